"""Outlines to draw: for every area an id, a shape, and whether that shape is the official one or approximate."""

import hashlib
import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.bundled import (
    GEONAMES,
    NATURAL_EARTH,
    Areas,
    country_shapes,
    land_of,
    municipalities_of,
    official_municipalities,
    state_shapes,
    states_from,
    towns_of,
)
from segun.boundaries.cells import METHOD, cells
from segun.boundaries.store import Cache, Store
from segun.boundaries.topology import shapes_of, topology_of
from segun.errors import InputError
from segun.model import PlacePrecision

LEVELS = (PlacePrecision.COUNTRY, PlacePrecision.STATE, PlacePrecision.MUNICIPALITY)
STEP = 0.001  # degrees (about 100 m): coordinates of outlines are rounded to multiples of it

_OBJECT = "areas"
_WORLD = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of one area (WGS84): ``area`` its id (``MX.25.006``), ``name``, and whether the shape only approximates it."""

    area: str
    name: str
    shape: BaseGeometry
    is_approximate: bool

    @property
    def geometry(self) -> dict[str, Any]:
        """The shape as a GeoJSON geometry."""
        found: dict[str, Any] = json.loads(shapely.to_geojson(self.shape))
        return found


@dataclass(frozen=True, slots=True)
class Outlines:
    """All shapes of one level of one country (of all countries, for the level "country"), in order of area.

    ``attribution`` says whom the shapes are from and must stand wherever they are shown.
    """

    level: PlacePrecision
    outlines: tuple[Outline, ...]
    attribution: tuple[str, ...]

    @property
    def is_approximate(self) -> bool:
        """Whether any of the shapes only approximates its area."""
        return any(one.is_approximate for one in self.outlines)


class Boundaries:
    """Gives outlines by level and country: a user's own where loaded, else the bundled, else cells around towns.

    ``folder`` is where a workspace keeps what its user loaded, ``cache`` where made cells are kept (without one they are made
    anew in every process). May be shared between threads.
    """

    def __init__(self, areas: Areas, folder: Path | None = None, cache: Path | None = None) -> None:
        self._areas = areas
        self._store = Store(folder) if folder else None
        self._cache = Cache(cache)
        self._written: dict[tuple[str, str], bytes] = {}
        self._lock = threading.RLock()

    def countries(self) -> Outlines:
        """All countries (Natural Earth, 1:50 million)."""
        return self.level(PlacePrecision.COUNTRY)

    def states(self, country: str) -> Outlines:
        """The states of a country; none where nobody has their outlines."""
        return self.level(PlacePrecision.STATE, country)

    def municipalities(self, country: str) -> Outlines:
        """The municipalities of a country: official where carried or loaded, else cells around its towns, called approximate."""
        return self.level(PlacePrecision.MUNICIPALITY, country)

    def level(self, level: PlacePrecision, country: str = _WORLD) -> Outlines:
        """The outlines of a level. Raises InputError for a level that is none of country, state and municipality."""
        topology = json.loads(self.topojson(level, country))
        shapes = shapes_of(topology, _OBJECT)
        found = [Outline(p["area"], p["name"], shape, bool(p["approximate"])) for p, shape in shapes]
        return Outlines(level, tuple(sorted(found, key=lambda each: each.area)), tuple(topology["attribution"]))

    def topojson(self, level: PlacePrecision, country: str = _WORLD) -> bytes:
        """The same as quantised TopoJSON for a page: one object ``areas``, of properties ``area``, ``name``, ``approximate``.

        A member ``attribution`` lists whom the shapes are from. Raises InputError as :meth:`level` does.
        """
        if level not in LEVELS:
            raise InputError(f"there are no outlines of a {level.value}")
        own = self._store.topology(level, country) if self._store else None
        if own is not None:
            return own
        with self._lock:
            key = level.value, country
            if key not in self._written:
                self._written[key] = self._made(level, country)
            return self._written[key]

    def _made(self, level: PlacePrecision, country: str) -> bytes:
        if level is PlacePrecision.COUNTRY:
            return written(country_shapes(), [NATURAL_EARTH], approximate=False)
        if level is PlacePrecision.MUNICIPALITY and (official := official_municipalities(country, self._areas)) is not None:
            return _bytes(official)
        states = state_shapes(country, self._areas)
        if level is PlacePrecision.STATE:
            return written(states, states_from(country) if states else (), approximate=False)
        return self._cells(country, {id: shape for id, _, shape in states}, land_of(country, states))

    def _cells(self, country: str, states: Mapping[str, BaseGeometry], land: BaseGeometry) -> bytes:
        towns = sorted(towns_of(country, self._areas), key=lambda town: (town.area, town.longitude, town.latitude, town.people))
        made_of = hashlib.sha256(repr((METHOD, STEP, towns)).encode())
        for shape in (land, *states.values()):
            made_of.update(shapely.to_wkb(shape))

        def make() -> bytes:
            known = municipalities_of(country, self._areas)
            shapes = [(id, known[id].name, shape) for id, shape in cells(towns, states, land).items()]
            return written(shapes, [GEONAMES, NATURAL_EARTH], approximate=True)

        return self._cache.kept(f"cells-{country}-{made_of.hexdigest()[:24]}.json", make)


def written(shapes: Iterable[tuple[str, str, BaseGeometry]], attribution: Iterable[str], *, approximate: bool) -> bytes:
    """Shapes by id and name as TopoJSON bytes; the same shapes give the same bytes."""
    named = [({"area": id, "name": name, "approximate": approximate}, shape) for id, name, shape in shapes]
    return _bytes(topology_of(named, _OBJECT, STEP) | {"attribution": list(attribution)})


def _bytes(topology: Mapping[str, Any]) -> bytes:
    return json.dumps(topology, ensure_ascii=False, separators=(",", ":")).encode()
