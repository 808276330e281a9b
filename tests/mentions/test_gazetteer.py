"""The gazetteer of the world, and the rule for places of one name."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.errors import WorkspaceError
from segun.mentions.gazetteer import Gazetteer, world_file
from segun.mentions.placefile import Level, PlaceRow, name_key, read_places, write_places
from segun.model import Place, PlacePrecision


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return Gazetteer()


def _id(place: Place | None) -> str | None:
    return place.id if place else None


def test_a_town_is_found_with_its_municipality_and_state(world: Gazetteer) -> None:
    place = world.resolve("Cacalotán")
    assert place is not None
    assert (place.id, place.precision, place.country) == ("geo:MX.25.014:cacalotan", PlacePrecision.TOWN, "MX")
    assert place.within == ("Rosario", "Sinaloa", "Mexico")
    assert [(unit.id, unit.name, unit.weight) for unit in place.units] == [("MX.25.014", "Rosario", 1.0)]
    assert world.by_id(place.id) == place


@pytest.mark.parametrize(
    ("name", "municipality"),
    [("Elota", "MX.25.008"), ("Concordia", "MX.25.004"), ("Mazatlán", "MX.25.012"), ("Badiraguato", "MX.25.003")],
)
def test_the_places_of_the_sinaloa_war(world: Gazetteer, name: str, municipality: str) -> None:
    place = world.resolve(name, near=("MX.25",), country="MX")
    assert place is not None
    assert (place.id, place.precision, place.within) == (municipality, PlacePrecision.MUNICIPALITY, ("Sinaloa", "Mexico"))


def test_a_seat_of_another_name_lies_in_its_municipality(world: Gazetteer) -> None:
    place = world.resolve("La Cruz", near=("MX.25",))
    assert place is not None
    assert place.within[:2] == ("Elota", "Sinaloa")


@pytest.mark.parametrize("name", ["CULIACÁN", "culiacan", "Culiacan", "Culiacán Rosales"])
def test_a_name_of_town_and_municipality_is_the_municipality(world: Gazetteer, name: str) -> None:
    assert _id(world.resolve(name)) == "MX.25.006"


@pytest.mark.parametrize("name", ["Durango", "Puebla", "Sinaloa", "Guerrero", "Chihuahua"])
def test_a_name_of_state_and_municipality_is_the_state(world: Gazetteer, name: str) -> None:
    place = world.resolve(name, country="MX")
    assert place is not None
    assert (place.precision, place.units[0].id) == (PlacePrecision.STATE, place.id)


def test_what_the_words_put_it_in_outweighs_everything(world: Gazetteer) -> None:
    assert _id(world.resolve("Guerrero", country="MX", near=("MX.12",), within="MX.28")) == "MX.28.014"
    assert _id(world.resolve("Durango", within="MX.10")) == "MX.10.005"
    assert world.resolve("Cacalotán", within="MX.26") is None


def test_a_state_that_the_text_named_decides_between_towns_of_one_name(world: Gazetteer) -> None:
    assert _id(world.resolve("San Ignacio", near=("MX.25",), country="MX")) == "MX.25.016"
    assert _id(world.resolve("Benito Juárez", near=("MX.23.008",), country="MX")) == "MX.23.005"
    assert _id(world.resolve("Guerrero", near=("MX.28",), country="MX")) == "MX.12", "a list of states means states"
    assert _id(world.resolve("El Rosario", near=("MX.25",))) == "geo:MX.25.014:el-rosario", "a seat before a village"


def test_the_closest_named_state_comes_first(world: Gazetteer) -> None:
    assert _id(world.resolve("Nogales", near=("MX.30", "MX.26"))) == "MX.30.115"
    assert _id(world.resolve("Nogales", near=("MX.26", "MX.30"))) == "MX.26.043"


def test_the_home_country_decides_before_population(world: Gazetteer) -> None:
    assert _id(world.resolve("Córdoba", country="MX")) == "MX.30.044"
    assert _id(world.resolve("Medellín", country="MX")) == "MX.30.105"
    assert _id(world.resolve("Medellín")) == "CO.02.05001"


def test_a_city_outweighs_a_municipality_where_no_country_is_named(world: Gazetteer) -> None:
    rosario = world.resolve("Rosario")
    assert rosario is not None and rosario.country == "AR"


def test_a_small_town_far_away_is_not_meant(world: Gazetteer) -> None:
    assert world.resolve("Los Gatos", near=["MX.25"]) is None
    near, houston = world.resolve("Los Gatos", near=["US.CA"]), world.resolve("Houston", near=["MX.25"])
    assert near is not None and houston is not None and near.country == houston.country == "US"


def test_equals_are_not_chosen_between(world: Gazetteer) -> None:
    assert world.resolve("Benito Juárez", country="MX") is None
    assert len(world.candidates("Benito Juárez")) > 5


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("CDMX", "MX.09"),
        ("Ciudad de México", "MX.09"),
        ("Mexico City", "MX.09"),
        ("México", "MX"),
        ("Estado de México", "MX.15"),
        ("Edomex", "MX.15"),
        ("Michoacán de Ocampo", "MX.16"),
        ("Veracruz", "MX.30"),
        ("EE.UU.", "US"),
        ("the United States".removeprefix("the "), "US"),
        ("Nueva York", "US.NY"),
        ("Washington", "US.DC"),
        ("Estados Unidos", "US"),
    ],
)
def test_other_names_of_states_and_countries(world: Gazetteer, name: str, id: str) -> None:
    assert _id(world.resolve(name)) == id


def test_a_short_name_counts_only_in_capitals(world: Gazetteer) -> None:
    assert _id(world.resolve("US")) == "US"
    assert world.resolve("us") is None
    assert world.candidates("Us") == ()


@pytest.mark.parametrize("name", ["", " ", "…", "Surutatoque", "new:tepuche"])
def test_an_unknown_name_is_none(world: Gazetteer, name: str) -> None:
    assert world.resolve(name) is None
    assert world.candidates(name) == ()


def test_children_are_the_areas_below_with_their_position(world: Gazetteer) -> None:
    municipalities = world.children("MX.25")
    assert len(municipalities) == 18
    assert all(place.latitude and 22 < place.latitude < 27 for place in municipalities)
    assert len(world.children("MX")) == 32


@pytest.mark.parametrize("id", ["MX.99", "geo:", "geo:MX.25:nowhere", "geo:a:b:c", "new:x", ""])
def test_an_unknown_id_is_none(world: Gazetteer, id: str) -> None:
    assert world.by_id(id) is None


def test_every_place_that_a_name_gives_is_found_by_its_id(world: Gazetteer) -> None:
    for name in ("Concordia", "Guadalajara", "San Juan", "Victoria", "Springfield"):
        for place in world.candidates(name):
            assert world.by_id(place.id) == place


def test_the_file_names_geonames_and_its_licence(world: Gazetteer) -> None:
    (said,) = world.attribution()
    assert "GeoNames" in said
    assert "CC BY 4.0" in said


def _row(level: Level, id: str, name: str, parent: str | None, population: int = 0) -> PlaceRow:
    return PlaceRow(level, id, name, parent, 1.0, 2.0, population, (name_key(name),))


ROWS = (
    _row(Level.COUNTRY, "XA", "Arda", None),
    _row(Level.STATE, "XA.1", "Norte", "XA"),
    _row(Level.TOWN, "geo:XA.1:alba", "Alba", "XA.1", 500),
    _row(Level.TOWN, "geo:XA:alba", "Alba", "XA", 1501),
)


def test_the_larger_is_meant_only_if_clearly_so(tmp_path: Path) -> None:
    write_places(tmp_path / "clear", ROWS, {})
    assert _id(Gazetteer(world=tmp_path / "clear").resolve("Alba")) == "geo:XA:alba"
    write_places(tmp_path / "unclear", [*ROWS[:3], _row(Level.TOWN, "geo:XA:alba", "Alba", "XA", 1499)], {})
    assert Gazetteer(world=tmp_path / "unclear").resolve("Alba") is None


def test_a_file_is_the_same_bytes_whatever_the_order_of_its_rows(tmp_path: Path) -> None:
    write_places(tmp_path / "one", ROWS, {"a": "1", "b": "2"})
    write_places(tmp_path / "two", ROWS[::-1], {"b": "2", "a": "1"})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert set(read_places(tmp_path / "one")) == set(ROWS)


def test_a_workspace_file_adds_places_to_the_world(tmp_path: Path) -> None:
    write_places(tmp_path / "more", [_row(Level.TOWN, "geo:MX.25.006:tepuche", "Tepuche", "MX.25.006", 800)], {})
    place = Gazetteer([tmp_path / "more"]).resolve("Tepuche")
    assert place is not None
    assert place.within == ("Culiacán", "Sinaloa", "Mexico")


def test_a_missing_or_foreign_file_gets_a_clear_line(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="is missing"):
        Gazetteer(world=tmp_path / "none").candidates("Alba")
    (tmp_path / "text").write_text("not a database, and long enough not to be taken for an empty one")
    with pytest.raises(WorkspaceError, match="not a gazetteer file"):
        Gazetteer(world=tmp_path / "text").candidates("Alba")
    write_places(tmp_path / "form", ROWS, {})
    with sqlite3.connect(tmp_path / "form") as db:
        db.execute("UPDATE about SET value = '0' WHERE key = 'form'")
    db.close()
    with pytest.raises(WorkspaceError, match="of form 0"):
        Gazetteer(world=tmp_path / "form").candidates("Alba")


@given(st.text(max_size=40))
def test_a_key_is_its_own_key_and_any_text_has_one(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


def test_the_bundled_file_stands_where_the_build_puts_it() -> None:
    assert world_file().is_file()
