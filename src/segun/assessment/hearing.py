"""What each origin says about the day asked about."""

import math
from collections.abc import Mapping
from datetime import date

from segun.assessment.priors import Priors
from segun.assessment.weighing import Testimony
from segun.model import Relation, RelationKind
from segun.model.fixed import fixed


@fixed
class Hearing:
    """An origin heard about one day: it speaks for the nearest ``day`` (an ordinal) that it says anything of.

    ``factor`` is the share of its weight with its sign: positive where it says that the relation held then, 0 where it says
    nothing. ``is_live`` tells whether enough of it is left on the day asked about to count for standing.
    """

    item: Testimony
    day: int
    factor: float
    is_live: bool

    @property
    def id(self) -> str:
        """The id of its root claim."""
        return self.item.id


def days_remembered(priors: Priors) -> Mapping[RelationKind, int]:
    """After how many days what was said of a relation of each kind is live no longer; without the kinds that never fade."""
    lives = math.log2(1.0 / priors.standing.live_share)
    return {kind: math.ceil(lives * days) for kind, days in priors.half_life.items() if math.isfinite(days)}


def hear(item: Testimony, relation: Relation, on: date, priors: Priors) -> Hearing:
    """Ask an origin about ``on``."""
    day, factor = _about(item, on, priors.past)
    left = 2.0 ** -(abs(on.toordinal() - day.toordinal()) / priors.half_life[relation.kind]) if factor else 0.0
    return Hearing(item, day.toordinal(), factor, left >= priors.standing.live_share)


def _about(item: Testimony, on: date, weakly: float) -> tuple[date, float]:
    """The nearest day to ``on`` that an origin speaks for, and how.

    Something that is said to hold speaks in full for every day from its beginning (or the day it was said) to the last day
    on which it was said. Something past speaks for the days up to its end and against the days after; where nobody says when
    it ended, it speaks weakly against the days since it was said, and for the day on which it is said to have begun.
    """
    if not item.is_past:
        start = min(item.first, item.since) if item.since else item.first
        end = max(start, min(item.last, item.until) if item.until else item.last)
        return _nearest(on, start, end), 1.0 if item.says_so else -1.0
    if not item.says_so:  # "they never were": against every day before it was said
        return min(on, item.last), -1.0
    end = item.until or item.last
    if on > end:
        return _nearest(on, end, max(end, item.last)), -1.0 if item.until else -weakly
    begun = item.since or item.until
    return (_nearest(on, begun, item.until or begun), 1.0) if begun else (on, 0.0)


def _nearest(day: date, start: date, end: date) -> date:
    return min(max(day, start), end)
