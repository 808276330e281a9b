"""Claims and sources for the tests of assessment; all actors here but the named agencies are fictional."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from segun.assessment.priors import Priors, priors
from segun.model import (
    Citation,
    Claim,
    DateSpan,
    Grade,
    Hedge,
    Party,
    PartyKind,
    Period,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Status,
)

Tell = Callable[..., Claim]
REDS = Party("x:reds", "Los Rojos del Puerto", "the Reds", PartyKind.GROUP)
BLUES = Party("x:blues", "Los Azules", "the Blues", PartyKind.GROUP)


def grade(letter: str | None) -> Grade | None:
    return Grade(letter, "the tests", date(2024, 1, 1), "given") if letter else None


def source(id: str, kind: str, letter: str | None = None, **more: Any) -> Source:
    return Source(id=id, name=id.replace("-", " ").title(), kind=SourceKind(kind), grade=grade(letter), **more)


@pytest.fixture(scope="session")
def sources() -> Mapping[str, Source]:
    """A small world of sources, none of them graded."""
    listed = (
        source("ministry", "government"),
        source("minister", "official", institution="ministry"),
        source("agency-x", "government"),
        source("institute", "research"),
        source("gazette", "outlet"),
        source("courier", "outlet"),
        source("herald", "outlet", owner="Group G"),
        source("tribune", "outlet", owner="Group G"),
        source("wire", "agency"),
        source("spokesman", "group", party_to=("x:reds",)),
        source("greens-voice", "group", party_to=("x:greens",)),
        source("observer", "analyst"),
    )
    return {one.id: one for one in listed}


@pytest.fixture(scope="session")
def relation() -> Relation:
    return Relation.between(RelationKind.ALLIED, REDS.id, BLUES.id)


@pytest.fixture(scope="session")
def given() -> Priors:
    return priors()


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Builds a claim that Reds and Blues are allied, out of what differs: who, how, when, where."""

    def build(
        publisher: str | None = "Gazette",
        published: str | None = "2025-05-10",
        *,
        speaker: str | None = None,
        via: str | None = None,
        stance: str = "asserts",
        hedge: str = "plain",
        status: str = "current",
        said: str | None = None,
        since: str | None = None,
        until: str | None = None,
        quote: str = "allied",
        document: str | None = None,
        reading: float = 0.9,
        **more: Any,
    ) -> Claim:
        where = document or f"sha256:{publisher}:{published}"
        about: dict[str, Any] = {"relation": RelationKind.ALLIED, "subject": BLUES, "object": REDS} | more
        return Claim(
            **about,
            stance=Stance(stance),
            hedge=Hedge(hedge),
            status=Status(status),
            citation=Citation(where, 0, len(quote), quote),
            reader="test/1",
            pattern="test",
            reading=reading,
            speaker=SourceRef(speaker, speaker.split(":")[-1].title(), speaker) if speaker else None,
            via=SourceRef(via, via.title(), via) if via else None,
            said=DateSpan.parse(said) if said else None,
            period=Period(DateSpan.parse(since) if since else None, DateSpan.parse(until) if until else None),
            published=date.fromisoformat(published) if published else None,
            publisher=publisher,
        )

    return build
