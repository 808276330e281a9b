"""A GeoPackage in the form of INEGI's: squares in the projection that it uses."""

import sqlite3
import struct
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import shapely


def geopackage(path: Path, squares: Mapping[str, tuple[float, float, float, float]]) -> Path:
    """Boxes in metres by official code ("25014"), half of them with the box around them in the header of the shape."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE mun (fid INTEGER PRIMARY KEY, geom, CVEGEO, CVE_ENT, CVE_MUN, NOMGEO)")
        for at, (code, (west, south, east, north)) in enumerate(squares.items()):
            box = struct.pack("<4d", west, east, south, north) if at % 2 else b""
            blob = b"GP\0" + bytes([0b11 if box else 0b1]) + struct.pack("<i", 6372) + box
            blob += shapely.to_wkb(shapely.box(west, south, east, north))
            database.execute(
                "INSERT INTO mun (geom, CVEGEO, CVE_ENT, CVE_MUN, NOMGEO) VALUES (?, ?, ?, ?, ?)",
                (blob, code, code[:2], code[2:], code),
            )
    return path
