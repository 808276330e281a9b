from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from segun.documents import passages, sentences_of
from segun.documents.cutting import Cut, Shingled, Text, cut, cut_all, windows_of
from segun.documents.shingles import shingles
from segun.model import Document, Language, Span, document_id

_WORDS = st.lists(st.sampled_from("abc"), max_size=40).map(" ".join)  # three words only: runs of five come again and again


@st.composite
def _texts(draw: st.DrawFn) -> Text:
    text = draw(_WORDS)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(min(ends), max(ends)))
    windows = draw(st.none() | st.lists(places, max_size=4).map(tuple))
    return Text(document_id(text.encode()), date(2025, 1, 1), text, windows)


def test_the_window_of_a_claim_is_its_sentence_and_two_on_either_side() -> None:
    told = "They met. They spoke. They agreed. They left.\n\nThey came back. They fought. They lost."
    text = Document(document_id(told.encode()), told, Language.EN, "text/plain", "plain/1")
    sentences = sentences_of(text)
    assert sentences == [sentence for passage in passages(text) for sentence in passage.sentences]
    at = text.text.index("They left")
    (span,) = windows_of(sentences, [(at, at + 4)])
    assert text.text[span.start : span.end] == "They spoke. They agreed. They left.\n\nThey came back. They fought."
    assert windows_of(sentences, [(0, 3)], around=0) == (Span(0, 9),)
    assert windows_of([], [(3, 5)]) == (Span(3, 5),)


def test_places_in_one_sentence_have_one_window_and_windows_are_in_text_order() -> None:
    sentences = [Span(0, 9), Span(10, 21), Span(22, 34)]
    assert windows_of(sentences, [(23, 30), (11, 14), (15, 20)], around=0) == (Span(10, 21), Span(22, 34))


@given(st.lists(_texts(), max_size=4))
def test_documents_cut_together_are_cut_as_each_alone(texts: list[Text]) -> None:
    cuts, numbers, owners = cut_all(texts)
    assert len(cuts) == len(texts)
    for place, (text, one) in enumerate(zip(texts, cuts, strict=True)):
        alone = cut(text)
        assert [part.tolist() for part in one] == [part.tolist() for part in alone]
        assert sorted(set(numbers[owners == place].tolist())) == text.anchors.tolist()


@given(_texts(), _WORDS.filter(lambda text: len(text) > 8))
@example(Text("one", None, "a b a b a b a b a b a b c", None), "a b a b a b")
@example(Text("two", None, "a b c a b c a b c a b c a b c", (Span(0, 21), Span(4, 30))), "b c a b c a")
def test_a_window_has_as_many_of_anothers_shingles_as_a_count_of_them_gives(text: Text, other: str) -> None:
    child, parent = cut(text), cut(Text("other", None, other))
    runs, held = shingles(child.words).tolist(), set(shingles(parent.words).tolist())
    windows = [set(runs[first:end]) for first, end in _windows(child)]
    counted = Shingled.of(child)
    assert counted.sizes.tolist() == [len(window) for window in windows]
    assert counted.held_in(Shingled.of(parent)).tolist() == [len(window & held) for window in windows]
    if runs:
        both = [Shingled.of(parent), counted]
        assert counted.in_common(both) == [len(set(runs) & held), len(set(runs))]


def test_windows_are_the_words_that_begin_in_them_and_short_ones_are_left_out() -> None:
    text = "one two three four five six seven"
    of_the_first_five, too_short = Span(0, len("one two three four five")), Span(0, len("one two three"))
    assert _windows(cut(Text("some", None, text, (of_the_first_five, too_short)))) == [(0, 1)]
    assert _windows(cut(Text("whole", None, text))) == [(0, 3)]


def _windows(of: Cut) -> list[tuple[int, int]]:
    return list(zip(of.firsts.tolist(), of.ends.tolist(), strict=True))
