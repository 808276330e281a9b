"""Requests and replies as files in the format of OpenAI's Batch API, which other hosts speak too: one JSON object a line.

A request's id (``custom_id``) is its key among the kept replies. So reply files may come in any order, in parts and twice, and
reading after them finds each answer where an endpoint's would lie.
"""

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import orjson

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.wire import PATH, Completion, body_of, reply_of
from segun.errors import AnswerWaiting, EndpointFailed, InputError, LedgerUnwritable

_URL = f"/v1{PATH}"
_MOST_LINES, _MOST_BYTES = 50_000, 100_000_000  # of one file, by OpenAI's limits; some hosts take no more than 100 MB
_LONGEST_LINE = 4_000_000  # bytes; a reply has at most two million (endpoint.MAX_REPLY_BYTES)
_KEY = re.compile(r"segun-[0-9a-f]{40}")


class Outbox:
    """An asker that answers nothing and keeps what it was asked. What is answered later is found among the kept replies."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.requests: dict[str, Request] = {}

    def ask(self, request: Request) -> Reply:
        """Keep the request. Raises AnswerWaiting."""
        with self._lock:
            self.requests.setdefault(request.key, request)
        raise AnswerWaiting(request.key)

    def close(self) -> None:
        """Nothing to let go of."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a reply file: the key of its request and the reply, or why there is none."""

    key: str | None
    reply: Reply | None
    reason: str = ""


class _Response(msgspec.Struct):
    status_code: int
    body: msgspec.Raw


class _Line(msgspec.Struct):
    custom_id: str
    response: _Response | None = None


def write_requests(requests: Iterable[Request], folder: Path) -> list[Path]:
    """Write requests into files of at most 50,000 lines or 100 MB each. Raises LedgerUnwritable."""
    lines = (orjson.dumps({"custom_id": one.key, "method": "POST", "url": _URL, "body": body_of(one)}) for one in requests)
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stale in folder.glob("requests-[0-9][0-9][0-9].jsonl"):
            stale.unlink()  # of an export before: what still waits is written anew
        for number, part in enumerate(_parts(lines), start=1):
            path = folder / f"requests-{number:03}.jsonl"
            path.write_bytes(b"".join(line + b"\n" for line in part))
            written.append(path)
    except OSError as error:
        raise LedgerUnwritable(str(folder), error.strerror or str(error)) from error
    return written


def _parts(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    part: list[bytes] = []
    size = 0
    for line in lines:
        if part and (len(part) == _MOST_LINES or size + len(line) >= _MOST_BYTES):
            yield part
            part, size = [], 0
        part.append(line)
        size += len(line) + 1
    if part:
        yield part


def answers_in(path: Path) -> Iterator[Answer]:
    """The answers of a reply file, a line each; what is no answer is told and does not stop the others. Raises InputError."""
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST_LINE + 1):
                if len(line) > _LONGEST_LINE:
                    while line and not line.endswith(b"\n"):
                        line = file.readline(_LONGEST_LINE)
                    yield Answer(None, None, "a line is too long")
                elif line.strip():
                    yield _answer(line)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error})") from error


def _answer(line: bytes) -> Answer:
    try:
        found = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, RecursionError):
        return Answer(None, None, "a line is not an answer of a batch")
    if not _KEY.fullmatch(found.custom_id):
        return Answer(None, None, "a line answers a request that is not Segun's")
    if found.response is None or found.response.status_code != 200:
        status = f" ({found.response.status_code})" if found.response else ""
        return Answer(found.custom_id, None, f"a request failed{status}")
    try:
        return Answer(found.custom_id, reply_of(msgspec.json.decode(found.response.body, type=Completion)))
    except (msgspec.DecodeError, RecursionError, EndpointFailed):
        return Answer(found.custom_id, None, "an answer is not a chat completion")
