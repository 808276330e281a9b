from hypothesis import given
from hypothesis import strategies as st

from segun.claims.lower import double_quoted, lower


@given(st.text())
def test_no_letter_moves(text: str) -> None:
    low = lower(text)
    assert len(low) == len(text)
    assert all(one in (char, char.lower()) for one, char in zip(low, text, strict=True))


def test_a_letter_that_would_grow_stays() -> None:
    assert lower("İSTANBUL Ñandú") == "İstanbul ñandú"


def test_single_quotation_marks_are_as_double_ones() -> None:
    assert double_quoted("the boss of 'los zetas' and ‘el güero’") == 'the boss of "los zetas" and "el güero"'


def test_an_apostrophe_stays() -> None:
    text = "the otters' chief didn't say whose the front's men were"
    assert double_quoted(text) == text


@given(st.text())
def test_quoting_moves_no_letter(text: str) -> None:
    assert len(double_quoted(text)) == len(text)
