"""Shapes that share borders, written and read back."""

import json

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from segun.boundaries.topology import shapes_of, topology_of

STEP = 0.001
SQUARES = [({"area": f"{x},{y}"}, shapely.box(x, y, x + 1, y + 1)) for x in range(3) for y in range(3)]


def test_neighbours_share_their_borders_and_come_back_as_they_were() -> None:
    topology = json.loads(json.dumps(topology_of(SQUARES, "areas", STEP)))
    back = shapes_of(topology, "areas")
    assert [p["area"] for p, _ in back] == [p["area"] for p, _ in SQUARES]
    assert all(shapely.equals(one, other) for (_, one), (_, other) in zip(SQUARES, back, strict=True))
    assert len(topology["arcs"]) == 12 + 8, "each inner border once, and the outer ones between their joints"


def test_an_area_inside_another_shares_its_border_with_the_hole() -> None:
    outer = shapely.Polygon(shapely.box(0, 0, 3, 3).exterior, [shapely.box(1, 1, 2, 2).exterior])
    topology = topology_of([({}, outer), ({}, shapely.box(1, 1, 2, 2))], "areas", STEP)
    assert len(topology["arcs"]) == 2
    assert [shape.area for _, shape in shapes_of(topology)] == [8.0, 1.0]


def test_what_rounding_leaves_without_an_extent_is_left_out() -> None:
    topology = topology_of([({"a": 1}, shapely.box(0, 0, 1e-5, 1e-5)), ({"a": 2}, shapely.box(0, 0, 1, 1))], "areas", STEP)
    assert [p["a"] for p, _ in shapes_of(topology)] == [2]
    assert topology_of([], "areas", STEP)["arcs"] == []


def test_a_part_that_rounding_makes_a_line_is_no_part_of_the_area() -> None:
    tongue = shapely.box(0, 0, 1, 1) | shapely.box(1, 0.5, 2, 0.5 + 1e-5) | shapely.box(2, 0, 3, 1)
    ((_, shape),) = shapes_of(topology_of([({}, tongue)], "areas", STEP))
    assert shape.geom_type == "MultiPolygon", "pages and figures draw polygons only"
    assert shape.is_valid
    assert shape.area == pytest.approx(2)


@given(st.lists(st.tuples(st.integers(-170, 170), st.integers(-80, 80)), min_size=1, max_size=6, unique=True))
def test_any_boxes_come_back_within_a_step(corners: list[tuple[int, int]]) -> None:
    shapes: list[tuple[dict[str, object], shapely.Geometry]] = [
        ({}, shapely.box(x, y, x + 1.23456, y + 0.98765)) for x, y in corners
    ]
    for (_, one), (_, other) in zip(shapes, shapes_of(topology_of(shapes, "areas", STEP)), strict=True):
        assert shapely.hausdorff_distance(one, other) <= STEP


def test_a_damaged_topology_is_an_error_that_can_be_caught() -> None:
    with pytest.raises((KeyError, IndexError)):
        shapes_of({"type": "Topology", "arcs": [], "objects": {"x": {"type": "Polygon", "arcs": [[7]]}}})
