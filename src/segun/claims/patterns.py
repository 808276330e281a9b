"""Patterns as data: loading, checking and indexing them by the words without which they cannot match.

``patterns/<language>/<relation>.toml`` holds ``[[pattern]]`` tables: ``id``, ``match`` (see :mod:`segun.claims.notation`),
``reading`` (quality of reading) and, where they say more than the words of the clause, ``stance``, ``hedge``, ``status``,
``value`` (of ``removed``), ``negated`` (the stance that a negation gives, "denies" if left out) and ``reduces`` (the match is an
apposition: it is taken out and A, or B, stands in its place); ``near`` names the argument of which only the last of a list
counts; ``early`` patterns are tried before lists are put together ("A and the B faction known as C").
``yes`` and ``no`` are examples in inline markup that run as tests. docs/patterns.md explains it all.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from re import Pattern as Regex
from typing import Any

from segun.claims.lexicon import Alphabet, Lexicon, load_lexicon, make_alphabet
from segun.claims.notation import compiled, expanded, literals
from segun.model import Hedge, Language, RelationKind, Stance, Status

DEFAULT_READING = 0.85
_KEYS = {
    "id",
    "match",
    "reading",
    "stance",
    "hedge",
    "status",
    "value",
    "reduces",
    "yes",
    "no",
    "scope",
    "kind",
    "reach",
    "negated",
    "removes",
    "near",
    "early",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what it looks for and what it says."""

    id: str
    relation: RelationKind
    regex: Regex[str]
    anchors: frozenset[str]
    reading: float
    stance: Stance | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    value: str | None = None
    negated: Stance = Stance.DENIES
    reduces: str | None = None
    near: str | None = None
    early: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say who says it, or how: ``reach`` is what they cover ("after", "before", "around" the cue).

    ``removes``: the cue stands apart from the sentence and is taken out of it ("according to X,", ", he said,").
    """

    id: str
    regex: Regex[str]
    anchors: frozenset[str]
    reach: str
    stance: Stance | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    removes: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that one language is read with."""

    lexicon: Lexicon
    alphabet: Alphabet
    asides: tuple[Pattern, ...]
    patterns: tuple[Pattern, ...]
    cues: tuple[Cue, ...]


@cache
def load_grammar(language: Language) -> Grammar:
    """The bundled grammar of a language, compiled. Raises BadPattern or KeyError where a data file is wrong."""
    lexicon = load_lexicon(language)
    folder = resources.files("segun.claims")
    raw = list(_raw(folder.joinpath("patterns", language.value), lexicon))
    cues = list(_tables(folder.joinpath("cues", f"{language}.toml"), "cue", lexicon))
    alphabet = make_alphabet(lexicon, (word for _, table in raw for word in literals(str(table["match"]))))
    for table in cues:
        alphabet_words = set(literals(str(table["match"])))
        if not all(f"={word}" in alphabet.members for word in alphabet_words):
            alphabet = make_alphabet(
                lexicon, (word for source in ([t for _, t in raw], cues) for t in source for word in literals(str(t["match"])))
            )
            break
    patterns = [_pattern(relation, table, alphabet) for relation, table in raw]
    return Grammar(
        lexicon,
        alphabet,
        tuple(pattern for pattern in patterns if pattern.reduces),
        tuple(pattern for pattern in patterns if not pattern.reduces),
        tuple(_cue(table, alphabet) for table in cues),
    )


def _raw(folder: Traversable, lexicon: Lexicon) -> Iterator[tuple[RelationKind, dict[str, Any]]]:
    for kind in RelationKind:
        path = folder.joinpath(f"{kind}.toml")
        if path.is_file():
            for table in _tables(path, "pattern", lexicon):
                yield kind, table


def _tables(path: Traversable, name: str, lexicon: Lexicon) -> Iterator[dict[str, Any]]:
    for table in tomllib.loads(path.read_text("utf-8"))[name]:
        unknown = set(table) - _KEYS
        if unknown:
            raise KeyError(f"{path.name}: {table.get('id')} has unknown keys {sorted(unknown)}")
        yield table | {"match": expanded(table["match"], lexicon.macros, lexicon.dropped)}


def _pattern(relation: RelationKind, table: dict[str, Any], alphabet: Alphabet) -> Pattern:
    regex = compiled(str(table["match"]), alphabet)
    return Pattern(
        id=str(table["id"]),
        relation=relation,
        regex=regex,
        anchors=_anchors(regex.pattern),
        reading=float(table.get("reading", DEFAULT_READING)),
        stance=Stance(table["stance"]) if "stance" in table else None,
        hedge=Hedge(table["hedge"]) if "hedge" in table else None,
        status=Status(table["status"]) if "status" in table else None,
        value=str(table["value"]) if "value" in table else None,
        negated=Stance(table.get("negated", Stance.DENIES)),
        reduces=table.get("reduces"),
        near=table.get("near"),
        early=bool(table.get("early", False)),
        yes=tuple(table.get("yes", ())),
        no=tuple(table.get("no", ())),
    )


def _cue(table: dict[str, Any], alphabet: Alphabet) -> Cue:
    regex = compiled(str(table["match"]), alphabet)
    return Cue(
        id=str(table["id"]),
        regex=regex,
        anchors=_anchors(regex.pattern),
        reach=str(table["reach"]),
        removes=bool(table.get("removes", False)),
        stance=Stance(table["stance"]) if "stance" in table else None,
        hedge=Hedge(table["hedge"]) if "hedge" in table else None,
        status=Status(table["status"]) if "status" in table else None,
    )


def _anchors(pattern: str) -> frozenset[str]:
    """The symbols of one part that every match must contain: the smallest such part that holds words; empty if there is none."""
    best: frozenset[str] = frozenset()
    for part, optional in _top_level(pattern):
        if not optional and part and (not best or len(part) < len(best)):
            best = part
    return best


def _top_level(pattern: str) -> Iterator[tuple[frozenset[str], bool]]:
    """The parts of a compiled pattern at its top level: their word symbols (empty if none is needed) and whether optional."""
    at, size = 0, len(pattern)
    while at < size:
        start = at
        at = _end_of_part(pattern, at)
        optional = at < size and (pattern[at] == "?" or pattern.startswith("{0,", at))
        while at < size and pattern[at] in "?{":
            at = pattern.index("}", at) + 1 if pattern[at] == "{" else at + 1
        yield _needed(pattern[start:at].rstrip("?")), optional


def _end_of_part(pattern: str, at: int) -> int:
    if pattern[at] == "[":
        return pattern.index("]", at + 1) + 1
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] != "(":
        return at + 1
    depth = 0
    for index in range(at, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[index], 0) if pattern[index - 1] != "[" else 0
        if depth == 0:
            return index + 1
    return len(pattern)


def _needed(part: str) -> frozenset[str]:
    """The word symbols of which a part needs one; empty where it can do without."""
    if part.startswith("["):
        inside = part[1:-1]
        return frozenset(inside) if all(char >= "\ue000" for char in inside) else frozenset()
    if not part.startswith("(?:"):
        return frozenset()
    options: list[frozenset[str]] = []
    for option in _options(part[3:-1]):
        needed = [symbols for symbols, optional in _top_level(option) if symbols and not optional]
        if not needed:
            return frozenset()
        options.append(min(needed, key=len))
    return frozenset().union(*options)


def _options(inside: str) -> list[str]:
    options, depth, current = [], 0, ""
    for index, char in enumerate(inside):
        if char in "()" and (index == 0 or inside[index - 1] != "["):
            depth += 1 if char == "(" else -1
        if char == "|" and depth == 0:
            options.append(current)
            current = ""
        else:
            current += char
    return [*options, current]
