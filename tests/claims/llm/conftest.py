"""The machines that reading needs, compiled once, and a way to read with a stub or with replies alone."""

import json
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from tests.claims.llm.stub import Body

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.reader import LlmReader
from segun.claims.llm.settings import LlmSettings
from segun.mentions.finder import MentionFinder
from segun.model import Document
from segun.packs import load_packs
from segun.pipeline import Given, Reading, document_of, make_kit, prepare

SETTINGS = LlmSettings(model="stub:1b")


class Saying:
    """An asker that answers every request with the same text, or with one text after the other."""

    def __init__(self, *texts: str, cut: bool = False) -> None:
        self._texts, self._cut = texts, cut
        self.requests: list[Request] = []

    def ask(self, request: Request) -> Reply:
        self.requests.append(request)
        return Reply(self._texts[min(len(self.requests), len(self._texts)) - 1], self._cut, 100, 10)

    def close(self) -> None:
        pass


def replying(*said: Body) -> Saying:
    """An asker that proposes claims."""
    return Saying(json.dumps({"claims": list(said)}))


@pytest.fixture(scope="session")
def finder() -> MentionFinder:
    return make_kit(load_packs(("mexico", "international"))).finder


Read = Callable[..., tuple[Reading, LlmReader]]


@pytest.fixture(scope="session")
def read(finder: MentionFinder) -> Read:
    """Read a text with what a model would propose of it."""

    def call(text: str | bytes | Document, asker: Saying | Sequence[Body], **more: object) -> tuple[Reading, LlmReader]:
        reader = LlmReader(SETTINGS, asker if isinstance(asker, Saying) else replying(*asker), **more)  # type: ignore[arg-type]
        document = text if isinstance(text, Document) else article(text)
        ready = prepare(document, finder)
        claims = reader.read(ready.document, ready.passages, ready.mentions)
        return Reading(ready.document, ready.passages, ready.mentions, claims), reader

    return call


def article(text: str | bytes, name: str = "article.txt") -> Document:
    """A document of the fictional Harbour Post of 2 June 2025."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    return document_of(data, name, Given(date(2025, 6, 2), "Harbour Post"))
