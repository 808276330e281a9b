"""Places: looked up with what else the text names, kept as unknown where only the words say that they are places."""

import pytest
from tests.mentions.passages import document, find, passages_of

from segun.mentions.finder import MentionFinder
from segun.model import Language, MentionKind, Pack, Place, PlacePrecision

EN, ES = Language.EN, Language.ES


def places(text: str, language: Language = EN) -> list[tuple[str, str]]:
    return [(m.text, m.place.id) for m in find(text, language) if m.place is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They came to Norte, Puerto Lindo and Ribera.",
            [("Norte", "XX.01"), ("Puerto Lindo", "XX.01.001"), ("Ribera", "XX.02")],
        ),
        ("It happened in Dos Ríos, Ribera.", [("Dos Ríos, Ribera", "XX.02.009")]),
        ("In Norte all is calm. In Dos Ríos it is not.", [("Norte", "XX.01"), ("Dos Ríos", "XX.01.009")]),
        ("It happened in Dos Ríos.", [("Dos Ríos", "new:dos-rios")]),
        ("They hold Kabulan and Emuru, two villages in the hills.", [("Kabulan", "new:kabulan"), ("Emuru", "new:emuru")]),
        ("The rebels made a pact with Victoria. Near Abu Kam, shots rang.",
         [("Victoria", "geo:XX.02.001:victoria"), ("Abu Kam", "new:abu-kam")]),
        ("Two villages, Emuru and Kabul Vell, fell.", [("Emuru", "new:emuru"), ("Kabul Vell", "new:kabul-vell")]),
        ("Victoria said nothing.", []),
        ("In Norte it rained. Victoria is in the hands of the gang.",
         [("Norte", "XX.01"), ("Victoria", "geo:XX.02.001:victoria")]),
        ("In Norte it rained. Trade is in the hands of the gang.", [("Norte", "XX.01")]),
        (
            "Both will keep out of Barangay Lumo, and the mayor of Brus Vell left.",
            [("Barangay Lumo", "new:barangay-lumo"), ("Brus Vell", "new:brus-vell")],
        ),
        ("SAN MATO — It rained in the borough of Ana Durán.", [("SAN MATO", "new:san-mato"), ("Ana Durán", "new:ana-duran")]),
        ("The people of Victoria and those near La Cruz fled.", [("La Cruz", "geo:XX.01.001:la-cruz")]),
        ("NORTE — The rain came late again.", [("NORTE", "XX.01")]),
    ],
)  # fmt: skip
def test_places_in_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


def test_los_is_a_place_only_where_the_very_words_say_so() -> None:
    assert places("Pelean en Norte, Los Tacos y Los Gallos. Viven en el barrio Los Rieles.", ES) == [
        ("Norte", "XX.01"),
        ("barrio Los Rieles", "new:los-rieles"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They are in the city of Ribera, in the state of Ribera. All of Ribera is calm.", EN),
        ("Están en el municipio de Ribera, en el estado de Ribera. Toda Ribera está en calma.", ES),
        ("Llegaron al puerto de Ribera, en Ribera. Ribera está en calma.", ES),
    ],
)
def test_a_name_that_a_state_and_its_town_share_is_the_towns_where_the_words_say_so(text: str, language: Language) -> None:
    assert places(text, language) == [("Ribera", "XX.02.002"), ("Ribera", "XX.02"), ("Ribera", "XX.02")]


def test_a_state_without_a_town_of_its_name_stays_one() -> None:
    assert places("They are in the city of Norte.") == [("Norte", "XX.01")]


def test_a_quarter_is_not_the_town_of_the_same_name() -> None:
    assert places("Viven cerca de La Cruz. Otros viven en el barrio Victoria.", ES) == [
        ("La Cruz", "geo:XX.01.001:la-cruz"),
        ("barrio Victoria", "new:victoria"),
    ]


def test_the_country_of_the_paragraph_outweighs_the_others() -> None:
    found = places("In Altamar they are weak.\nIn Bajamar others hold Cruces.")
    assert found == [("Altamar", "XX"), ("Bajamar", "YY"), ("Cruces", "YY.01.009")]


def test_a_country_named_later_in_the_paragraph_does_not_outweigh() -> None:
    found = places("In Altamar they are weak.\nOthers hold Cruces, and none of them left for Bajamar.")
    assert found == [("Altamar", "XX"), ("Cruces", "XX.01.009"), ("Bajamar", "YY")]


def test_a_nationality_is_no_place() -> None:
    assert places("The Mexican reporter met a Colombian.") == []


def test_a_place_unknown_to_the_gazetteer_is_new_and_a_road_is_told() -> None:
    found = [m.place for m in find("Shots rang along the Emuru road and at Keth Bridge.") if m.place]
    assert [(place.known, place.precision) for place in found] == [(False, PlacePrecision.ROAD), (False, PlacePrecision.ROAD)]


def test_vague_regions_come_from_their_reader() -> None:
    class Regions:
        def spans(self, text: str, language: Language) -> list[tuple[int, int, Place]]:
            start = text.index("southern Norte")
            return [(start, start + 14, Place("region:1", "southern Norte", PlacePrecision.REGION))]

    text = "They are active in southern Norte now."
    found = MentionFinder(Pack("none"), None, Regions()).find(document(text), passages_of(text))
    assert [(m.text, m.kind, m.place.id) for m in found if m.place] == [("southern Norte", MentionKind.PLACE, "region:1")]
