import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.views.context import context


def around(text: str, quote: str) -> tuple[str, str]:
    start = text.index(quote)
    found = context(text, start, start + len(quote))
    return found.before, found.after


@pytest.mark.parametrize(
    ("text", "quote", "before", "after"),
    [
        ("One. He says that they are allied, and left. Two.", "they are allied", "He says that ", ", and left."),
        ("They are allied. Two.", "They are allied", "", "."),
        ("They are allied. Two.", "They are allied.", "", ""),
        ("Title\n\nThey are allied", "They are allied", "", ""),
        ("“There is no pact.” He left.", "no pact", "“There is ", ".”"),
    ],
)
def test_the_rest_of_the_sentence_is_shown(text: str, quote: str, before: str, after: str) -> None:
    assert around(text, quote) == (before, after)


def test_a_long_sentence_is_cut_between_words_and_says_so() -> None:
    text = "word " * 100 + "the quote " + "word " * 100
    start = text.index("the quote")
    found = context(text, start, start + len("the quote"))
    assert found.cut_before and found.cut_after
    assert found.before.startswith("word ") and found.after.endswith(" word")
    assert len(found.before) <= 200 and len(found.after) <= 200


@given(st.text(alphabet="ab .\n!”", min_size=1, max_size=60), st.data())
def test_it_is_always_the_text_that_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = context(text, start, end)
    assert text[:start].endswith(found.before)
    assert text[end:].startswith(found.after)
