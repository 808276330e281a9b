"""Dependence: what an origin adds when others of its institution, class or side have said the same before it.

The k-th of a group with correlation ``rho`` adds ``n_eff(k) - n_eff(k - 1)`` with ``n_eff(n) = n / (1 + (n - 1) rho)`` (Kish's
design effect): at 0.8 the second counts as 0.11 and the third as 0.04. Origins are taken in the order in which they were
published, so that what comes later never changes what an earlier one counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from segun.assessment.priors import Dependence, Priors
from segun.assessment.weighing import Testimony
from segun.model import Relation, Stance, Status


class Tie(StrEnum):
    """What takes from an origin: the same institution, the same class and week, the same story; its class, or its own voice."""

    INSTITUTION = "institution"
    CLASS = "class"
    OTHER = "other"
    CAP = "cap"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of its weight an origin keeps, in [0, 1], and what took the rest; None where it keeps all."""

    share: float
    tie: Tie | None


def effective_number(count: int, rho: float) -> float:
    """How many independent reports ``count`` reports with mutual correlation ``rho`` are worth."""
    return count / (1.0 + (count - 1) * rho) if count else 0.0


def added(nth: int, rho: float) -> float:
    """What the ``nth`` report of a group adds to the effective number."""
    return effective_number(nth, rho) - effective_number(nth - 1, rho)


def shares(testimonies: Sequence[Testimony], relation: Relation, priors: Priors) -> dict[str, Share]:
    """The share that each origin keeps, by its id; assertions and denials are reckoned apart."""
    found = {item.id: Share(0.0, Tie.WITHDRAWN) for item in _withdrawn(testimonies, priors.lineage.correction_days)}
    for side in (True, False):
        reckoning = _Reckoning(priors.dependence, priors.half_life[relation.kind])
        counted = (item for item in testimonies if item.says_so is side and item.id not in found)
        found |= {item.id: reckoning.add(item) for item in sorted(counted, key=in_order_of_publication)}
    return found


def _withdrawn(testimonies: Sequence[Testimony], days: int) -> Iterator[Testimony]:
    """The origins that their own voice took back: soon after, it said the opposite."""
    opposite = {Stance.ASSERTS: Stance.DENIES, Stance.DENIES: Stance.ASSERTS}
    outright = [item for item in testimonies if item.lineage.stance in opposite and item.lineage.status is not Status.PAST]
    last = {(item.voice.id, item.lineage.stance): item for item in sorted(outright, key=lambda item: (item.last, item.id))}
    for item in outright:
        later = last.get((item.voice.id, opposite[item.lineage.stance]))
        if later and item.voice.is_named and 0 < (later.last - item.last).days <= days:
            yield item


def in_order_of_publication(item: Testimony) -> tuple[date, date, str]:
    """The order in which origins became known."""
    return item.lineage.first_published or date.max, item.first, item.id


class _Reckoning:
    """One side's origins so far."""

    def __init__(self, rules: Dependence, half_life: float) -> None:
        self._rules = rules
        self._half_life = half_life
        self._by_institution: dict[str, list[Testimony]] = {}
        self._by_class: dict[str, list[tuple[date, str]]] = {}
        self._apart = 0
        self._moved: dict[str, float] = {}

    def add(self, item: Testimony) -> Share:
        """The share of the next origin."""
        share = self._share(item)
        self._by_institution.setdefault(item.voice.institution, []).append(item)
        room = self._rules.class_cap - self._moved.get(item.voice.class_, 0.0)
        if share.share * item.weight > room:
            share = Share(max(0.0, room) / item.weight, Tie.CAP)
        self._moved[item.voice.class_] = self._moved.get(item.voice.class_, 0.0) + share.share * item.weight
        return share

    def _share(self, item: Testimony) -> Share:
        said = self._by_institution.get(item.voice.institution)
        if said:
            fresh = self._fresh(item, said)
            return Share(fresh + (1.0 - fresh) * added(len(said) + 1, self._rules.institution), Tie.INSTITUTION)
        published = item.lineage.first_published or item.last
        week = self._by_class.setdefault(item.voice.class_, [])
        near = {institution for day, institution in week if (published - day).days <= self._rules.week}
        week.append((published, item.voice.institution))
        if near:
            return Share(added(len(near) + 1, self._rules.class_), Tie.CLASS)
        self._apart += 1
        return Share(added(self._apart, self._rules.other), Tie.OTHER if self._apart > 1 else None)

    def _fresh(self, item: Testimony, said: Sequence[Testimony]) -> float:
        """The part of what an institution says again that is firmer than before, or was fading and is now refreshed."""
        left = max(one.weight * 2.0 ** -(abs((item.last - one.last).days) / self._half_life) for one in said)
        return max(0.0, 1.0 - left / item.weight) if item.weight > 0 else 0.0
