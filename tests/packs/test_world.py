"""The data files of the world's places: sound, and about areas that the gazetteer has."""

import re
import tomllib
from typing import Any

import pytest

from segun.mentions.gazetteer import Gazetteer, usual_meanings, world_file
from segun.mentions.placefile import name_key
from segun.model import PlacePrecision


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((world_file().parent / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return Gazetteer()


def test_every_country_has_its_names_in_both_languages(world: Gazetteer) -> None:
    countries = _data("countries")["countries"]
    assert len(countries) == 250
    for code, names in countries.items():
        assert re.fullmatch("[A-Z]{2}", code)
        assert set(names) <= {"en", "es", "also"}
        assert names["en"]
        assert names["es"]
        for name in (names["en"], names["es"]):
            place = world.resolve(name)
            assert place is not None, name
            assert (place.id, place.precision) == (code, PlacePrecision.COUNTRY), name


def test_no_name_is_that_of_two_countries() -> None:
    names = [
        key
        for row in _data("countries")["countries"].values()
        for key in {name_key(name) for name in (row["en"], row["es"], *row.get("also", ()))}
    ]
    assert sorted(names) == sorted(set(names))


def test_every_other_name_leads_to_its_area(world: Gazetteer) -> None:
    for id, names in _data("admin_aliases")["areas"].items():
        for name in names:
            assert id in {place.id for place in world.candidates(name)}, name
    for key, id in usual_meanings().items():
        assert id in {place.id for place in world.candidates(key)}


def test_the_sides_of_countries_are_states_of_theirs(world: Gazetteer) -> None:
    for country, sides in _data("sides").items():
        for side, states in sides.items():
            assert side in {"pacific", "gulf", "caribbean"} or world.by_id(side) is not None
            assert states == sorted(set(states))
            for state in states:
                place = world.by_id(state)
                assert place is not None
                assert place.country == country
