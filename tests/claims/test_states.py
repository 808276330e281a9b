"""A state that backs a group, or denies it, is a party; a place where somebody does is none."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[S:the police] accused [L:Kigali] of arming [G:Red Front].", ["supports(Kigali, Red Front)"]),
        ("[S:the police] say neighbouring [L:Kigali] backs [G:Red Front].", ["supports(Kigali, Red Front)"]),
        ("Traders in [L:Kigali] back [G:Red Front].", []),
        ("[S:the police] say that men from [L:Kigali] deny that they back [G:Red Front].", []),
    ],
)
def test_a_state_is_told_from_a_place(text: str, wanted: list[str]) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.EN)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("El [G:Frente Rojo], financiado por [L:Kigali], huyó.", ["supports(Kigali, Frente Rojo)"]),
        ("[L:Kigali], principal valedor del [G:Frente Rojo], calló.", ["supports(Kigali, Frente Rojo)"]),
        ("[S:la policía] acusa a [L:Kigali] de armar al [G:Frente Rojo].", ["supports(Kigali, Frente Rojo)"]),
        ("El apoyo de los comerciantes de [L:Kigali] al [G:Frente Rojo] cesó.", []),
    ],
)
def test_a_noun_tells_a_state_as_a_backer(text: str, wanted: list[str]) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == wanted
