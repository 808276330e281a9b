from hypothesis import given
from hypothesis import strategies as st

from segun.documents.shingles import anchored_shingles, quotation_runs, shingles, word_starts

TEXT = "El secretario negó ayer que Los Verdes y Los Azules hayan pactado una alianza en la sierra."


def test_a_shingle_for_every_run_of_five_words() -> None:
    assert len(shingles(TEXT)) == len(TEXT.split()) - 4
    assert len(shingles("only four words here")) == 0


def test_case_accents_and_punctuation_do_not_count() -> None:
    shouted = shingles("EL SECRETARIO NEGO, ayer: «que Los Verdes» (y) Los Azules hayan")
    assert shouted.tolist() == shingles("El secretario negó ayer que los verdes y los azules hayan").tolist()


@given(st.text(alphabet="aá ñ.ü“”\n1İĳč", max_size=80), st.text(alphabet="bé ", max_size=30))
def test_a_run_in_two_texts_is_an_anchor_of_both_or_of_neither(one: str, other: str) -> None:
    text = f"{one} {TEXT} {other}"
    anchors = set(anchored_shingles(text).tolist())
    assert anchors <= set(shingles(text).tolist())
    assert anchors & set(shingles(TEXT).tolist()) == set(anchored_shingles(TEXT).tolist())


@given(st.text(max_size=100))
def test_a_shingle_stands_where_its_first_word_begins(text: str) -> None:
    starts = word_starts(text)
    assert len(shingles(text)) == max(0, len(starts) - 4)
    assert all(text[start].isalnum() for start in starts)


def test_quotations_of_eight_words_and_more_are_runs() -> None:
    text = 'He said “there has been no sign of this at all” and "no comment", then «uno dos tres cuatro cinco seis siete ocho».'
    assert [len(runs) for runs in quotation_runs(text)] == [2, 1]
