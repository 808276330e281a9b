"""When a claim is said to hold: the dates of its clause as since and until, and whether that was over."""

from collections.abc import Sequence
from datetime import date, timedelta

from segun.claims.chunks import DATE, Chunk
from segun.claims.match import Finding
from segun.model import UNDATED, DateReading, DateSpan, Period, RelationKind
from segun.model.fixed import fixed

LONG_AGO = timedelta(days=365)
"""Before publication: what was so last month is told in a past tense as well and goes on, what was so longer ago was so then."""

_AGE = 5  # years that are named as one ("in the 1990s") and were over when they could be

_HAPPENS = frozenset({RelationKind.ALLIED, RelationKind.REMOVED, RelationKind.SPLIT_FROM})
"""What a day can be that of; what is so "today" is so, and nobody says since when ("the two fight over L today")."""

_IS = frozenset({RelationKind.KIN, RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.STRENGTH})

_OPENS_ENTRY = (". ", ": ", ".-", ".–", ".—", " –", " —")  # behind the date of an entry in a chronology

_BESIDE = 12  # letters behind a name's apposition in which its "since 2019" stands


@fixed
class Held:
    """When something held, and whether it was over when it was written of."""

    period: Period
    over: bool = False


def has_ended(period: Period, published: date | None) -> bool:
    """Whether what held "until 2013" was over when this was published; where no day is known, it was."""
    return period.until is not None and (published is None or period.until.last < published)


def is_to_begin(period: Period, published: date | None) -> bool:
    """Whether what holds "from next month" was still to come when this was published."""
    return period.since is not None and published is not None and period.since.first > published


def dates_of(finding: Finding, chunks: Sequence[Chunk]) -> list[Chunk]:
    """Which of the dates of its clause (``chunks``) date a finding.

    Kinship has none. What only names somebody ("the group's leader, P, was arrested in May") has those among its own words, and
    a "since" right behind them.
    """
    if finding.relation is RelationKind.KIN:
        return []
    dates = [chunk for chunk in chunks if finding.relation in _HAPPENS or _bound(chunk) != "now"]
    if finding.predicated or finding.relation not in (RelationKind.LED_BY, RelationKind.MEMBER_OF):
        return dates
    return [chunk for chunk in dates if _is_of_name(chunk, finding)]


def entry_of(text: str, start: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """The date with which a paragraph of a chronology opens: "2014. A and B make peace.", "May 2016: ..."."""
    opening = chunks[0] if chunks and chunks[0].symbol == DATE and chunks[0].start == start else None
    return opening if opening is not None and text[opening.end : opening.end + 2].startswith(_OPENS_ENTRY) else None


def happens(finding: Finding) -> bool:
    """Whether a finding tells what may happen on a day, by a verb: not who somebody is, nor how many there are."""
    return finding.predicated and finding.relation not in _IS


def _is_of_name(chunk: Chunk, finding: Finding) -> bool:
    """Whether a date dates the apposition that it stands near, and not what else its clause tells."""
    bound = _bound(chunk)
    inside = finding.start <= chunk.start < finding.end
    return inside or bound == "between" or (bound != "at" and finding.end <= chunk.start < finding.end + _BESIDE)


def _bound(chunk: Chunk) -> str | None:
    when = chunk.refs[0].mention.when
    return when.bound if when else None


def period_of(chunks: Sequence[Chunk], at: int) -> Period:
    """The period that these dates give; the nearest to ``at`` wins where two say the same end."""
    since: DateSpan | None = None
    until: DateSpan | None = None
    for chunk in sorted(chunks, key=lambda chunk: abs(chunk.start - at)):
        when = chunk.refs[0].mention.when
        if when is None:
            continue
        if when.bound == "between":
            since = since or when.span.begins
            until = until or when.span.ends
        elif when.bound == "until":
            until = until or when.span
        elif _is_an_age(when):
            since, until = since or when.span.begins, until or when.span.ends
        else:
            since = since or when.span
    if since and until and until.first < since.first:
        until = None  # "allies until last year, they have been at war since May": of something else
    return Period(since, until) if since or until else UNDATED


def _is_an_age(when: DateReading) -> bool:
    """Whether it was then, and not since: "in the 1990s X was allied with Y"."""
    return when.bound == "at" and when.span.last.year - when.span.first.year >= _AGE
