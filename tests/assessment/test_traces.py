"""What was traced is kept, and gone on from; it is never another answer than tracing anew would give."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from segun.assessment import traces as module
from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.assessment.traces import Traces
from segun.assessment.voices import Voices
from segun.model import Claim, Copy, CopyKind, Relation, Source

Tell = Callable[..., Claim]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which way each asking was answered that was not answered from memory."""
    told: list[str] = []

    def noting(name: str, work: Callable[..., tuple[Lineage, ...]]) -> Callable[..., tuple[Lineage, ...]]:
        def noted(*given: object) -> tuple[Lineage, ...]:
            told.append(name)
            return work(*given)

        return noted

    for name in ("trace", "traced_on"):
        monkeypatch.setattr(module, name, noting(name, getattr(module, name)))
    return told


def by_root(lineages: tuple[Lineage, ...]) -> dict[str, object]:
    return {each.id: ([one.claim for one in each.tellings], set(each.edges)) for each in lineages}


def test_the_same_claims_are_traced_once_and_others_anew(
    relation: Relation, sources: Mapping[str, Source], given: Priors, tell: Tell, done: list[str]
) -> None:
    claims = [tell(f"Paper {number}", document=f"d{number}") for number in range(40)]
    found = Traces(Voices(sources, given), given)
    assert found.of(relation, claims) == found.of(relation, list(claims))
    assert done == ["trace"]
    found.of(relation, [replace(claims[0], reading=0.5), *claims[1:]])
    found.of(relation, claims[:-1])
    assert done == ["trace"] * 3


def test_where_more_is_said_tracing_goes_on(
    relation: Relation, sources: Mapping[str, Source], given: Priors, tell: Tell, done: list[str]
) -> None:
    claims = [tell(f"Paper {number}", document=f"d{number}", published=None) for number in range(45)]
    days = {f"d{number}": date(2025, 1, 1) for number in range(45)}
    copies = (Copy("d1", "d0", CopyKind.CONTAINMENT, 0.9),)
    found = Traces(Voices(sources, given), given)
    found.of(relation, claims[:40], (), days)
    found.of(relation, claims, (), days)
    assert done == ["trace", "traced_on"]
    last = found.of(relation, claims, copies, days)
    assert done == ["trace", "traced_on", "traced_on"]
    anew = Traces(Voices(sources, given), given).of(relation, claims, copies, days)
    assert by_root(last) == by_root(anew)
    found.of(relation, claims, copies, days | {"d3": date(2025, 2, 1)})
    assert done[-1] == "trace"


def test_few_claims_are_not_kept(
    relation: Relation, sources: Mapping[str, Source], given: Priors, tell: Tell, done: list[str]
) -> None:
    found = Traces(Voices(sources, given), given)
    for _ in range(2):
        found.of(relation, [tell()])
    assert done == ["trace", "trace"]
