"""Whether a sentence has words for what a claim says of it: for its relation, for a denial, for its number, for a removal.

The lists (``words/<language>.toml``) are broad. They do not tell that a sentence says something; they tell that it cannot.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from segun.claims.llm.folding import plain
from segun.model import Language, Mention, MentionKind, RelationKind

_DIGITS = re.compile(r"\d+(?:[.,   ]\d{3})*")


@dataclass(frozen=True, slots=True)
class _Words:
    says: Mapping[RelationKind, re.Pattern[str]]
    removed: Mapping[str, re.Pattern[str]]
    denies: re.Pattern[str]
    any: re.Pattern[str]


def may_deny(sentence: str, language: Language) -> bool:
    """Whether a sentence has a word that may deny or doubt."""
    return _words(language).denies.search(plain(sentence)) is not None


def may_say(kind: RelationKind, value: str | None, sentence: str, language: Language) -> bool:
    """Whether a sentence may say a relation; ``value`` is how somebody was removed."""
    words, said = _words(language), plain(sentence)
    if kind is RelationKind.REMOVED:
        how = words.removed.get(value or "")
        return how is not None and how.search(said) is not None
    says = words.says.get(kind)
    return says is None or says.search(said) is not None


def says_number(value: str, sentence: str, mentions: Sequence[Mention]) -> bool:
    """Whether a number or range stands in a sentence, as digits or as a number that the mention stage read in words."""
    said = {re.sub(r"\D", "", digits) for digits in _DIGITS.findall(sentence)}
    read = {mention.number for mention in mentions if mention.kind is MentionKind.NUMBER and mention.number}
    said |= {part for number in read for part in number.split("-")}
    return value in read or all(part in said for part in value.split("-"))


def has_cue(text: str, language: Language) -> bool:
    """Whether a text has a word for any relation at all."""
    return _words(language).any.search(plain(text)) is not None


@cache
def _words(language: Language) -> _Words:
    table = tomllib.loads((files("segun.claims.llm") / "words" / f"{language.value}.toml").read_text(encoding="utf-8"))
    says = {RelationKind(kind): words for kind, words in table["says"].items()}
    every = [word for kind, words in says.items() for word in words if not word.startswith(("'", "’"))]
    every += [word for words in table["removed"].values() for word in words]
    return _Words(
        says={kind: _beginning(words) for kind, words in says.items()},
        removed={how: _beginning(words) for how, words in table["removed"].items()},
        denies=_beginning(table["denies"]["words"]),
        any=_beginning(every),
    )


def _beginning(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the beginnings, at the beginning of a word ("n't" stands at the end of one)."""
    inside = [word for word in words if word.startswith("n[")]
    whole = r"\b(?:" + "|".join(word for word in dict.fromkeys(words) if word not in inside) + ")"
    return re.compile("|".join([whole, *inside]))
