"""The desk: the record that the pages look at, and what was worked out from it and still stands."""

import gc
import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar, cast

from segun.comparison import by_child, compare
from segun.model import Entry, Language, Relation
from segun.views.catalogue import Catalogue, brought_up, catalogue
from segun.views.claim_list import Wanted, claim_list
from segun.views.claims_kept import ClaimsKept
from segun.views.examples import example
from segun.views.map import MapIndex
from segun.views.map_kept import KeptMap
from segun.views.on_record import ClaimOnRecord, publication_order
from segun.views.overview import Overview, overview
from segun.views.places import PlaceFinder, PlacesOnRecord, places_on_record, with_more
from segun.views.standpoint import Standpoint
from segun.views.touched import same_claims_count, touched
from segun.web.remembering import Remembering

OpenStandpoint = Callable[[], Standpoint]
"""Opens the standpoint of "now": the ledger as it is, the packs, the judgements in force, the days asked about by default."""

_KEPT = 60  # results kept at most; a reader moves the clocks through months, not through thousands of days
_MAPS_KEPT = 3  # indexes of the map kept at most: that of now and those of moments looked back at
_LISTS_KEPT = 4  # long lists of claims kept at most, for paging through them

Kept = TypeVar("Kept")


class Desk:
    """Gives every request a standpoint of the record as it is now, and keeps what is costly until the record moves on.

    The record moves on when the ledger has a new entry; then the standpoint is opened anew (its judgements may have changed),
    and of what was kept only the claims and assessments of relations that the entry does not touch, and the catalogue, go on.
    May be shared between threads.
    """

    def __init__(
        self, open_standpoint: OpenStandpoint, places: PlaceFinder | None = None, kept_map: KeptMap | None = None
    ) -> None:
        self._open, self._beyond, self._kept_map = open_standpoint, places, kept_map
        self._base: Standpoint | None = None
        self._head = 0
        self._kept: dict[Hashable, object] = {}
        self._lists: dict[Hashable, object] = {}
        self._maps: dict[datetime | None, tuple[int, MapIndex]] = {}
        self._unmapped: frozenset[Relation] | None = frozenset()  # touched since the map of now was made; None: perhaps any
        self._lock = threading.RLock()

    def standpoint(self, *, on: date | None = None, known: date | None = None, recorded: datetime | None = None) -> Standpoint:
        """The standpoint of two days. With ``known`` alone, the day asked about is that day, if it lies before the usual.

        ``recorded`` shows the record as it stood at a moment; which documents are copies is then worked out anew, once for
        each moment. Raises InputError where nothing was on record by then.
        """
        with self._lock:
            base = self._current()
        if recorded is not None:
            base = self._keep(self._kept, _KEPT, ("recorded", recorded), lambda: self._as_recorded(base, recorded))
        if known is not None and on is None:
            on = min(known, base.on)
        return base.at(on=on, known=known)

    def catalogue(self, standpoint: Standpoint) -> Catalogue:
        """Every relation on record."""
        return self._keep(self._kept, _KEPT, ("catalogue", _from(standpoint)), lambda: catalogue(standpoint))

    def read(self, standpoint: Standpoint) -> Catalogue:
        """Every relation that an article speaks of: the catalogue without rows of data sets."""
        key = ("catalogue of what was read", _from(standpoint))
        return self._keep(self._kept, _KEPT, key, lambda: catalogue(standpoint, rows=False))

    def overview(self, standpoint: Standpoint) -> Overview:
        """What is known and what is contested."""
        key = ("overview", _from(standpoint))
        return self._keep(self._kept, _KEPT, key, lambda: overview(standpoint, self.catalogue(standpoint)))

    def places(self, standpoint: Standpoint) -> PlacesOnRecord:
        """Places by name and id."""
        key = ("places", _from(standpoint))
        return self._keep(self._kept, _KEPT, key, lambda: places_on_record(standpoint, self._beyond))

    def claims(self, standpoint: Standpoint, wanted: Wanted) -> tuple[ClaimOnRecord, ...]:
        """The claims that are wanted, the newest first."""
        key = (wanted, _from(standpoint))
        return self._keep(self._lists, _LISTS_KEPT, key, lambda: claim_list(standpoint, wanted))

    def map(self, standpoint: Standpoint) -> MapIndex:
        """The index of the map: one for all days. After a new entry it takes over what has not changed of the one before."""
        now = self.standpoint(recorded=standpoint.recorded)
        with self._lock:
            state, before = self._maps.get(standpoint.recorded, (-1, None))
            if before is None or state != self._head:
                while len(self._maps) >= _MAPS_KEPT:
                    del self._maps[next(iter(self._maps))]
                since = self._unmapped if standpoint.recorded is None else None
                before = MapIndex.of(now, self.places(now), before=before, touched=since, kept=self._kept_map)
                self._maps[standpoint.recorded] = self._head, before
                if standpoint.recorded is None:
                    self._unmapped = frozenset()
                # A large record leaves millions of objects that stay: looking through them all now and then took half a second.
                gc.collect()
                gc.freeze()
            return before

    def example(self, language: Language) -> str | None:
        """A question about what the record tells most of as it is now; None where it has none."""
        now = self.standpoint()
        return self.kept(now, ("example", language), lambda: example(now, self.catalogue(now), language))

    def kept(self, standpoint: Standpoint, name: Hashable, make: Callable[[], Kept]) -> Kept:
        """What ``make`` works out from a standpoint, kept under a name for as long as the record stands."""
        return self._keep(self._kept, _KEPT, (name, _from(standpoint)), make)

    def _current(self) -> Standpoint:
        if self._base is None:
            self._base = self._opened()
            self._head = self._base.upto.number if self._base.upto else 0
            return self._base
        entries = list(self._base.ledger.entries(after=self._head))
        if entries:
            self._base, self._head = self._moved_on(self._base, entries), entries[-1].number
        return self._base

    def _moved_on(self, before: Standpoint, entries: Sequence[Entry]) -> Standpoint:
        """The standpoint of now, with what still stands of the one before."""
        opened = self._open()
        changed = touched(before, opened, entries)
        self._unmapped = None if changed is None or self._unmapped is None else self._unmapped | changed.relations
        known, places = (self._kept.get((name, _from(before))) for name in ("catalogue", "places"))
        self._kept.clear()
        self._lists.clear()
        scorer, kept = before.scorer, before.kept
        if changed is None or kept is None or not isinstance(scorer, Remembering) or scorer.name != opened.scorer.name:
            return replace(opened, scorer=Remembering(opened.scorer), kept=ClaimsKept())
        kept = kept.gone_on(changed.added, changed.read_again, before.known, opened.known)
        now = replace(opened, scorer=scorer.but(changed.relations), kept=kept)
        if isinstance(known, Catalogue) and not any(now.is_joined(relation) for relation in changed.relations):
            self._kept["catalogue", _from(now)] = brought_up(known, now, changed.relations)
        if isinstance(places, PlacesOnRecord) and now.known == before.known and same_claims_count(now, entries):
            self._kept["places", _from(now)] = places
        elif isinstance(places, PlacesOnRecord) and not changed.read_again:
            new = [each for claims in changed.added.values() for each in claims if each.known_on <= now.known]
            more = with_more(places, [each.claim for each in sorted(new, key=publication_order)])
            if more is not None:
                self._kept["places", _from(now)] = more
        return now

    def _opened(self) -> Standpoint:
        opened = self._open()
        return replace(opened, scorer=Remembering(opened.scorer), kept=ClaimsKept())

    @staticmethod
    def _as_recorded(base: Standpoint, moment: datetime) -> Standpoint:
        then = base.as_recorded(moment, by_child(compare(base.ledger, recorded=moment)))
        assert isinstance(then.scorer, Remembering)
        return replace(then, scorer=Remembering(then.scorer.behind))

    def _keep(self, kept: dict[Hashable, object], most: int, key: Hashable, make: Callable[[], Kept]) -> Kept:
        with self._lock:
            if key not in kept:
                made = make()
                while len(kept) >= most:
                    del kept[next(iter(kept))]
                kept[key] = made
            return cast(Kept, kept[key])


def _from(standpoint: Standpoint) -> Hashable:
    within = standpoint.within.id if standpoint.within else None
    return (standpoint.on, standpoint.known, standpoint.recorded, within)
