"""Lineages that were traced lately: a relation is asked about as of several days and again when more is said of it, and who has
it from whom stays the same, or nearly.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors
from segun.assessment.retracing import traced_on
from segun.assessment.voices import Voices
from segun.assessment.weighing import Testimony, testimony
from segun.model import Claim, Copy, Relation

# Fewer claims are traced anew as fast. Going through a whole record took 224 µs a claim where 50,000 claims were kept with their
# lineages, and 197 where none were (means of two runs); with 20,000 no difference from 5,000 showed.
_FEWEST = 32
_MOST = 20_000


@dataclass(slots=True)
class _Traced:
    """``worth`` is what the lineages are worth as known by a day: one value, for other threads to read whole."""

    claims: Mapping[str, Claim]
    copies: frozenset[Copy]
    days: Mapping[str, date]
    lineages: tuple[Lineage, ...]
    worth: tuple[date, Sequence[Testimony]] | None = None


class Traces:
    """What was traced with some voices, by what it was traced from. Where claims only came, tracing goes on from there."""

    def __init__(self, voices: Voices, priors: Priors) -> None:
        self.voices, self._priors = voices, priors
        self._kept: dict[Relation, _Traced] = {}
        self._count = 0

    def weighed(
        self, relation: Relation, claims: Sequence[Claim], copies: Sequence[Copy], days: Mapping[str, date], known: date
    ) -> Sequence[Testimony]:
        """What the lineages of these claims are worth as evidence, as known by a day."""
        before = self._kept.get(relation)
        lineages = self.of(relation, claims, copies, days)
        worth = before.worth if before else None
        had = {id(each.lineage): each for each in worth[1]} if worth and worth[0] == known else {}
        found = [had.get(id(lineage)) or testimony(lineage, relation, self._priors, known) for lineage in lineages]
        now = self._kept.get(relation)
        if now is not None and now.lineages is lineages:
            now.worth = known, found
        return found

    def of(
        self, relation: Relation, claims: Sequence[Claim], copies: Sequence[Copy] = (), days: Mapping[str, date] | None = None
    ) -> tuple[Lineage, ...]:
        """The lineages of these claims about a relation, in no order that means anything. ``days`` are those of recording."""
        days = days or {}
        if len(claims) < _FEWEST:
            return trace(claims, self.voices, self._priors, copies, days)
        before = self._kept.get(relation)
        new = _only_new(before.claims, claims) if before else None
        taken = frozenset(copies)
        if before is None or new is None or any(days.get(id) != day for id, day in before.days.items()):
            lineages = trace(claims, self.voices, self._priors, copies, days)
        elif new or taken != before.copies:
            compared = {end for copy in taken ^ before.copies for end in (copy.child, copy.parent)}
            lineages = traced_on(before.lineages, new, self.voices, self._priors, copies, days, compared)
        else:
            return before.lineages
        self._keep(relation, _Traced({claim.id: claim for claim in claims}, taken, dict(days), lineages))
        return lineages

    def _keep(self, relation: Relation, traced: _Traced) -> None:
        before = self._kept.pop(relation, None)
        self._count += len(traced.claims) - (len(before.claims) if before else 0)
        if self._count > _MOST:
            self._kept, self._count = {}, len(traced.claims)
        self._kept[relation] = traced


def _only_new(before: Mapping[str, Claim], claims: Iterable[Claim]) -> list[Claim] | None:
    """The claims that were not there before; None where others are there no more or read otherwise, or one is there twice."""
    new: dict[str, Claim] = {}
    met = 0
    for claim in claims:
        old = before.get(claim.id)
        if old is None:
            if claim.id in new:
                return None
            new[claim.id] = claim
        elif old is claim or old == claim:
            met += 1
        else:
            return None
    return list(new.values()) if met == len(before) else None
