import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

A, B = "[G:Red Front]", "[G:Blue Column]"
ALLIED = "allied(Blue Column, Red Front)"

EN = [
    (f"[P:Ana Cruz] denied that {A} and {B} are allied.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] dismissed reports that {A} and {B} are allied.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] scoffed at the idea that {A} and {B} are allied.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] met them and denied that {A} and {B} are allied.", f"denies {ALLIED}"),
    (f"It is not true that {A} and {B} are allied.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] does not believe that {A} and {B} are allied.", f"doubts {ALLIED}"),
    (f"[P:Ana Cruz] is not convinced that {A} and {B} are allied.", f"doubts {ALLIED}"),
    (f"It is premature to say that {A} and {B} are allied.", f"doubts {ALLIED}"),
    (f"There is no alliance between {A} and {B}.", f"denies {ALLIED}"),
    (f"Reports that {A} and {B} are allied could not be verified.", f"doubts {ALLIED}"),
    (f"It is unclear whether {A} and {B} are allied.", f"doubts {ALLIED}"),
    (f"[P:Ana Cruz] did not deny that {A} and {B} are allied.", ALLIED),
]
ES = [
    (f"[P:Ana Cruz] negó que {A} y {B} sean aliados.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] minimizó la versión de que {A} y {B} son aliados.", f"denies {ALLIED}"),
    (f"Es falso que {A} y {B} sean aliados.", f"denies {ALLIED}"),
    (f"No es cierto que {A} y {B} sean aliados.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] no cree que {A} y {B} sean aliados.", f"doubts {ALLIED}"),
    (f"[P:Ana Cruz] puso en duda que {A} y {B} sean aliados.", f"doubts {ALLIED}"),
    (f"No hay alianza entre {A} y {B}.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] ve difícil una alianza entre {A} y {B}.", f"doubts {ALLIED}"),
    (f"La policía carece de pruebas de que {A} y {B} sean aliados.", f"denies {ALLIED}"),
    (f"[P:Ana Cruz] no negó que {A} y {B} sean aliados.", ALLIED),
]
SILENT = [
    (Language.EN, f"[P:Ana Cruz] declined to confirm that {A} and {B} are allied."),
    (Language.EN, f"[P:Ana Cruz] neither confirmed nor denied that {A} and {B} are allied."),
    (Language.EN, f"[P:Ana Cruz] was asked whether {A} and {B} are allied."),
    (Language.ES, f"[P:Ana Cruz] evitó confirmar que {A} y {B} son aliados."),
    (Language.ES, f"[P:Ana Cruz] no confirmó ni desmintió que {A} y {B} sean aliados."),
    (Language.ES, f"[P:Ana Cruz] no quiso decir si {A} y {B} son aliados."),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"), [*((Language.EN, *row) for row in EN), *((Language.ES, *row) for row in ES)]
)
def test_words_of_denial_and_doubt_give_the_stance(language: Language, text: str, expected: str) -> None:
    assert [shown(claim) for claim in claims_of(text, language)] == [expected]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_who_says_nothing_claims_nothing(language: Language, text: str) -> None:
    assert claims_of(text, language) == ()


def test_nor_denies_over_an_aside() -> None:
    text = f"[P:Ana Cruz] denied it. Nor, he said, does {A} fight {B}."
    assert "denies fights(Blue Column, Red Front)" in {shown(claim) for claim in claims_of(text, Language.EN)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[P:Ana Cruz] negó ser la líder del [G:Frente Rojo].", ["denies led_by(Frente Rojo, Ana Cruz)"]),
        ("[P:Ana Cruz] negó pertenecer al [G:Frente Rojo].", ["denies member_of(Ana Cruz, Frente Rojo)"]),
        ("El [G:Frente Rojo] negó haber pactado con la [G:Columna Azul].", ["denies allied(Columna Azul, Frente Rojo)"]),
        ("[P:Ana Cruz] admitió pertenecer al [G:Frente Rojo].", ["member_of(Ana Cruz, Frente Rojo)"]),
    ],
)
def test_who_denies_or_admits_having_done_it_is_who_did_it(sentence: str, expected: list[str]) -> None:
    found = claims_of(sentence, Language.ES)
    assert [shown(claim) for claim in found] == expected
    assert all(claim.speaker is not None for claim in found)
