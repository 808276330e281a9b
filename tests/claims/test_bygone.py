"""States of a time gone by, told from what happened then and goes on, and from what is still so."""

from datetime import date
from functools import cache

import pytest

from segun.model import Language, RelationKind, Status
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_BEFORE = {
    Language.EN: "The Kestrel Front and the Tarn Militia are at war in Goma.",
    Language.ES: "Los Garzones y Los Cuervos están en guerra en Tumaco.",
}
_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))
_THEN = [
    (Language.EN, "In 2019 the Kestrel Front controlled Goma."),
    (Language.EN, "In 2019, the Kestrel Front was fighting the Tarn Militia in Goma."),
    (Language.EN, "Two years ago the Kestrel Front was allied with the Tarn Militia."),
    (Language.EN, "For years the Kestrel Front and the Tarn Militia worked together."),
    (Language.EN, "For more than a decade the Kestrel Front ruled Goma."),
    (Language.EN, "The Kestrel Front had controlled Goma before the army arrived."),
    (Language.EN, "Abel Mukasa, then leader of the Kestrel Front, fled to Bunia."),
    (Language.EN, "Abel Mukasa, the leader of the Kestrel Front at the time, fled."),
    (Language.ES, "En 2019 Los Garzones controlaban Tumaco."),
    (Language.ES, "En 2019, Los Garzones se enfrentaban a Los Cuervos."),
    (Language.ES, "Hace dos años Los Garzones estaban aliados con Los Cuervos."),
    (Language.ES, "Durante años, Los Garzones y Los Cuervos trabajaron juntos."),
    (Language.ES, "Durante una década Los Garzones gobernaron Tumaco."),
    (Language.ES, "En aquellos años Los Garzones y Los Cuervos eran aliados."),
    (Language.ES, "Los Garzones fueron aliados de Los Cuervos."),
    (Language.EN, "The Kestrel Front was led by Abel Mukasa, a former teacher."),
    (Language.EN, "Abel Mukasa, who headed the Kestrel Front, fled."),
    (Language.EN, "The Kestrel Front was at war with the Tarn Militia."),
    (Language.ES, "Abel Mora dirigía Los Garzones."),
    (Language.ES, "Los Garzones estaban enfrentados con Los Cuervos."),
]
_STILL = [
    (Language.EN, "In 2019 the Kestrel Front took control of Goma."),
    (Language.EN, "In 2019 the Kestrel Front allied with the Tarn Militia."),
    (Language.EN, "Since 2019 the Kestrel Front has controlled Goma."),
    (Language.EN, "For years the Kestrel Front has controlled Goma."),
    (Language.EN, "Last week the Kestrel Front controlled Goma."),
    (Language.EN, "Abel Mukasa, the leader of the Kestrel Front, said at the time that he was ill."),
    (Language.ES, "En 2019 Los Garzones tomaron el control de Tumaco."),
    (Language.ES, "Desde 2019 Los Garzones controlan Tumaco."),
    (Language.ES, "Desde hace años Los Garzones controlan Tumaco."),
    (Language.ES, "Durante años Los Garzones han controlado Tumaco."),
    (Language.ES, "Los Garzones siempre fueron aliados de Los Cuervos."),
    (Language.ES, "Los Garzones nunca fueron aliados de Los Cuervos."),
    (Language.EN, "The governor said that the Kestrel Front was led by Abel Mukasa."),
    (Language.ES, "El gobernador dijo que Abel Mora dirigía Los Garzones."),
]


def _status(sentence: str, language: Language) -> Status:
    before = _BEFORE[language]
    given = Given(published=date(2025, 6, 10), language=language)
    claims = read_bytes(f"{before}\n\n{sentence}".encode(), "a.txt", given, _KIT()).claims
    (status,) = {claim.status for claim in claims if claim.citation.start > len(before)}
    return status


@pytest.mark.parametrize(("language", "sentence"), _THEN)
def test_was_so_then(language: Language, sentence: str) -> None:
    assert _status(sentence, language) is Status.PAST


@pytest.mark.parametrize(("language", "sentence"), _STILL)
def test_goes_on(language: Language, sentence: str) -> None:
    assert _status(sentence, language) is Status.CURRENT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In May 2012 the Kestrel Front took Goma. The Kestrel Front lost Goma in 2013.", {("past", "2012-05", "2013")}),
        (
            "In May 2025 the Kestrel Front took Goma. It had lost Goma in 2012.",
            {("current", "2025-05", None), ("past", None, "2012")},
        ),
    ],
)
def test_an_end_takes_the_place_of_what_began_before_it(text: str, told: set[tuple[str, str | None, str | None]]) -> None:
    assert _periods(text, RelationKind.CONTROLS) == told


def test_an_end_long_ago_is_not_that_of_what_is_told_today() -> None:
    text = "The Kestrel Front and the Tarn Militia are allied. A truce of the Tarn Militia and the Kestrel Front ended in 2012."
    assert _periods(text, RelationKind.ALLIED) == {("current", None, None), ("past", None, "2012")}


def _periods(text: str, relation: RelationKind) -> set[tuple[str, str | None, str | None]]:
    given = Given(published=date(2025, 6, 10), language=Language.EN)
    claims = read_bytes(f"{_BEFORE[Language.EN]}\n\n{text}".encode(), "a.txt", given, _KIT()).claims
    return {
        (
            claim.status.value,
            since.iso if (since := claim.period.since) else None,
            until.iso if (until := claim.period.until) else None,
        )
        for claim in claims
        if claim.relation is relation
    }
