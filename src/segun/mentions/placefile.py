"""The form of a gazetteer file: one SQLite file of places and of the names that they are found by.

The build writes the world's places with it (``packs/world/places.sqlite``), ``segun places add-names`` a workspace's own.
Only the standard library is used, because the build hook runs before anything else is installed.
"""

import math
import os
import re
import sqlite3
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

FORM = "1"
"""Version of the file's form; a file of another form is not opened."""

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA page_size = 4096;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    n INTEGER PRIMARY KEY, level INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, parent TEXT,
    latitude INTEGER, longitude INTEGER, population INTEGER NOT NULL
);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE shore (cell INTEGER PRIMARY KEY, points BLOB NOT NULL);
"""
_INDICES = """
CREATE INDEX place_by_parent ON place (parent, level);
CREATE INDEX area_by_id ON place (id) WHERE level < 3;
"""
_DEGREE = 100_000  # coordinates are kept as whole 1e-5 degrees (about a metre), as GeoNames publishes them
_CELLS = 2  # cells of the shore table to a degree
_NOT_WORD = re.compile(r"[\W_]+")


class Level(IntEnum):
    """Where a place stands: each lies in one of a lower number."""

    COUNTRY = 0
    STATE = 1  # GeoNames' first-order area: state, department, province
    MUNICIPALITY = 2  # second-order: municipality, county, district
    TOWN = 3


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of a gazetteer file.

    ``id`` as in :class:`segun.model.Place`; ``parent`` is the id of the smallest area above it. ``population`` of an area is
    the sum of its towns'. ``keys`` are the names that it is found by, as :func:`name_key` gives them.
    """

    level: Level
    id: str
    name: str
    parent: str | None
    latitude: float | None
    longitude: float | None
    population: int
    keys: tuple[str, ...]


def name_key(name: str) -> str:
    """The form in which names are compared: no accents, no case, one blank for every run of marks (``Pénjamo`` = ``PENJAMO``)."""
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", name.casefold()).strip()


def write_places(
    target: Path, rows: Iterable[PlaceRow], about: Mapping[str, str], shore: Iterable[tuple[float, float]] = ()
) -> None:
    """Write a gazetteer file. The same rows, in whatever order, give the same bytes; ``target`` is replaced as a whole.

    ``shore`` are points (latitude, longitude) along the coasts, close enough together to measure distances from.
    """
    ordered = sorted(rows, key=lambda row: (row.level, row.parent or "", row.id))
    keys = sorted({(key, n) for n, row in enumerate(ordered, 1) for key in row.keys if key})
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(target.name + ".draft")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as db:
        db.executescript(_SCHEMA)
        db.executemany("INSERT INTO about VALUES (?, ?)", sorted({**about, "form": FORM}.items()))
        db.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((n, int(row.level), _short(row), row.name, row.parent, *_whole(row)) for n, row in enumerate(ordered, 1)),
        )
        db.executemany("INSERT INTO name VALUES (?, ?)", keys)
        db.executemany("INSERT INTO shore VALUES (?, ?)", sorted(_cells(shore).items()))
        db.executescript(_INDICES)
        db.commit()
    os.replace(draft, target)


def town_id(parent: str, slug: str) -> str:
    """The id of a town: ``geo:MX.25.014:cacalotan``."""
    return f"geo:{parent}:{slug}"


def full_id(level: int, stored: str, parent: str | None) -> str:
    """The id of a stored row: towns are stored by their last part, for size."""
    return town_id(parent or "", stored) if level == Level.TOWN else stored


def degrees(stored: int | None) -> float | None:
    """A stored coordinate in degrees."""
    return None if stored is None else stored / _DEGREE


def read_places(source: Path) -> Iterator[PlaceRow]:
    """All rows of a gazetteer file, in its order."""
    with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as db:
        names: dict[int, list[str]] = {}
        for key, n in db.execute("SELECT key, place FROM name ORDER BY place, key"):
            names.setdefault(n, []).append(key)
        for n, level, stored, name, parent, latitude, longitude, population in db.execute("SELECT * FROM place ORDER BY n"):
            yield PlaceRow(
                Level(level),
                full_id(level, stored, parent),
                name,
                parent,
                degrees(latitude),
                degrees(longitude),
                population,
                tuple(names.get(n, ())),
            )


def _short(row: PlaceRow) -> str:
    return row.id.rsplit(":", 1)[-1] if row.level == Level.TOWN else row.id


def _whole(row: PlaceRow) -> tuple[int | None, int | None, int]:
    latitude = None if row.latitude is None else round(row.latitude * _DEGREE)
    longitude = None if row.longitude is None else round(row.longitude * _DEGREE)
    return latitude, longitude, row.population


def shore_cells(latitude: float, longitude: float) -> list[int]:
    """The cells of the ``shore`` table about a position: what lies within a degree of it, and some of what lies farther."""
    north, east = math.floor(latitude * _CELLS), math.floor(longitude * _CELLS)
    around = range(-_CELLS, _CELLS + 1)
    return [_cell(north + up, east + right) for up in around for right in around]


def shore_points(stored: bytes) -> Iterator[tuple[float, float]]:
    """The points (latitude, longitude) of a stored cell."""
    for north, east in struct.iter_unpack("<ii", stored):
        yield north / _DEGREE, east / _DEGREE


def _cells(shore: Iterable[tuple[float, float]]) -> dict[int, bytes]:
    cells: dict[int, set[tuple[int, int]]] = {}
    for latitude, longitude in shore:
        cell = _cell(math.floor(latitude * _CELLS), math.floor(longitude * _CELLS))
        cells.setdefault(cell, set()).add((round(latitude * _DEGREE), round(longitude * _DEGREE)))
    return {cell: b"".join(struct.pack("<ii", *point) for point in sorted(points)) for cell, points in cells.items()}


def _cell(north: int, east: int) -> int:
    return north * 1000 + east
