import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.markup import document, parsed, passages

from segun.claims.gaps import gaps, telling_classes
from segun.claims.grammar import GrammarReader
from segun.claims.lexicon import load_lexicon
from segun.model import Language

READ = "[G:Red Front] has sealed a pact with [G:Blue Column]."
GAP = "What [G:Red Front] and [G:Grey Hand] have, some would call a pact of sorts."
PARTS = (
    READ,
    GAP,
    "The rain went on.",
    "[P:Ana Cruz] was seen with the men of the war in [L:Tal Arish].",
    "[G:Red Front] was tired.",
)


def found(marked: str, language: Language = Language.EN) -> list[str]:
    text, mentions = parsed(marked)
    about = document(text, language)
    claims = GrammarReader().read(about, passages(text), mentions)
    return [text[gap.start : gap.end].strip() for gap in gaps(about, passages(text), mentions, claims)]


def test_a_sentence_that_tells_of_two_groups_and_gave_nothing_is_a_gap() -> None:
    assert found(f"{READ} {GAP}") == [parsed(GAP)[0]]


@pytest.mark.parametrize(
    "sentence",
    [
        READ,
        "[G:Red Front] and [G:Grey Hand] stood on the list.",
        "The truce of [G:Red Front] surprised everybody.",
        "Nobody spoke of the war any more.",
    ],
    ids=["it was read", "nothing is told", "one group alone", "nobody is named"],
)
def test_no_gap(sentence: str) -> None:
    assert found(sentence) == []


def test_one_party_beside_a_place_or_a_number_is_enough() -> None:
    assert len(found("How [G:Red Front] got its arms for the war from [N:200] yards off.")) == 1
    assert len(found("Los combatientes de [G:Frente Rojo]: de eso se habla en [L:Tal Arish].", Language.ES)) == 1


@given(st.lists(st.sampled_from(PARTS), max_size=6))
def test_no_gap_overlaps_a_quote(sentences: list[str]) -> None:
    text, mentions = parsed(" ".join(sentences))
    about = document(text, Language.EN)
    claims = GrammarReader().read(about, passages(text), mentions)
    spans = gaps(about, passages(text), mentions, claims)
    assert list(spans) == sorted(spans, key=lambda span: span.start)
    for gap in spans:
        assert all(claim.citation.end <= gap.start or gap.end <= claim.citation.start for claim in claims)


def test_each_telling_class_is_one_of_a_lexicon() -> None:
    known = {name for language in Language for names in load_lexicon(language).classes.values() for name in names}
    assert set(telling_classes()) <= known
