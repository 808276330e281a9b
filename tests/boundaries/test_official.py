"""Loading official outlines: what is matched, mended, missing, and refused in one line."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from tests.boundaries.conftest import Country

from segun.boundaries.official import Loaded, load
from segun.boundaries.outlines import Boundaries
from segun.boundaries.store import Store
from segun.boundaries.topology import topology_of
from segun.errors import InputError
from segun.model import PlacePrecision

MUNICIPALITY = PlacePrecision.MUNICIPALITY
BOW_TIE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}


def box(x: float) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shapely.to_geojson(shapely.box(x, 0, x + 1, 1)))
    return found


ROWS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"CODE": "01001", "NAME": "Port Gray"}, box(0)),
    ({"CODE": "01002", "NAME": "Sand Bank"}, box(1)),
    ({"CODE": "02001", "NAME": "Stonefield"}, box(2)),
    ({"CODE": "99999", "NAME": "Nowhere Else"}, box(3)),
]


def written(folder: Path, rows: list[tuple[dict[str, Any], dict[str, Any]]] = ROWS, name: str = "official.geojson") -> Path:
    features = [{"type": "Feature", "properties": properties, "geometry": geometry} for properties, geometry in rows]
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def loaded(path: Path, folder: Path, areas: Country, **more: Any) -> Loaded:
    return load(path, areas, Store(folder / "kept"), **({"country": "XX", "level": MUNICIPALITY} | more))


def test_codes_are_matched_and_what_does_not_fit_is_said(tmp_path: Path, country: Country) -> None:
    found = loaded(written(tmp_path), tmp_path, country)
    assert (found.areas, found.code_field, found.name_field) == (3, "CODE", "NAME")
    assert found.unmatched == ("99999 Nowhere Else",)
    assert [place.id for place in found.missing] == ["XX.02.002"]
    assert [(place.id, called) for place, called in found.renamed] == [("XX.01.002", "Sand Bank")]
    assert found.fits
    assert found.mended == 0


def test_from_then_on_they_are_drawn_and_nothing_is_called_approximate(tmp_path: Path, country: Country) -> None:
    loaded(written(tmp_path), tmp_path, country)
    drawn = Boundaries(country, tmp_path / "kept").municipalities("XX")
    assert [one.area for one in drawn.outlines] == ["XX.01.001", "XX.01.002", "XX.02.001"]
    assert not drawn.is_approximate
    assert drawn.attribution == ("official.geojson",)
    assert shapely.equals(drawn.outlines[1].shape, shapely.box(1, 0, 2, 1))
    assert (tmp_path / "kept" / "XX-municipality.original.geojson").read_bytes() == (tmp_path / "official.geojson").read_bytes()


def test_names_are_enough_where_only_one_area_bears_them(tmp_path: Path, country: Country) -> None:
    rows = [({"N": "STONEFIELD"}, box(0)), ({"N": "port gray"}, box(1))]
    found = loaded(written(tmp_path, rows), tmp_path, country)
    assert (found.areas, found.code_field, found.name_field) == (2, None, "N")


def test_a_shape_that_crosses_itself_is_mended_and_counted(tmp_path: Path, country: Country) -> None:
    found = loaded(written(tmp_path, [({"CODE": "XX.01.001"}, BOW_TIE)]), tmp_path, country)
    assert (found.areas, found.mended) == (1, 1)
    (outline,) = Boundaries(country, tmp_path / "kept").municipalities("XX").outlines
    assert outline.shape.is_valid
    assert outline.shape.area == pytest.approx(0.5)


def test_topojson_is_read_like_geojson(tmp_path: Path, country: Country) -> None:
    shapes = [(properties, shapely.from_geojson(json.dumps(geometry))) for properties, geometry in ROWS]
    path = tmp_path / "official.topojson"
    path.write_text(json.dumps(topology_of(shapes, "rows", 0.001)), encoding="utf-8")
    assert loaded(path, tmp_path, country).areas == 3


def test_states_may_be_loaded_too(tmp_path: Path, country: Country) -> None:
    found = loaded(written(tmp_path, [({"C": "02"}, box(0)), ({"C": 1}, box(1))]), tmp_path, country, level=PlacePrecision.STATE)
    assert (found.areas, found.unmatched) == (2, ())


@pytest.mark.parametrize(
    ("content", "more", "says"),
    [
        ("{", {}, "neither GeoJSON nor TopoJSON"),
        ('{"type": "Feature"}', {}, "neither a GeoJSON feature collection nor TopoJSON"),
        ('{"type": "FeatureCollection", "features": []}', {}, "holds no shapes"),
        ('{"type": "FeatureCollection", "features": [{"geometry": {"type": "Polygon", "coordinates": 1}}]}', {}, "is damaged"),
        ('{"type": "Topology", "arcs": [], "objects": {}}', {}, "is damaged"),
        (None, {"country": "YY"}, "no municipality of YY"),
        (None, {"code": "CVE"}, r"has no field 'CVE' \(it has: CODE, NAME\)"),
        (None, {"code": "NAME"}, "nothing in official.geojson is"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, country: Country, content: str | None, more: dict[str, Any], says: str
) -> None:
    path = written(tmp_path)
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=says) as told:
        loaded(path, tmp_path, country, **more)
    assert "\n" not in str(told.value)
    assert not (tmp_path / "kept").exists(), "nothing is kept of it"


def test_metres_are_not_taken_for_degrees(tmp_path: Path, country: Country) -> None:
    far = json.loads(shapely.to_geojson(shapely.box(2_500_000, 900_000, 2_600_000, 950_000)))
    with pytest.raises(InputError, match="EPSG:4326"):
        loaded(written(tmp_path, [({"CODE": "01001"}, far)]), tmp_path, country)


def test_a_shapefile_without_gdal_says_what_to_install(tmp_path: Path, country: Country, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyogrio", None)
    path = tmp_path / "official.shp"
    path.write_bytes(b"")
    with pytest.raises(InputError, match=r"segun\[geo\]"):
        loaded(path, tmp_path, country)
