"""Folding keeps the length, so that offsets into the folded text hold in the original."""

from hypothesis import given
from hypothesis import strategies as st

from segun.mentions.fold import fold


@given(st.text(max_size=60))
def test_every_letter_folds_by_itself(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(
        fold(text[index]) == folded[index] for index in range(len(text)) if not text[index].isupper() or text[index].isascii()
    )


def test_accents_and_case_are_dropped_in_every_latin_script() -> None:
    assert fold("CÁRTEL del Ñandú, Łódź, İzmir, Đà Nẵng, Ærø") == "cartel del nandu, lodz, izmir, da nang, aro"


def test_what_has_no_plain_letter_stays() -> None:
    assert fold("“Ωμέγα” — №7") == "“ωμέγα” — №7"
