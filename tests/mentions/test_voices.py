"""Voices that a text describes and does not name are kept as what they are, and never cover an actor."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionBasis, MentionKind

EN, ES = Language.EN, Language.ES


def voices(text: str, language: Language) -> list[tuple[str, str]]:
    return [
        (m.text, m.targets[0].id)
        for m in find(text, language)
        if m.kind is MentionKind.SOURCE and m.basis is MentionBasis.DESCRIPTION
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (EN, "US officials said so.", [("US officials", "unnamed:us-officials")]),
        (EN, "Police and residents fled.", [("Police", "unnamed:police"), ("residents", "unnamed:residents")]),
        (EN, "Journalists in Altamar say so.", [("Journalists in Altamar", "unnamed:journalists-in-altamar")]),
        (EN, "It heard a person with direct knowledge of the trade.",
         [("person with direct knowledge of the trade", "unnamed:person-with-direct-knowledge-of-the-trade")]),
        (EN, "The Norte state government denied it.", [("Norte state government", "new:norte-state-government")]),
        (EN, "The county government denied it.", [("county government", "unnamed:county-government")]),
        (ES, "Fuentes policiales lo dicen.", [("Fuentes policiales", "unnamed:fuentes-policiales")]),
        (ES, "Lo dijo una fuente cercana.", [("fuente cercana", "unnamed:fuente-cercana")]),
        (EN, "Altamar's army said so.", [("Altamar's army", "new:altamar-s-army")]),
        (EN, "The Group of Experts reports so.", []),
        (EN, "Rights groups and court papers say so.",
         [("Rights groups", "unnamed:rights-groups"), ("court papers", "unnamed:court-papers")]),
        (EN, "A panel of experts said so.", [("panel of experts", "unnamed:panel-of-experts")]),
        (EN, "The rebel groups left. Files burned.", []),
        (ES, "Lo dicen organizaciones de derechos humanos.",
         [("organizaciones de derechos humanos", "unnamed:organizaciones-de-derechos-humanos")]),
        (EN, "The police station burned and its residents fled.", []),
        (EN, "The official left.", []),
    ],
)  # fmt: skip
def test_voices(language: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert voices(text, language) == expected


def test_a_voice_stops_before_an_actor() -> None:
    found = find("A person close to Los Halcones talked.")
    assert [(m.text, m.kind) for m in found] == [("person", MentionKind.SOURCE), ("Los Halcones", MentionKind.GROUP)]


def test_who_is_named_beside_it_is_no_voice_besides() -> None:
    assert voices("Jonah Ferris, a trader, left; a spokesman, Jules Mulum, stayed.", EN) == []
