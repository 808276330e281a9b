"""Who is dead, gave himself up or was handed over leads no more; who was only arrested, or is only rumoured to be dead, may."""

import pytest
from tests.claims.articles import claims_behind

from segun.model import Language, RelationKind, Status

EN, ES = Language.EN, Language.ES


def _status(text: str, language: Language) -> list[Status]:
    return [
        claim.status for claim in claims_behind(text, language) if claim.relation in (RelationKind.LED_BY, RelationKind.MEMBER_OF)
    ]


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
