"""The claims of the map, kept small: which actor and areas each bears on, when it speaks, and what it says."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from segun.assessment.priors import Priors
from segun.model import Claim, RelationKind, Stance
from segun.model import Status as Tense
from segun.views.areas import Touch, kind_there
from segun.views.territory import Density, Status

Numbers = np.ndarray[tuple[int], np.dtype[Any]]

_NEWEST = 10  # ids of claims given with a holding; the pages behind it list them all
_FRESH = 2.0  # half-lives after which a claim is no current report: when a quarter of its weight is left, as in standing
_WEAKEST_FIRST = (RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS)
_SAID = (Status.PRESENCE, Status.CONTROL, Status.CONTESTED)


@dataclass(frozen=True, slots=True)
class Report:
    """A claim as it bears on the map; days are ordinals.

    ``id`` is the stored claim's, ``published`` the day it became known, ``document`` where it stands, ``speaker`` whose word
    it is as the text names them. It was said on ``said`` and speaks for the days from ``first`` to ``until``; what is told in
    the past tense speaks for none after it was said, and a plan for none at all.
    """

    id: str
    published: int
    document: str
    speaker: str
    kind: RelationKind
    stance: Stance
    first: int
    said: int
    until: int

    @classmethod
    def of(cls, id: str, claim: Claim, published: date) -> "Report":
        """The report that a claim is; ``published`` is when it was recorded where the document has no date."""
        said = min(claim.said.last, published) if claim.said else published
        since = claim.period.since.first if claim.period.since else said
        until = claim.period.until.last if claim.period.until else date.max
        if claim.status is Tense.PAST:
            until = min(until, said)
        if claim.status is Tense.PLANNED:
            until = date.min
        voice = claim.speaker or claim.via
        return cls(
            id=id,
            published=published.toordinal(),
            document=claim.citation.document,
            speaker=voice.name if voice else claim.publisher or "",
            kind=claim.relation,
            stance=claim.stance,
            first=min(since, said).toordinal(),
            said=said.toordinal(),
            until=until.toordinal(),
        )


@dataclass(frozen=True, slots=True)
class Said:
    """What was said last of an actor in an area: the strongest of what was said on that day, and by whom."""

    status: Status
    speakers: tuple[str, ...]
    claim_ids: tuple[str, ...]
    first: int
    last: int
    is_vague: bool
    is_partial: bool


class Reports:
    """All reports by spot (an area and an actor there, by number); ``about`` pairs each report with what it touches."""

    def __init__(self, about: Sequence[tuple[int, Report, Touch]], spots: int, priors: Priors) -> None:
        ordered = sorted(about, key=lambda each: (each[0], each[1].published, each[1].id))
        self._reports = [report for _, report, _ in ordered]
        self._touches = [touch for _, _, touch in ordered]
        self._begins: list[int] = np.searchsorted([spot for spot, _, _ in ordered], np.arange(spots + 1)).tolist()
        self._days = [report.published for report in self._reports]
        self._newest: dict[tuple[int, int], tuple[str, ...]] = {}
        self._spot = np.array([spot for spot, _, _ in ordered], dtype=np.int32)
        self._published = np.array([report.published for report in self._reports], dtype=np.int32)
        self._first = np.array([report.first for report in self._reports], dtype=np.int32)
        self._said = np.array([report.said for report in self._reports], dtype=np.int32)
        self._until = np.array([report.until for report in self._reports], dtype=np.int32)
        self._kind = np.array([_WEAKEST_FIRST.index(report.kind) for report in self._reports], dtype=np.int32)
        self._asserts = np.array([report.stance is Stance.ASSERTS for report in self._reports], dtype=np.bool_)
        self._partial = np.array([touch.is_partial for touch in self._touches], dtype=np.bool_)
        self._denies = np.array([report.stance is Stance.DENIES for report in self._reports], dtype=np.bool_)
        self._fresh = np.array([_FRESH * priors.half_life[report.kind] for report in self._reports])

    def claims(self, known: int) -> Numbers:
        """How many claims on each spot were published by then."""
        return np.bincount(self._spot[self._published <= known], minlength=len(self._begins) - 1)

    def newest(self, spot: int, known: int) -> tuple[str, ...]:
        """The ids of the newest claims on a spot that were published by then, the newest first."""
        begin, end = self._begins[spot], self._begins[spot + 1]
        after = bisect_right(self._days, known, begin, end)
        found = self._newest.get((spot, after))
        if found is None:
            ids = (self._reports[place].id for place in range(after - 1, begin - 1, -1))
            found = tuple(id for id, _ in zip(dict.fromkeys(ids), range(_NEWEST), strict=False))
            self._newest[spot, after] = found
        return found

    def latest(self, on: int, known: int) -> dict[int, Said]:
        """What was said last of each spot by then, as far as it speaks for the day and is not too old."""
        fits = (self._published <= known) & (self._first <= on) & (on <= self._until) & (on - self._said <= self._fresh)
        places = self._not_taken_back(np.flatnonzero(fits))
        last = np.full(len(self._begins) - 1, -1, dtype=np.int32)
        np.maximum.at(last, self._spot[places], self._said[places])
        places = places[self._said[places] == last[self._spot[places]]]
        told: dict[int, list[int]] = {}
        for spot, place in zip(self._spot[places].tolist(), places.tolist(), strict=True):
            told.setdefault(spot, []).append(place)
        return {spot: self._together(several) for spot, several in told.items()}

    def _not_taken_back(self, places: Numbers) -> Numbers:
        """Reports without the assertions of control or contest that were denied since, and without denials that deny less.

        Only a denial that somebody is there at all speaks against all that was said of them there. That they control it not
        takes back control; that they are not in one town of it, or a doubt, takes back nothing.
        """
        here, kind = self._spot[places], self._kind[places]
        whole = self._denies[places] & ~self._partial[places]
        denied = np.full((len(_WEAKEST_FIRST), len(self._begins) - 1), -1, dtype=np.int32)
        np.maximum.at(denied, (kind[whole & (kind > 0)], here[whole & (kind > 0)]), self._said[places[whole & (kind > 0)]])
        places = places[~(self._asserts[places] & ~self._partial[places] & (denied[kind, here] > self._said[places]))]
        strong = self._asserts[places] | (self._denies[places] & ~self._partial[places] & (self._kind[places] == 0))
        told = np.zeros(len(self._begins) - 1, dtype=np.bool_)
        told[self._spot[places[strong]]] = True
        kept: Numbers = places[strong | ~told[self._spot[places]]]
        return kept

    def _together(self, places: Sequence[int]) -> Said:
        reports = [self._reports[place] for place in places]
        touches = [self._touches[place] for place in places]
        asserted = [
            _WEAKEST_FIRST.index(kind_there(report.kind, touch))
            for report, touch in zip(reports, touches, strict=True)
            if report.stance is Stance.ASSERTS
        ]
        return Said(
            status=_SAID[max(asserted)] if asserted else Status.DENIED,
            speakers=tuple(dict.fromkeys(report.speaker for report in reports if report.speaker)),
            claim_ids=tuple(dict.fromkeys(report.id for report in reversed(reports)))[:_NEWEST],
            first=min(report.first for report in reports),
            last=max(report.said for report in reports),
            is_vague=all(touch.is_vague for touch in touches),
            is_partial=all(touch.is_partial for touch in touches),
        )

    def density(self, area_of: Sequence[str], first: int, last: int) -> Mapping[str, Density]:
        """Documents and claims on each area that were published from ``first`` to ``last``; ``area_of`` is that of a spot."""
        documents: dict[str, set[str]] = {}
        claims: dict[str, set[str]] = {}
        for place in np.flatnonzero((first <= self._published) & (self._published <= last)).tolist():
            area, report = area_of[self._spot[place]], self._reports[place]
            documents.setdefault(area, set()).add(report.document)
            claims.setdefault(area, set()).add(report.id)
        return {area: Density(len(documents[area]), len(ids)) for area, ids in sorted(claims.items())}
