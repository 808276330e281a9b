"""Through which outlet a text has what somebody says, however it is put, and who only hears it."""

import pytest
from tests.claims.articles import claims_behind

from segun.model import Language

EN, ES = Language.EN, Language.ES


def _voices(text: str, language: Language) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            claim.speaker.mention if claim.speaker else None,
            claim.via.mention if claim.via else None,
            claim.stance.value,
        )
        for claim in claims_behind(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (EN, "In an interview with Radio Plateau, Ruth Akello said the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello, the governor, said in an interview with Radio Plateau that the Kestrel Front controls Bunia."),
        (EN, "Speaking to Radio Plateau, Ruth Akello said the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello told Radio Plateau that the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello confirmed to Radio Plateau that the Kestrel Front controls Bunia."),
        (EN, '"The Kestrel Front controls Bunia," Ruth Akello told Radio Plateau by phone.'),
        (ES, "En entrevista con Radio Norte, Rosa Mena dijo que Los Garzones controlan Pasto."),
        (ES, "Rosa Mena, la gobernadora, aseguró en una entrevista a Radio Norte que Los Garzones controlan Pasto."),
        (ES, '"Los Garzones controlan Pasto", afirmó Rosa Mena en Radio Norte.'),
        (ES, "Entrevistada por Radio Norte, Rosa Mena sostuvo que Los Garzones controlan Pasto."),
        (ES, "Los Garzones controlan Pasto, según dijo Rosa Mena a Radio Norte."),
    ],
)
def test_who_speaks_through_an_outlet(language: Language, sentence: str) -> None:
    speaker, outlet = ("Ruth Akello", "Radio Plateau") if language is EN else ("Rosa Mena", "Radio Norte")
    assert _voices(sentence, language) == [(speaker, outlet, "asserts")]


@pytest.mark.parametrize(
    ("language", "sentence", "voice"),
    [
        (
            EN,
            "The army spokesman denied to the Lakes Tribune that the Kestrel Front controls Bunia.",
            ("army spokesman", "Lakes Tribune", "denies"),
        ),
        (ES, "Rosa Mena negó a Radio Norte que Los Garzones controlen Pasto.", ("Rosa Mena", "Radio Norte", "denies")),
        (
            EN,
            "The Kestrel Front controls Bunia, according to a police memo seen by the Lakes Tribune.",
            ("police", "Lakes Tribune", "asserts"),
        ),
    ],
)
def test_what_is_denied_or_written_comes_through_an_outlet_too(
    language: Language, sentence: str, voice: tuple[str, str, str]
) -> None:
    assert _voices(sentence, language) == [voice]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (EN, "Ruth Akello told reporters that the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello told the FBI that the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello told the court that the Kestrel Front controls Bunia."),
        (EN, "Ruth Akello told the House of Representatives that the Kestrel Front controls Bunia."),
        (ES, "Rosa Mena dijo ante la Cámara de Diputados que Los Garzones controlan Pasto."),
        (ES, "Rosa Mena dijo a los periodistas que Los Garzones controlan Pasto."),
        (ES, "Rosa Mena dijo al alcalde Abel Pinto que Los Garzones controlan Pasto."),
        (ES, "Rosa Mena dijo a Abel Pinto que Los Garzones controlan Pasto."),
    ],
)
def test_who_only_hears_passes_nothing_on(language: Language, sentence: str) -> None:
    assert _voices(sentence, language) == [("Ruth Akello" if language is EN else "Rosa Mena", None, "asserts")]


def test_who_told_an_outlet_once_speaks_through_it_until_he_tells_another() -> None:
    text = (
        "Ruth Akello, a police commander, told Radio Plateau that the Kestrel Front controls Bunia.\n\n"
        "The Kestrel Front, Akello added, operates in Beni.\n\n"
        "Abel Okoro, an analyst, said that the Tarn Militia operates in Goma.\n\n"
        "Akello told the Lakes Tribune that the Tarn Militia controls Kindu. The Kestrel Front, she said, operates in Watsa."
    )
    assert [(voice[0], voice[1]) for voice in _voices(text, EN)] == [
        ("Ruth Akello", "Radio Plateau"),
        ("Akello", "Radio Plateau"),
        ("Abel Okoro", None),
        ("Akello", "Lakes Tribune"),
        ("Akello", "Lakes Tribune"),
    ]


def test_a_paragraph_about_somebody_goes_on_with_what_he_told_an_outlet() -> None:
    text = (
        "Los Garzones controlan Pasto, cuenta Rosa Mena.\n\n"
        "Abel Pinto encabeza la banda Los Tordos. En una entrevista con Radio Norte anunció que Los Tordos atacarán Ipiales."
    )
    assert ("Abel Pinto", "Radio Norte", "asserts") in _voices(text, ES)
