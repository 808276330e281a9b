"""The words of vague regions and the expressions that find their phrases (data: ``lexicon/regions.toml``).

Words are matched in the folded text, names of places in the text as it is written; both have the same offsets.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.mentions.region_weights import DIRECTIONS
from segun.model import Language

Group = tuple[str, ...]
"""Meanings that hold together: ``("nw", "coast")``. A description is one or several groups, either of which may hold."""

_SPACE = r"(?:[^\S\n]|\n(?!\n))+"  # a phrase may run over a line's end, not over a paragraph's
_WORD = rf"(?:U\.S\.(?:A\.)?|EE\.{_SPACE}?UU\.|[A-ZÁÉÍÓÚÑ]\w*)"
_INNER = rf"(?:{_SPACE}(?:de|del|of)(?:{_SPACE}(?:la|las|los|el|the))?)?"
NAME = re.compile(rf"{_WORD}(?:{_INNER}{_SPACE}{_WORD}){{0,4}}")
"""A name of a place as it is written, with what may stand inside it."""

NAME_BEFORE = re.compile(rf"(?<!\w)({_WORD}(?:{_SPACE}{_WORD}){{0,2}})(['’]s?)?{_SPACE}$")
"""A name at the end of a stretch of text, with its possessive mark."""

PAIR = re.compile(rf"({NAME.pattern})\s?[-–—]\s?({NAME.pattern})")
PAIR_BEFORE = re.compile(rf"(?<!\w)({_WORD}(?:{_SPACE}{_WORD})?)\s?[-–—]\s?({_WORD}(?:{_SPACE}{_WORD})?){_SPACE}$")
"""Two names joined by a dash ("Culiacán-Mazatlán"), at the start and at the end of a stretch of text."""

NUMBER = re.compile(r"\d{1,3}-?[A-Z]?\b")


class Cue(StrEnum):
    """What a word may begin or end."""

    DESCRIBED = "described"
    BORDER = "border"
    ROAD = "road"


@dataclass(frozen=True, slots=True)
class RegionWords:
    """The words of one language, compiled.

    ``lead`` is "northwestern coastal areas of " (group ``mods``), ``owned`` what may follow an owner ("Pacific coast");
    ``with_`` and ``between`` come after the noun of a border, ``road`` after that of a road. All of these are for the folded
    text. ``group`` and ``of_group`` are what makes a name a group's, after it and before it; ``usual`` gives the usual word of
    a meaning.
    """

    lead: re.Pattern[str]
    owned: re.Pattern[str]
    state: re.Pattern[str]
    country: re.Pattern[str]
    with_: re.Pattern[str]
    between: re.Pattern[str]
    joined: re.Pattern[str]
    road: re.Pattern[str]
    near: re.Pattern[str]
    group: re.Pattern[str]
    of_group: re.Pattern[str]
    opener: frozenset[str]
    usual: Mapping[str, str]
    _meanings: Mapping[str, str]
    _joins: frozenset[str]
    _word: re.Pattern[str]
    _cues: tuple[Cue, ...]
    _automaton: AhoCorasick

    def cues(self, folded: str) -> list[tuple[int, int, Cue]]:
        """Where in a folded text a region may begin: start and end of the word and what it may be."""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            if not (start and folded[start - 1].isalnum()) and not folded[end : end + 1].isalnum():
                found.append((start, end, self._cues[index]))
        return found

    def groups(self, modifiers: str) -> tuple[Group, ...]:
        """What folded modifiers mean: "central and northwestern coastal areas" is ``("c", "coast"), ("nw", "coast")``.

        A word that only the last group has and that is no direction ("coastal") holds for all: the smaller reading, since a
        claim of territory should not be made larger than its words.
        """
        groups: list[list[str]] = [[]]
        for match in self._word.finditer(modifiers):
            word = " ".join(match[0].split())
            meaning = self._meanings.get(word)
            if word in self._joins:
                groups.append([])
            elif meaning and meaning != "area" and meaning not in groups[-1]:
                groups[-1].append(meaning)
        kept = [group for group in groups if group]
        if len(kept) > 1 and any(map(_is_direction, kept[-1])):
            shared = [meaning for meaning in kept[-1] if not _is_direction(meaning)]
            kept = [[*group, *shared] if all(map(_is_direction, group)) else group for group in kept]
        return tuple(tuple(dict.fromkeys(group)) for group in kept)


def _is_direction(meaning: str) -> bool:
    return meaning in DIRECTIONS or meaning == "c"


@cache
def region_words(language: Language) -> RegionWords:
    """The words of a language."""
    data = table("regions")[language.value]
    meanings = {fold(word): meaning for meaning, words in data["modifiers"].items() for word in words}
    one, joins = _any(meanings), _any(data["and"])
    article = rf"(?:(?:el|la|los|las|the){_SPACE}(?!{_any(word.split()[-1] for word in data['state'] + data['country'])}))?"
    gap = rf"(?:,?{_SPACE}{joins}{_SPACE}{article}|,{_SPACE}|/|{_SPACE})"
    link = rf"(?:{_SPACE}{_any(data['link'])}{_SPACE}{article}{'|' + _SPACE if data['bare'] else ''})"
    of, between, with_ = (_any(data[part]) for part in ("own", "between", "with"))
    cues = {word: Cue.DESCRIBED for word, meaning in meanings.items() if meaning != "area"}
    cues |= {fold(word): Cue.BORDER for word in data["border"]} | {fold(word): Cue.ROAD for word in data["road"]}
    return RegionWords(
        lead=re.compile(rf"(?P<mods>(?:{one}{gap}){{0,6}}{one}){link}"),
        owned=re.compile(rf"(?:{one}{gap}){{0,4}}{_any(data['owned'])}") if data["owned"] else re.compile(r"(?!)"),
        state=re.compile(rf"{_any(data['state'])}(?!{_SPACE}(?:of|de)\b)"),
        country=re.compile(_any(data["country"])),
        with_=re.compile(rf"{_SPACE}{with_}{_SPACE}{article}"),
        between=re.compile(rf"{_SPACE}(?:{between}|{of}){_SPACE}{article}"),
        joined=re.compile(rf"{_SPACE}{joins}{_SPACE}{article}"),
        road=re.compile(rf"(?:{_SPACE}{_any(data['road_words'])}){{0,2}}{_SPACE}"),
        near=re.compile(rf"{_any(data['near'])}{_SPACE}"),
        group=re.compile(rf"{_SPACE}{_any(data['group'])}"),
        of_group=re.compile(rf"{_any(data['group'])}{_SPACE}(?:{of}{_SPACE})?$"),
        opener=frozenset(map(fold, data["opener"])),
        usual={meaning: words[0] for meaning, words in data["modifiers"].items()},
        _meanings=meanings,
        _joins=frozenset((",", "/", *map(fold, data["and"]))),
        _word=re.compile(rf"{one}|{joins}|[,/]"),
        _cues=tuple(cues.values()),
        _automaton=AhoCorasick(list(cues), matchkind=MatchKind.LeftmostLongest),
    )


def _any(words: Iterable[Any]) -> str:
    """An expression for any of these words, folded, the longest first, as a word of its own."""
    spelt = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", _SPACE) for word in spelt) + r")(?!\w)"
