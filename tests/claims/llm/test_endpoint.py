"""Faults of an endpoint: every request ends answered or with its reason, and the key is in no message."""

import threading
from collections.abc import Iterator

import pytest
from tests.claims.llm.stub import Answer, Brain, Stub, claims, completion, refusal, stubbed

from segun.claims.llm.endpoint import MAX_REPLY_BYTES, HttpEndpoint
from segun.claims.llm.exchange import Request
from segun.claims.llm.settings import LlmSettings
from segun.errors import BadSettings, EndpointFailed, EndpointRefused, InputError

REQUEST = Request("t", (0, 10), 0, "stub:1b", "p", (("system", "s"), ("user", "u")), {"type": "object"}, 100)
KEY = "sk-very-secret-1234567890"


class Endpoint:
    """An endpoint at a stub, with the pauses it would have made."""

    def __init__(self, stub: Stub, **settings: object) -> None:
        self.pauses: list[float] = []
        self.now = 0.0
        given = {"endpoint": stub.url, "model": "stub:1b", "timeout": 5.0} | settings
        self.http = HttpEndpoint(
            LlmSettings(**given),  # type: ignore[arg-type]
            environment={"SEGUN_LLM_KEY": KEY},
            sleep=self.pauses.append,
            clock=lambda: self.now,
        )

    def ask(self) -> str:
        return self.http.ask(REQUEST).text

    def fails(self) -> str:
        with pytest.raises(EndpointFailed) as failed:
            self.ask()
        assert KEY not in str(failed.value) and KEY[:12] not in repr(failed.value)
        return failed.value.reason


@pytest.fixture
def stub() -> Iterator[Stub]:
    with stubbed(lambda body, number: completion("hello")) as running:
        yield running


def after(*first: Answer) -> Brain:
    """A brain that gives some answers first and then a good one."""
    return lambda body, number: first[number - 1] if number <= len(first) else completion("hello")


def test_a_request_says_what_it_asks_for_and_carries_the_key(stub: Stub) -> None:
    assert Endpoint(stub).ask() == "hello"
    (body,), (headers,) = stub.bodies, stub.headers
    assert (body["model"], body["temperature"], body["stream"], body["max_tokens"]) == ("stub:1b", 0.0, False, 100)
    assert body["response_format"]["type"] == "json_schema"
    assert headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 529])
def test_a_busy_endpoint_is_asked_again_after_growing_pauses(stub: Stub, status: int) -> None:
    stub.brain = after(refusal(status), refusal(status), refusal(status))
    endpoint = Endpoint(stub)
    assert endpoint.ask() == "hello"
    assert endpoint.pauses == [1.0, 2.0, 4.0]


def test_an_endpoint_may_ask_for_a_longer_pause_but_not_for_an_hour(stub: Stub) -> None:
    stub.brain = after(
        refusal(429, headers={"retry-after": "7"}),
        refusal(429, headers={"retry-after": "3600"}),
        refusal(503, headers={"retry-after": "soon"}),
    )
    endpoint = Endpoint(stub)
    assert endpoint.ask() == "hello"
    assert endpoint.pauses == [7.0, 60.0, 4.0]


def test_one_that_stays_busy_is_given_up_with_what_it_says(stub: Stub) -> None:
    stub.brain = lambda body, number: refusal(429, "too many\nrequests \x1b[31m" + "x" * 500)
    reason = Endpoint(stub, retries=2).fails()
    assert reason.startswith("the endpoint answers 429 (too many requests [31mxxx")
    assert len(reason) < 260 and "\x1b" not in reason
    assert len(stub.bodies) == 3


def test_no_answer_in_time_is_asked_for_again(stub: Stub) -> None:
    stub.brain = after(Answer(hangs=True))
    endpoint = Endpoint(stub, timeout=0.3)
    assert endpoint.ask() == "hello"
    stub.brain = lambda body, number: Answer(hangs=True)
    assert Endpoint(stub, timeout=0.2, retries=0).fails() == "no answer within 0.2 s"


def test_an_answer_that_trickles_in_for_too_long_is_left(stub: Stub) -> None:
    endpoint = Endpoint(stub, retries=0)
    moments = iter([0.0, 6.0, 6.0])
    endpoint.http._clock = lambda: next(moments)
    assert endpoint.fails() == "no whole answer within 5 s"


def test_a_connection_that_breaks_off_is_tried_again(stub: Stub) -> None:
    stub.brain = after(Answer(body=b'{"choices": [', promised=5000))
    assert Endpoint(stub).ask() == "hello"


def test_nobody_there(stub: Stub) -> None:
    endpoint = Endpoint(stub, retries=1, endpoint="http://127.0.0.1:9/v1")
    assert endpoint.fails() == "nothing answers at 127.0.0.1"
    assert endpoint.pauses == [1.0]


def test_an_answer_of_ten_megabytes_is_not_taken(stub: Stub) -> None:
    stub.brain = lambda body, number: completion("x" * 10_000_000)
    endpoint = Endpoint(stub)
    assert endpoint.fails() == f"the answer is larger than {MAX_REPLY_BYTES / 1e6:g} MB"
    assert endpoint.pauses == []


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"choices": []}', b'{"choices": [{}]}', b"[" * 100_000, b"\xff\xfe"])
def test_what_is_no_completion_is_no_answer(stub: Stub, body: bytes) -> None:
    stub.brain = lambda got, number: Answer(body=body)
    assert "the endpoint's answer" in Endpoint(stub).fails()


def test_a_refused_key_ends_it_for_all_documents(stub: Stub) -> None:
    stub.brain = lambda body, number: refusal(401, f"Incorrect API key provided: {KEY}")
    endpoint = Endpoint(stub)
    assert endpoint.fails() == "the endpoint refuses the key in SEGUN_LLM_KEY"
    assert endpoint.fails() == "the endpoint refuses the key in SEGUN_LLM_KEY"
    assert len(stub.bodies) == 1


def test_an_error_that_repeats_the_key_is_not_shown(stub: Stub) -> None:
    stub.brain = lambda body, number: refusal(404, f"no model for {KEY}")
    assert Endpoint(stub).fails() == "the endpoint answers 404"


def test_after_three_documents_without_any_answer_the_rest_do_not_wait(stub: Stub) -> None:
    stub.brain = lambda body, number: refusal(503)
    endpoint = Endpoint(stub, retries=0)
    for _ in range(5):
        endpoint.fails()
    assert len(stub.bodies) == 3
    assert endpoint.fails().endswith("not asked any more")


def test_a_redirect_is_not_followed(stub: Stub) -> None:
    with stubbed(lambda body, number: completion("elsewhere")) as other:
        stub.brain = lambda body, number: Answer(307, headers={"location": f"{other.url}/chat/completions"})
        assert "redirects are not followed" in Endpoint(stub).fails()
        assert other.bodies == []


def test_what_an_endpoint_does_not_take_is_asked_for_more_plainly(stub: Stub) -> None:
    def picky(body: dict[str, object], number: int) -> Answer:
        if "max_tokens" in body:
            return refusal(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        if "temperature" in body:
            return refusal(400, "Unsupported value: 'temperature' does not support 0.")
        if "response_format" in body:
            return refusal(422, "response_format is not supported")
        return completion("plain")

    stub.brain = picky
    endpoint = Endpoint(stub)
    assert endpoint.ask() == "plain"
    assert len(stub.bodies) == 5  # as it is; other limit; no temperature; json_object; plain
    assert endpoint.ask() == "plain"
    assert len(stub.bodies) == 6  # what it takes is remembered
    stub.brain = lambda body, number: refusal(400, "bad")
    assert Endpoint(stub).fails() == "the endpoint answers 400 (bad)"


def test_a_proxy_of_the_environment_gets_nothing_of_a_local_endpoint(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    with stubbed(lambda body, number: completion("proxy")) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url.removesuffix("/v1"))
        assert Endpoint(stub).ask() == "hello"
        assert proxy.bodies == []


def test_an_endpoint_elsewhere_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(EndpointRefused, match="allow_remote = true"):
        HttpEndpoint(LlmSettings(endpoint="https://models.example/v1", model="m"))
    HttpEndpoint(LlmSettings(endpoint="https://models.example/v1", model="m", allow_remote=True)).close()


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "ñandú"])
def test_a_key_that_cannot_be_one_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(InputError) as refused:
        HttpEndpoint(LlmSettings(model="m"), environment={"SEGUN_LLM_KEY": key})
    assert key not in str(refused.value)


def test_an_address_with_a_password_is_refused() -> None:
    with pytest.raises(BadSettings):
        HttpEndpoint(LlmSettings(endpoint="http://user:pw@localhost/v1", model="m"))


def test_closing_ends_what_is_under_way(stub: Stub) -> None:
    arrived = threading.Event()

    def waits(body: dict[str, object], number: int) -> Answer:
        arrived.set()
        return Answer(hangs=True)

    stub.brain = waits
    endpoint = Endpoint(stub, timeout=1.0, retries=0)
    thread = threading.Thread(target=endpoint.fails)
    thread.start()
    assert arrived.wait(5)
    endpoint.http.close()
    thread.join(5)
    assert not thread.is_alive()
    assert endpoint.fails() == "reading was ended"


def test_claims_are_a_completion(stub: Stub) -> None:
    stub.brain = lambda body, number: claims()
    reply = Endpoint(stub).http.ask(REQUEST)
    assert (reply.text, reply.tokens_in, reply.tokens_out, reply.cut) == ('{"claims": []}', 1000, 50, False)
