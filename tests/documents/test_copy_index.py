import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from segun.comparison import by_child
from segun.documents.copies import find_copies
from segun.documents.copy_index import CopyIndex
from segun.documents.cutting import Text
from segun.model import Document, Language, Span, document_id

SENTENCES = [
    "The Herons and the Millers agreed last week to share the coast road, two officials who asked not to be named said.",
    "The ministry denied that any such agreement exists, and closed nine schools until further notice in the port.",
    "Fighting over the road has killed forty people since January, according to the county hospital of the province.",
    "He said “there has been no indication of this alliance between these criminal groups” and left the room at once.",
    "Subscribe to our morning letter for the news of the coast, the hills and the valleys, read by thousands of people.",
]
STORIES = st.lists(st.tuples(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), st.integers(0, 4)), max_size=12)


def documents(stories: list[tuple[list[str], int]]) -> list[Document]:
    return [
        Document(
            document_id(f"{number} {text}".encode()),
            " ".join(text),
            Language.EN,
            "text/plain",
            "plain/1",
            published=date(2025, 5, 1) + timedelta(days=day) if day else None,
        )
        for number, (text, day) in enumerate(stories)
    ]


def text_of(document: Document, *, windowed: bool = False) -> Text:
    windows = (Span(0, len(document.text) // 2),) if windowed else None
    return Text(document.id, document.published, document.text, windows)


@settings(deadline=None)
@given(STORIES, st.randoms(use_true_random=False), st.integers(0, 12))
def test_one_by_one_in_any_order_gives_what_all_at_once_gives(
    stories: list[tuple[list[str], int]], chance: random.Random, first: int
) -> None:
    several = documents(stories)
    known = {each.id: text_of(each) for each in several}
    shuffled = chance.sample(several, len(several))
    index = CopyIndex.of([known[each.id] for each in shuffled[:first]], known.__getitem__)
    for each in shuffled[first:]:
        index.put(known[each.id])
    assert index.copies == find_copies(several)
    assert index.by_child == by_child(index.copies)


@settings(deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_what_is_taken_out_leaves_nothing_behind(stories: list[tuple[list[str], int]], chance: random.Random) -> None:
    several = documents(stories)
    known = {each.id: text_of(each) for each in several}
    index = CopyIndex.of(list(known.values()), known.__getitem__)
    gone = set(chance.sample(sorted(known), len(known) // 2))
    for id in sorted(gone):
        index.take_out(known[id])
        assert not index.holds(id)
    assert index.copies == find_copies([each for each in several if each.id not in gone])
    assert index.by_child == by_child(index.copies)


def test_a_family_larger_than_twenty_gets_an_earlier_member_and_lets_the_latest_parent_go() -> None:
    family = documents([([SENTENCES[0]], 4) for _ in range(30)])
    family = [Document(f"{at:02}", one.text, Language.EN, "", "", published=one.published) for at, one in enumerate(family)]
    known = {each.id: text_of(each) for each in family}
    index = CopyIndex.of([known[each.id] for each in family[1:]], known.__getitem__)
    index.put(known["00"])
    assert index.copies == find_copies(family)
    assert "20" not in {copy.parent for copy in index.copies if copy.child == "29"}


def test_a_document_with_other_windows_is_compared_anew() -> None:
    source, taker = documents([(SENTENCES[:3], 1), ([SENTENCES[4], *SENTENCES[:2]], 2)])
    known = {source.id: text_of(source), taker.id: Text(taker.id, taker.published, taker.text, (Span(0, 60),))}
    index = CopyIndex.of(list(known.values()), known.__getitem__)
    assert not index.copies
    before, known[taker.id] = known[taker.id], text_of(taker)
    index.take_out(before)
    index.put(known[taker.id])
    assert [(copy.child, copy.parent) for copy in index.copies] == [(taker.id, source.id)]
