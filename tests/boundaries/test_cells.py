"""Cells around towns: they cover the land once, and do not depend on the order of the towns."""

import random

import pytest
import shapely

from segun.boundaries.cells import Town, cells

LAND = shapely.box(0.0, 20.0, 1.0, 20.6)
STATES = {"XX.01": shapely.box(0.0, 20.0, 0.5, 20.6), "XX.02": shapely.box(0.5, 20.0, 1.0, 20.6)}
TOWNS = [
    Town("XX.01.001", 0.1, 20.1, 9000),
    Town("XX.01.001", 0.15, 20.2, 1200),
    Town("XX.01.002", 0.2, 20.5, 3000),
    Town("XX.02.001", 0.7, 20.2, 50000),
    Town("XX.02.002", 0.9, 20.5, 2000),
]


@pytest.fixture(scope="module")
def made() -> dict[str, shapely.Geometry]:
    return cells(TOWNS, STATES, LAND)


def test_they_cover_the_land_and_none_overlaps_another(made: dict[str, shapely.Geometry]) -> None:
    assert set(made) == {town.area for town in TOWNS}
    assert all(shape.is_valid for shape in made.values())
    assert shapely.union_all(list(made.values())).area == pytest.approx(LAND.area, rel=1e-6)
    assert sum(shape.area for shape in made.values()) == pytest.approx(LAND.area, rel=1e-6)


def test_every_town_lies_in_the_cell_of_its_municipality(made: dict[str, shapely.Geometry]) -> None:
    for town in TOWNS:
        assert shapely.contains_xy(made[town.area], town.longitude, town.latitude), town


def test_borders_between_states_stay_near_the_line(made: dict[str, shapely.Geometry]) -> None:
    west = shapely.union_all([shape for area, shape in made.items() if area.startswith("XX.01")])
    assert shapely.symmetric_difference(west, STATES["XX.01"]).area < 0.06 * LAND.area


def test_the_order_of_towns_does_not_matter(made: dict[str, shapely.Geometry]) -> None:
    turned = list(TOWNS)
    random.Random(3).shuffle(turned)
    again = cells([*turned, turned[0]], STATES, LAND)
    assert {area: shape.wkb for area, shape in again.items()} == {area: shape.wkb for area, shape in made.items()}


def test_without_towns_land_or_states_there_is_less_to_go_by_and_no_error() -> None:
    assert cells([], STATES, LAND) == {}
    assert cells(TOWNS, {}, shapely.MultiPolygon()) == {}
    alone = cells(TOWNS[:1], {}, LAND)
    assert alone["XX.01.001"].area == pytest.approx(LAND.area, rel=1e-6)
