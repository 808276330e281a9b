import pytest
from tests.fictional import COAST_STATE, MILL_TOWN, PORT, SHORE, standpoint_of

from segun.errors import UnknownName
from segun.model import Place, PlacePrecision, PlaceUnit, RelationKind
from segun.views.place import bearing, place_view
from segun.views.places import areas_above, lies_in, namesakes
from segun.views.question import find_place

ELSEWHERE = Place("YY.01", "Elsewhere", PlacePrecision.STATE, (PlaceUnit("YY.01", "Elsewhere"),))
OTHER_TOWN = Place("geo:XX.01.001:quay", "Quay", PlacePrecision.TOWN, (PlaceUnit("XX.01.001", "Port Gray"),))


def test_a_municipality_shows_itself_its_towns_and_vague_areas_by_weight() -> None:
    view = place_view(standpoint_of(), PORT)
    assert [(each.line.relation.kind, each.line.subject.name) for each in view.here] == [
        (RelationKind.CONTROLS, "The Herons"),
        (RelationKind.CONTESTS, "The Lanterns"),
    ]
    assert [(each.place.name, each.weight) for each in view.inside] == [("Milltown", 1.0)]
    assert [(each.place.name, each.weight) for each in view.around] == [("the north shore", 0.4)]


def test_a_state_shows_what_is_reported_in_its_municipalities() -> None:
    view = place_view(standpoint_of(), COAST_STATE)
    assert {each.place.name for each in view.inside} == {"Port Gray", "Milltown", "the north shore"}
    assert [line.relation.kind for line in view.events] == []


def test_a_town_is_told_of_its_municipality_but_not_of_its_neighbour() -> None:
    view = place_view(standpoint_of(), OTHER_TOWN)
    assert (view.here, view.inside) == ((), ())
    assert {each.place.name for each in view.around} == {"Port Gray", "the north shore"}


def test_a_war_said_to_be_fought_in_a_place_is_an_event_there() -> None:
    (war,) = place_view(standpoint_of(), SHORE).events
    assert war.relation.kind is RelationKind.FIGHTS


def test_a_place_of_which_nothing_is_reported_is_empty() -> None:
    assert place_view(standpoint_of(), ELSEWHERE).empty


@pytest.mark.parametrize(
    ("reported", "asked", "expected"),
    [
        (PORT, COAST_STATE, ("inside", 1.0)),
        (COAST_STATE, PORT, ("around", 1.0)),
        (SHORE, PORT, ("around", 0.4)),
        (MILL_TOWN, PORT, ("inside", 1.0)),
        (PORT, MILL_TOWN, ("around", 1.0)),
        (MILL_TOWN, OTHER_TOWN, ("", 0.0)),
        (PORT, ELSEWHERE, ("", 0.0)),
    ],
)
def test_how_one_report_bears_on_another_place(reported: Place, asked: Place, expected: tuple[str, float]) -> None:
    assert bearing(reported, asked) == expected


def test_codes_nest_by_whole_parts() -> None:
    assert lies_in("MX.25.012", "MX.25")
    assert not lies_in("MX.25.012", "MX.2")
    assert areas_above("MX.25.012") == ("MX.25", "MX")
    assert areas_above("geo:1:x.y") == ()


class TwoPorts:
    """A finder that knows a port, the town in it, and another port far away."""

    port_town = Place("geo:XX.01.001:port-gray", "Port Gray", PlacePrecision.TOWN, (PlaceUnit("XX.01.001", "Port Gray"),))
    far = Place("YY.02.001", "Port Gray", PlacePrecision.MUNICIPALITY, (PlaceUnit("YY.02.001", "Port Gray"),), ("Far Coast",))

    def candidates(self, name: str) -> tuple[Place, ...]:
        return (PORT, self.port_town, self.far) if name == "Port Gray" else ()

    def by_id(self, id: str) -> Place | None:
        return self.far if id == self.far.id else None


def test_namesakes_are_places_elsewhere_and_not_the_town_in_the_municipality() -> None:
    assert namesakes(PORT, TwoPorts()) == (TwoPorts.far,)
    assert namesakes(TwoPorts.far, TwoPorts()) == (PORT, TwoPorts.port_town)


def test_a_place_may_be_named_with_what_it_lies_in_or_by_its_id() -> None:
    assert find_place("Port Gray", TwoPorts()) == PORT
    assert find_place("Port Gray, far coast", TwoPorts()) == TwoPorts.far
    assert find_place("YY.02.001", TwoPorts()) == TwoPorts.far
    with pytest.raises(UnknownName):
        find_place("Port Gray, Nearby", TwoPorts())
