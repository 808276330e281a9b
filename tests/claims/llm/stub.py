"""A stub of an OpenAI-compatible endpoint: an HTTP server in a thread that says what a test gives it to say, faults included."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the stub sends. ``promised``: a length that is announced and not kept; ``hangs``: it never answers."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    promised: int | None = None
    hangs: bool = False


Brain = Callable[[Body, int], Answer]


class Stub:
    """A running stub; ``brain`` answers the body of a request and its number, counted from 1."""

    def __init__(self, brain: Brain) -> None:
        self.brain = brain
        self.bodies: list[Body] = []
        self.headers: list[dict[str, str]] = []
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def close(self) -> None:
        """End it, with the answers that hang."""
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                with stub._lock:
                    stub.bodies.append(body)
                    stub.headers.append({name.lower(): value for name, value in self.headers.items()})
                    number = len(stub.bodies)
                answer = stub.brain(body, number)
                if answer.hangs:
                    stub._over.wait(10)
                    return
                try:
                    self.send_response(answer.status)
                    for name, value in answer.headers.items():
                        self.send_header(name, value)
                    self.send_header("content-length", str(answer.promised or len(answer.body)))
                    self.end_headers()
                    self.wfile.write(answer.body)
                except OSError:  # the client has heard enough
                    self.close_connection = True
                if answer.promised:
                    self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


@contextmanager
def stubbed(brain: Brain) -> Iterator[Stub]:
    """A stub for as long as a test needs it."""
    stub = Stub(brain)
    try:
        yield stub
    finally:
        stub.close()


def completion(text: str, *, finish: str = "stop") -> Answer:
    """A chat completion with a text."""
    body = {
        "id": "x",
        "object": "chat.completion",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050},
    }
    return Answer(body=json.dumps(body).encode())


def claims(*said: Body) -> Answer:
    """A completion of claims."""
    return completion(json.dumps({"claims": list(said)}))


def refusal(status: int, message: str = "", headers: Mapping[str, str] | None = None) -> Answer:
    """An error of the endpoint."""
    return Answer(status, json.dumps({"error": {"message": message}}).encode(), headers or {})


def text_of(body: Body) -> str:
    """The last message of the user that carries a document."""
    return str(body["messages"][1]["content"])


def knowing(replies: Mapping[str, Sequence[Body]]) -> Brain:
    """A brain that says of a document what stands under the phrase that it holds; of others it says nothing."""

    def brain(body: Body, number: int) -> Answer:
        return claims(*(claim for phrase, said in replies.items() if phrase in text_of(body) for claim in said))

    return brain


def named(name: str, words: str | None = None, antecedent: str | None = None) -> Body:
    """Somebody as a reply points at him."""
    return {"name": name, "words": words or name, "antecedent": antecedent}


def says(relation: str, subject: str | Body, object: str | Body | None, quote: str, **more: Any) -> Body:
    """One claim of a reply, every property given."""
    plain: Body = {
        "relation": relation,
        "subject": named(subject) if isinstance(subject, str) else subject,
        "object": named(object) if isinstance(object, str) else object,
        "value": None,
        "stance": "asserts",
        "hedge": "plain",
        "status": "current",
        "speaker": None,
        "via": None,
        "said": None,
        "since": None,
        "until": None,
        "place": None,
        "sentence": None,
        "quote": quote,
    }
    for name, value in more.items():
        plain[name] = named(value) if name in ("speaker", "via", "place") and isinstance(value, str) else value
    return plain
