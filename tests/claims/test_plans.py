"""What is planned, threatened or due, told from what has happened."""

import pytest
from tests.claims.articles import claims_behind

from segun.model import Language, RelationKind, Stance, Status

EN, ES = Language.EN, Language.ES
_REMOVED, _CONTESTS, _FIGHTS = RelationKind.REMOVED, RelationKind.CONTESTS, RelationKind.FIGHTS


def _told(text: str, language: Language, relation: RelationKind) -> list[tuple[Stance, Status]]:
    return [(claim.stance, claim.status) for claim in claims_behind(text, language) if claim.relation is relation]


@pytest.mark.parametrize(
    ("language", "text", "relation"),
    [
        (EN, "Abel Mukasa, leader of the Kestrel Front, is due to be extradited to Spain next month.", _REMOVED),
        (EN, "Abel Mukasa, leader of the Kestrel Front, is expected to be extradited soon.", _REMOVED),
        (EN, "Abel Mukasa, leader of the Kestrel Front, is to be sentenced in July.", _REMOVED),
        (EN, "The extradition of Abel Mukasa, leader of the Kestrel Front, is expected in July.", _REMOVED),
        (EN, "The Kestrel Front vows to take Bunia.", _CONTESTS),
        (ES, "Está previsto que Abel Mena, jefe de Los Garzones, sea extraditado en julio.", _REMOVED),
        (ES, "La extradición de Abel Mena, jefe de Los Garzones, está prevista para julio.", _REMOVED),
        (ES, "Los Garzones planean tomarse Pasto.", _CONTESTS),
        (ES, "Los Garzones se disponen a tomar Pasto.", _CONTESTS),
        (ES, "Los Garzones amenazan con atacar a la banda Los Tordos.", _FIGHTS),
    ],
)
def test_what_is_yet_to_happen_is_planned(language: Language, text: str, relation: RelationKind) -> None:
    assert _told(text, language, relation) == [(Stance.ASSERTS, Status.PLANNED)]


def test_who_promises_not_to_denies_a_plan() -> None:
    assert _told("Los Garzones prometen no entrar en Pasto.", ES, _CONTESTS) == [(Stance.DENIES, Status.PLANNED)]


@pytest.mark.parametrize(
    ("language", "text", "relation"),
    [
        (EN, "Abel Mukasa, leader of the Kestrel Front, was extradited to Spain last month.", _REMOVED),
        (EN, "The Kestrel Front is trying to take Bunia.", _CONTESTS),
        (ES, "Los Garzones intentan tomarse Pasto.", _CONTESTS),
        (ES, "La extradición de Abel Mena, jefe de Los Garzones, enfureció a la banda.", _REMOVED),
    ],
)
def test_what_is_tried_or_done_is_not(language: Language, text: str, relation: RelationKind) -> None:
    assert _told(text, language, relation) == [(Stance.ASSERTS, Status.CURRENT)]
