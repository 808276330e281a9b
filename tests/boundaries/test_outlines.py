"""The outlines that the package carries, and what is kept of those it makes."""

import json
from pathlib import Path

import pytest
import shapely
from tests.boundaries.conftest import Country

from segun.boundaries.bundled import country_shapes, towns_of
from segun.boundaries.outlines import Boundaries
from segun.boundaries.store import Cache, Store, cache_folder
from segun.errors import InputError, WorkspaceError
from segun.mentions.gazetteer import Gazetteer
from segun.model import PlacePrecision


def test_countries_go_by_the_codes_of_the_gazetteer() -> None:
    ids = {id for id, _, _ in country_shapes()}
    assert {"MX", "CO", "ML", "SD", "HT", "XK"} <= ids
    assert len([id for id in ids if len(id) == 2]) > 230


def test_states_of_mexico_are_all_there_under_the_ids_of_the_gazetteer() -> None:
    states = Boundaries(Gazetteer()).states("MX")
    assert len(states.outlines) == 32
    names = {one.area: one.name for one in states.outlines}
    assert (names["MX.25"], names["MX.09"]) == ("Sinaloa", "Mexico City")
    assert states.attribution == ("INEGI, Marco Geoestadístico",)
    assert not states.is_approximate
    assert all(one.shape.is_valid and one.geometry["type"] == "MultiPolygon" for one in states.outlines)


def test_municipalities_of_mexico_are_inegis_and_called_by_the_names_of_the_gazetteer() -> None:
    boundaries = Boundaries(Gazetteer())
    found = boundaries.municipalities("MX")
    assert len(found.outlines) == 2465
    assert not found.is_approximate
    assert found.attribution == ("INEGI, Marco Geoestadístico",)
    shapes = {one.area: one.shape for one in found.outlines}
    assert {one.area: one.name for one in found.outlines}["MX.25.014"] == "Rosario"
    assert shapely.contains_xy(shapes["MX.25.014"], -105.84, 23.06), "Cacalotán"
    state = next(one.shape for one in boundaries.states("MX").outlines if one.area == "MX.25")
    inside = shapely.union_all([shape for area, shape in shapes.items() if area.startswith("MX.25.")])
    assert shapely.symmetric_difference(inside, state).area < 1e-6 * state.area, "states have the lines of their municipalities"


def test_elsewhere_municipalities_are_cells_and_called_approximate() -> None:
    boundaries = Boundaries(Gazetteer())
    found = boundaries.municipalities("GT")
    assert len(found.outlines) > 300
    assert all(one.is_approximate and one.shape.is_valid for one in found.outlines)
    assert found.attribution == ("GeoNames, CC BY 4.0", "Natural Earth")
    assert boundaries.states("GT").attribution == ("Natural Earth",)


def test_a_country_without_outlines_of_states_has_none() -> None:
    assert Boundaries(Gazetteer()).states("FR").outlines == ()


def test_small_towns_are_those_of_municipalities_that_the_gazetteer_knows(country: Country) -> None:
    assert list(towns_of("XX", country)) == []


def test_a_town_has_no_outline(country: Country) -> None:
    with pytest.raises(InputError):
        Boundaries(country).level(PlacePrecision.TOWN, "XX")


def test_what_is_made_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("now")
        return b"cells"

    for _ in range(2):
        assert Cache(tmp_path / "cache").kept("a.json", make) == b"cells"
    assert made == ["now"]
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert Cache(blocked).kept("a.json", make) == b"cells", "a cache that cannot be written costs time only"


def test_a_workspace_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(WorkspaceError):
        Store(blocked).put(PlacePrecision.STATE, "XX", b"", b"", ".json", {})


def test_the_cache_may_be_put_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SEGUN_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("SEGUN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "segun"


def test_outlines_as_topojson_carry_who_they_are_from() -> None:
    record = json.loads(Boundaries(Gazetteer()).topojson(PlacePrecision.COUNTRY))
    assert record["attribution"] == ["Natural Earth"]
    assert set(record["objects"]["areas"]["geometries"][0]["properties"]) == {"area", "name", "approximate"}
