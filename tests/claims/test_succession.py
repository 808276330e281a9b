"""Who follows a leader, by a pronoun, a seat or a name."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

LEADER = "[P:Luis Rey] dirigía el [G:Frente Rojo]. "


@pytest.mark.parametrize(
    "text",
    [
        "Lo sucedió [P:Ana Cruz].",
        "[P:Ana Cruz] lo relevó en [D:2020].",
        "A [P:Luis Rey] lo reemplazó [P:Ana Cruz].",
        "[P:Luis Rey] fue sustituido por [P:Ana Cruz].",
        "Su lugar lo ocupó [P:Ana Cruz].",
        "[P:Ana Cruz] asumió el mando.",
        "Su hija, [P:Ana Cruz], heredó el negocio.",
    ],
)
def test_who_follows_a_leader_leads_his_group(text: str) -> None:
    assert "led_by(Frente Rojo, Ana Cruz)" in {shown(claim) for claim in claims_of(LEADER + text, Language.ES)}


@pytest.mark.parametrize(
    "text", ["Lo reemplazó [P:Ana Cruz].", "Su lugar lo ocupó [P:Ana Cruz].", "[P:Ana Cruz] asumió el mando."]
)
def test_who_follows_a_treasurer_does_not(text: str) -> None:
    found = claims_of("[P:Luis Rey] era tesorero del [G:Frente Rojo]. " + text, Language.ES)
    assert "led_by(Frente Rojo, Ana Cruz)" not in {shown(claim) for claim in found}
