"""A request to a model and its reply, whichever way they travel, and what can answer a request."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from segun.claims.llm.schema import Schema

Message = tuple[str, str]  # role and content


@dataclass(frozen=True, slots=True)
class Request:
    """One request.

    ``text`` is the digest of the document's stored text, ``run`` the characters of it that are sent, ``attempt`` counts the
    times that a bad reply was sent back. These, with the model and the prompt's hash, are its identity: the names suggested
    and the day of publication are not, so that a pack that learns a name does not make anybody pay for everything again.
    """

    text: str
    run: tuple[int, int]
    attempt: int
    model: str
    prompt: str
    messages: tuple[Message, ...]
    schema: Schema
    reply_tokens: int

    @property
    def key(self) -> str:
        """Its id in the kept replies and in batch files."""
        parts = (self.text, *map(str, self.run), str(self.attempt), self.model, self.prompt)
        return f"segun-{hashlib.sha256('|'.join(parts).encode('utf-8')).hexdigest()[:40]}"

    @property
    def characters(self) -> int:
        """How long its messages are."""
        return sum(len(content) for _, content in self.messages)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the text, whether it was cut off, and the tokens that were counted. ``kept``: it was not asked for now."""

    text: str
    cut: bool = False
    tokens_in: int = 0
    tokens_out: int = 0
    kept: bool = False


class Asker(Protocol):
    """Something that answers requests. Called from several threads at once."""

    def ask(self, request: Request) -> Reply:
        """The reply to a request. Raises EndpointFailed, or AnswerWaiting where it will come later."""
        ...

    def close(self) -> None:
        """Let go of connections; requests under way fail."""
        ...
