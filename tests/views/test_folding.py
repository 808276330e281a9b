from hypothesis import given
from hypothesis import strategies as st

from segun.views.folding import folded


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_names_that_differ_in_accents_and_case_fold_to_one() -> None:
    assert folded("CULIACÁN") == folded("Culiacan") == "culiacan"
