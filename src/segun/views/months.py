"""Months for a slider: how each area looks at the end of each, with what stays the same told once."""

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from segun.views.territory import Run, Status

_TENTHS = 10  # a change of weight by less is not seen, and would make a run of every month
_MOST_WEIGHT = 30


class Look(NamedTuple):
    """How an area is drawn, without whom it names beside its parties."""

    status: Status
    parties: tuple[str, ...]
    is_vague: bool
    is_stale: bool
    weight: float

    @property
    def coarse(self) -> "Look":
        """The same with its weight in whole tenths."""
        return self._replace(weight=min(round(self.weight * _TENTHS), _MOST_WEIGHT) / _TENTHS)


def month_ends(first: date, last: date) -> tuple[date, ...]:
    """The last day of every month from that of ``first`` to that of ``last``; of the last month ``last`` itself."""
    days = []
    day = first
    while day <= last:
        end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        days.append(min(end, last))
        if end == date.max:
            break
        day = end + timedelta(days=1)
    return tuple(days)


def runs(looks: Sequence[Mapping[str, Look]]) -> dict[str, tuple[Run, ...]]:
    """For each area the stretches over which it looks the same; months in which nothing was said of it yet are in none."""
    found: dict[str, list[Run]] = {}
    for month, areas in enumerate(looks):
        for area, look in areas.items():
            coarse = look.coarse
            before = found.setdefault(area, [])
            if before and before[-1].last == month - 1 and _look_of(before[-1]) == coarse:
                before[-1] = Run(before[-1].first, month, *coarse)
            else:
                before.append(Run(month, month, *coarse))
    return {area: tuple(found[area]) for area in sorted(found)}


def _look_of(run: Run) -> Look:
    return Look(run.status, run.parties, run.is_vague, run.is_stale, run.weight)
