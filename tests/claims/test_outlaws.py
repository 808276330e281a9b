"""Whom a text itself marks as one of the armed or criminal people."""

import pytest
from tests.mentions.passages import FINDER, document, passages_of

from segun.claims.outlaws import outlaws
from segun.model import Language

EN, ES = Language.EN, Language.ES


def marked(text: str, language: Language) -> frozenset[str]:
    return outlaws(text.lower(), FINDER.find(document(text, language), passages_of(text)), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Ana Ruiz, alias Gata, was arrested."),
        (EN, "Ana Ruiz, 41, alias Gata, was arrested."),
        (EN, "Ana “La Gata” Ruiz was arrested."),
        (EN, "Ana Ruiz, the reputed crime boss, was arrested."),
        (EN, "Ana Ruiz, 67, head of the clan that bears her name, was sentenced."),
        (EN, "The kingpin Ana Ruiz was shot dead."),
        (ES, "Ana Ruiz, alias Gata, fue detenida."),
        (ES, "Su lugarteniente en la frontera, Ana Ruiz, fue capturada."),
        (ES, "Ana Ruiz, presunta líder de la banda, fue detenida."),
    ],
)
def test_an_alias_or_a_role_of_the_trade_marks_somebody(language: Language, text: str) -> None:
    assert marked(text, language) == {"new:ana-ruiz"} or marked(text, language) == {"new:ana-la-gata-ruiz"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Ana Ruiz, a farmer, was shot dead by gunmen."),
        (EN, "Ana Ruiz, a community leader, was shot dead."),
        (EN, "Gang members killed Ana Ruiz on Monday."),
        (ES, "Ana Ruiz, una líder social, fue asesinada."),
        (ES, "Sicarios de la banda mataron a Ana Ruiz."),
    ],
)
def test_a_victim_or_an_official_is_none(language: Language, text: str) -> None:
    assert marked(text, language) == frozenset()
