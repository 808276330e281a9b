import json
from datetime import date
from typing import Any

import pytest
from shapely.geometry import MultiPolygon, box
from tests.fictional import HERONS, LANTERNS, NoPlaces, standpoint_of
from tests.figures.svg import SVG, marked, parsed, texts

from segun.boundaries.topology import topology_of
from segun.figures.drawing import Figure, Paint
from segun.figures.ground import Ground, ground_of, main_part
from segun.figures.map import map_figure, note
from segun.figures.palette import palette
from segun.figures.wording import wording
from segun.model import Language, PlacePrecision
from segun.views.map import MapIndex
from segun.views.territory import Layer, Status

STANDPOINT = standpoint_of()
TERRITORY = MapIndex.of(STANDPOINT, NoPlaces()).territory(date(2025, 6, 1), date(2025, 6, 1), Layer.CLAIMED)
WORDS = wording(Language.EN)
SHAPES = {
    (PlacePrecision.COUNTRY, ""): {"XX": box(-1, -1, 4, 3)},
    (PlacePrecision.STATE, "XX"): {"XX.01": box(0, 0, 3, 2)},
    (PlacePrecision.MUNICIPALITY, "XX"): {
        "XX.01.001": box(0, 0, 1, 1),
        "XX.01.002": box(1, 0, 2, 1),
        "XX.01.003": box(2, 0, 3, 1),
    },
}


def give(level: PlacePrecision, country: str) -> bytes:
    shapes = SHAPES.get((level, country), {})
    named = [({"area": area, "name": area, "approximate": level is PlacePrecision.MUNICIPALITY}, s) for area, s in shapes.items()]
    topology: dict[str, Any] = topology_of(named, "areas", 0.001)
    return json.dumps(topology | {"attribution": ["Nobody's Survey"] if shapes else []}).encode()


GROUND = ground_of(give, [cell.area for cell in TERRITORY.cells])


def drawn(**more: Any) -> Figure:
    figure = map_figure(TERRITORY, GROUND, WORDS, Paint(palette()), **more)
    assert figure is not None
    return figure


def test_every_area_that_has_a_shape_is_drawn_once_with_its_status() -> None:
    expected = {cell.area: cell.status.value for cell in TERRITORY.cells if GROUND.shape(cell.area)}
    assert {"XX.01.001", "XX.01.002"} <= set(expected)
    areas = marked(drawn(), "area")
    assert [area.get("data-area") for area in areas] == sorted(expected)
    assert {area.get("data-area"): area.get("data-status") for area in areas} == expected


def test_an_area_without_a_report_is_land_and_not_said_to_be_empty() -> None:
    assert "XX.01.003" not in {area.get("data-area") for area in marked(drawn(), "area")}
    assert WORDS("map.nothing") in texts(drawn())


def test_statuses_are_told_apart_by_pattern_and_each_is_in_the_key() -> None:
    figure = drawn()
    fills = {pattern.get("id") for pattern in parsed(figure).iter(f"{SVG}pattern")}
    for area in marked(figure, "area"):
        status = Status(area.get("data-status") or "")
        assert WORDS(f"map.{status.value}") in texts(figure)
        (fill,) = [
            path.get("fill") or ""
            for path in area.iter(f"{SVG}path")
            if path.get("fill") not in ("none", palette().names["paper"])
        ]
        assert (status is Status.CONTROL) is not fill.startswith("url(#")
        assert not fill.startswith("url(#") or fill[5:-1] in fills


def test_of_one_actor_only_its_areas_are_drawn() -> None:
    herons = {cell.area for cell in TERRITORY.cells if any(one.actor.id == HERONS.id for one in cell.holdings)}
    assert {area.get("data-area") for area in marked(drawn(actor=HERONS.id), "area")} == herons & {
        "XX.01.001",
        "XX.01.002",
        "XX.01",
    }
    assert map_figure(TERRITORY, GROUND, WORDS, Paint(palette()), actor="xx:nobody") is None
    assert "The Lanterns" not in texts(drawn(actor=HERONS.id))
    assert LANTERNS.name in texts(drawn(actor=LANTERNS.id))


def test_a_place_shows_what_lies_in_it() -> None:
    assert {area.get("data-area") for area in marked(drawn(within=["XX.01.002"]), "area")} <= {"XX.01.002", "XX.01"}
    assert map_figure(TERRITORY, GROUND, WORDS, Paint(palette()), within=["YY"]) is None


def test_a_map_names_its_boundaries_and_says_where_they_are_approximate() -> None:
    said = note(TERRITORY, GROUND, WORDS)
    assert "Nobody's Survey" in said
    assert "approximate" in said
    assert WORDS("map.layer_claimed") in said
    assert "Boundaries" not in note(TERRITORY, Ground((), {}, {}, (), False), WORDS)


@pytest.mark.parametrize("wide", [300.0, 720.0])
def test_nothing_written_leaves_the_sheet(wide: float) -> None:
    figure = drawn(wide=wide)
    for text in parsed(figure).iter(f"{SVG}text"):
        assert 0 <= float(text.get("x") or 0) <= wide
        assert 0 <= float(text.get("y") or 0) <= figure.height


def test_the_same_view_gives_the_same_bytes() -> None:
    assert drawn().svg == drawn().svg


def test_islands_far_out_at_sea_do_not_make_a_coast_small() -> None:
    coast, near, far = box(0, 0, 3, 2), box(4, 0, 5, 1), box(-40, 0, -39, 1)
    assert main_part(MultiPolygon([coast, near, far])).bounds == (0, 0, 5, 2)
    assert main_part(coast).bounds == coast.bounds
