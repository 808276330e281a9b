"""What a clause leaves out and takes from the one before, and what it does not."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

ES, EN = Language.ES, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("[G:Red Front] controls [L:Tal Arish]; [G:Blue Column], [L:Sabkha].", EN, "controls(Blue Column, Sabkha)"),
        ("[G:Frente Rojo] opera en [L:Tal Arish]; la [G:Columna Azul], en [L:Sabkha].", ES, "present_in(Columna Azul, Sabkha)"),
        ("[P:Ana Cruz] dirige el [G:Frente Rojo] y [P:Luz Paz], la [G:Columna Azul].", ES, "led_by(Columna Azul, Luz Paz)"),
        ("[G:Frente Rojo] no opera en [L:Sabkha] y la [G:Columna Azul] tampoco.", ES, "denies present_in(Columna Azul, Sabkha)"),
        ("[G:Frente Rojo] no pelea con la [G:Columna Azul], sino con [G:Los Tordos].", ES, "fights(Frente Rojo, Los Tordos)"),
    ],
)
def test_a_clause_without_a_verb_takes_it_from_the_one_before(text: str, language: Language, wanted: str) -> None:
    assert wanted in [shown(claim) for claim in claims_of(text, language)]


def test_a_list_of_other_kinds_is_no_gap() -> None:
    claims = claims_of("[G:Frente Rojo] pelea con la [G:Columna Azul] en [L:Sabkha] y [P:Ana Cruz], [L:Tal Arish].", ES)
    assert "fights(Columna Azul, Frente Rojo)" in [shown(claim) for claim in claims]
    assert len(claims) == 1
