"""The rules of dates, made of the tables in ``lexicon/dates.toml``: which words may begin a date, and what follows them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.model import Language

_TABLES = ("months", "weekdays", "units", "counts", "ordinals", "parts", "seasons", "pieces", "decades", "day_words")
_LISTS = ("guarded", "before_month", "since", "until", "up_to", "of_event", "future", "last", "next")


@dataclass(frozen=True, slots=True)
class DateRule:
    """One form of a date: its pattern over folded text and the reading that its groups get (see ``dates.py``)."""

    id: str
    pattern: re.Pattern[str]
    reads: str
    bound: str | None = None  # the end of a period that its own words give, whatever stands before


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """The rules of one language, by the word at which a date may begin, with the tables that readings look up."""

    by_word: dict[str, tuple[DateRule, ...]]
    by_digit: tuple[DateRule, ...]
    months: dict[str, int]
    guarded: frozenset[str]
    before_month: frozenset[str]
    weekdays: dict[str, int]
    units: dict[str, str]
    counts: dict[str, int]
    counting: frozenset[str]  # words that begin a date only before a unit: "two years ago", and not "two men"
    ordinals: dict[str, int]
    parts: dict[str, str]
    seasons: dict[str, int]  # the month with which each begins
    pieces: dict[str, int]  # how many months of a year each has
    decades: dict[str, int]  # the first year of those that are said without digits
    day_words: dict[str, int]  # days from the day of publication
    last: frozenset[str]
    next: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    up_to: frozenset[str]
    of_event: frozenset[str]  # what stands between an event and its date: "his capture in 2013"
    between: frozenset[tuple[str, str]]
    future: frozenset[str]


def _folded(names: dict[str, Any]) -> dict[str, Any]:
    return {fold(name): value for name, value in names.items()}


def _either(words: Any) -> str:
    return "|".join(sorted((re.escape(word).replace(r"\ ", " ") for word in words), key=len, reverse=True))


@cache
def date_grammar(language: Language) -> DateGrammar:
    """The grammar of one language, compiled once."""
    data = table("dates")[language.value]
    tables = {name: _folded(data[name]) for name in _TABLES}
    slots = {
        "{M}": rf"(?P<month>{_either(tables['months'])})\b",
        "{D}": r"(?P<day>0?[1-9]|[12]\d|3[01])",
        "{Y}": r"(?P<year>(?:19|20)\d\d)",
        "{W}": rf"(?P<weekday>{_either(tables['weekdays'])})\b",
        "{P}": rf"(?P<part>{_either(tables['parts'])})",
        "{N}": rf"(?P<count>\d{{1,3}}|{_either(tables['counts'])})",
        "{U}": rf"(?P<unit>{_either(tables['units'])})",
        "{O}": rf"(?P<ordinal>{_either(tables['ordinals'])})",
    }
    starts = table("dates")["starts"] | {
        "month": tuple(tables["months"]),
        "weekday": tuple(tables["weekdays"]),
        "part": tuple(part.split()[0] for part in tables["parts"]),
        "count": tuple(tables["counts"]),
        "ordinal": tuple(tables["ordinals"]),
        "unit": tuple(tables["units"]),
    }
    lists: dict[str, Any] = tables | {name: frozenset(data[name]) for name in _LISTS}
    counting = frozenset(tables["counts"])
    by_word: dict[str, list[DateRule]] = {}
    by_digit: list[DateRule] = []
    for raw in data["rules"]:
        pattern = fold_pattern(raw["pattern"])
        for slot, group in slots.items():
            pattern = pattern.replace(slot, group)
        rule = DateRule(
            raw["id"],
            re.compile(pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*") + r"(?!\w)"),
            raw["reads"],
            raw.get("bound"),
        )
        if raw["first"] in ("digit", "count"):
            by_digit.append(rule)
        if raw["first"] != "count":
            counting -= frozenset(map(fold, starts.get(raw["first"], ())))
        for word in starts.get(raw["first"], ()):
            rules = by_word.setdefault(fold(word), [])
            if rule not in rules:
                rules.append(rule)
    return DateGrammar(
        by_word={word: tuple(rules) for word, rules in by_word.items()},
        by_digit=tuple(by_digit),
        counting=counting,
        between=frozenset((first, second) for first, second in data["between"]),
        **lists,
    )


def fold_pattern(pattern: str) -> str:
    """A pattern with its letters without accents; its classes and group names stay as they are."""
    for accented, plain in zip("áéíóúñü", "aeiounu", strict=True):
        pattern = pattern.replace(accented, plain)
    return pattern
