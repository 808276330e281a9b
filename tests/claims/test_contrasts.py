"""Two set against each other: of one it is said, of the other denied, in both languages."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

ES, EN = Language.ES, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("[G:Red Front], and not [G:Blue Column], holds [L:Sabkha].", EN, ["Red Front, Sabkha", "Blue Column, Sabkha"]),
        ("It is [G:Red Front], not [G:Blue Column], that holds [L:Sabkha].", EN, ["Red Front, Sabkha", "Blue Column, Sabkha"]),
        ("[G:Red Front] controls [L:Sabkha], not [L:Tal Arish].", EN, ["Red Front, Sabkha", "Red Front, Tal Arish"]),
        ("[G:Frente Rojo] controla [L:Sabkha] y no [L:Tal Arish].", ES, ["Frente Rojo, Sabkha", "Frente Rojo, Tal Arish"]),
    ],
)
def test_the_second_is_denied(text: str, language: Language, wanted: list[str]) -> None:
    said, denied = wanted
    assert sorted(shown(claim) for claim in claims_of(text, language)) == sorted(
        [f"controls({said})", f"denies controls({denied})"]
    )


def test_neither_of_a_list_is_set_against_the_other() -> None:
    claims = claims_of("Neither [G:Red Front] nor [G:Blue Column] holds [L:Sabkha].", EN)
    assert {shown(claim) for claim in claims} == {"denies controls(Red Front, Sabkha)", "denies controls(Blue Column, Sabkha)"}


def test_what_is_denied_first_is_not_what_follows() -> None:
    claims = claims_of("Lejos de ser aliados, [G:Frente Rojo] y [G:Columna Azul] están en guerra.", ES)
    assert {shown(claim) for claim in claims} == {
        "denies allied(Columna Azul, Frente Rojo)",
        "fights(Columna Azul, Frente Rojo)",
    }
