"""Where two fight, and that no place is told of what is so everywhere."""

import pytest
from tests.claims.articles import claims_in

from segun.model import Language, PlaceMention, RelationKind

EN, ES = Language.EN, Language.ES


def _places(sentence: str, language: Language, relation: RelationKind) -> list[str | None]:
    mine = (claim for claim in claims_in(sentence, language) if claim.relation is relation)
    return [claim.place.mention if claim.place else None for claim in mine]


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        (EN, "The militia known as the Kestrel Front is fighting a gang called the Grey Otters over Bunia.", "Bunia"),
        (EN, "The Kestrel Front militia and the Grey Otters gang are at war for control of Goma, few in Congo doubt it.", "Goma"),
        (EN, "The Kestrel Front militia and the Grey Otters gang clashed in Goma.", "Goma"),
        (ES, "La banda Los Garzones se disputa Tumaco con el grupo armado Los Cuervos.", "Tumaco"),
        (ES, "La banda Los Garzones y la banda Los Cuervos se pelean Tumaco.", "Tumaco"),
    ],
)
def test_two_fight_where_they_contest_a_place(language: Language, sentence: str, place: str) -> None:
    assert _places(sentence, language, RelationKind.FIGHTS) == [place]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (EN, "The Kestrel Front militia has been fighting the Grey Otters gang in the east of Bunia."),
        (EN, "The Kestrel Front militia attacked the Grey Otters gang in the central prison of Bunia."),
        (EN, "The Kestrel Front militia and the Grey Otters gang traded fire across Bunia."),
        (ES, "La banda Los Garzones y la banda Los Cuervos se enfrentaron en el municipio de Tumaco."),
        (ES, "La banda Los Garzones y la banda Los Cuervos combaten en los alrededores de Tumaco."),
    ],
)
def test_a_place_may_stand_behind_what_lies_in_it(language: Language, sentence: str) -> None:
    assert _places(sentence, language, RelationKind.FIGHTS) == ["Bunia" if language is EN else "Tumaco"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (EN, "Abel Mukasa, the leader of the Kestrel Front militia, escaped from the prison of Bunia."),
        (ES, "Abel Mena, jefe de la banda Los Garzones, se fugó del penal de Tumaco."),
    ],
)
def test_who_escapes_does_so_where_he_was_held(language: Language, sentence: str) -> None:
    assert _places(sentence, language, RelationKind.REMOVED) == ["Bunia" if language is EN else "Tumaco"]


def test_a_place_that_another_contests_is_not_where_they_fight() -> None:
    sentence = (
        "The Kestrel Front militia is at war with the Grey Otters gang. In another part of Congo the Tarn Boys gang wants Bunia."
    )
    assert _places(sentence, EN, RelationKind.FIGHTS) == [None]


@pytest.mark.parametrize(
    ("language", "sentence", "relation"),
    [
        (EN, "Abel Mukasa, the leader of the Kestrel Front militia, died in Bunia.", RelationKind.LED_BY),
        (ES, "Abel Mena, jefe de la banda Los Garzones, murió en Tumaco.", RelationKind.LED_BY),
        (EN, "The Kestrel Front militia split from the Grey Otters gang in Goma.", RelationKind.SPLIT_FROM),
    ],
)
def test_who_leads_and_whence_a_group_came_has_no_place(language: Language, sentence: str, relation: RelationKind) -> None:
    assert _places(sentence, language, relation) == [None]


def test_a_place_is_called_by_its_own_name_and_not_by_that_of_its_area() -> None:
    (claim,) = claims_in("The Kestrel Front militia operates in El Paso, Texas.", EN)
    assert isinstance(claim.object, PlaceMention)
    assert (claim.object.mention, claim.object.place.within[:1]) == ("El Paso", ("El Paso County",))


def test_a_third_whom_two_turn_against_is_not_fought_where_they_fought() -> None:
    sentence = "La banda Los Garzones y la banda Los Cuervos, que se peleaban Tumaco, pelean ahora contra la banda Los Tordos."
    fights = [claim for claim in claims_in(sentence, ES) if claim.relation is RelationKind.FIGHTS]
    against = [claim for claim in fights if "los-tordos" in claim.subject.id + claim.object_id]
    assert len(against) == 2
    assert not any(claim.place for claim in against)
    assert all(claim.place for claim in fights if claim not in against)
