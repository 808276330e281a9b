"""The words of vague regions and the expressions that find their phrases (data: ``lexicon/regions.toml``)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from segun.mentions.lexicon import table
from segun.mentions.placefile import name_key
from segun.mentions.region_weights import DIRECTIONS
from segun.model import Language

Group = tuple[str, ...]
"""Meanings that hold together: ``("nw", "coast")``. A description is one or several groups, either of which may hold."""

_SPACE = r"(?:[^\S\n]|\n(?!\n))+"  # a phrase may run over a line's end, not over a paragraph's
_NAME = (
    r"[A-ZÁÉÍÓÚÑ][\w.'’]*"
    rf"(?:{_SPACE}(?:(?:de|del|la|las|los|el|of|the)(?:{_SPACE}(?:la|las|los|el))?{_SPACE})?[A-ZÁÉÍÓÚÑ][\w'’]*){{0,4}}"
)
_DASH = r"\s?[-–—]\s?"


@dataclass(frozen=True, slots=True)
class RegionWords:
    """The words of one language, compiled.

    ``described`` finds "northwestern coastal areas of NAME" and "NAME's Pacific coast" (groups: mods, anchor, state, country;
    owner, owned), ``border`` borders (one, other), ``road`` roads (one, other, number).
    """

    meanings: Mapping[str, str]
    joins: frozenset[str]
    described: re.Pattern[str]
    border: re.Pattern[str]
    road: re.Pattern[str]
    _word: re.Pattern[str]

    def groups(self, modifiers: str) -> tuple[Group, ...]:
        """What modifiers mean: "central and northwestern coastal areas" is ``("c", "coast"), ("nw", "coast")``.

        A word that only the last group has and that is no direction ("coastal") holds for all: the smaller reading, since a
        claim of territory should not be made larger than its words.
        """
        groups: list[list[str]] = [[]]
        for match in self._word.finditer(modifiers):
            key = name_key(match[0])
            if (key in self.joins or key == "") and groups[-1]:
                groups.append([])
            elif (meaning := self.meanings.get(key)) not in (None, "area") and meaning not in groups[-1]:
                groups[-1].append(str(meaning))
        kept = [group for group in groups if group]
        if len(kept) > 1 and any(_is_direction(meaning) for meaning in kept[-1]):
            shared = [meaning for meaning in kept[-1] if not _is_direction(meaning)]
            kept = [group if any(not _is_direction(one) for one in group) else [*group, *shared] for group in kept]
        return tuple(tuple(group) for group in kept)


def _is_direction(meaning: str) -> bool:
    return meaning in DIRECTIONS or meaning == "c"


@cache
def region_words(language: Language) -> RegionWords:
    """The words of a language. Raises ValueError if the data are not sound."""
    data = table("regions")[language.value]
    meanings = {name_key(word): meaning for meaning, words in data["modifiers"].items() for word in words}
    if len(meanings) != len({name_key(word) for words in data["modifiers"].values() for word in words}):
        raise ValueError("regions.toml: a word has two meanings")
    every = [word for words in data["modifiers"].values() for word in words]
    one, joins = _any(every), _any(data["and"])
    gap = rf"(?:,?{_SPACE}{joins}{_SPACE}(?:(?:el|la|los|las|the){_SPACE})?|,{_SPACE}|{_SPACE}|/)"
    mods = rf"(?:{one}{gap}){{0,6}}{one}"
    anchor = (
        rf"(?:(?P<state>{_any(data['state'])}(?!{_SPACE}(?:of|de)\b))|(?P<country>{_any(data['country'])})|(?P<anchor>{_NAME}))"
    )
    bare = rf"|{_SPACE}" if data["bare"] else ""
    link = rf"(?:{_SPACE}{_any(data['link'])}{_SPACE}(?:(?:la|el){_SPACE})?{bare})"
    forms = [rf"(?P<mods>{mods}){link}{anchor}"]
    if data["owned"]:
        forms.append(rf"(?P<owner>{_NAME}){_SPACE}(?P<owned>(?:{one}{gap}){{0,4}}{_any(data['owned'])})")
    return RegionWords(
        meanings=meanings,
        joins=frozenset(name_key(word) for word in data["and"]),
        described=re.compile("|".join(rf"\b{form}\b" for form in forms)),
        border=_border(data),
        road=_road(data),
        _word=re.compile(rf"{one}|{joins}|[,/]"),
    )


def _border(data: Mapping[str, list[str]]) -> re.Pattern[str]:
    border, between, with_, joins = (_any(data[part]) for part in ("border", "between", "with", "and"))
    of = rf"{_SPACE}(?:of|de|del){_SPACE}"
    article = rf"(?:(?:el|la|los|las|the){_SPACE})?"
    forms = (
        rf"{border}(?:{of}(?P<one>{_NAME}))?{_SPACE}{with_}{_SPACE}{article}(?P<other>{_NAME})",
        rf"{border}(?:{_SPACE}{between}{_SPACE}|{of}){article}(?P<one2>{_NAME}){_SPACE}{joins}{_SPACE}{article}(?P<other2>{_NAME})",
        rf"(?P<one3>{_NAME}){_DASH}(?P<other3>{_NAME}){_SPACE}{border}",
        rf"(?P<one4>{_NAME})['’]s{_SPACE}{border}{_SPACE}{with_}{_SPACE}{article}(?P<other4>{_NAME})",
    )
    return re.compile("|".join(rf"\b{form}\b" for form in forms))


def _road(data: Mapping[str, list[str]]) -> re.Pattern[str]:
    road, words = _any(data["road"]), _any(data["road_words"])
    ends = rf"(?P<one>{_NAME}){_DASH}(?P<other>{_NAME})"
    number = r"(?P<number>\d{1,3}-?[A-Z]?)"
    forms = (
        rf"{road}(?:{_SPACE}{words}){{0,2}}{_SPACE}(?:{ends}|{number})",
        rf"{ends.replace('one', 'one2').replace('other', 'other2')}{_SPACE}(?:{words}{_SPACE})?{road}",
    )
    return re.compile("|".join(rf"\b{form}\b" for form in forms))


def _any(words: Iterable[str]) -> str:
    """An expression for any of these words, the longest first, with and without accents, in either case."""
    spelt = sorted({form for word in words for form in _spellings(word)}, key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(rf"(?<!\w){re.escape(word)}(?!\w)".replace(r"\ ", _SPACE) for word in spelt) + ")"


def _spellings(word: str) -> Iterator[str]:
    yield word
    yield "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
