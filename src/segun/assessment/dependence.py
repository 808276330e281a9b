"""Dependence: what an origin adds when others of its institution, class or side have said the same before it.

The k-th of a group with correlation ``rho`` adds ``n_eff(k) - n_eff(k - 1)`` with ``n_eff(n) = n / (1 + (n - 1) rho)`` (Kish's
design effect): at 0.8 the second counts as 0.11 and the third as 0.04. Origins are taken in the order in which they were
published, so that what comes later never changes what an earlier one counts.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from segun.assessment.priors import Dependence, Priors
from segun.assessment.weighing import Testimony
from segun.model import Relation, Stance


class Tie(StrEnum):
    """What takes from an origin: others of its institution, of its class in a week, anybody in a week where nobody knows what
    its word rests on, the same story at another time; the cap on its class; or its own voice, which took it back.
    """

    INSTITUTION = "institution"
    CLASS = "class"
    ECHO = "echo"
    OTHER = "other"
    CAP = "cap"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of its weight an origin keeps, in [0, 1], and what took the rest; None where it keeps all."""

    share: float
    tie: Tie | None


Shares = Mapping[str, Share]


def effective_number(count: int, rho: float) -> float:
    """How many independent reports ``count`` reports with mutual correlation ``rho`` are worth."""
    return count / (1.0 + (count - 1) * rho) if count else 0.0


@cache
def added(nth: int, rho: float) -> float:
    """What the ``nth`` report of a group adds to the effective number."""
    return effective_number(nth, rho) - effective_number(nth - 1, rho)


def shares(items: Sequence[Testimony], relation: Relation, priors: Priors) -> dict[str, Share]:
    """The share that each origin keeps, by its id; assertions and denials are reckoned apart.

    ``items`` come in the order in which they were published (:attr:`Testimony.order`).
    """
    found = {item.id: Share(0.0, Tie.WITHDRAWN) for item in _withdrawn(items, priors.lineage.correction_days)}
    sides = {says_so: _Reckoning(priors.dependence, priors.half_life[relation.kind]) for says_so in (True, False)}
    for item in items:
        if item.id not in found:
            found[item.id] = sides[item.says_so].add(item)
    return found


def _withdrawn(items: Sequence[Testimony], days: int) -> Iterator[Testimony]:
    """The origins that their own voice took back: soon after, it said the opposite."""
    opposite = {Stance.ASSERTS: Stance.DENIES, Stance.DENIES: Stance.ASSERTS}
    if all(item.stance is items[0].stance for item in items):
        return
    outright = [item for item in items if item.stance in opposite and not item.is_past and item.voice.is_named]
    last: dict[tuple[str, Stance], date] = {}
    for item in outright:
        key = item.voice.id, item.stance
        last[key] = max(item.last, last.get(key, date.min))
    for item in outright:
        later = last.get((item.voice.id, opposite[item.stance]))
        if later and timedelta(0) < later - item.last <= timedelta(days=days):
            yield item


class _Reckoning:
    """One side's origins so far."""

    def __init__(self, rules: Dependence, half_life: float) -> None:
        self._rules = rules
        self._half_life = half_life
        self._institutions: dict[str, _Said] = {}
        self._week: deque[tuple[date, str]] = deque()
        self._moved: dict[str, float] = {}
        self._apart = 0

    def add(self, item: Testimony) -> Share:
        """The share of the next origin."""
        share = self._share(item)
        moved = self._moved.get(item.voice.class_, 0.0)
        room = max(0.0, self._rules.class_cap - moved)
        if share.share * item.weight > room:
            share = Share(room / item.weight, Tie.CAP)
        self._moved[item.voice.class_] = moved + share.share * item.weight
        return share

    def _share(self, item: Testimony) -> Share:
        said = self._institutions.get(item.voice.institution)
        if said is not None:
            new = said.new_part(item, self._half_life)
            return Share(new + (1.0 - new) * added(said.times, self._rules.institution), Tie.INSTITUTION)
        self._institutions[item.voice.institution] = _Said(item)
        near, tie = self._same_week(item)
        if near > 1:
            return Share(added(near, self._rules.class_), tie)
        self._apart += 1
        return Share(added(self._apart, self._rules.other), Tie.OTHER if self._apart > 1 else None)

    def _same_week(self, item: Testimony) -> tuple[int, Tie]:
        """How many institutions that it may repeat were published within the week before it, itself included.

        That is those of its class; and where nobody knows what its word rests on, anybody.
        """
        while self._week and (item.published - self._week[0][0]).days > self._rules.week:
            self._week.popleft()
        alike, anybody = sum(class_ == item.voice.class_ for _, class_ in self._week), len(self._week)
        self._week.append((item.published, item.voice.class_))
        return (anybody + 1, Tie.ECHO) if item.access is None and anybody > alike else (alike + 1, Tie.CLASS)


class _Said:
    """What one institution has said so far: how often, how firmly, and how much of that is left."""

    def __init__(self, item: Testimony) -> None:
        self.times = 1
        self._level = item.weight
        self._day = item.last

    def new_part(self, item: Testimony, half_life: float) -> float:
        """Count another utterance; the part of it that is firmer than what was left, or refreshes what had faded."""
        self.times += 1
        gap = max(0, (item.last - self._day).days)
        left = self._level * 2.0 ** -(gap / half_life)
        self._level, self._day = max(left, item.weight), max(item.last, self._day)
        return max(0.0, 1.0 - left / item.weight) if item.weight > 0 else 0.0
