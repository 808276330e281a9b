"""Months for a slider: the days that it stops at."""

import calendar
from datetime import date, timedelta


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
