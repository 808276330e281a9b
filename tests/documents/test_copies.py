import random
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segun.documents.copies import find_copies
from segun.model import Copy, CopyKind, Document, Language, Span, document_id

WIRE = (
    "PORT SORREL (Savanna Wire) — The Herons and the Millers agreed last week to share the coast road, two officials who asked "
    "not to be named said on Monday. Under the pact, the Herons would keep the harbour and the Millers would move their trucks "
    "by night. The ministry denied that any such agreement exists. Fighting over the road has killed forty people since January, "
    "according to the county hospital, and closed nine schools. The Lanterns, who held the road until last year, said nothing."
)
OWN = (
    "A new market hall will open in Port Sorrel next month after two years of delays, the town council said, and fishermen who "
    "sell on the quay today will get the first choice of its stalls. The council has set aside money for a cold store and a "
    "clinic beside it."
)
QUOTE = "“there has been no indication of this alliance between these criminal groups”"


def document(text: str, day: int | None = 1, name: str = "") -> Document:
    published = date(2025, 5, day) if day else None
    return Document(document_id((name + text).encode()), text, Language.EN, "text/plain", "plain/1", published=published)


def test_a_reprint_is_a_copy_of_the_earlier_one() -> None:
    first, second = document(WIRE, 2), document(WIRE.upper(), 3)
    assert find_copies([second, first]) == (Copy(second.id, first.id, CopyKind.CONTAINMENT, 1.0),)


def test_a_brief_cut_from_a_long_report_is_a_copy_though_they_are_hardly_alike() -> None:
    long, brief = (
        document(f"{OWN}\n\n{WIRE}\n\n{OWN.replace('market', 'town')}", 2),
        document(WIRE[: WIRE.index(" The Lanterns")], 3),
    )
    (copy,) = find_copies([long, brief])
    assert (copy.child, copy.parent, copy.measure) == (brief.id, long.id, 1.0)


def test_light_editing_does_not_hide_a_copy() -> None:
    edited = (
        WIRE.replace("agreed last week", "reached a deal")
        .replace("according to the county hospital, ", "")
        .replace("Monday", "Tuesday")
    )
    (copy,) = find_copies([document(WIRE, 1), document(edited, 2)])
    assert 0.5 <= copy.measure < 1.0


def test_a_report_of_ones_own_on_the_same_matter_is_none() -> None:
    other = (
        "The Herons and the Millers now share the coast road, residents told this paper, and trucks pass at night without a shot "
        "being fired."
    )
    assert find_copies([document(WIRE, 1), document(other, 2), document(OWN, 3)]) == ()


def test_taken_text_within_an_own_story_shows_in_its_window() -> None:
    source, taker = document(WIRE, 1), document(f"{OWN} {OWN.replace('market', 'town')}\n\n{WIRE[:300]}\n\n{OWN}", 4)
    assert find_copies([source, taker]) == ()
    at = taker.text.index(WIRE[:300])
    (copy,) = find_copies([source, taker], {taker.id: [Span(0, 200), Span(at, at + 300)]})
    assert (copy.child, copy.parent) == (taker.id, source.id)
    assert copy.measure > 0.9
    assert find_copies([source, taker], {taker.id: [Span(0, 200)]}) == ()
    assert find_copies([source, taker], {taker.id: []}) == ()


def test_on_one_day_the_text_that_is_contained_is_the_child() -> None:
    long, brief = document(f"{WIRE}\n\n{OWN}", 2), document(WIRE[:300], 2)
    for several in ([long, brief], [brief, long]):
        (copy,) = find_copies(several)
        assert (copy.child, copy.parent) == (brief.id, long.id)


def test_a_text_without_a_date_is_no_parent_of_a_dated_one() -> None:
    undated, dated = document(WIRE, None), document(WIRE + " More.", 9)
    (copy,) = find_copies([undated, dated])
    assert (copy.child, copy.parent) == (undated.id, dated.id)


def test_a_shared_quotation_is_found_with_its_length() -> None:
    one = document(f"The minister said at his news conference that {QUOTE}.", 1)
    other = document(
        f"«Nothing of the kind», wrote the editor. Yet {QUOTE.upper()} was all that he would say about it in August.", 2
    )
    assert find_copies([one, other]) == (Copy(other.id, one.id, CopyKind.QUOTATION, 12.0),)


def test_a_part_of_a_quotation_counts_from_eight_words() -> None:
    whole = document(f"He said {QUOTE}.", 1)
    eight = document("She said that he had “no indication of this alliance between these criminal” ones.", 2)
    seven = document("She said that he had “no indication of this alliance between these” people, or so.", 3)
    assert find_copies([whole, eight, seven]) == (Copy(eight.id, whole.id, CopyKind.QUOTATION, 8.0),)


def test_a_large_family_is_paired_with_its_earliest_members() -> None:
    family = [document(WIRE, 1, str(number)) for number in range(60)]
    family = [
        Document(each.id, each.text, each.language, "", "", published=date(2025, 1 + index // 28, 1 + index % 28))
        for index, each in enumerate(family)
    ]
    copies = find_copies(family)
    assert {copy.child for copy in copies} == {each.id for each in family[1:]}
    assert len(copies) == sum(min(index, 20) for index in range(60))


@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(chance: random.Random) -> None:
    several = [
        document(WIRE, 1),
        document(WIRE[:300], 1),
        document(WIRE + OWN, 2),
        document(OWN, 2),
        document(f"So {QUOTE}", None),
    ]
    expected = find_copies(several)
    chance.shuffle(several)
    assert find_copies(several) == expected


_SENTENCES = [f"{each}." for text in (WIRE, OWN) for each in text.split(". ")]


@given(st.lists(st.lists(st.sampled_from(_SENTENCES) | st.text(max_size=40), max_size=8).map(" ".join), max_size=4))
@example([WIRE, WIRE.upper()])
def test_any_texts_are_compared(texts: list[str]) -> None:
    several = [document(text, 1 + index, str(index)) for index, text in enumerate(texts)]
    order = {each.id: each.published for each in several}
    for copy in find_copies(several):
        child, parent = order[copy.child], order[copy.parent]
        assert child and parent and child >= parent
        assert 0 < copy.measure <= 1


@pytest.mark.parametrize("texts", [[], [WIRE]])
def test_few_documents_have_no_copies(texts: list[str]) -> None:
    assert find_copies([document(text) for text in texts]) == ()
