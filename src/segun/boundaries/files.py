"""Files of shapes: GeoJSON and TopoJSON are read here, GeoPackage and Shapefile by GDAL where it is installed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.topology import shapes_of
from segun.errors import InputError

_BY_GDAL = (".gpkg", ".shp", ".zip", ".fgb", ".gml", ".kml")


@dataclass(frozen=True, slots=True)
class Row:
    """A shape of a file (WGS84) with its fields."""

    shape: BaseGeometry
    properties: Mapping[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The shapes of a file. Raises InputError in one line where it cannot be read or is not in degrees."""
    rows = _by_gdal(path) if path.suffix.lower() in _BY_GDAL else _by_json(path)
    if not rows:
        raise InputError(f"{path.name} holds no shapes")
    west, south, east, north = shapely.total_bounds([row.shape for row in rows])
    if not (west >= -180.5 and east <= 180.5 and south >= -90.5 and north <= 90.5):
        raise InputError(
            f"{path.name} is not in degrees of longitude and latitude: bring it to EPSG:4326 (ogr2ogr -t_srs EPSG:4326)"
        )
    return rows


def _by_json(path: Path) -> list[Row]:
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InputError(f"{path.name} is neither GeoJSON nor TopoJSON ({error})") from error
    kind = record.get("type") if isinstance(record, dict) else None
    try:
        if kind == "Topology":
            return [Row(shape, properties) for properties, shape in shapes_of(record)]
        if kind == "FeatureCollection":
            return [_row(feature) for feature in record["features"]]
    except (KeyError, IndexError, TypeError, ValueError, shapely.errors.ShapelyError) as error:
        raise InputError(f"{path.name} is damaged: {error}") from error
    raise InputError(f"{path.name} is neither a GeoJSON feature collection nor TopoJSON")


def _row(feature: Mapping[str, Any]) -> Row:
    geometry = feature.get("geometry")
    shape = shapely.from_geojson(json.dumps(geometry)) if geometry else shapely.MultiPolygon()
    return Row(shape, feature.get("properties") or {})


def _by_gdal(path: Path) -> list[Row]:
    try:
        from pyogrio import raw
        from pyogrio.errors import DataSourceError
    except ImportError:
        raise InputError(f"reading {path.suffix} needs one more package: pip install 'segun[geo]', or give GeoJSON") from None
    source = f"/vsizip/{path}" if path.suffix.lower() == ".zip" else str(path)
    try:
        meta, _, shapes, columns = raw.read(source)
    except (DataSourceError, ValueError) as error:
        raise InputError(f"{path.name} cannot be read: {str(error).splitlines()[0]}") from error
    fields = [str(field) for field in meta["fields"]]
    return [
        Row(shape if shape is not None else shapely.MultiPolygon(), dict(zip(fields, values, strict=True)))
        for shape, values in zip(shapely.from_wkb(shapes), zip(*columns, strict=True), strict=True)
    ]
