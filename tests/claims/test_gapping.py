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
        ("[G:Red Front] is led by [P:Ana Cruz] and [G:Blue Column] by [P:Luz Paz].", EN, "led_by(Blue Column, Luz Paz)"),
        ("[G:Red Front] is led by [P:Ana Cruz], [G:Blue Column] by [P:Luz Paz].", EN, "led_by(Blue Column, Luz Paz)"),
        ("[G:Frente Rojo] opera en [L:Tal Arish] y la [G:Columna Azul] en [L:Sabkha].", ES, "present_in(Columna Azul, Sabkha)"),
        ("[G:Red Front] operates in [L:Sabkha], as does [G:Blue Column].", EN, "present_in(Blue Column, Sabkha)"),
        ("[G:Red Front] is not in [L:Sabkha], and neither is [G:Blue Column].", EN, "denies present_in(Blue Column, Sabkha)"),
        ("[G:Red Front] operates in [L:Sabkha]; [G:Blue Column] does not.", EN, "denies present_in(Blue Column, Sabkha)"),
        ("[G:Frente Rojo] opera en [L:Sabkha], al igual que [G:Los Tordos].", ES, "present_in(Los Tordos, Sabkha)"),
        ("[G:Frente Rojo] es aliado de [G:Los Tordos]; la [G:Columna Azul] no.", ES, "denies allied(Columna Azul, Los Tordos)"),
    ],
)
def test_a_clause_without_a_verb_takes_it_from_the_one_before(text: str, language: Language, wanted: str) -> None:
    assert wanted in [shown(claim) for claim in claims_of(text, language)]


def test_a_list_of_other_kinds_is_no_gap() -> None:
    claims = claims_of("[G:Frente Rojo] pelea con la [G:Columna Azul] en [L:Sabkha] y [P:Ana Cruz], [L:Tal Arish].", ES)
    assert "fights(Columna Azul, Frente Rojo)" in [shown(claim) for claim in claims]
    assert len(claims) == 1


def test_what_one_is_not_is_not_denied_of_the_other() -> None:
    claims = claims_of("[G:Red Front] is an ally of [G:Grey Otters]; [G:Blue Column] is not.", EN)
    assert {shown(claim) for claim in claims} == {"allied(Grey Otters, Red Front)", "denies allied(Blue Column, Grey Otters)"}


def test_who_does_not_deny_a_thing_neither_denies_nor_tells_it() -> None:
    claims = claims_of("[G:Red Front] denies that it is an ally of [G:Grey Otters]; [G:Blue Column] does not.", EN)
    assert [shown(claim) for claim in claims] == ["denies allied(Grey Otters, Red Front)"]


def test_what_is_done_by_another_is_not_done_by_the_last_of_a_list() -> None:
    claims = claims_of("[G:Red Front] is backed by [G:Grey Otters], and [G:Blue Column] by [G:Kite Gang].", EN)
    assert {shown(claim) for claim in claims} == {"supports(Grey Otters, Red Front)", "supports(Kite Gang, Blue Column)"}


def test_who_is_attacked_in_another_place_does_not_attack() -> None:
    claims = claims_of("[G:Red Front] attacked [G:Grey Otters] in [L:Sabkha] and [G:Blue Column] in [L:Tal Arish].", EN)
    assert "fights(Blue Column, Grey Otters)" not in {shown(claim) for claim in claims}
