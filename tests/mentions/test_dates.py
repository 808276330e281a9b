"""Dates are read as said: ranges with a precision, seen from the day of publication."""

from datetime import date

import pytest

from segun.mentions.cues import read_cues
from segun.mentions.dates import find_dates
from segun.mentions.lexicon import table
from segun.mentions.tokens import cut
from segun.model import Language, Mention

_EXAMPLES = [
    pytest.param(Language(language), rule["id"], *example, id=f"{rule['id']}: {example[0]}")
    for language in ("en", "es")
    for rule in table("dates")[language]["rules"]
    for example in rule["examples"]
]


def dates(text: str, language: Language, published: str | None = "2025-10-28") -> list[Mention]:
    tokens = cut(text, ())
    return find_dates(tokens, language, date.fromisoformat(published) if published else None, read_cues(tokens, language).dates)


def read(text: str, language: Language, published: str | None = "2025-10-28") -> list[tuple[str, str, str]]:
    return [(m.text, m.when.span.iso, m.when.bound) for m in dates(text, language, published) if m.when]


@pytest.mark.parametrize(("language", "rule", "words", "published", "expected"), _EXAMPLES)
def test_every_rule_reads_its_examples(language: Language, rule: str, words: str, published: str, expected: str) -> None:
    before = "It began in " if language is Language.EN else "Empezó en "
    found = dates(f"{before}{words}, they say", language, published)
    assert [(m.text, m.when.span.iso, m.alias) for m in found if m.when] == [(words, expected, rule)]
