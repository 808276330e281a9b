import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language, Stance

TOLD = "[S:La Fiscalía] sostiene que el [G:Frente Rojo] pactó con la [G:Columna Azul]. "


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("[S:Eva Sol] niega tal pacto.", Stance.DENIES),
        ("[S:Eva Sol] sostiene que esa alianza nunca existió.", Stance.DENIES),
        ('"Mentira", zanjó [S:Eva Sol].', Stance.DENIES),
        ("[S:Eva Sol] dijo no tener constancia de ese pacto.", Stance.DENIES),
        ("La versión fue desmentida por [S:Eva Sol].", Stance.DENIES),
        ("[S:Eva Sol] salió a desmentirlo.", Stance.DENIES),
        ('"No me lo creo", dijo [S:Eva Sol].', Stance.DOUBTS),
        ("[S:Eva Sol] expresó dudas sobre el acuerdo.", Stance.DOUBTS),
    ],
)
def test_an_answer_in_spanish_is_of_what_was_told(answer: str, stance: Stance) -> None:
    told, answered = claims_of(TOLD + answer, Language.ES)
    assert (told.stance, answered.stance) == (Stance.ASSERTS, stance)
    assert shown(answered).endswith("allied(Columna Azul, Frente Rojo)")
    assert answered.speaker is not None and answered.speaker.name == "Eva Sol"


def test_what_is_called_a_pact_is_no_war() -> None:
    text = "El [G:Frente Rojo] combate a la [G:Columna Azul]. [S:Eva Sol] niega tal pacto."
    assert [claim.stance for claim in claims_of(text, Language.ES)] == [Stance.ASSERTS]
