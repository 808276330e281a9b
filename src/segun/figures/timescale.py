"""A scale of time: days to places along an axis, and the marks on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from segun.figures.wording import Wording

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)  # months between two marks


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A mark on the axis; the first of a year is ``strong``."""

    day: date
    label: str
    strong: bool


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days from ``first`` to ``last`` on an axis from ``left`` to ``right``."""

    first: date
    last: date
    left: float
    right: float

    def __call__(self, day: date) -> float:
        """Where a day lies; one outside of the scale lies at its end."""
        span = max(1, (self.last - self.first).days)
        share = (day - self.first).days / span
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def marks(self, words: Wording, room: float = 46) -> list[TimeMark]:
        """Marks at the beginning of months or years, as dense as labels ``room`` wide allow."""
        for step in _STEPS:
            days = list(self._beginnings(step))
            if all(self(later) - self(earlier) >= room for earlier, later in pairwise(days)):
                break
        return [self._mark(day, step, words) for day in days]

    def _mark(self, day: date, step: int, words: Wording) -> TimeMark:
        january = day.month == 1
        return TimeMark(day, str(day.year) if january or step >= 12 else words(f"month_short.{day.month}"), january)

    def _beginnings(self, step: int) -> Iterator[date]:
        month = self.first.year * 12 + self.first.month - 1
        month += -month % step
        while month <= self.last.year * 12 + self.last.month - 1:
            day = date(month // 12, month % 12 + 1, 1)
            if day >= self.first:
                yield day
            month += step
