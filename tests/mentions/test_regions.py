"""Vague regions: what their words mean, and where in a text they stand."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segun.mentions.gazetteer import Gazetteer
from segun.mentions.region_weights import DIRECTIONS, EXTENT, RegionWeights, both, distance, either
from segun.mentions.region_words import region_words
from segun.mentions.regions import RegionReader
from segun.model import Language, Place, PlacePrecision, PlaceUnit, Region

EN, ES = Language.EN, Language.ES
SINALOA = "MX.25"

REGIONS = (
    Region("mx:sur-de-sinaloa", "Sur de Sinaloa", (PlaceUnit("MX.25.012", "Mazatlán"),), ("southern Sinaloa",), "MX"),
    Region("mx:sierra-de-sinaloa", "Sierra de Sinaloa", (PlaceUnit("MX.25.003", "Badiraguato"),), (), "MX"),
    Region(
        "mx:triangulo",
        "Triángulo Dorado",
        (PlaceUnit("MX.25.003", "Badiraguato"),),
        ("Golden Triangle",),
        "MX",
        None,
        ("Golden Triangle",),
    ),
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.fixture(scope="module")
def reader(gazetteer: Gazetteer) -> RegionReader:
    return RegionReader(gazetteer, country="MX")


@pytest.fixture(scope="module")
def with_pack(gazetteer: Gazetteer) -> RegionReader:
    return RegionReader(gazetteer, REGIONS)


def _weights(place: Place | None) -> dict[str, float]:
    assert place is not None
    return {unit.name: unit.weight for unit in place.units}


def _found(reader: RegionReader, text: str, language: Language) -> list[tuple[str, str]]:
    return [(text[start:end], place.id) for start, end, place in reader.spans(text, language)]


def test_northwestern_coastal_sinaloa_is_the_worked_example_of_the_methods(reader: RegionReader) -> None:
    """METHODS §3: Ahome .88, Guasave .63 (core), Angostura .49, Navolato .24 (extent); the inland and the south stay out."""
    weights = _weights(reader.parse("northwestern coastal Sinaloa", EN))
    assert weights["Ahome"] == pytest.approx(0.88, abs=0.05)
    assert weights["Guasave"] == pytest.approx(0.63, abs=0.05)
    assert weights["Angostura"] == pytest.approx(0.49, abs=0.05)
    assert weights["Navolato"] == pytest.approx(0.24, abs=0.06)
    assert weights["Culiacán"] == pytest.approx(0.19, abs=0.05)
    assert weights.get("El Fuerte", 0) < 0.3
    assert not {"Choix", "Mazatlán", "Badiraguato", "Escuinapa"} & set(weights)
    assert list(weights.values()) == sorted(weights.values(), reverse=True)


def test_a_region_is_a_place_with_its_words_its_units_and_what_it_lies_in(reader: RegionReader) -> None:
    place = reader.parse("the northwestern coastal Sinaloa", EN)
    assert place is not None
    assert (place.id, place.name) == ("region:MX.25:coast-nw", "northwestern coastal Sinaloa")
    assert (place.precision, place.within, place.country) == (PlacePrecision.REGION, ("Sinaloa", "Mexico"), "MX")
    assert place.known


@pytest.mark.parametrize(
    ("phrase", "language", "same"),
    [
        ("costa noroeste de Sinaloa", ES, "northwestern coastal Sinaloa"),
        ("zona costera noroeste de Sinaloa", ES, "northwestern coastal Sinaloa"),
        ("north-western coast of the state of Sinaloa", EN, "northwestern coastal Sinaloa"),
        ("NORTE DE SINALOA", ES, "northern Sinaloa"),
        ("parte norte del estado de Sinaloa", ES, "northern Sinaloa"),
        ("the north of Sinaloa", EN, "northern Sinaloa"),
        ("Sinaloa's northern part", EN, "northern Sinaloa"),
        ("poniente de Sinaloa", ES, "western Sinaloa"),
        ("zonas centro y costa noroeste de Sinaloa", ES, "central and northwestern coastal areas of Sinaloa"),
    ],
)
def test_the_same_said_otherwise_is_the_same_place(reader: RegionReader, phrase: str, language: Language, same: str) -> None:
    one, other = reader.parse(phrase, language), reader.parse(same, EN)
    assert one is not None
    assert other is not None
    assert (one.id, one.units) == (other.id, other.units)


def test_a_coast_said_of_several_parts_holds_for_all_of_them(reader: RegionReader) -> None:
    weights = _weights(reader.parse("central and northwestern coastal areas of Sinaloa", EN))
    assert {"Culiacán", "Navolato", "Ahome", "Guasave", "Angostura"} <= set(list(weights)[:6])
    assert "Badiraguato" not in weights, "in the centre and not on the coast"
    assert weights.get("Mazatlán", 0) < 0.5


def test_the_border_of_two_states(reader: RegionReader) -> None:
    for text, side in (
        ("límites entre Durango y Sinaloa", "MX.10"),
        ("the Sinaloa-Durango border", "MX.25"),
        ("Sinaloa's border with Durango", "MX.25"),
        ("They fled from Sinaloa to the border with Durango", "MX.25"),
        ("frontera de Durango con Sinaloa", "MX.10"),
    ):
        language = ES if "entre" in text or "frontera" in text else EN
        ((_, id),) = _found(reader, text, language)
        assert id == f"region:{side}:border-{'MX.25' if side == 'MX.10' else 'MX.10'}"
    weights = _weights(reader.parse("Sinaloa's border with Durango", EN))
    assert {"Culiacán", "San Ignacio", "Concordia"} <= set(weights)
    assert not {"Ahome", "Guasave", "El Fuerte"} & set(weights)


def test_sides_of_countries_are_sets_of_states(reader: RegionReader) -> None:
    pacific = set(_weights(reader.parse("Mexico's Pacific coast", EN)))
    assert {"Sinaloa", "Jalisco", "Guerrero"} <= pacific
    assert not {"Veracruz", "Durango"} & pacific
    assert set(_weights(reader.parse("the Pacific coast", EN))) == pacific
    border = set(_weights(reader.parse("frontera con Estados Unidos", ES)))
    assert border == {"Baja California", "Sonora", "Chihuahua", "Coahuila", "Nuevo León", "Tamaulipas"}
    north = _weights(reader.parse("norte de México", ES))
    assert north["Sonora"] > 0.8
    assert "Chiapas" not in north


def test_a_road_between_two_towns_runs_through_the_municipalities_between(reader: RegionReader) -> None:
    for text, language in (("on the Culiacán-Mazatlán highway", EN), ("en la autopista Culiacán–Mazatlán", ES)):
        ((start, end, place),) = reader.spans(text, language)
        assert text[start:end] == place.name
        assert place.precision is PlacePrecision.ROAD
        assert {"Culiacán", "Elota", "Mazatlán"} <= set(_weights(place))
        assert "Ahome" not in _weights(place)


def test_near_a_town_is_a_region_where_a_phrase_is_asked_for(reader: RegionReader) -> None:
    for phrase, language in (("near Mazatlán", EN), ("cerca de Mazatlán", ES)):
        place = reader.parse(phrase, language)
        assert place is not None
        assert (place.id, place.within) == ("region:near-MX.25.012", ("Sinaloa", "Mexico"))
        assert place.units[0].name == "Mazatlán"
        assert place.units[0].weight > 0.9
        assert reader.spans(phrase, language) == []
    assert reader.parse("near Sinaloa", EN) is None
    assert reader.parse("near Surutatoque", EN) is None


def test_what_is_named_and_cannot_be_placed_has_no_units(reader: RegionReader) -> None:
    for phrase, language in (
        ("sierra de Durango", ES),
        ("mountains of Durango", EN),
        ("carretera federal 15", ES),
        ("Highway 15", EN),
    ):
        place = reader.parse(phrase, language)
        assert place is not None
        assert place.units == ()
        assert place.precision in (PlacePrecision.REGION, PlacePrecision.ROAD)


def test_the_region_that_a_pack_names_stands_before_the_algebra(with_pack: RegionReader) -> None:
    for phrase, language in (("southern Sinaloa", EN), ("sur de Sinaloa", ES), ("the southern parts of Sinaloa", EN)):
        place = with_pack.parse(phrase, language)
        assert place is not None
        assert (place.id, _weights(place)) == ("mx:sur-de-sinaloa", {"Mazatlán": 1.0})
    assert _weights(with_pack.parse("highlands of Sinaloa", EN)) == {"Badiraguato": 1.0}
    assert with_pack.parse("Triángulo Dorado", ES) is not None
    assert with_pack.parse("Golden Triangle", EN) is None, "ambiguous: the finder of names asks for context"


def test_the_state_is_the_one_that_the_text_named_last(reader: RegionReader) -> None:
    text = "After Jalisco, the fighting reached Michoacán. In the west of the state two groups merged."
    assert _found(reader, text, EN) == [("west of the state", "region:MX.16:w")]
    assert _found(reader, "En Zacatecas hubo choques al norte del estado.", ES) == [("norte del estado", "region:MX.32:n")]
    assert _found(reader, "Hubo choques al norte del estado.", ES) == []
    text = "En Sinaloa el Cártel Jalisco Nueva Generación y el cártel de Jalisco crecen. El sur del estado es suyo."
    assert [id for _, id in _found(reader, text, ES)] == ["region:MX.25:s"]
    text = "In Jalisco the Sinaloa cartel and the Cartel de Sinaloa fight in the south of the state."
    assert [id for _, id in _found(reader, text, EN)] == ["region:MX.14:s"]
    text = "En Sinaloa, en los límites con Durango y en la costa sur del estado."
    assert [id for _, id in _found(reader, text, ES)] == ["region:MX.25:border-MX.10", "region:MX.25:coast-s"]


def test_regions_stand_in_order_with_exact_offsets(reader: RegionReader) -> None:
    text = "From northern Tamaulipas to the\nsouth of Jalisco, and eastern Michoacan's towns."
    spans = reader.spans(text, EN)
    assert [text[start:end] for start, end, _ in spans] == ["northern Tamaulipas", "south of Jalisco", "eastern Michoacan"]
    assert [place.name for _, _, place in spans] == ["northern Tamaulipas", "south of Jalisco", "eastern Michoacan"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He drove to South Dakota and North Korea.", EN),
        ("the northern state of Chihuahua", EN),
        ("the northern state police", EN),
        ("the western Mexican state of Michoacán", EN),
        ("Mexico's central bank said so in the south.", EN),
        ("a headline from the north\n\nSinaloa is quiet", EN),
        ("the Gulf Cartel and the Pacific Cartel", EN),
        ("the border with Mordor", EN),
        ("Norte de Santander y Costa de Marfil", ES),
        ("en este centro de readaptación social", ES),
        ("al norte de Culiacán", ES),
        ("una carretera de terracería", ES),
        ("", ES),
    ],
)
def test_what_is_no_region(reader: RegionReader, text: str, language: Language) -> None:
    assert reader.spans(text, language) == []


_PIECES = (
    "northern", "southeastern", "coastal", "the south of", "the border with", "the", "between", "and", "of", "'s",
    "norte de", "el sur de", "sierra de", "costa", "la frontera entre", "con", "y", "de",
    "Sinaloa", "Jalisco", "Michoacán", "Chihuahua", "Mazatlán", "Culiacán", ",", ".", "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=14).map(" ".join), st.sampled_from([EN, ES]))
@example("northern Sinaloa and the south of Jalisco", EN)
@example("el sur de Sinaloa y norte de Chihuahua", ES)
def test_any_text_gives_ordered_spans_of_its_own_words(text: str, language: Language) -> None:
    reached = 0
    for start, end, place in _READER.spans(text, language):
        assert reached <= start < end <= len(text)
        assert place.precision in (PlacePrecision.REGION, PlacePrecision.ROAD)
        assert all(EXTENT <= unit.weight <= 1 for unit in place.units)
        reached = end


_READER = RegionReader(Gazetteer(), country="MX")


def test_weights_of_a_direction_and_its_opposite_favour_opposite_ends(gazetteer: Gazetteer) -> None:
    weights = RegionWeights(gazetteer)
    for one, other in (("n", "s"), ("e", "w"), ("ne", "sw"), ("nw", "se")):
        forth, back = weights.directed(SINALOA, one), weights.directed(SINALOA, other)
        assert max(forth, key=lambda id: forth[id]) == min(back, key=lambda id: back[id])
        assert all(0 <= weight <= 1 for weight in forth.values())
    assert set(DIRECTIONS) == {"n", "s", "e", "w", "ne", "nw", "se", "sw"}


def test_nearness_falls_with_distance(gazetteer: Gazetteer) -> None:
    near = RegionWeights(gazetteer).near(SINALOA, (23.2216, -106.4189))
    assert near["MX.25.012"] == pytest.approx(1, abs=0.01)
    assert near["MX.25.012"] > near["MX.25.004"] > near["MX.25.006"]


def test_an_area_without_places_has_no_weights(gazetteer: Gazetteer) -> None:
    weights = RegionWeights(gazetteer)
    assert weights.directed("XX.1", "n") == weights.central("XX.1") == weights.coastal("XX.1") == {}
    assert weights.bordering("XX.1", SINALOA) == weights.bordering(SINALOA, "XX.1") == {}


@given(st.dictionaries(st.sampled_from("abc"), st.floats(0, 1)), st.dictionaries(st.sampled_from("abc"), st.floats(0, 1)))
def test_and_is_never_more_than_either(one: dict[str, float], other: dict[str, float]) -> None:
    larger = either(one, other)
    assert all(weight <= larger[id] for id, weight in both(one, other).items())
    assert larger == either(other, one)


def test_distances_are_in_kilometres() -> None:
    culiacan, mazatlan = (24.80, -107.39), (23.22, -106.42)
    assert distance(culiacan, mazatlan) == pytest.approx(201, abs=2)  # by great circle


def test_every_word_has_one_meaning_and_every_direction_words() -> None:
    for language in Language:
        usual = region_words(language).usual
        assert set(DIRECTIONS) | {"c", "coast", "sierra", "area"} <= set(usual)
    assert region_words(EN).groups("central and northwestern coastal areas") == (("c", "coast"), ("nw", "coast"))
    assert region_words(EN).groups("northern and coastal") == (("n",), ("coast",))
    assert region_words(ES).groups("centro y costa noroeste") == (("c", "coast"), ("coast", "nw"))
