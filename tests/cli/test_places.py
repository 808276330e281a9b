"""``segun places add``: official outlines from the command line, and the map drawn with them."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import shapely
from tests.cli.conftest import Run

from segun.workspace import Workspace

NAMES = {"25006": "Culiacán", "25014": "El Rosario", "99001": "Nowhere"}


@pytest.fixture
def own(sinaloa: Workspace, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sinaloa.folder, tmp_path / "own"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    boxes = [[[n, 20], [n + 1, 20], [n + 1, 21], [n, 21], [n, 20]] for n in range(len(NAMES))]
    features = [
        {"type": "Feature", "properties": {"CVEGEO": code}, "geometry": {"type": "Polygon", "coordinates": [box]}}
        for code, box in zip(NAMES, boxes, strict=True)
    ]
    path = tmp_path / "official.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def test_outlines_are_loaded_and_the_map_is_drawn_with_them(run: Run, own: Path, file: Path, tmp_path: Path) -> None:
    done = run("-w", own, "places", "add", file, "--country", "mx")
    assert done.code == 1, "something matched nothing"
    assert "2 areas drawn from official.geojson (by CVEGEO), 1 shapes matched none" in done.out
    assert "no such area: 99001" in done.err
    assert "areas are not in it" in done.out
    written = tmp_path / "map.geojson"
    assert run("-w", own, "export", "geojson", "--known", "2025-10", "-o", written).code == 0
    features = json.loads(written.read_text(encoding="utf-8"))["features"]
    drawn = {one["properties"]["adm_code"]: one for one in features}
    assert drawn["MX.25.006"]["properties"]["approximate"] is False
    assert shapely.from_geojson(json.dumps(drawn["MX.25.006"]["geometry"])).bounds == (0.0, 20.0, 1.0, 21.0)
    assert drawn["MX.25.012"]["geometry"] is None, "the file had no outline of it"
    assert drawn["MX.25"]["geometry"] is not None
    assert {one["properties"]["layer"] for one in features} == {"assessed"}


@pytest.mark.parametrize(("name", "kept"), [("official.gpkg", ".gpkg"), ("official.shp", ".zip")])
def test_geopackage_and_shapefile_are_loaded_like_geojson(run: Run, own: Path, tmp_path: Path, name: str, kept: str) -> None:
    raw = pytest.importorskip("pyogrio.raw")
    boxes = np.array([shapely.to_wkb(shapely.box(n, 20, n + 1, 21)) for n in range(len(NAMES))], dtype=object)
    codes = [np.array(list(NAMES), dtype=object)]
    raw.write(tmp_path / name, boxes, codes, ["CVEGEO"], geometry_type="Polygon", crs="EPSG:4326")
    done = run("-w", own, "places", "add", tmp_path / name, "--country", "MX")
    assert f"2 areas drawn from {name} (by CVEGEO), 1 shapes matched none" in done.out
    assert [path.name for path in (own / "boundaries").glob("*.original.*")] == [f"MX-municipality.original{kept}"]


def test_loading_again_keeps_the_new_file_only(run: Run, own: Path, file: Path) -> None:
    run("-w", own, "places", "add", file, "--country", "MX")
    run("-w", own, "places", "add", file.rename(file.with_suffix(".json")), "--country", "MX")
    assert [path.name for path in (own / "boundaries").glob("*.original.*")] == ["MX-municipality.original.json"]


def test_a_file_that_cannot_be_used_ends_in_one_line(run: Run, own: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.geojson"
    path.write_text("not a map", encoding="utf-8")
    done = run("-w", own, "places", "add", path, "--country", "MX")
    assert done.code == 2
    assert done.err.startswith("segun: notes.geojson is neither GeoJSON nor TopoJSON")
    assert done.err.count("\n") == 1
