"""What the bundled packs must hold, whatever is edited in them."""

import csv
import tomllib
from pathlib import Path

import pytest

import segun.packs
from segun.model import Actor, ActorKind, Pack, SourceKind, slug
from segun.packs import load_pack

CODES = Path(__file__).parents[2] / "../shared/data/geonames_admin_codes/mx_geonames_to_inegi.csv"
FOLDER = Path(segun.packs.__file__).parent / "mexico"

# Other parts of the program, the demo and saved workspaces rely on these ids.
ACTORS = """
    mx:cjng mx:los-chapitos mx:la-mayiza mx:sinaloa-cartel mx:beltran-leyva mx:los-zetas mx:northeast-cartel mx:guasave-cartel
    mx:cabrera-sarabia mx:gulf-cartel mx:nemesio-oseguera mx:ivan-archivaldo-guzman mx:ismael-zambada-sicairos
    mx:ismael-zambada-garcia mx:joaquin-guzman-loera
"""
SOURCES = """
    mx:omar-garcia-harfuch mx:mexican-government dea us-government infobae insight-crime latin-times milenio reforma
    el-universal el-pais reuters afp ap efe
"""


@pytest.fixture(scope="module")
def mexico() -> Pack:
    return load_pack("mexico")


def _groups(pack: Pack) -> list[Actor]:
    return [actor for actor in pack.actors if not actor.is_person and actor.country == "MX"]


def test_the_ids_that_others_rely_on_are_there(mexico: Pack) -> None:
    assert set(ACTORS.split()) <= {actor.id for actor in mexico.actors}
    assert set(SOURCES.split()) <= {source.id for source in mexico.sources}


def test_it_is_as_broad_as_it_says(mexico: Pack) -> None:
    assert 140 <= len(_groups(mexico)) <= 160
    assert sum(actor.is_person for actor in mexico.actors) >= 110
    assert len(mexico.sources) >= 60
    assert len(mexico.regions) >= 12
    assert {actor.kind for actor in mexico.actors} == set(ActorKind)
    assert {source.kind for source in mexico.sources} == set(SourceKind) - {SourceKind.GROUP, SourceKind.UNNAMED}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("CJNG", "mx:cjng"),
        ("Jalisco New Generation Cartel", "mx:cjng"),
        ("Cuatro Letras", "mx:cjng"),
        ("La Chapiza", "mx:los-chapitos"),
        ("Los Menores", "mx:los-chapitos"),
        ("sombrereros", "mx:la-mayiza"),
        ("Mayito Flaco", "mx:ismael-zambada-sicairos"),
        ("Northeast Cartel", "mx:northeast-cartel"),
        ("Beltrán Leyva Organization", "mx:beltran-leyva"),
    ],
)
def test_short_and_english_names_lead_to_the_actor(mexico: Pack, name: str, id: str) -> None:
    bearers = [actor.id for actor in mexico.actors if name in {actor.name, *(alias.name for alias in actor.aliases)}]
    assert bearers == [id]


def test_a_group_that_must_be_found_by_its_shape_is_not_here(mexico: Pack) -> None:
    names = {slug(name) for actor in mexico.actors for name in (actor.name, *(alias.name for alias in actor.aliases))}
    assert not {"los-chukys", "chukys"} & names


@pytest.mark.parametrize("name", ["La Línea", "Los Rojos", "Unión", "La Familia", "El Mayo", "La Barredora", "Los Cabos"])
def test_names_that_mean_something_else_too_are_marked(mexico: Pack, name: str) -> None:
    marks = [alias.ambiguous for actor in mexico.actors for alias in actor.aliases if alias.name == name]
    assert marks and all(marks)


def test_officials_speak_for_an_institution(mexico: Pack) -> None:
    assert not [source.id for source in mexico.sources if source.kind is SourceKind.OFFICIAL and not source.institution]


def test_the_army_speaks_for_the_government(mexico: Pack) -> None:
    army = mexico.voices()["mx:sedena"]
    assert (army.kind, army.institution) == (SourceKind.GOVERNMENT, "mx:mexican-government")


def test_ids_of_the_country_carry_its_code(mexico: Pack) -> None:
    assert all(actor.id.startswith("mx:") == (actor.country == "MX") for actor in mexico.actors)
    assert all(region.id.startswith("mx:") for region in mexico.regions)


def test_regions_are_distinct_municipalities_of_one_code(mexico: Pack) -> None:
    for region in mexico.regions:
        ids = [unit.id for unit in region.units]
        assert len(ids) == len(set(ids)), region.id
        assert all(0.0 < unit.weight <= 1.0 for unit in region.units), region.id
        assert region.basis, region.id


@pytest.mark.skipif(not CODES.exists(), reason="needs the table of GeoNames' and INEGI's codes")
def test_units_bear_the_name_that_geonames_gives_their_code(mexico: Pack) -> None:
    with CODES.open(encoding="utf-8", newline="") as file:
        names = {row["geonames_admin_code"]: row["geonames_name"] for row in csv.DictReader(file)}
    wrong = [unit for region in mexico.regions for unit in region.units if names.get(unit.id) != unit.name]
    assert wrong == []


def test_the_laguna_reaches_over_a_border_where_geonames_and_inegi_differ(mexico: Pack) -> None:
    (laguna,) = (region for region in mexico.regions if region.id == "mx:comarca-lagunera")
    assert {unit.id: unit.name for unit in laguna.units}["MX.07.035"] == "Torreón"


@pytest.mark.parametrize("table", ["groups", "people", "sources", "regions"])
def test_a_file_says_first_what_it_holds(table: str) -> None:
    text = (FOLDER / f"{table}.toml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert tomllib.loads(text)


def test_the_handbook_counts_what_is_there(mexico: Pack) -> None:
    abroad = load_pack("international")
    people = sum(actor.is_person for actor in mexico.actors)
    said = (Path(__file__).parents[2] / "docs/packs.md").read_text(encoding="utf-8").replace("\n", " ")
    assert f"`mexico` has {len(_groups(mexico))} groups" in said
    assert f"{people} people, {len(mexico.sources) - len(abroad.sources)} sources and {len(mexico.regions)} vague" in said
    assert f"({len(abroad.sources)} sources and {len(abroad.actors)} groups of other countries)" in said
