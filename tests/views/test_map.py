"""The map of the fictional record: what is drawn where, from what, and as of when."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.fictional import FARO, HERONS, LANTERNS, MILL_TOWN, PORT, POST, RECORD, SHORE, ledger_of, standpoint_of

from segun.assessment.filter_v1 import scorer
from segun.model import PlacePrecision, Relation, RelationKind
from segun.views.map import MapIndex
from segun.views.map_features import map_features
from segun.views.map_records import territory_record
from segun.views.standpoint import Standpoint
from segun.views.territory import Layer, Status, Territory

JUNE = date(2025, 6, 1)


@pytest.fixture(scope="module")
def standpoint() -> Standpoint:
    return replace(standpoint_of(), scorer=scorer(what_ifs=False))


@pytest.fixture(scope="module")
def index(standpoint: Standpoint) -> MapIndex:
    return MapIndex.of(standpoint)


def holding(territory: Territory, area: str, actor: str):  # type: ignore[no-untyped-def]
    cell = territory.cell(area)
    assert cell is not None
    return next(each for each in cell.holdings if each.actor.id == actor)


def test_every_claim_with_a_place_is_in_a_cell_and_no_cell_is_without_one(index: MapIndex) -> None:
    territory = index.territory(JUNE, JUNE)
    drawn = {(cell.area, id) for cell in territory.cells for each in cell.holdings for id in each.claim_ids}
    wanted = {
        (unit.id, claim.id)
        for _, claims in RECORD
        for claim in claims
        if claim.relation.takes_place
        for unit in claim.object.place.units  # type: ignore[union-attr]
    }
    assert drawn == wanted
    assert territory.unplaced == 0


@settings(deadline=None, max_examples=40)
@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.dates(date(2025, 1, 1), date(2026, 1, 1)))
def test_control_of_a_municipality_is_what_its_page_says(on: date, known: date) -> None:
    look = replace(standpoint_of(on=on, known=known), scorer=scorer(what_ifs=False))
    said = look.assess(Relation(RelationKind.CONTROLS, HERONS.id, PORT.id))
    cell = MapIndex.of(look).territory(on, known).cell(PORT.id)
    chance = next((each.control for each in cell.holdings if each.actor.id == HERONS.id), None) if cell else None
    assert chance == (pytest.approx(said.probability) if said else None)


@settings(deadline=None, max_examples=25)
@example(known=date(2025, 2, 20))
@given(known=st.dates(date(2025, 1, 1), date(2025, 12, 31)))
def test_what_is_published_later_changes_nothing_as_known_before(known: date) -> None:
    kept = [(document, claims) for document, claims in RECORD if document.published and document.published <= known]
    before = MapIndex.of(standpoint_of(ledger_of(kept))) if kept else None
    for layer in Layer:
        whole = MapIndex.of(standpoint_of()).territory(JUNE, known, layer)
        cells = before.territory(JUNE, known, layer).cells if before else ()
        assert whole.cells == cells


def test_the_order_of_documents_does_not_matter(index: MapIndex) -> None:
    turned = MapIndex.of(standpoint_of(ledger_of(RECORD[::-1])))
    for layer in Layer:
        assert turned.territory(JUNE, JUNE, layer).cells == index.territory(JUNE, JUNE, layer).cells


def test_a_town_makes_its_municipality_one_of_presence_in_part(index: MapIndex) -> None:
    only_town = [(POST, [claim for claim in RECORD[1][1] if claim.object_id == MILL_TOWN.id])]
    found = holding(MapIndex.of(standpoint_of(ledger_of(only_town))).territory(JUNE, JUNE), PORT.id, HERONS.id)
    assert (found.is_partial, found.control, found.status) == (True, None, Status.REPORTED)
    assert not holding(index.territory(JUNE, JUNE), PORT.id, HERONS.id).is_partial, "the municipality itself is named too"


def test_a_vague_place_weighs_less_at_its_fringe(index: MapIndex) -> None:
    only_shore = [(FARO, [claim for claim in RECORD[0][1] if claim.object_id == SHORE.id])]
    territory = MapIndex.of(standpoint_of(ledger_of(only_shore))).territory(JUNE, JUNE)
    core, fringe = (holding(territory, unit, HERONS.id) for unit in ("XX.01.002", "XX.01.001"))
    assert core.is_vague and fringe.is_vague
    assert core.present > fringe.present > 0.3, "the base rate"
    assert core.weight > fringe.weight


def test_what_is_old_is_no_current_report_and_never_left_out(index: MapIndex) -> None:
    for layer in Layer:
        late = index.territory(date(2035, 1, 1), date(2035, 1, 1), layer)
        assert late.cells
        assert {cell.status for cell in late.cells} == {Status.NONE}
        assert all(cell.is_stale for cell in late.cells)


def test_the_claimed_layer_says_what_was_said_last_and_by_whom(index: MapIndex) -> None:
    cell = index.territory(JUNE, JUNE, Layer.CLAIMED).cell(PORT.id)
    assert cell is not None
    assert cell.status is Status.CONTESTED
    said = {each.actor.id: (each.status, each.speakers, each.present, each.basis) for each in cell.holdings}
    assert said == {
        HERONS.id: (Status.CONTROL, ("Harbour Post",), None, None),
        LANTERNS.id: (Status.CONTESTED, ("El Faro",), None, None),
    }


def test_an_index_is_taken_over_where_nothing_changed(standpoint: Standpoint, index: MapIndex) -> None:
    again = MapIndex.of(standpoint, before=index)
    assert again.territory(JUNE, JUNE) == index.territory(JUNE, JUNE)


def test_reporting_density_counts_documents_and_claims_by_publication(index: MapIndex) -> None:
    found = index.density(date(2025, 3, 1), date(2025, 3, 31), JUNE)
    assert {area: (each.documents, each.claims) for area, each in found.items()} == {PORT.id: (1, 2)}


def test_colours_do_not_change_with_the_day(index: MapIndex) -> None:
    early, late = index.territory(date(2025, 2, 25), date(2025, 2, 25)), index.territory(JUNE, JUNE)
    assert {id: shade.colour for id, shade in early.shades.items()}.items() <= {
        id: s.colour for id, s in late.shades.items()
    }.items()


def test_as_json_and_as_rows_it_says_the_same(index: MapIndex) -> None:
    territory = index.territory(JUNE, JUNE)
    record = territory_record(territory)
    by_area = {cell["area"]: cell for cell in record["cells"]}
    assert set(by_area) == {cell.area for cell in territory.cells}
    port = territory.cell(PORT.id)
    assert port is not None
    assert [record["actors"][n]["id"] for n in by_area[PORT.id]["parties"]] == list(port.parties)
    rows = list(map_features(territory))
    assert len(rows) == sum(len(cell.holdings) for cell in territory.cells)
    assert all(isinstance(value, str | int | float | bool | None) for row in rows for value in row.values())
    assert {row["level"] for row in rows} <= {level.value for level in PlacePrecision}


@pytest.mark.parametrize("layer", list(Layer))
@pytest.mark.parametrize("day", [date(2025, 2, 25), JUNE, date(2035, 1, 1)])
def test_what_is_painted_is_the_picture_without_who_is_where(index: MapIndex, layer: Layer, day: date) -> None:
    whole, painted = index.territory(day, day, layer), index.painted(day, day, layer)
    assert [replace(cell, holdings=()) for cell in whole.cells] == list(painted.cells)
    assert territory_record(whole) == territory_record(painted)
