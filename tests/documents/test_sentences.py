import tomllib
from pathlib import Path
from typing import Any

import pytest

from segun.documents.sentences import sentences
from segun.model import Language

GOLDEN = Path(__file__).with_name("golden")


def cases(language: str) -> list[list[str]]:
    data: dict[str, Any] = tomllib.loads((GOLDEN / f"sentences_{language}.toml").read_text(encoding="utf-8"))
    return [list(case) for case in data["cases"]]


@pytest.mark.parametrize(
    ("language", "case"),
    [(language, case) for language in ("en", "es") for case in cases(language)],
    ids=lambda value: str(value)[:60],
)
def test_hard_pairs_come_back_as_they_were(language: str, case: list[str]) -> None:
    text = " ".join(case)
    assert [text[span.start : span.end] for span in sentences(text, 0, len(text), Language(language))] == case


def test_only_the_given_part_of_the_text_is_looked_at() -> None:
    text = "Not this. But this. And this. Not that."
    assert [text[span.start : span.end] for span in sentences(text, 10, 29, Language.EN)] == ["But this.", "And this."]
