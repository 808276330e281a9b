"""Files of shapes: GeoJSON and TopoJSON are read here, GeoPackage and Shapefile by GDAL where it is installed."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.topology import shapes_of
from segun.errors import InputError

_BY_GDAL = (".gpkg", ".shp", ".zip", ".fgb", ".gml", ".kml")
_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx")


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


def original(path: Path) -> tuple[bytes, str]:
    """The file as it is to be kept, and its ending: a Shapefile is several files of one name, which go into one zip."""
    if path.suffix.lower() != ".shp":
        return path.read_bytes(), path.suffix
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in sorted(path.parent.iterdir()):
            if part.stem == path.stem and part.suffix.lower() in _SHAPEFILE:
                packed.write(part, part.name)
    return kept.getvalue(), ".zip"


def _by_gdal(path: Path) -> list[Row]:
    try:
        from pyogrio import raw
        from pyogrio.errors import DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError
    except ImportError:
        raise InputError(f"reading {path.suffix} needs one more package: pip install 'segun[geo]', or give GeoJSON") from None
    source = _inside(path) if path.suffix.lower() == ".zip" else str(path)
    try:
        meta, _, shapes, columns = raw.read(source)
    except (DataSourceError, DataLayerError, FeatureError, FieldError, GeometryError, ValueError) as error:
        said = str(error).splitlines()[0].partition("; It might help")[0]
        raise InputError(f"{path.name} cannot be read: {said}") from error
    if shapes is None:
        raise InputError(f"{path.name} holds no shapes")
    fields = [str(field) for field in meta["fields"]]
    return [
        Row(
            shape if shape is not None else shapely.MultiPolygon(),
            {field: column[at] for field, column in zip(fields, columns, strict=True)},
        )
        for at, shape in enumerate(shapely.from_wkb(shapes))
    ]


def _inside(path: Path) -> str:
    """GDAL's name for the one file of shapes in a zip, whatever folder it lies in there."""
    try:
        with zipfile.ZipFile(path) as packed:
            found = [name for name in packed.namelist() if Path(name).suffix.lower() in _BY_GDAL]
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path.name} is no zip file") from error
    if len(found) != 1:
        raise InputError(f"{path.name} holds {', '.join(found) or 'no file of shapes'}: give one by itself")
    return f"/vsizip/{{{path}}}/{found[0]}"
