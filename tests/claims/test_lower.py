from hypothesis import given
from hypothesis import strategies as st

from segun.claims.lower import lower


@given(st.text())
def test_no_letter_moves(text: str) -> None:
    low = lower(text)
    assert len(low) == len(text)
    assert all(one in (char, char.lower()) for one, char in zip(low, text, strict=True))


def test_a_letter_that_would_grow_stays() -> None:
    assert lower("İSTANBUL Ñandú") == "İstanbul ñandú"
