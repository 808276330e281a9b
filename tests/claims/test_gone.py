"""Who is dead, gave himself up or was handed over leads no more; who was only arrested, or is only rumoured to be dead, may."""

from datetime import date
from functools import cache

import pytest

from segun.model import Language, RelationKind, Status
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))
_BEFORE = {
    Language.EN: "The Kestrel Front, a militia, and the Tarn Militia are at war in Goma.\n\n",
    Language.ES: "La banda Los Garzones y la banda Los Cuervos están en guerra en Tumaco.\n\n",
}
EN, ES = Language.EN, Language.ES


def _status(text: str, language: Language) -> list[Status]:
    claims = read_bytes(
        (_BEFORE[language] + text).encode(), "gone.txt", Given(date(2025, 6, 10), None, None, language), _KIT()
    ).claims
    return [claim.status for claim in claims if claim.relation in (RelationKind.LED_BY, RelationKind.MEMBER_OF)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Abel Mukasa, the leader of the Kestrel Front, was killed in Bunia."),
        (EN, "Abel Mukasa leads the Kestrel Front. Mukasa surrendered on Monday."),
        (EN, "Abel Mukasa, a lieutenant of the Kestrel Front, was extradited in May."),
        (ES, "Abel Mena, jefe de Los Garzones, murió en un operativo."),
        (ES, "Mataron a Abel Mena, lugarteniente de Los Garzones."),
    ],
)
def test_who_is_gone_leads_or_belongs_no_longer(language: Language, text: str) -> None:
    assert _status(text, language) == [Status.PAST]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Abel Mukasa, the leader of the Kestrel Front, was arrested in Bunia."),
        (EN, "Abel Mukasa, the leader of the Kestrel Front, was reportedly killed in Bunia."),
        (
            EN,
            "Police said Abel Mukasa, the leader of the Kestrel Front, was killed. The Kestrel Front denied that he was killed.",
        ),
        (EN, "Jean Okoro was killed in Bunia. Abel Mukasa leads the Kestrel Front."),
        (ES, "Abel Mena, jefe de Los Garzones, habría muerto en un operativo."),
        (ES, "Abel Mena, jefe de Los Garzones, fue detenido en mayo."),
    ],
)
def test_who_may_still_be_there_leads_on(language: Language, text: str) -> None:
    assert _status(text, language) == [Status.CURRENT]
