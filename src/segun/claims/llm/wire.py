"""The wire of OpenAI-compatible endpoints: a request as the body of a chat completion, and a completion as a reply.

Endpoints differ in what they take. A dialect says what is sent; one that is refused gives way to a plainer one.
"""

from dataclasses import dataclass, replace
from typing import Any

import msgspec

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.folding import printable
from segun.claims.llm.prompt import TEMPERATURE
from segun.errors import EndpointFailed

PATH = "/chat/completions"
_FORMATS = ("json_schema", "json_object", "plain")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What an endpoint takes: how a reply in JSON is asked for, how its length is limited, whether a temperature may be given."""

    format: str = "json_schema"
    limit: str = "max_tokens"
    temperature: bool = True

    def plainer(self, complaint: str) -> "Dialect | None":
        """What to try after a refusal (a status of 400 or 422) with these words; None where nothing is left."""
        if self.limit in complaint and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if "temperature" in complaint and self.temperature:
            return replace(self, temperature=False)
        step = _FORMATS.index(self.format) + 1
        return replace(self, format=_FORMATS[step]) if step < len(_FORMATS) else None


def body_of(request: Request, dialect: Dialect = Dialect()) -> dict[str, Any]:
    """A request as the body of a chat completion."""
    body: dict[str, Any] = {
        "model": request.model,
        "messages": [{"role": role, "content": content} for role, content in request.messages],
        "stream": False,
        dialect.limit: request.reply_tokens,
    }
    if dialect.temperature:
        body["temperature"] = TEMPERATURE
    if dialect.format == "json_schema":
        schema = {"name": "claims", "strict": True, "schema": request.schema}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    elif dialect.format == "json_object":
        body["response_format"] = {"type": "json_object"}
    return body


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class Completion(msgspec.Struct):
    """A chat completion, as far as it is looked at."""

    choices: list[_Choice]
    usage: _Usage | None = None


class _Complaint(msgspec.Struct):
    error: msgspec.Raw


class _Told(msgspec.Struct):
    message: str


def reply_of(completion: Completion) -> Reply:
    """The reply of a completion. Raises EndpointFailed where it holds none."""
    if not completion.choices:
        raise EndpointFailed("the endpoint's answer holds no choice")
    choice, usage = completion.choices[0], completion.usage or _Usage()
    return Reply(
        text=choice.message.content or "",
        cut=choice.finish_reason == "length",
        tokens_in=max(0, usage.prompt_tokens or 0),
        tokens_out=max(0, usage.completion_tokens or 0),
    )


def completion_in(data: bytes) -> Completion:
    """A completion from its bytes. Raises EndpointFailed."""
    try:
        return msgspec.json.decode(data, type=Completion)
    except (msgspec.DecodeError, RecursionError):
        raise EndpointFailed("the endpoint's answer is not a chat completion") from None


def complaint_in(data: bytes) -> str:
    """What an endpoint says of an error, as one short printable line; empty where it says nothing that can be read."""
    try:
        error = msgspec.json.decode(data, type=_Complaint).error
        try:
            said = msgspec.json.decode(error, type=_Told).message
        except msgspec.DecodeError:
            said = msgspec.json.decode(error, type=str)
    except (msgspec.DecodeError, RecursionError):
        return ""
    return printable(said, 200)
