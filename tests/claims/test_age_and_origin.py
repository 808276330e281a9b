"""Age and origin tell nothing of whom somebody leads, and do not part him from his role."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "told",
    [
        ", de 45 años,",
        ", 45 años,",
        ", de 45 años de edad y natural de Lima,",
        ", un boliviano de 45 años,",
        " (45),",
        ", oriundo de Lima,",
    ],
)
def test_the_role_behind_it_is_read(told: str) -> None:
    text = f"[P:Luis Rey]{told} jefe del [G:Frente Rojo], huyó."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["led_by(Frente Rojo, Luis Rey)"]


def test_the_comma_of_an_aside_goes_where_a_verb_follows() -> None:
    text = "[P:Luis Rey], de 45 años, dirige el [G:Frente Rojo]."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["led_by(Frente Rojo, Luis Rey)"]


def test_english_ages_are_read_too() -> None:
    text = "[P:Luis Rey], a 45-year-old Peruvian, leader of the [G:Red Front], fled."
    assert [shown(claim) for claim in claims_of(text, Language.EN)] == ["led_by(Red Front, Luis Rey)"]


def test_what_else_stands_there_is_kept() -> None:
    text = "[P:Luis Rey], de 45 años, y [P:Ana Cruz], de 30, dirigen el [G:Frente Rojo]."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == [
        "led_by(Frente Rojo, Luis Rey)",
        "led_by(Frente Rojo, Ana Cruz)",
    ]
