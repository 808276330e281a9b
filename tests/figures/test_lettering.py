from hypothesis import given
from hypothesis import strategies as st

from segun.figures.lettering import shortened, width, wrapped

WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzáéñ", min_size=1, max_size=12), max_size=20).map(" ".join)


@given(st.text(max_size=80), st.floats(20, 400))
def test_what_is_shortened_fits(text: str, most: float) -> None:
    assert width(shortened(text, 13, most), 13) <= most


@given(WORDS, st.floats(120, 400))
def test_breaking_lines_loses_no_word(text: str, most: float) -> None:
    lines = wrapped(text, 13, most)
    assert " ".join(lines) == text
    assert all(width(line, 13) <= most for line in lines)


@given(WORDS, st.integers(1, 3))
def test_no_more_lines_than_asked_for(text: str, lines: int) -> None:
    assert len(wrapped(text, 13, 90, lines=lines)) <= lines


def test_bold_is_wider_and_size_scales() -> None:
    assert width("Ministry", 13, bold=True) > width("Ministry", 13)
    assert width("Ministry", 26) == 2 * width("Ministry", 13)
