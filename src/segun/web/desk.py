"""The desk: the record that the pages look at, and what was worked out from it and still stands."""

import threading
from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeVar, cast

from segun.views.catalogue import Catalogue, catalogue
from segun.views.overview import Overview, overview
from segun.views.places import PlaceFinder, PlacesOnRecord, places_on_record
from segun.views.standpoint import Standpoint

OpenStandpoint = Callable[[], Standpoint]
"""Opens the standpoint of "now": the ledger as it is, the packs, the judgements in force, the days asked about by default."""

_KEPT = 60  # results kept at most; a reader moves the clocks through months, not through thousands of days

Kept = TypeVar("Kept")


class Desk:
    """Gives every request a standpoint of the record as it is now, and keeps what is costly until the record moves on.

    The record moves on when the ledger has a new entry; then the standpoint is opened anew (its judgements may have changed)
    and all that was kept is dropped. May be shared between threads.
    """

    def __init__(self, open_standpoint: OpenStandpoint, places: PlaceFinder | None = None) -> None:
        self._open, self._beyond = open_standpoint, places
        self._base: Standpoint | None = None
        self._head = 0
        self._kept: dict[Hashable, object] = {}
        self._lock = threading.RLock()

    def standpoint(self, *, on: date | None = None, known: date | None = None) -> Standpoint:
        """The standpoint of two days. With ``known`` alone, the day asked about is that day, if it lies before the usual."""
        with self._lock:
            base = self._current()
        if known is not None and on is None:
            on = min(known, base.on)
        return base.at(on=on, known=known)

    def catalogue(self, standpoint: Standpoint) -> Catalogue:
        """Every relation on record."""
        return self._keep("catalogue", standpoint, lambda: catalogue(standpoint))

    def overview(self, standpoint: Standpoint) -> Overview:
        """What is known and what is contested."""
        return self._keep("overview", standpoint, lambda: overview(standpoint, self.catalogue(standpoint)))

    def places(self, standpoint: Standpoint) -> PlacesOnRecord:
        """Places by name and id."""
        return self._keep("places", standpoint, lambda: places_on_record(standpoint, self._beyond))

    def _current(self) -> Standpoint:
        if self._base is None:
            self._base = self._open()
            self._head = self._newest(self._base, 0)
            return self._base
        head = self._newest(self._base, self._head)
        if head != self._head:
            self._base, self._head = self._open(), head
            self._kept.clear()
        return self._base

    @staticmethod
    def _newest(base: Standpoint, after: int) -> int:
        number = after
        for entry in base.ledger.entries(after=after):
            number = entry.number
        return number

    def _keep(self, what: str, standpoint: Standpoint, make: Callable[[], Kept]) -> Kept:
        key = (what, standpoint.on, standpoint.known, standpoint.recorded)
        with self._lock:
            if key not in self._kept:
                made = make()
                while len(self._kept) >= _KEPT:
                    del self._kept[next(iter(self._kept))]
                self._kept[key] = made
            return cast(Kept, self._kept[key])
