"""Files of shapes that GDAL reads, written by GDAL: what comes out, what is kept of them, and what is refused in one line."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import shapely

from segun.boundaries.files import original, read_rows
from segun.errors import InputError

raw = pytest.importorskip("pyogrio.raw")

CODES = ("25006", "25014", "99001")
BOXES = tuple(shapely.box(n, 20, n + 1, 21) for n in range(len(CODES)))


def written(path: Path, shapes: Sequence[shapely.Polygon] = BOXES, fields: Sequence[str] = ("CVEGEO",)) -> Path:
    path.parent.mkdir(exist_ok=True)
    geometry = np.array([shapely.to_wkb(shape) for shape in shapes], dtype=object)
    columns = [np.array(CODES, dtype=object) for _ in fields]
    raw.write(path, geometry, columns, list(fields), geometry_type="Polygon", crs="EPSG:4326")
    return path


def packed(folder: Path, *names: str, below: str = "") -> Path:
    path = folder / "packed.zip"
    with zipfile.ZipFile(path, "w") as zip:
        for name in names:
            for part in written(folder / "parts" / name).parent.glob(f"{Path(name).stem}.*"):
                zip.write(part, below + part.name)
    return path


@pytest.mark.parametrize("name", ["official.gpkg", "official.shp", "official.fgb"])
def test_shapes_and_fields_come_out_as_they_went_in(tmp_path: Path, name: str) -> None:
    rows = read_rows(written(tmp_path / name))
    found = {row.properties["CVEGEO"]: shapely.normalize(row.shape) for row in rows}
    assert found == {code: shapely.normalize(box) for code, box in zip(CODES, BOXES, strict=True)}


@pytest.mark.parametrize("below", ["", "Mapa de áreas/shp/"])
def test_a_zip_is_opened_whatever_folder_the_shapes_lie_in(tmp_path: Path, below: str) -> None:
    assert [row.properties["CVEGEO"] for row in read_rows(packed(tmp_path, "official.shp", below=below))] == list(CODES)


def test_a_file_without_fields_still_gives_its_shapes(tmp_path: Path) -> None:
    rows = read_rows(written(tmp_path / "bare.gpkg", fields=()))
    assert [row.properties for row in rows] == [{}] * len(BOXES)


def test_all_files_of_a_shapefile_are_kept(tmp_path: Path) -> None:
    path = written(tmp_path / "official.shp")
    (tmp_path / "official.txt").write_text("no part of it", encoding="utf-8")
    content, suffix = original(path)
    kept = tmp_path / f"kept{suffix}"
    kept.write_bytes(content)
    with zipfile.ZipFile(kept) as parts:
        assert {"official.shp", "official.shx", "official.dbf", "official.prj"} <= set(parts.namelist())
        assert "official.txt" not in parts.namelist()
    assert len(read_rows(kept)) == len(BOXES)


def test_metres_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "metres.gpkg", [shapely.box(300_000 + n, 2_700_000, 300_001 + n, 2_700_001) for n in range(3)])
    with pytest.raises(InputError, match="EPSG:4326"):
        read_rows(path)


def test_a_zip_of_several_maps_says_which(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"packed\.zip holds .*states\.shp.*: give one by itself"):
        read_rows(packed(tmp_path, "states.shp", "towns.shp"))


@pytest.mark.parametrize("name", ["junk.gpkg", "junk.shp", "junk.zip", "junk.kml"])
def test_what_is_no_map_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("no map", encoding="utf-8")
    with pytest.raises(InputError, match=rf"^junk\{Path(name).suffix} (cannot be read: |is no zip file$)") as told:
        read_rows(tmp_path / name)
    assert "\n" not in str(told.value)


def test_a_shapefile_without_its_other_files_is_told_in_one_line(tmp_path: Path) -> None:
    (written(tmp_path / "alone.shp").with_suffix(".shx")).unlink()
    with pytest.raises(InputError, match=r"alone\.shx"):
        read_rows(tmp_path / "alone.shp")
