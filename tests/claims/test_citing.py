"""A claim is cited by words that show its stance and its speaker, and that a page can print as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.markup import claims_of, parsed

from segun.model import Language, Stance

EN, ES = Language.EN, Language.ES


def quote(marked: str, language: Language = EN) -> str:
    (claim,) = claims_of(marked, language)
    return claim.citation.quote


@pytest.mark.parametrize(
    ("text", "cited", "language"),
    [
        (
            "[P:Eva Sol] denied on Tuesday that the [G:Red Front] is in [L:Tal Arish].",
            "Eva Sol denied on Tuesday that the Red Front is in Tal Arish",
            EN,
        ),
        (
            "Analysts doubt that the [G:Red Front] controls [L:Tal Arish].",
            "Analysts doubt that the Red Front controls Tal Arish",
            EN,
        ),
        (
            "[P:Eva Sol] descartó que el [G:Red Front] esté en [L:Tal Arish].",
            "Eva Sol descartó que el Red Front esté en Tal Arish",
            ES,
        ),
        (
            "No hay evidencia de que el [G:Red Front] opere en [L:Tal Arish], dijo [P:Eva Sol].",
            "No hay evidencia de que el Red Front opere en Tal Arish, dijo Eva Sol",
            ES,
        ),
    ],
)
def test_the_words_that_deny_stand_in_the_quote_of_a_denial(text: str, cited: str, language: Language) -> None:
    (claim,) = claims_of(text, language)
    assert claim.stance is not Stance.ASSERTS
    assert claim.citation.quote == cited


def test_who_says_it_stands_in_the_quote() -> None:
    text = "The [G:Red Front] and the [G:Blue Column] are allies, [P:Eva Sol] said on Monday."
    assert quote(text) == "The Red Front and the Blue Column are allies, Eva Sol said on Monday"


def test_what_is_told_begins_with_its_article() -> None:
    assert quote("The [G:Red Front] controls [L:Tal Arish].") == "The Red Front controls Tal Arish"
    assert quote("Llovía: la [G:Columna Azul] tomó [L:Tal Arish].", ES) == "la Columna Azul tomó Tal Arish"


def test_the_dash_of_a_dateline_does_not_stand_before_it() -> None:
    assert quote("[L:TAL ARISH] (Harbour Wire) - [G:Red Front] fights [G:Blue Column].") == "Red Front fights Blue Column"


def test_a_mark_of_quotation_does_not_stand_alone() -> None:
    text = "“The [G:Red Front] and the [G:Blue Column] are allies,” [P:Eva Sol] said."
    assert quote(text) == "“The Red Front and the Blue Column are allies,” Eva Sol said"


PIECES = [
    "[G:Red Front]",
    "[G:Blue Column]",
    "[L:Tal Arish]",
    "[P:Eva Sol]",
    "controls",
    "denied",
    "that",
    "said",
    "is",
    "in",
    "the",
]
MARKS = ['"', "“", "”", "«", "»", "(", ")", ",", ".", "is not", "allies of", "no evidence that"]


@given(st.lists(st.sampled_from(PIECES + MARKS), max_size=24))
def test_every_quote_is_the_text_and_ends_with_no_stop(words: list[str]) -> None:
    marked = " ".join(words)
    text, _ = parsed(marked)
    for claim in claims_of(marked, EN):
        assert claim.citation.is_exact(text)
        assert claim.citation.quote
        assert claim.citation.quote == claim.citation.quote.strip(" .,;:")


def test_words_put_into_another_order_are_cited_whole() -> None:
    text = "The [G:Red Front], to which the [G:Blue Column] has pledged allegiance, claimed the attack."
    assert quote(text).startswith("The Red Front, to which the Blue Column has pledged allegiance")
