"""What changed since a day: the same record seen from two days, each known only by what was published by then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import compress
from operator import not_

from segun.assessment.hearing import days_remembered
from segun.assessment.priors import priors
from segun.model import Relation, Stance, Standing
from segun.views.catalogue import catalogue
from segun.views.line import Line, line
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

# A probability that moves by less is not worth a line: a fifth of the way from one ICD 203 word to the middle of the next.
_MOVED = 0.05


class ChangeKind(StrEnum):
    """What became of a relation between two days, the most telling kind first."""

    NEW = "new"  # nothing was said of it before
    FIRST_DENIAL = "first-denial"  # somebody denies it for the first time
    TURNED = "turned"  # its standing is another
    GONE_STALE = "gone-stale"  # what was said of it has faded
    GAINED = "gained"  # more probable than before
    LOST = "lost"  # less probable than before


@dataclass(frozen=True, slots=True)
class Changed:
    """One relation that changed: ``before`` is None where it is new; ``claims`` are those published in between."""

    kind: ChangeKind
    before: Line | None
    after: Line
    claims: tuple[ClaimOnRecord, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed after ``since`` and by ``until``, the most telling first."""

    since: date
    until: date
    changed: tuple[Changed, ...]


def changes(standpoint: Standpoint, since: date) -> Changes:
    """What changed between the end of ``since`` and the standpoint's day.

    Each end is judged as of its own day from what was known on it, so that a change is one of the reporting, and fading
    counts too.
    """
    earlier = standpoint.at(on=since, known=since)
    found = list(_found(earlier, standpoint))
    order = list(ChangeKind)
    found.sort(key=lambda each: (order.index(each.kind), -len(each.claims), each.after.relation))
    return Changes(since, standpoint.known, tuple(found))


def _found(earlier: Standpoint, standpoint: Standpoint) -> Iterator[Changed]:
    for relation in _may_have_changed(earlier, standpoint):
        claims = standpoint.claims_about(relation)
        old, fresh = _parted(claims, earlier.known)
        before = line(earlier, relation, old) if old else None
        after = line(standpoint, relation, claims)
        kind = _kind(before, after, old, fresh)
        if kind is not None:
            yield Changed(kind, before, after, fresh)


def _may_have_changed(earlier: Standpoint, standpoint: Standpoint) -> Iterator[Relation]:
    """The relations of which something was told in between, and those of which enough was left at its beginning to fade.

    All that was said of any other was faded by then: it was stale, and is. What never fades stays as it was. But what is said
    to hold until a day speaks for the days up to it, however long ago that was said.
    """
    reported = catalogue(standpoint, after=earlier.known).claims
    yield from reported
    memory = days_remembered(priors())
    forgotten = earlier.known - timedelta(days=max(memory.values()))
    lately = catalogue(earlier, after=forgotten).claims
    ends = standpoint.ledger.relations_with_ends(after=forgotten, known=forgotten, recorded=standpoint.recorded)
    for relation in dict.fromkeys([*lately, *map(standpoint.identities.canonical_relation, ends)]):
        if relation not in reported and relation.kind in memory and relation.subject != relation.object:
            yield relation


def _parted(claims: Sequence[ClaimOnRecord], day: date) -> tuple[tuple[ClaimOnRecord, ...], tuple[ClaimOnRecord, ...]]:
    """The claims that were out by the end of a day, and those that came after it."""
    out = [each.known_on <= day for each in claims]
    return tuple(compress(claims, out)), tuple(compress(claims, map(not_, out)))


def _kind(before: Line | None, after: Line, old: Sequence[ClaimOnRecord], fresh: Sequence[ClaimOnRecord]) -> ChangeKind | None:
    if before is None or before.probability is None:
        return ChangeKind.NEW if after.probability is not None and fresh else None
    if _denied(fresh) and not _denied(old):
        return ChangeKind.FIRST_DENIAL
    if after.standing is not before.standing:
        return ChangeKind.GONE_STALE if after.standing is Standing.STALE else ChangeKind.TURNED
    moved = (after.probability or 0.0) - before.probability
    if not fresh or abs(moved) < _MOVED:
        return None  # fading alone is told once, when it has gone stale
    return ChangeKind.GAINED if moved > 0 else ChangeKind.LOST


def _denied(claims: Sequence[ClaimOnRecord]) -> bool:
    return any(each.claim.stance is Stance.DENIES for each in claims)
