"""The bundled articles: whose report they retell, in how many words, and that the words are our own."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from segun.demo import articles
from segun.documents import read_file
from segun.model import Document, Language, Relation, RelationKind, Stance, slug
from segun.packs import load_packs
from segun.pipeline import make_kit, read

READING = Path(__file__).parents[2] / "../shared/reading"
RUN = 8  # words in a row that no article may share with a text that it retells


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {path.name: read_file(path) for path in articles()}


@pytest.fixture(scope="module")
def sides(documents: dict[str, Document]) -> Mapping[Stance, set[str]]:
    """Who says what of the alliance of the CJNG and Los Chapitos, by stance."""
    alliance = Relation.between(RelationKind.ALLIED, "mx:cjng", "mx:los-chapitos")
    kit = make_kit(load_packs(("mexico", "international")))
    found: Mapping[Stance, set[str]] = defaultdict(set)
    for document in documents.values():
        for claim in read(document, kit).claims:
            if claim.about == alliance and claim.speaker is not None:
                found[claim.stance].add(claim.speaker.name)
    return found


def _words(text: str) -> list[str]:
    return slug(text).split("-")


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def test_there_are_enough_in_both_languages(documents: dict[str, Document]) -> None:
    languages = [document.language for document in documents.values()]
    assert languages.count(Language.EN) >= 12
    assert languages.count(Language.ES) >= 12
    assert len(languages) >= 24


@pytest.mark.parametrize("path", articles(), ids=lambda path: path.name)
def test_an_article_says_whose_report_it_retells(path: Path) -> None:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    keys = [line.partition(": ")[0] for line in front.splitlines()]
    assert keys in (["title", "publisher", "url"], ["title", "publisher"])
    publisher = re.search(r"^publisher: after (.+), (\d{4}-\d{2}-\d{2})$", front, re.MULTILINE)
    assert publisher is not None
    assert path.name.startswith(f"{publisher[2]}-{slug(publisher[1]).split('-')[0]}")
    assert 90 <= len(body.split()) <= 220


def test_the_program_reads_them_as_retellings(documents: dict[str, Document]) -> None:
    for document in documents.values():
        assert document.retold and document.publisher and document.published and document.title
        assert document.text.startswith(document.title)
        assert document.text.count(document.title) == 1


def test_one_report_is_told_by_several_outlets_with_growing_firmness(documents: dict[str, Document]) -> None:
    tellers = {document.publisher for document in documents.values() if "DEA" in document.text}
    assert len(tellers) >= 4
    texts = " ".join(document.text for document in documents.values())
    assert all(word in texts for word in ("possible", "warned", "confirmed", "posible", "advirtió", "confirmó"))


@pytest.mark.parametrize(
    "words",
    [
        r"denies|denied|niega|negó",
        r"has not materialized|doubts|no se ha concretado|duda que",
        r"alliance .*ended|alianza .*terminó|until 2008|hasta 2008",
        r"was arrested|fue detenido",
        "Cacalotán",
        "Mazatlán, Elota",
        "Culiacán",
        "Balderas",
        "Saucedo",
        "Chaparro",
        "@HEARST_BB",
        "Los Chukys",
        "Guasave",
        "Cabrera Sarabia",
    ],
)
def test_what_the_demo_shows_stands_in_it_more_than_once(documents: dict[str, Document], words: str) -> None:
    assert sum(re.search(words, document.text) is not None for document in documents.values()) >= 2


@pytest.mark.skipif(not READING.exists(), reason="needs the reading passages")
def test_the_words_are_our_own(documents: dict[str, Document]) -> None:
    theirs = {run for path in sorted(READING.rglob("*.txt")) for run in _runs(path.read_text(encoding="utf-8"))}
    shared = [
        (name, " ".join(run)) for name, document in sorted(documents.items()) for run in _runs(document.text) if run in theirs
    ]
    assert shared == []


def test_nobody_is_made_to_say_the_opposite(sides: Mapping[Stance, set[str]]) -> None:
    """The alliance at the heart of the demo: who says that it is so and who denies it, as the articles have it."""
    assert {"DEA", "InSight Crime"} <= sides[Stance.ASSERTS]
    assert {"Gobierno de México", "Omar García Harfuch"} <= sides[Stance.DENIES]
    assert not {"Gobierno de México", "Omar García Harfuch"} & sides[Stance.ASSERTS]
    assert not {"DEA", "InSight Crime", "Infobae"} & sides[Stance.DENIES]
