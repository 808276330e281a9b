"""Dependence: what an origin adds when others of its institution, class or side have said the same before it.

The k-th of a group with correlation ``rho`` adds ``n_eff(k) - n_eff(k - 1)`` with ``n_eff(n) = n / (1 + (n - 1) rho)`` (Kish's
design effect): at 0.8 the second counts as 0.11 and the third as 0.04. Origins are taken in the order in which they were
published, so that what comes later never changes what an earlier one counts.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

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


class Share(NamedTuple):
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
    torn, days = _of_two_minds(items), priors.lineage.correction_days
    found = {id: _TAKEN_BACK for said in torn.values() for id in _taken_back(said, days)}
    sides = _sides(relation, priors)
    for item in items:
        if item.id not in found:
            found[item.id] = sides[item.says_so].add(item)
    return found


def shares_without(
    items: Sequence[Testimony], relation: Relation, priors: Priors, places: Sequence[int]
) -> Iterator[dict[str, Share]]:
    """What :func:`shares` gives for the others where the item at a place is left out, for each of some ``places``.

    What came before it keeps what it had, and so does the other side: only the rest of its side is reckoned anew.
    """
    days, torn = priors.lineage.correction_days, _of_two_minds(items)
    found = {id: _TAKEN_BACK for said in torn.values() for id in _taken_back(said, days)}
    sides, before = _sides(relation, priors), dict.fromkeys(places, _Reckoning(priors.dependence, 0.0))
    for place, item in enumerate(items):
        if place in before:
            before[place] = sides[item.says_so].copy()
        if item.id not in found:
            found[item.id] = sides[item.says_so].add(item)
    for place in places:
        left_out = items[place]
        said = [item for item in torn.get(left_out.voice.id, ()) if item is not left_out]
        if set(_taken_back(said, days)) != {item.id for item in said if found[item.id] is _TAKEN_BACK}:
            yield shares([item for item in items if item is not left_out], relation, priors)
            continue
        kept, side = dict(found), before[place]
        del kept[left_out.id]
        for item in items[place + 1 :]:
            if item.says_so is left_out.says_so and kept[item.id] is not _TAKEN_BACK:
                kept[item.id] = side.add(item)
        yield kept


_TAKEN_BACK = Share(0.0, Tie.WITHDRAWN)
_OPPOSITE = {Stance.ASSERTS: Stance.DENIES, Stance.DENIES: Stance.ASSERTS}


def _sides(relation: Relation, priors: Priors) -> dict[bool, "_Reckoning"]:
    return {says_so: _Reckoning(priors.dependence, priors.half_life[relation.kind]) for says_so in (True, False)}


def _of_two_minds(items: Sequence[Testimony]) -> dict[str, list[Testimony]]:
    """What each named voice said outright that both asserts and denies it, by its id."""
    if all(item.stance is items[0].stance for item in items):
        return {}
    outright: dict[str, list[Testimony]] = {}
    for item in items:
        if item.stance in _OPPOSITE and not item.is_past and item.voice.is_named:
            outright.setdefault(item.voice.id, []).append(item)
    return {voice: said for voice, said in outright.items() if any(item.stance is not said[0].stance for item in said)}


def _taken_back(said: Sequence[Testimony], days: int) -> Iterator[str]:
    """The ids of what one voice took back: soon after, it said the opposite."""
    last = {stance: max((item.last for item in said if item.stance is stance), default=date.min) for stance in _OPPOSITE}
    for item in said:
        if timedelta(0) < last[_OPPOSITE[item.stance]] - item.last <= timedelta(days=days):
            yield item.id


class _Reckoning:
    """One side's origins so far."""

    def __init__(self, rules: Dependence, half_life: float) -> None:
        self._rules = rules
        self._half_life = half_life
        self._institutions: dict[str, _Said] = {}
        self._week: deque[tuple[int, str]] = deque()
        self._alike: dict[str, int] = {}  # how many of each class the week has
        self._moved: dict[str, float] = {}
        self._apart = 0

    def copy(self) -> "_Reckoning":
        """The same side, to go on otherwise."""
        other = _Reckoning(self._rules, self._half_life)
        other._institutions, other._moved, other._apart = dict(self._institutions), dict(self._moved), self._apart
        other._week, other._alike = self._week.copy(), self._alike.copy()
        return other

    def add(self, item: Testimony) -> Share:
        """The share of the next origin."""
        share, class_, weight = self._share(item), item.voice.class_, item.weight
        moved = self._moved.get(class_, 0.0)
        room = max(0.0, self._rules.class_cap - moved)
        if share.share * weight > room:
            share = Share(room / weight, Tie.CAP)
        self._moved[class_] = moved + share.share * weight
        return share

    def _share(self, item: Testimony) -> Share:
        institution = item.voice.institution
        said = self._institutions.get(institution)
        if said is not None:
            new, self._institutions[institution] = _again(said, item, self._half_life)
            return Share(new + (1.0 - new) * added(said.times + 1, self._rules.institution), Tie.INSTITUTION)
        self._institutions[institution] = _Said(1, item.weight, item.last.toordinal())
        near, tie = self._same_week(item)
        if near > 1:
            return Share(added(near, self._rules.class_), tie)
        self._apart += 1
        return Share(added(self._apart, self._rules.other), Tie.OTHER if self._apart > 1 else None)

    def _same_week(self, item: Testimony) -> tuple[int, Tie]:
        """How many institutions that it may repeat were published within the week before it, itself included.

        That is those of its class; and where nobody knows what its word rests on, anybody.
        """
        week, published, class_ = self._week, item.published.toordinal(), item.voice.class_
        while week and published - week[0][0] > self._rules.week:
            self._alike[week.popleft()[1]] -= 1
        alike, anybody = self._alike.get(class_, 0), len(week)
        week.append((published, class_))
        self._alike[class_] = alike + 1
        return (anybody + 1, Tie.ECHO) if item.access is None and anybody > alike else (alike + 1, Tie.CLASS)


class _Said(NamedTuple):
    """What one institution has said so far: how often, how firmly, and on which day (an ordinal) at last."""

    times: int
    level: float
    day: int


def _again(said: _Said, item: Testimony, half_life: float) -> tuple[float, _Said]:
    """The part of another utterance that is firmer than what was left, or refreshes what had faded; and what is said then."""
    last = item.last.toordinal()
    left = said.level * 2.0 ** -(max(0, last - said.day) / half_life)
    new = max(0.0, 1.0 - left / item.weight) if item.weight > 0 else 0.0
    return new, _Said(said.times + 1, max(left, item.weight), max(last, said.day))
