"""When a claim is said to hold: the dates of its clause as since and until, and whether that was over."""

from collections.abc import Sequence
from datetime import date, timedelta

from segun.claims.chunks import DATE, Chunk
from segun.model import UNDATED, DateReading, DateSpan, Period
from segun.model.fixed import fixed

LONG_AGO = timedelta(days=365)
"""Before publication: what was so last month is told in a past tense as well and goes on, what was so longer ago was so then."""

_AGE = 5  # years that are named as one ("in the 1990s") and were over when they could be


@fixed
class Held:
    """When something held, and whether it was over when it was written of."""

    period: Period
    over: bool = False


def has_ended(period: Period, published: date | None) -> bool:
    """Whether what held "until 2013" was over when this was published; where no day is known, it was."""
    return period.until is not None and (published is None or period.until.last < published)


def period_of(chunks: Sequence[Chunk], at: int) -> Period:
    """The period that the dates among these chunks give; the nearest to ``at`` wins where two say the same end."""
    since: DateSpan | None = None
    until: DateSpan | None = None
    dates = [chunk for chunk in chunks if chunk.symbol == DATE]
    for chunk in sorted(dates, key=lambda chunk: abs(chunk.start - at)):
        when = chunk.refs[0].mention.when
        if when is None:
            continue
        if when.bound == "between":
            since = since or DateSpan.of(when.span.first)
            until = until or DateSpan.of(when.span.last)
        elif when.bound == "until":
            until = until or when.span
        elif _is_an_age(when):
            since, until = since or DateSpan.of(when.span.first), until or DateSpan.of(when.span.last)
        else:
            since = since or when.span
    return Period(since, until) if since or until else UNDATED


def _is_an_age(when: DateReading) -> bool:
    """Whether it was then, and not since: "in the 1990s X was allied with Y"."""
    return when.bound == "at" and when.span.last.year - when.span.first.year >= _AGE
