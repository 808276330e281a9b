import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from segun.documents.shingles import Numbers, anchored_shingles, counted, each_once, quotation_runs, shingles

TEXT = "El secretario negó ayer que Los Verdes y Los Azules hayan pactado una alianza en la sierra."


def shingles_of(text: str) -> Numbers:
    return shingles(counted([text]).words)


def anchors_of(text: str) -> set[int]:
    return set(anchored_shingles(counted([text]))[0].tolist())


def test_a_shingle_for_every_run_of_five_words() -> None:
    assert len(shingles_of(TEXT)) == len(TEXT.split()) - 4
    assert len(shingles_of("only four words here")) == 0


def test_case_accents_and_punctuation_do_not_count() -> None:
    shouted = shingles_of("EL SECRETARIO NEGO, ayer: «que Los Verdes» (y) Los Azules hayan")
    assert shouted.tolist() == shingles_of("El secretario negó ayer que los verdes y los azules hayan").tolist()


@given(st.text(alphabet="aá ñ.ü“”\n1İĳč", max_size=80), st.text(alphabet="bé ", max_size=30))
def test_a_run_in_two_texts_is_an_anchor_of_both_or_of_neither(one: str, other: str) -> None:
    text = f"{one} {TEXT} {other}"
    anchors = anchors_of(text)
    assert anchors <= set(shingles_of(text).tolist())
    assert anchors & set(shingles_of(TEXT).tolist()) == anchors_of(TEXT)


@given(st.text(max_size=100))
def test_a_shingle_stands_where_its_first_word_begins(text: str) -> None:
    begins = counted([text]).begins
    assert len(shingles_of(text)) == max(0, len(begins) - 4)
    assert all(text[begin].isalnum() for begin in begins)


@given(st.lists(st.text(alphabet="aáb ñ.“\n1", max_size=60), max_size=5))
def test_texts_counted_together_are_counted_as_each_alone(texts: list[str]) -> None:
    together = counted(texts)
    alone = [counted([text]) for text in texts]
    ends = together.firsts[1:].tolist()
    parts = zip(together.firsts.tolist(), ends, together.offsets.tolist(), alone, strict=False)
    for place, (first, end, offset, one) in enumerate(parts):
        assert together.words[first:end].tolist() == one.words.tolist()
        assert (together.begins[first:end] - offset).tolist() == one.begins.tolist()
        numbers, owners = anchored_shingles(together)
        assert numbers[owners == place].tolist() == anchored_shingles(one)[0].tolist()
    assert len(ends) == len(texts) and len(together.words) == sum(len(one.words) for one in alone)


@given(st.lists(st.integers(-3, 3)))
def test_numbers_each_once_are_sorted(numbers: list[int]) -> None:
    assert each_once(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))


def test_quotations_of_eight_words_and_more_are_runs() -> None:
    text = 'He said “there has been no sign of this at all” and "no comment", then «uno dos tres cuatro cinco seis siete ocho».'
    assert [len(runs) for runs in quotation_runs(text)] == [2, 1]
