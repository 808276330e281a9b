"""Dates as reporting gives them: ranges with a precision, never a day that nobody named.

A date is kept as the first and the last day it may mean and the precision with which it was said (the Security Force
Monitor's "imprecise range"). "May 2025" is 1 to 31 May; "late 2024" is September to December and still only a *year* on
the wire, because a year is what was said for certain.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(StrEnum):
    """How exactly a date was said."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """A date as said: any day from ``first`` to ``last`` (both included), and the precision to show it with."""

    first: date
    last: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins (ValueError)."""
        if self.last < self.first:
            raise ValueError(f"a date range cannot end ({self.last}) before it begins ({self.first})")

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "DateSpan":
        """One calendar day."""
        moment = date(year, month, day)
        return cls(moment, moment, Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> "DateSpan":
        """One calendar month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> "DateSpan":
        """One calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def of(cls, moment: date) -> "DateSpan":
        """The day ``moment``."""
        return cls(moment, moment, Precision.DAY)

    @classmethod
    def parse(cls, text: str) -> "DateSpan":
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; anything else is a ValueError that names the text."""
        match = _DATE.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a date: {text!r} (expected YYYY, YYYY-MM or YYYY-MM-DD)")
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            if month is None:
                return cls.year(year or 0)
            return cls.month(year or 0, month) if day is None else cls.day(year or 0, month, day)
        except (ValueError, calendar.IllegalMonthError) as error:
            raise ValueError(f"no such date: {text!r}") from error

    @property
    def iso(self) -> str:
        """The date as far as it was said: ``2024``, ``2024-09`` or ``2024-09-12``."""
        return self.first.isoformat()[: {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}[self.precision]]

    @property
    def exact(self) -> str:
        """A form that loses nothing: the precision's ISO date, or ``first/last@precision`` for a vague range."""
        return _exact(self)

    @property
    def begins(self) -> "DateSpan":
        """What it begins with, as far as it was said: 2014 of the years from 2014 to 2018."""
        return self._unit(self.first)

    @property
    def ends(self) -> "DateSpan":
        """What it ends with, as far as it was said: 2018 of the years from 2014 to 2018."""
        return self._unit(self.last)

    def _unit(self, moment: date) -> "DateSpan":
        if self.precision is Precision.YEAR:
            return DateSpan.year(moment.year)
        return DateSpan.month(moment.year, moment.month) if self.precision is Precision.MONTH else DateSpan.of(moment)

    @classmethod
    def from_exact(cls, text: str) -> "DateSpan":
        """The inverse of :attr:`exact`."""
        return _from_exact(text)

    def __str__(self) -> str:
        return self.iso


# Records are full of dates, and full of the same ones: kept, they take a tenth of the time.
@lru_cache(maxsize=65536)
def _exact(span: DateSpan) -> str:
    if span == DateSpan.parse(span.iso):
        return span.iso
    return f"{span.first}/{span.last}@{span.precision}"


@lru_cache(maxsize=65536)
def _from_exact(text: str) -> DateSpan:
    if "/" not in text:
        return DateSpan.parse(text)
    days, _, precision = text.partition("@")
    first, _, last = days.partition("/")
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last), Precision(precision))


@dataclass(frozen=True, slots=True)
class Period:
    """When a claim says that something holds: since and until, each known only as far as it was said."""

    since: DateSpan | None = None
    until: DateSpan | None = None

    def may_hold(self, day: date) -> bool:
        """Whether nothing said rules out that it held on ``day``."""
        return (self.since is None or self.since.first <= day) and (self.until is None or day <= self.until.last)


UNDATED = Period()
