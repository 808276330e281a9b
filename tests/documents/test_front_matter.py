from datetime import date

import pytest

from segun.documents.front_matter import FrontMatter, publisher_line, split_front_matter
from segun.errors import DocumentRefused

FULL = """---
title: "The truce that nobody signed"
publisher: after Infobae México, 2025-05-20
url: https://example.org/truce
byline: A. Writer
language: en
tags: [truce, coast]
---

It held for nine days."""


def test_every_key_is_read_and_the_rest_left_alone() -> None:
    matter, text = split_front_matter(FULL, "x.txt")
    assert text == "It held for nine days."
    assert matter == FrontMatter(
        title="The truce that nobody signed",
        publisher="Infobae México",
        published=date(2025, 5, 20),
        url="https://example.org/truce",
        byline="A. Writer",
        language="en",
        retold=True,
    )


def test_a_date_of_its_own_stands_above_that_of_the_retold_report() -> None:
    matter, _ = split_front_matter("---\npublisher: after Zeta, 2025-05-20\npublished: 2025-06-01\n---\nText.", "x.txt")
    assert (matter.publisher, matter.retold, matter.published) == ("Zeta", True, date(2025, 6, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Just text.",
        "---\nJust text under a rule.\n---\nAnd more.",
        "---\ntitle: never closed\n\nText.",
        "--- title: x ---\nText.",
        "---\nquote: he said: no\n---\nText.",
    ],
)
def test_dashes_alone_are_text(text: str) -> None:
    assert split_front_matter(text, "x.txt") == (FrontMatter(), text)


@pytest.mark.parametrize(
    "line", ["published: 2025-13-01", "published: May 2025", "published: 2025-05", "publisher: after Zeta, 2025-99"]
)
def test_a_wrong_date_is_refused_and_shown(line: str) -> None:
    with pytest.raises(DocumentRefused, match=r"wrong date: '.*' \(write YYYY-MM-DD\)"):
        split_front_matter(f"---\n{line}\n---\nText.", "x.txt")


def test_a_slip_in_a_key_is_refused_with_what_may_be_meant() -> None:
    with pytest.raises(DocumentRefused, match="'publishd'; is 'published' meant"):
        split_front_matter("---\ntitle: A truce\npublishd: 2025-05-20\n---\nText.", "x.txt")


@pytest.mark.parametrize(
    ("line", "name", "retold", "day"),
    [
        ("Reforma", "Reforma", False, None),
        ("after Latin Times", "Latin Times", True, None),
        ("según El Debate, 2024-12-30", "El Debate", True, date(2024, 12, 30)),
        ("After Zeta, Tijuana, 2025-01-02", "Zeta, Tijuana", True, date(2025, 1, 2)),
        ("Aftermath Weekly", "Aftermath Weekly", False, None),
    ],
)
def test_a_publisher_says_whether_it_is_retold(line: str, name: str, retold: bool, day: date | None) -> None:
    said = publisher_line(line, "x.txt")
    assert (said.name, said.retold, said.published) == (name, retold, day)
