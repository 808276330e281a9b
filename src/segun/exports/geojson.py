"""Areas with what is held of them as GeoJSON (RFC 7946): flat properties that QGIS and spreadsheets read, and JSON-FG's time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Feature:
    """One area and actor on a day: a stable ``id``, a GeoJSON geometry (None where nobody has its outline), flat properties."""

    id: str
    geometry: Mapping[str, Any] | None
    properties: Mapping[str, Value]


def as_geojson(features: Iterable[Feature], on: date, attribution: Iterable[str]) -> Iterator[bytes]:
    """A feature collection in pieces, one feature a line: WGS84, longitude before latitude, as the standard asks.

    ``on`` is the day that every feature tells of, which each also gives as ``time`` (OGC Features and Geometries JSON).
    """
    head = {"type": "FeatureCollection", "attribution": list(attribution)}
    yield orjson.dumps(head)[:-1] + b',"features":[\n'
    between = b""
    for feature in features:
        record = {
            "type": "Feature",
            "id": feature.id,
            "geometry": feature.geometry,
            "properties": dict(feature.properties),
            "time": {"date": on.isoformat()},
        }
        yield between + orjson.dumps(record)
        between = b",\n"
    yield b"\n]}\n"
