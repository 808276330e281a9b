"""Dates that lean on the date told before them: "September of that year", "two years later", "since then".

They say nothing of the day of publication. What the date before leaves open stays open: two months after "2011" is no month.
"""

from collections.abc import Callable
from datetime import timedelta

from segun.mentions.date_readings import Groups
from segun.mentions.date_rules import DateGrammar
from segun.model import DateSpan, Precision

ToldReading = Callable[[Groups, DateSpan, DateGrammar], DateSpan | None]


def same_year(groups: Groups, told: DateSpan, grammar: DateGrammar) -> DateSpan | None:
    """The year told, or a month of it."""
    if told.first.year != told.last.year:
        return None
    month = groups.get("month")
    return DateSpan.month(told.first.year, grammar.months[month]) if month else DateSpan.year(told.first.year)


def since_then(groups: Groups, told: DateSpan, grammar: DateGrammar) -> DateSpan | None:
    """From the date told on."""
    return told


def year_after(groups: Groups, told: DateSpan, grammar: DateGrammar) -> DateSpan | None:
    """The year behind the one told."""
    return DateSpan.year(told.first.year + 1) if told.first.year == told.last.year else None


def later(groups: Groups, told: DateSpan, grammar: DateGrammar) -> DateSpan | None:
    """So many years after what was told, so many months after a month or a day, so many days after a day."""
    said = groups.get("count") or ""
    count = int(said) if said.isdigit() else grammar.counts[said]
    unit, day = grammar.units[groups.get("unit") or ""], told.first
    if unit == "year" and day.year == told.last.year and day.year + count < 2100:
        return DateSpan.year(day.year + count)
    if unit == "month" and told.precision != Precision.YEAR:
        index = day.year * 12 + day.month - 1 + count
        return DateSpan.month(index // 12, index % 12 + 1)
    return DateSpan.of(day + timedelta(days=count)) if unit == "day" and told.precision == Precision.DAY else None


TOLD: dict[str, ToldReading] = {"same-year": same_year, "since-then": since_then, "year-after": year_after, "later": later}
