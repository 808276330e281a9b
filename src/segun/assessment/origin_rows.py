"""The origins of one relation as rows that hold over spans of knowledge (for :mod:`segun.assessment.at_once`).

What was published by a day is the beginning of what is published in all. Most origins of a large record are an outlet or data
set that says the same again and again in its own voice: such a lineage grows only at its end, and is followed claim by claim.
All other claims of a relation are traced on for each day on which one of them was published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from segun.assessment.dependence import Share, Tie, shares
from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors
from segun.assessment.retracing import traced_on
from segun.assessment.telling import Telling
from segun.assessment.voices import Voices
from segun.assessment.weighing import Testimony, testimony
from segun.model import Claim, Copy, Edge, Relation, Why

ALWAYS = date.max.toordinal()
"""An ordinal later than any."""

_BY_TEXT = frozenset({Why.SAME_TEXT, Why.SAME_QUOTATION})


class OriginRow(NamedTuple):
    """One origin as known from day ``known_from`` until before day ``known_to`` (ordinals, as all days here).

    Up to the day ``cut`` it speaks for the days ``low`` to ``high`` with the sign and share ``factor``, after it for
    ``low_after`` to ``high_after`` with ``factor_after`` (something past says that it no longer holds). ``moved`` is its
    weight after dependence, ``share`` what it kept; ``counts`` is false where its own voice took it back. ``voice``,
    ``institution`` and ``access`` are numbers (-1: access not known).
    """

    known_from: int
    known_to: int
    low: int
    high: int
    factor: float
    cut: int
    low_after: int
    high_after: int
    factor_after: float
    moved: float
    share: float
    says_so: bool
    is_voice: bool
    counts: bool
    voice: int
    institution: int
    access: int
    first: int
    last: int
    ended: int


@dataclass(frozen=True, slots=True)
class Numbering:
    """Numbers for voices, institutions and kinds of access, the same over all relations of a table."""

    numbers: dict[str, int] = field(default_factory=dict)

    def __call__(self, name: str) -> int:
        """The number of a name."""
        return self.numbers.setdefault(name, len(self.numbers))


def origin_rows(
    relation: Relation,
    claims: Sequence[Claim],
    voices: Voices,
    priors: Priors,
    numbering: Numbering,
    copies: Sequence[Copy] = (),
) -> list[OriginRow]:
    """The rows of one relation, from all claims about it. Every claim has a date of publication."""
    whole = trace(claims, voices, priors, copies)
    growing = [_Growing(lineage) for lineage in whole if _is_one_voice(lineage)]
    others = [told for lineage in whole if not _is_one_voice(lineage) for told in lineage.tellings]
    days = sorted({_published(told) for lineage in whole for told in lineage.tellings})
    new: dict[date, list[Claim]] = {}
    for told in others:
        new.setdefault(_published(told), []).append(told.claim)
    lineages: tuple[Lineage, ...] = ()
    mixed: list[Testimony] = []
    open_rows: dict[str, _Open] = {}
    done: list[OriginRow] = []
    for day in days:
        if day in new:
            lineages = traced_on(lineages, new[day], voices, priors, copies)
            had = {id(item.lineage): item for item in mixed}
            mixed = [had.get(id(each)) or testimony(each, relation, priors, date.max) for each in lineages]
        items = [item for one in growing if (item := one.until(day, relation, priors))] + mixed
        items.sort(key=lambda item: item.order)
        kept = shares(items, relation, priors)
        for root in [root for root in open_rows if root not in kept]:
            done.append(open_rows.pop(root).row._replace(known_to=day.toordinal()))
        for item in items:
            share, before = kept[item.id], open_rows.get(item.id)
            if before is not None and before.item is item and before.share == share:
                continue  # as on nearly every day
            row = _row(item, share, day.toordinal(), priors, numbering)
            if before is not None and before.row[2:] == row[2:]:
                row = before.row
            elif before is not None:
                done.append(before.row._replace(known_to=day.toordinal()))
            open_rows[item.id] = _Open(item, share, row)
    return done + [each.row for each in open_rows.values()]


class _Open(NamedTuple):
    """The row of an origin that still holds, and what it was made of."""

    item: Testimony
    share: Share
    row: OriginRow


def _is_one_voice(lineage: Lineage) -> bool:
    """Whether all of a lineage is said by one named outlet or data set in documents of its own."""
    voice = lineage.voice
    return voice.is_named and all(told.voice.own and told.voice.id == voice.id for told in lineage.tellings)


class _Growing:
    """A lineage of one voice, taken in claim by claim; what it weighs depends on its root and a few extremes only."""

    def __init__(self, lineage: Lineage) -> None:
        self._copied: Mapping[str, Edge] = {edge.child: edge for edge in lineage.edges if edge.why in _BY_TEXT}
        self._rest = iter(sorted(lineage.tellings, key=_published))
        self._next: Telling | None = next(self._rest, None)
        self._root = lineage.tellings[0]
        self._kept: dict[str, Telling] = {}
        self._values: dict[str, float] = {}
        self._made: Testimony | None = None

    def until(self, day: date, relation: Relation, priors: Priors) -> Testimony | None:
        """The origin as known by ``day``; None where it was silent so far. Days must rise."""
        grown = False
        while self._next is not None and _published(self._next) <= day:
            grown |= self._take(self._next)
            self._next = next(self._rest, None)
        if grown:
            others = {told.id: told for told in self._kept.values() if told.id != self._root.id}
            tellings = (self._root, *others.values())
            edges = tuple(self._copied[told.id] for told in tellings if told.id in self._copied)
            self._made = testimony(Lineage(tellings, edges), relation, priors, date.max)
        return self._made

    def _take(self, told: Telling) -> bool:
        """Take in a claim; whether any extreme moved."""
        period = told.claim.period
        moved = self._moves("reading", told, told.claim.reading)
        if told.id not in self._copied:
            moved |= self._moves("first", told, -told.moment(date.max).toordinal())
            moved |= self._moves("last", told, told.moment(date.max).toordinal())
        if period.since:
            moved |= self._moves("since", told, -period.since.last.toordinal())
        if period.until:
            moved |= self._moves("until", told, period.until.last.toordinal())
        return moved

    def _moves(self, extreme: str, told: Telling, value: float) -> bool:
        if extreme in self._values and self._values[extreme] >= value:
            return False
        self._values[extreme], self._kept[extreme] = value, told
        return True


def _row(item: Testimony, share: Share, known: int, priors: Priors, numbering: Numbering) -> OriginRow:
    """An origin as a row; the same cases as :func:`segun.assessment.hearing.hear`, told for all days at once."""
    first, last = item.first.toordinal(), item.last.toordinal()
    since, until = (day.toordinal() if day else None for day in (item.since, item.until))
    low, high, cut, low_after, high_after, factor_after = 0, ALWAYS, ALWAYS, 0, 0, 0.0
    factor = 1.0 if item.says_so else -1.0
    if not item.is_past:
        low = min(first, since) if since else first
        high = max(low, min(last, until) if until else last)
    elif not item.says_so:
        high = last
    else:
        cut = until or last
        low_after, high_after = cut, max(cut, last)
        factor_after = -1.0 if until else -priors.past
        begun = since or until
        low, high = (begun, max(begun, until or begun)) if begun else (0, ALWAYS)
        factor = 1.0 if begun else 0.0
    return OriginRow(
        known_from=known,
        known_to=ALWAYS,
        low=low,
        high=high,
        factor=factor,
        cut=cut,
        low_after=low_after,
        high_after=high_after,
        factor_after=factor_after,
        moved=item.weight * share.share,
        share=share.share,
        says_so=item.says_so,
        is_voice=item.is_voice,
        counts=share.tie is not Tie.WITHDRAWN,
        voice=numbering(item.voice.id),
        institution=numbering(item.voice.institution),
        access=-1 if item.access is None else numbering(item.access),
        first=min(first, since) if since else first,
        last=last,
        ended=until or last,
    )


def _published(told: Telling) -> date:
    day = told.claim.published
    assert day is not None  # asked of origin_rows
    return day
