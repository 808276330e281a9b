from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors
from segun.assessment.traces import Traces
from segun.assessment.voices import Voices
from segun.model import Claim, Copy, CopyKind, Relation, Source

Tell = Callable[..., Claim]


class Counting:
    """Traces and counts how often."""

    def __init__(self, voices: Voices, priors: Priors) -> None:
        self.times = 0
        self._voices, self._priors, self._traces = voices, priors, Traces()

    def __call__(
        self, relation: Relation, claims: list[Claim], copies: tuple[Copy, ...] = (), days: Mapping[str, date] | None = None
    ) -> tuple[Lineage, ...]:
        def work() -> tuple[Lineage, ...]:
            self.times += 1
            return trace(claims, self._voices, self._priors, copies, days)

        return self._traces.of(relation, claims, copies, days or {}, work)


def test_the_same_claims_are_traced_once_and_others_anew(
    relation: Relation, sources: Mapping[str, Source], given: Priors, tell: Tell
) -> None:
    claims = [tell(f"Paper {number}", document=f"d{number}") for number in range(40)]
    found = Counting(Voices(sources, given), given)
    assert found(relation, claims) == found(relation, list(claims))
    assert found.times == 1
    found(relation, [replace(claims[0], reading=0.5), *claims[1:]])
    found(relation, claims, (Copy("d1", "d0", CopyKind.CONTAINMENT, 0.9),))
    found(relation, claims, (), {"d3": date(2025, 1, 1)})
    assert found.times == 4


def test_few_claims_are_not_kept(relation: Relation, sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    found = Counting(Voices(sources, given), given)
    for _ in range(2):
        found(relation, [tell()])
    assert found.times == 2
