"""The course of a relation over the days that are spoken of: who said what when, and what we hold of each day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from segun.assessment.scorer import CoursePoint
from segun.model import Claim, DateSpan
from segun.views.answer import Answer, OriginGroup, Quoted
from segun.views.standpoint import Standpoint

_POINTS = 72  # days at which the probability is worked out; between two of them a line is straight enough
_LEAST = 120  # days shown at least, so that a single report does not fill the whole width
_MARGIN = 0.04  # of the span, free at both ends


@dataclass(frozen=True, slots=True)
class Course:
    """A relation through time. ``points`` are days on the clock of when it held, all as known on one day; they end on the day
    asked about. Empty where nothing is assessed."""

    first: date
    last: date
    points: tuple[CoursePoint, ...]


def course(standpoint: Standpoint, answer: Answer, *, first: date | None = None, last: date | None = None) -> Course:
    """The course of the relation of an answer: over all that is said of it, or between two days."""
    claims = [quoted.found.claim for quoted in answer.claims]
    begin, end = _span(claims, answer.on)
    begin, end = first or begin, last or end
    if end <= begin:
        end = begin + timedelta(days=_LEAST)
    if answer.assessment is None:
        return Course(begin, end, ())
    points = standpoint.course(
        answer.relation, [quoted.found for quoted in answer.claims], _days(begin, min(end, answer.on), claims)
    )
    return Course(begin, end, points)


def spoken_of(claim: Claim) -> tuple[date, date] | None:
    """The time that a claim says it speaks of, where it names a beginning or an end; None where it does not."""
    since, until = claim.period.since, claim.period.until
    said = when(claim)
    if since is None and until is None:
        return None
    begin = since.first if since else until.first if until else None
    end = until.last if until else said.last if said else None
    if begin is None or end is None or end < begin:
        return None
    return begin, end


def when(claim: Claim) -> DateSpan | None:
    """When a claim was said, or failing that the day it was published; None where neither is known."""
    return claim.said or (DateSpan.of(claim.published) if claim.published else None)


def tellings(group: OriginGroup) -> tuple[tuple[Quoted, ...], ...]:
    """The claims of an origin by document, the first to carry it first."""
    by_document: dict[str, list[Quoted]] = {}
    for quoted in group.claims:
        by_document.setdefault(quoted.document, []).append(quoted)
    return tuple(tuple(quotes) for quotes in by_document.values())


def _span(claims: Sequence[Claim], on: date) -> tuple[date, date]:
    """From the first day spoken of or on which something was said to the last, and the day asked about."""
    days = [on]
    for claim in claims:
        said, spoken = when(claim), spoken_of(claim)
        days += [said.first, said.last] if said else []
        days += [spoken[0]] if spoken else []
        days += [claim.published] if claim.published else []
    begin, end = min(days), max(days)
    lacking = _LEAST - (end - begin).days
    if lacking > 0:
        begin -= timedelta(days=lacking)
    margin = timedelta(days=max(4, round((end - begin).days * _MARGIN)))
    return begin - margin, end + margin


def _days(first: date, last: date, claims: Sequence[Claim]) -> list[date]:
    """Evenly spread days with those on which something was said, where the probability turns."""
    span = (last - first).days
    if span <= 0:
        return [last]
    days = {first + timedelta(days=round(span * step / (_POINTS - 1))) for step in range(_POINTS)}
    turns = {said.last for claim in claims if (said := when(claim))}
    return sorted(days | {day for day in turns if first <= day <= last})
