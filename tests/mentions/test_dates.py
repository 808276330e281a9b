"""Dates are read as said: ranges with a precision, seen from the day of publication."""

from datetime import date

import pytest

from segun.mentions.cues import read_cues
from segun.mentions.dates import find_dates
from segun.mentions.lexicon import table
from segun.mentions.tokens import cut
from segun.mentions.told_dates import TOLD
from segun.model import Language, Mention

_EXAMPLES = [
    pytest.param(Language(language), rule["id"], *example, id=f"{rule['id']}: {example[0]}")
    for language in ("en", "es")
    for rule in table("dates")[language]["rules"]
    for example in rule["examples"]
]

_LEANING = frozenset(
    rule["id"] for language in ("en", "es") for rule in table("dates")[language]["rules"] if rule["reads"] in TOLD
)


def dates(text: str, language: Language, published: str | None = "2025-10-28") -> list[Mention]:
    tokens = cut(text, ())
    return find_dates(tokens, language, date.fromisoformat(published) if published else None, read_cues(tokens, language).dates)


def read(text: str, language: Language, published: str | None = "2025-10-28") -> list[tuple[str, str, str]]:
    return [(m.text, m.when.span.iso, m.when.bound) for m in dates(text, language, published) if m.when]


@pytest.mark.parametrize(("language", "rule", "words", "published", "expected"), _EXAMPLES)
def test_every_rule_reads_its_examples(language: Language, rule: str, words: str, published: str, expected: str) -> None:
    before = "It began in " if language is Language.EN else "Empezó en "
    if rule in _LEANING:
        before = f"In {published}, they say. {before}"
    found = dates(f"{before}{words}, they say", language, None if rule in _LEANING else published)[rule in _LEANING :]
    assert [(m.text, m.when.span.iso, m.alias) for m in found if m.when] == [(words, expected, rule)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have fought since September.", [("September", "2025-09", "since")]),
        ("It lasted until early 2023.", [("early 2023", "2023", "until")]),
        ("They fight today.", [("today", "2025-10-28", "now")]),
        ("They have fought until today.", [("today", "2025-10-28", "until")]),
        ("It grew between 2009 and 2012.", [("2009 and 2012", "2009", "between")]),
        ("In March 2024 they met.", [("March 2024", "2024-03", "at")]),
        ("He may march on the town, and the March of the Poor may fall.", []),
        ("A few months ago 2000 fighters came, for $2015 each.", []),
        ("They will meet on Monday.", []),
        ("It was on Friday, March 3, 2023.", [("March 3, 2023", "2023-03-03", "at")]),
        ("They have fought since that year, and split two years later.", []),
        ("They split in 2011. They have fought since then.", [("2011", "2011", "at"), ("then", "2011", "since")]),
        ("They split in 2011 and have fought ever since.", [("2011", "2011", "at"), ("ever since", "2011", "since")]),
        ("They split in 2011. From then on they fought.", [("2011", "2011", "at"), ("then on", "2011", "since")]),
        ("They split in 2011. He was caught. His men grieved. They have fought since then.", [("2011", "2011", "at")]),
        ("In the 1990s they split. Since then they have fought.", [("1990s", "1990", "at")]),
        ("They split then, and fight.", []),
        ("For the past five months they have fought.", [("past five months", "2025-05", "since")]),
        ("He ran it until his capture in 2013.", [("2013", "2013", "until")]),
        ("He ran it until his capture. In 2013 he fled.", [("2013", "2013", "at")]),
        (
            "It fell in 2011. Two months later it rose, and died the following year.",
            [("2011", "2011", "at"), ("following year", "2012", "at")],
        ),
    ],
)
def test_english_bounds_and_guards(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text, Language.EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Su comandante, hoy concejal, negó todo.", []),
        ("Pelean desde mediados de 2023.", [("mediados de 2023", "2023", "since")]),
        ("Duró hasta marzo.", [("marzo", "2025-03", "until")]),
        ("Crecieron entre 2009 y 2012.", [("2009 y 2012", "2009", "between")]),
        ("El Mayo y Julio César llegaron con los de Abril.", []),
        ("Hace unos meses llegaron 2010 hombres.", []),
        ("Se separaron en 2011 y desde entonces pelean.", [("2011", "2011", "at"), ("entonces", "2011", "since")]),
        ("Se separaron en 2011. A partir de ese día pelean.", [("2011", "2011", "at"), ("ese día", "2011", "since")]),
        ("Pelean desde hace más de cinco meses.", [("hace más de cinco meses", "2025-05", "since")]),
        ("La dirigió hasta su caída en 2020.", [("2020", "2020", "until")]),
        ("La dirigió hasta su caída, que fue en 2020.", [("2020", "2020", "at")]),
    ],
)
def test_spanish_bounds_and_guards(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text, Language.ES) == expected


def test_a_vague_part_of_a_year_is_a_range_that_shows_as_the_year() -> None:
    (mention,) = dates("It began in late 2024.", Language.EN)
    assert mention.when is not None
    assert (mention.when.span.first, mention.when.span.last) == (date(2024, 9, 1), date(2024, 12, 31))
    assert mention.when.span.iso == "2024"


def test_an_interval_runs_from_its_first_to_its_last_day() -> None:
    (mention,) = dates("It lasted from 2010 to 2014.", Language.EN)
    assert mention.when is not None
    assert (mention.when.span.first, mention.when.span.last) == (date(2010, 1, 1), date(2014, 12, 31))


def test_without_a_day_of_publication_only_absolute_dates_are_read() -> None:
    assert read("Last Friday, in May, in May 2024.", Language.EN, None) == [("May 2024", "2024-05", "at")]
