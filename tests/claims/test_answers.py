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


@pytest.mark.parametrize("question", ["Is a truce possible?", "Does the war go on?"])
def test_no_to_another_question_denies_nothing_that_was_told(question: str) -> None:
    text = f"The [G:Red Front] arms the [G:Blue Column].\n\n{question}\n\nNo, says [S:Eva Sol]."
    assert [claim.stance for claim in claims_of(text, Language.EN)] == [Stance.ASSERTS]


def test_who_denies_that_something_else_is_so_denies_nothing_that_was_told() -> None:
    text = "The [G:Red Front] fights the [G:Blue Column]. [S:Defense lawyers] deny that their clients are members."
    assert [claim.stance for claim in claims_of(text, Language.EN)] == [Stance.ASSERTS]


def test_they_who_go_on_speaking_are_the_sources_and_not_the_groups() -> None:
    text = (
        "The [G:Red Front] fights the [G:Blue Column]. [S:Lawyers|unnamed:lawyers] said so. "
        "They also dismissed a claim that the [G:Red Front] helped the [G:Green Wing]."
    )
    *_, denied = claims_of(text, Language.EN)
    assert denied.stance is Stance.DENIES
    assert denied.speaker is not None and denied.speaker.id == "unnamed:lawyers"


def test_who_is_told_to_be_somebodys_son_answers_nothing() -> None:
    text = "The leader of the [G:Red Front] is [P:Juan Paz]. He is a son of [P:Ana Cruz]."
    assert {claim.speaker for claim in claims_of(text, Language.EN)} == {None}
