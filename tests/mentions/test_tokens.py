"""Tokens: words with offsets, sentences, and headlines in which a capital letter says nothing."""

import pytest
from tests.mentions.passages import passages_of

from segun.mentions.tokens import cut


def test_words_and_gaps_make_up_the_text() -> None:
    text = "«Los Ríos», dijo: 77th Bn.; al-Wadi’s\nfin"
    tokens = cut(text, passages_of(text))
    assert "".join(gap + tokens.written(i) for i, gap in enumerate(tokens.gaps[:-1])) + tokens.gaps[-1] == text
    assert [tokens.words[i] for i in range(len(tokens.words)) if tokens.capital[i]] == ["los", "rios", "bn", "wadi"]


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("The Family Firm That Broke the Old Federation", True),
        ("Old grudge set aside at last between the two", False),
    ],
)
def test_a_headline_in_title_case_is_told(text: str, titled: bool) -> None:
    assert cut(text, passages_of(text, headline=True)).sentences[0].titled is titled


def test_a_paragraph_thick_with_names_is_no_headline() -> None:
    text = "El Cártel de Salinas pelea con la Fiscalía de Norte en Puerto Lindo."
    assert not cut(text, passages_of(text)).sentences[0].titled
    assert cut(text.upper(), passages_of(text)).sentences[0].titled


def test_sentences_know_their_paragraph() -> None:
    text = "One. Two.\nThree."
    assert [(s.passage, s.opens) for s in cut(text, passages_of(text)).sentences] == [(0, True), (0, False), (1, True)]
