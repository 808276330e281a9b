import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Claim, Language, Stance

A, B = "[G:Red Front]", "[G:Blue Column]"
SAID = f"[S:The police] said that {A} has sealed a pact with {B}. "
DICHO = f"[S:La policía] dijo que {A} selló un pacto con {B}. "

EN = [
    ("[P:Ana Cruz] denies it.", Stance.DENIES),
    ("[P:Ana Cruz] said that it has not.", Stance.DENIES),
    ("[P:Ana Cruz] laughed off the claim.", Stance.DENIES),
    ("[P:Ana Cruz] called the radio to deny it.", Stance.DENIES),
    ("[P:Ana Cruz] does not believe it.", Stance.DOUBTS),
    ("[P:Ana Cruz] finds that hard to believe.", Stance.DOUBTS),
    ("[P:Ana Cruz] doubts it: they met only once.", Stance.DOUBTS),
    ("[P:Ana Cruz] says otherwise.", Stance.DENIES),
    ('"That is a story for children," [P:Ana Cruz] said.', Stance.DENIES),
    ("[P:Ana Cruz] insisted that there was no sign of it.", Stance.DENIES),
    ("[P:Ana Cruz] is not so sure.", Stance.DOUBTS),
    ("[P:Ana Cruz] has her doubts.", Stance.DOUBTS),
]
ES = [
    ("[P:Ana Cruz] lo niega.", Stance.DENIES),
    ("[P:Ana Cruz] lo desmintió por completo en una entrevista.", Stance.DENIES),
    ("[P:Ana Cruz] calificó la acusación de disparate.", Stance.DENIES),
    ("[P:Ana Cruz] jura lo contrario.", Stance.DENIES),
    ("[P:Ana Cruz] no se lo cree.", Stance.DOUBTS),
    ("[P:Ana Cruz] dice que no.", Stance.DENIES),
    ("[P:Ana Cruz] sostiene que no existe tal pacto.", Stance.DENIES),
    ("[P:Ana Cruz] asegura que no hay tal.", Stance.DENIES),
    ("[P:Ana Cruz] lo ve difícil.", Stance.DOUBTS),
    ("[P:Ana Cruz] tiene dudas.", Stance.DOUBTS),
    ("[P:Ana Cruz] se muestra escéptica.", Stance.DOUBTS),
]


def answers(text: str, language: Language) -> list[Claim]:
    return [claim for claim in claims_of(text, language) if claim.stance is not Stance.ASSERTS]


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [*((Language.EN, SAID + text, stance) for text, stance in EN), *((Language.ES, DICHO + text, stance) for text, stance in ES)],
)
def test_an_answer_speaks_of_what_was_just_told(language: Language, text: str, stance: Stance) -> None:
    (answer,) = answers(text, language)
    assert shown(answer) == f"{stance.value} allied(Blue Column, Red Front)"
    assert answer.speaker is not None and answer.speaker.name == "Ana Cruz"


def test_what_was_told_and_not_read_is_not_what_stood_before() -> None:
    text = DICHO + "[P:Ana Cruz] no vio a [G:Green Line] en ninguna parte; eso es puro cuento."
    assert answers(text, Language.ES) == []


def test_the_war_told_in_the_same_breath_is_not_denied_with_the_pact() -> None:
    text = f"[S:The police] said that {A} sealed a pact with {B} and fights [G:Green Line]. [P:Ana Cruz] denies it."
    assert {shown(claim) for claim in answers(text, Language.EN)} == {"denies allied(Blue Column, Red Front)"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SAID + "\n\nBanners announce the pact.", Language.EN),
        (DICHO + "\n\nUnas mantas anuncian el pacto.", Language.ES),
    ],
)
def test_a_pact_that_only_comes_up_is_not_asserted_again(text: str, language: Language) -> None:
    assert [claim.speaker is not None for claim in claims_of(text, language)] == [True]


def test_a_pact_that_is_not_taken_for_proven_is_doubted() -> None:
    (answer,) = answers(SAID + "A report of [S:the agency] does not present the pact as proven.", Language.EN)
    assert answer.stance is Stance.DOUBTS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, f"{SAID}[P:Ana Cruz] denies it: {B} fights [G:Green Line]."),
        (Language.ES, f"{DICHO}[P:Ana Cruz] lo niega, porque {B} combate a [G:Green Line]."),
    ],
)
def test_what_follows_a_denial_as_its_reason_is_not_denied(language: Language, text: str) -> None:
    assert {shown(claim) for claim in answers(text, language)} == {"denies allied(Blue Column, Red Front)"}
    assert "fights(Blue Column, Green Line)" in {shown(claim) for claim in claims_of(text, language)}


def test_no_is_an_answer_only_to_a_question() -> None:
    asked = "Is [G:Red Front] allied with [G:Blue Column]? No."
    told = "[G:Red Front] is allied with [G:Blue Column]. No."
    assert [shown(claim) for claim in answers(asked, Language.EN)] == ["denies allied(Blue Column, Red Front)"]
    assert answers(told, Language.EN) == []
