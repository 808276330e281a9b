"""The map: territory for any pair of days, from an index that is made once for a state of the record."""

from collections.abc import Mapping
from datetime import date

from segun.model import Record
from segun.views.places import PlaceFinder
from segun.views.standpoint import Standpoint
from segun.views.territory import Cell, Density, Layer, Months, Territory


class MapIndex:
    """Everything that the map needs of the record, worked out once; the same for every pair of days.

    May be shared between threads. ``claims`` counts the claims of presence and control in it, ``span`` gives the first and
    last day that any of them speaks for (None without any).
    """

    @classmethod
    def of(cls, standpoint: Standpoint, places: PlaceFinder | None = None, *, before: "MapIndex | None" = None) -> "MapIndex":
        """Index the whole record as it stands, whatever days ``standpoint`` looks from.

        ``places`` names the areas that no claim names; ``before`` is an index of an earlier state of the same record, of which
        what has not changed is taken over.
        """
        raise NotImplementedError

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and last day that any claim speaks for; None without any."""
        raise NotImplementedError

    @property
    def claims(self) -> int:
        """How many claims of presence, control and contest are in it."""
        raise NotImplementedError

    def territory(self, on: date, known: date, layer: Layer = Layer.ASSESSED) -> Territory:
        """The picture of a day as known on a day: what was published later does not count."""
        raise NotImplementedError

    def months(self, first: date, last: date, known: date | None, layer: Layer = Layer.ASSESSED) -> Months:
        """All months from that of ``first`` to that of ``last``, each as of its last day.

        ``known``: from what was published by that day; None shows each month as it was known at its end.
        """
        raise NotImplementedError

    def density(self, first: date, last: date, known: date) -> Mapping[str, Density]:
        """Documents and claims on each area that were published between two days (both included), by area."""
        raise NotImplementedError


def territory_record(territory: Territory) -> Record:
    """The picture as JSON for the page: who, by number, and the cells with what is drawn of each.

    ``{"on", "known", "layer", "unplaced", "actors": [{"id", "name", "short", "colour", "bloc"}], "cells": [{"area", "name",
    "level", "status", "parties": [n, …], "vague", "stale", "weight", "p"}]}``; ``parties`` are numbers in ``actors``, ``weight``
    what the evidence is worth in independent fresh origins, ``p`` the probability behind the status (null where not assessed).
    """
    raise NotImplementedError


def cell_record(cell: Cell) -> Record:
    """One cell in full as JSON: every holding with its probabilities, likelihood, basis, origins, and ids to click through."""
    raise NotImplementedError


def months_record(months: Months) -> Record:
    """All months as JSON: ``{"days": […], "actors": […], "areas": {area: [[first, last, status, [n, …], flags, weight], …]}}``.

    ``first`` and ``last`` are places in ``days``; ``flags`` is "" or holds "v" (vague) and "s" (stale).
    """
    raise NotImplementedError
