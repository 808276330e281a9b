"""Whose kin somebody is that an article or "both" tells."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

LEADER = "[P:Luis Rey] dirige el [G:Frente Rojo]. "
LEADERS = "[P:Luis Rey] y [P:Ana Rey] dirigen el [G:Frente Rojo]. "
CAUGHT = "[P:Luis Rey], jefe del [G:Frente Rojo], fue detenido. "
SONS = "Los hijos de [P:Luis Rey], [P:Ana Rey] y [P:Eva Rey], dirigen el [G:Frente Rojo]."


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        (LEADER + "El hermano, [P:Juan Rey], huyó.", {"kin(Juan Rey, Luis Rey)"}),
        (LEADER + "Su padre es [P:Juan Rey].", {"kin(Juan Rey, Luis Rey)"}),
        (CAUGHT + "Lo dijo [P:Eva Sol], prima del detenido.", {"kin(Eva Sol, Luis Rey)"}),
        (LEADERS + "[P:Eva Sol], prima de ambos, huyó.", {"kin(Eva Sol, Luis Rey)", "kin(Ana Rey, Eva Sol)"}),
        (SONS, {"kin(Ana Rey, Luis Rey)", "kin(Eva Rey, Luis Rey)"}),
    ],
)
def test_whose_kin(text: str, kin: set[str]) -> None:
    assert kin == {claim for claim in map(shown, claims_of(text, Language.ES)) if claim.startswith("kin")}


def test_a_priest_is_nobodys_father() -> None:
    found = claims_of("[P:Luis Rey] dirige el [G:Frente Rojo]. El padre [P:Juan Rey] lo negó.", Language.ES)
    assert not [claim for claim in map(shown, found) if claim.startswith("kin")]


def test_another_brother_is_of_whom_the_first_was() -> None:
    text = LEADER + "Su hermano [P:Juan Rey] fue detenido. Otro hermano, [P:Saúl Rey], huyó."
    found = {shown(claim) for claim in claims_of(text, Language.ES)}
    assert "kin(Luis Rey, Saúl Rey)" in found
    assert "kin(Juan Rey, Saúl Rey)" not in found
