"""The finder's contract: exact, ordered, without overlaps, the same every time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mentions.passages import FINDER, document, find, named, passages_of

from segun.model import Language, MentionBasis, MentionKind

_WORDS = [
    "Los Halcones",
    "the",
    "Cártel de Agua Mansa",
    "CDR",
    "(CAM)",
    "in",
    "Puerto Lindo",
    "Lt. Col.",
    "Ana Ruiz",
    "“El Zurdo”",
    "said",
    "since May 2024",
    "the group",
    "and",
    "200",
    "members",
    "of",
    "Ridge Boys",
    "fought",
    ".",
    ",",
    "\n",
    "İstanbul",
    "EL NORTE",
    "—",
    "police",
    "ó",
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from(list(Language)))
def test_mentions_are_exact_ordered_and_apart(words: list[str], language: Language) -> None:
    text = " ".join(words)
    mentions = FINDER.find(document(text, language), passages_of(text))
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert mentions == FINDER.find(document(text, language), passages_of(text))


_DENSE = (
    "Los Tordos, que dirige Ana Ruiz, alias “La Gata”, y the 400 Mabouya gang, which controls Dos Ríos, where al-Wadi (AW) fled; "
    "Lt. Col. Omar Bald, 41, known as Tito, said the group led by José Antonio “N” has between 60 and 70 men since May 2024."
)


@pytest.mark.parametrize("language", list(Language))
def test_a_text_may_end_anywhere(language: Language) -> None:
    for end in range(len(_DENSE)):
        text = _DENSE[:end]
        assert all(text[m.start : m.end] == m.text for m in FINDER.find(document(text, language), passages_of(text)))


def test_a_name_of_the_pack_is_found_whatever_its_case_and_accents() -> None:
    text = "CARTEL DEL RIO gunmen fought Los Halcones and the River Cartel."
    assert named(text, MentionKind.GROUP) == [
        ("CARTEL DEL RIO", "xx:river-cartel"),
        ("Los Halcones", "xx:los-halcones"),
        ("River Cartel", "xx:river-cartel"),
    ]


def test_text_outside_the_passages_is_not_read() -> None:
    text = "Los Halcones left.\nAdvertisement: Los Halcones on tour."
    assert len(FINDER.find(document(text), passages_of(text)[:1])) == 1


def test_a_place_in_a_name_is_not_a_place() -> None:
    text = "El Cártel de Salinas pelea con la Fiscalía de Norte en Puerto Lindo."
    assert named(text, MentionKind.PLACE, Language.ES) == [("Puerto Lindo", "XX.01.001")]


def test_the_basis_tells_why() -> None:
    text = "Los Halcones and a gang called Los Tordos fought. The Tordos lost."
    assert [m.basis for m in find(text)] == [MentionBasis.ALIAS, MentionBasis.SHAPE, MentionBasis.SHAPE]


def test_a_noun_behind_a_place_is_read_where_a_phrase_before_names_a_group() -> None:
    text = 'La banda del Tuerto Salinas, dicen.\nAbundio Salinas, "El Tuerto", huyó.\nLos Norte cártel..'
    assert ("banda del Tuerto Salinas", "new:banda-del-tuerto-salinas") in named(text, MentionKind.GROUP, Language.ES)
