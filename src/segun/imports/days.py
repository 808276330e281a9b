"""Days as data sets write them."""

import re
from datetime import date, datetime

from segun.imports.card import Unsound
from segun.model import DateSpan, Precision

_ISO = re.compile(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?!\d)")
_WORDS = ("%d %B %Y", "%d-%B-%Y", "%d %b %Y")


def day_in(text: str) -> date | None:
    """The day of ``2018-01-12``, ``2018.01.12``, ``20180112`` (with or without a time) or ``12 January 2018``; else None."""
    if match := _ISO.match(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return None
    for form in _WORDS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def day(text: str, column: str) -> date:
    """The same, where a row must have one. Raises Unsound."""
    found = day_in(text)
    if found is None:
        raise Unsound(f"{column} is no date: {text!r}")
    return found


def span(first: date, last: date, precision: Precision = Precision.DAY) -> DateSpan:
    """The days from one to another, in either order."""
    return DateSpan(min(first, last), max(first, last), precision)
