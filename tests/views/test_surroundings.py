from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fictional import COAST_STATE, MILL_TOWN, PORT, SHORE, NoPlaces, standpoint_of

from segun.model import Place, PlacePrecision, PlaceUnit
from segun.views.places import PlacesOnRecord, places_on_record
from segun.views.surroundings import distance, surroundings

RECORD = places_on_record(standpoint_of(), NoPlaces())


def record(*places: Place) -> PlacesOnRecord:
    return PlacesOnRecord({place.id: place for place in places}, {})


def test_a_town_lies_in_its_municipality_and_state() -> None:
    found = surroundings(MILL_TOWN, record(MILL_TOWN, PORT, COAST_STATE))
    assert [each.id for each in found.above] == [PORT.id, COAST_STATE.id]
    assert found.parts == ()


def test_a_state_has_its_places_as_parts() -> None:
    found = surroundings(COAST_STATE, record(MILL_TOWN, PORT, SHORE, COAST_STATE))
    assert {each.id for each in found.parts} == {PORT.id, MILL_TOWN.id, SHORE.id}
    assert found.near == ()


def test_near_places_come_by_distance_and_far_ones_not_at_all() -> None:
    def at(name: str, north: float) -> Place:
        unit = PlaceUnit(f"XX.01.{name}", name)
        return Place(unit.id, name, PlacePrecision.MUNICIPALITY, (unit,), latitude=north, longitude=-107.0)

    here, close, closer, far = at("a", 24.0), at("b", 24.5), at("c", 24.2), at("d", 28.0)
    found = surroundings(here, record(here, close, closer, far))
    assert [each.place.name for each in found.near] == ["c", "b"]
    assert found.near[0].kilometres == pytest.approx(22.2, abs=0.1)


def test_where_nobody_knows_where_places_are_those_of_the_same_state_are_near() -> None:
    sandbank = replace(PORT, id="XX.01.002", name="Sandbank", units=(PlaceUnit("XX.01.002", "Sandbank"),))
    elsewhere = replace(PORT, id="XX.02.001", name="Hill", units=(PlaceUnit("XX.02.001", "Hill"),))
    found = surroundings(PORT, record(PORT, sandbank, elsewhere))
    assert [(each.place.name, each.kilometres) for each in found.near] == [("Sandbank", None)]


def test_a_place_is_not_around_itself() -> None:
    for place in RECORD.places.values():
        found = surroundings(place, RECORD)
        assert place.id not in {each.id for each in (*found.above, *found.parts, *(near.place for near in found.near))}


_COORDINATES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(_COORDINATES, _COORDINATES)
def test_distance_is_the_same_both_ways_and_never_more_than_half_round_the_earth(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    places = [replace(PORT, latitude=north, longitude=east) for north, east in (one, other)]
    there, back = distance(places[0], places[1]), distance(places[1], places[0])
    assert there == pytest.approx(back, abs=1e-6)
    assert there is not None
    assert 0 <= there <= 20_016
    assert distance(places[0], places[0]) == 0
