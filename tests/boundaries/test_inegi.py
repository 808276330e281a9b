"""INEGI's shapes: where they lie, and that neighbours meet however they were drawn."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import shapely
from tests.boundaries.mexican import geopackage

from segun.boundaries.inegi import ATTRIBUTION, degrees, municipalities_and_states, read
from segun.boundaries.topology import shapes_of

SQUARES = {
    "25014": (2_100_000.0, 1_200_000.0, 2_120_000.0, 1_240_000.0),
    "25012": (2_080_000.0, 1_200_000.0, 2_100_000.004, 1_240_000.0),  # reaches 4 mm into its neighbour
    "08001": (2_120_000.003, 1_200_000.0, 2_150_000.0, 1_240_000.0),  # leaves a gap of 3 mm
}


def test_the_projection_is_that_of_epsg_6372() -> None:
    """Its origin, and a kilometre along the two parallels that it draws true to scale."""
    origin = degrees(np.array([[2_500_000.0, 0.0]]))
    assert origin[0] == pytest.approx((-102.0, 12.0), abs=1e-9)
    for northing, parallel in ((604_684.0, 17.5), (1_931_000.0, 29.5)):
        west, east = degrees(np.array([[2_499_500.0, northing], [2_500_500.0, northing]]))
        radius = 6_378_137.0 / np.sqrt(1 - 0.00669438 * np.sin(np.radians(west[1])) ** 2) * np.cos(np.radians(west[1]))
        assert west[1] == pytest.approx(parallel, abs=0.1)
        assert np.radians(east[0] - west[0]) * radius == pytest.approx(1000, rel=3e-4)


def test_shapes_go_by_the_ids_of_the_gazetteer(tmp_path: Path) -> None:
    shapes = read(geopackage(tmp_path / "mun.gpkg", SQUARES))
    assert list(shapes) == ["MX.06.001", "MX.25.012", "MX.25.014"], "GeoNames numbers Chihuahua otherwise"
    assert all(shape.is_valid and -107 < shape.centroid.x < -105 and 22 < shape.centroid.y < 24 for shape in shapes.values())


def test_what_is_no_geopackage_is_refused(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "mun.gpkg", SQUARES)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE mun SET geom = x'0001020304'")
    with pytest.raises(ValueError, match="no shape"):
        read(path)


def test_neighbours_meet_and_states_are_their_sums(tmp_path: Path) -> None:
    municipalities, states = municipalities_and_states(geopackage(tmp_path / "mun.gpkg", SQUARES))
    assert municipalities["attribution"] == states["attribution"] == [ATTRIBUTION]
    drawn = {properties["area"]: shape for properties, shape in shapes_of(municipalities)}
    assert shapely.coverage_is_valid(list(drawn.values()))
    assert shapely.union_all(list(drawn.values())).geom_type == "Polygon", "no gap is left"
    sums = {properties["fips"]: shape for properties, shape in shapes_of(states)}
    assert set(sums) == {"MX06", "MX25"}
    assert shapely.equals(sums["MX25"], drawn["MX.25.012"] | drawn["MX.25.014"])
