"""States of a time gone by, told from what happened then and goes on, and from what is still so."""

from datetime import date
from functools import cache

import pytest

from segun.model import Language, Status
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_BEFORE = {
    Language.EN: "The Kestrel Front and the Tarn Militia are at war in Goma.",
    Language.ES: "Los Garzones y Los Cuervos están en guerra en Tumaco.",
}
_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))


def _status(sentence: str, language: Language) -> Status:
    before = _BEFORE[language]
    given = Given(published=date(2025, 6, 10), language=language)
    claims = read_bytes(f"{before}\n\n{sentence}".encode(), "a.txt", given, _KIT()).claims
    (status,) = {claim.status for claim in claims if claim.citation.start > len(before)}
    return status


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 the Kestrel Front controlled Goma.",
        "In 2019, the Kestrel Front was fighting the Tarn Militia in Goma.",
        "Two years ago the Kestrel Front was allied with the Tarn Militia.",
        "For years the Kestrel Front and the Tarn Militia worked together.",
        "For more than a decade the Kestrel Front ruled Goma.",
        "Abel Mukasa, then leader of the Kestrel Front, fled to Bunia.",
        "Abel Mukasa, the leader of the Kestrel Front at the time, fled.",
    ],
)
def test_was_so_then(sentence: str) -> None:
    assert _status(sentence, Language.EN) is Status.PAST


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 the Kestrel Front took control of Goma.",
        "In 2019 the Kestrel Front allied with the Tarn Militia.",
        "Since 2019 the Kestrel Front has controlled Goma.",
        "For years the Kestrel Front has controlled Goma.",
        "Last week the Kestrel Front controlled Goma.",
        "Abel Mukasa, the leader of the Kestrel Front, said at the time that he was ill.",
    ],
)
def test_goes_on(sentence: str) -> None:
    assert _status(sentence, Language.EN) is Status.CURRENT


@pytest.mark.parametrize(
    "sentence",
    [
        "En 2019 Los Garzones controlaban Tumaco.",
        "En 2019, Los Garzones se enfrentaban a Los Cuervos.",
        "Hace dos años Los Garzones estaban aliados con Los Cuervos.",
        "Durante años, Los Garzones y Los Cuervos trabajaron juntos.",
        "Durante una década Los Garzones gobernaron Tumaco.",
        "En aquellos años Los Garzones y Los Cuervos eran aliados.",
        "Los Garzones fueron aliados de Los Cuervos.",
    ],
)
def test_was_so_then_in_spanish(sentence: str) -> None:
    assert _status(sentence, Language.ES) is Status.PAST


@pytest.mark.parametrize(
    "sentence",
    [
        "En 2019 Los Garzones tomaron el control de Tumaco.",
        "Desde 2019 Los Garzones controlan Tumaco.",
        "Desde hace años Los Garzones controlan Tumaco.",
        "Durante años Los Garzones han controlado Tumaco.",
        "Los Garzones siempre fueron aliados de Los Cuervos.",
        "Los Garzones nunca fueron aliados de Los Cuervos.",
    ],
)
def test_goes_on_in_spanish(sentence: str) -> None:
    assert _status(sentence, Language.ES) is Status.CURRENT
