"""Patterns as data: loading, checking and indexing them by the words without which they cannot match.

``patterns/<language>/<relation>.toml`` holds ``[[pattern]]`` tables: ``id``, ``match`` (see :mod:`segun.claims.notation`),
``reading`` (quality of reading) and, where they say more than the words of the clause, ``stance``, ``hedge``, ``status``,
``value`` (of ``removed``), ``negated`` (the stance that a negation gives, "denies" if left out) and ``reduces`` (the match is an
apposition: it is taken out and A, or B, stands in its place); ``near`` names the argument of which only the last of a list
counts; ``early`` patterns are tried before lists are put together ("A and the B faction known as C"),
``whole`` ones on the sentence before it is cut into clauses; ``bare`` ones only where no verb stands between ("X's group");
``speaker`` names the argument who says it ("A denies having a pact with B"); ``ends``: it tells of an
end, and who denies that says that the thing goes on, while of a doubt of it nothing is claimed; ``agent``: it names who did it,
so that a denial leaves open whether it was done; ``presupposed``: it only names somebody by it, so that no denial touches it.
``yes`` and ``no`` are examples in inline markup that run as tests. docs/patterns.md explains it all.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from segun.claims.lexicon import Alphabet, Lexicon, load_lexicon, make_alphabet
from segun.claims.notation import Expression, Need, compiled, expanded, literals
from segun.claims.term_lists import any_of, term_lists
from segun.model import Hedge, Language, RelationKind, Stance, Status

DEFAULT_READING = 0.85
_PATTERN_KEYS = {
    "id",
    "match",
    "reading",
    "stance",
    "hedge",
    "status",
    "value",
    "negated",
    "reduces",
    "near",
    "early",
    "whole",
    "bare",
    "speaker",
    "ends",
    "agent",
    "presupposed",
    "headed",
    "unless_headed",
    "yes",
    "no",
}
_CUE_KEYS = {
    "id",
    "match",
    "reach",
    "stance",
    "hedge",
    "status",
    "removes",
    "counters",
    "opens",
    "recalls",
    "negated",
    "silent",
    "unreal",
    "controls",
    "answers",
    "unshown",
    "apart",
}


_KEYS = {"pattern": _PATTERN_KEYS, "cue": _CUE_KEYS, "channel": {"id", "match"}}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what it looks for and what it says; of a leader ``gone`` tells his death before it."""

    id: str
    relation: RelationKind
    regex: Expression
    needs: tuple[Need, ...]
    reading: float
    stance: Stance | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    value: str | None = None
    negated: Stance = Stance.DENIES
    reduces: str | None = None
    near: str | None = None
    early: bool = False
    whole: bool = False
    bare: bool = False
    speaker: str | None = None
    ends: bool = False
    agent: bool = False
    presupposed: bool = False
    gone: frozenset[str] = frozenset()
    headed: re.Pattern[str] | None = None
    unless_headed: re.Pattern[str] | None = None
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say who says it, or how: ``reach`` is what they cover ("after", "before", "around" the cue; "through": before it
    and its words; "phrase": after it to the next comma or finite verb; "clause": after it to the next comma; "verb": before it
    from the last finite verb on).

    ``removes``: the cue stands apart from the sentence and is taken out of it ("according to X,", ", he said,").
    ``counters``: where somebody else denies it, this cue's speaker is the one who asserts it ("denied that ..., as X claims").
    ``recalls``: it speaks of what the sentence before told ("she denied this").
    ``opens``: the rest of the paragraph is this speaker's account ("his account goes like this").
    ``negated``: its verb, remembered as N, must stand with a negation ("does not believe it"); of other cues with an N it must
    not ("has not denied that ..." denies nothing). A word remembered as F must be a predicate ("is false", not "false papers").
    ``silent``: nothing is said at all ("neither confirmed nor denied that ...");
    ``unreal``: not even by the way ("In the novel, ...").
    ``controls``: the speaker does what the infinitive behind it tells, so its verb N is taken out ("X denied having met Y").
    ``answers``: it recalls only what the sentence before asked ("No.").
    ``unshown``: it misses a sign of it ("there is no evidence that"): of an end that is not shown nothing is claimed.
    ``apart``: who speaks around it does not say it.
    ``names`` are those that every match of it remembers.
    """

    id: str
    regex: Expression
    needs: tuple[Need, ...]
    names: frozenset[str]
    reach: str
    stance: Stance | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    removes: bool = False
    counters: bool = False
    opens: bool = False
    recalls: bool = False
    negated: bool = False
    silent: bool = False
    unreal: bool = False
    controls: bool = False
    answers: bool = False
    unshown: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """Words that tell through which outlet, remembered as V, somebody speaks; they are taken out, from X on and up to E."""

    id: str
    regex: Expression
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that one language is read with."""

    lexicon: Lexicon
    alphabet: Alphabet
    asides: tuple[Pattern, ...]
    patterns: tuple[Pattern, ...]
    cues: tuple[Cue, ...]
    channels: tuple[Channel, ...]


@cache
def load_grammar(language: Language) -> Grammar:
    """The bundled grammar of a language, compiled. Raises BadPattern or KeyError where a data file is wrong."""
    lexicon = load_lexicon(language)
    folder = resources.files("segun.claims")
    raw = list(_raw(folder.joinpath("patterns", language.value), lexicon))
    voices = folder.joinpath("cues", f"{language}.toml")
    cues, channels = (list(_tables(voices, name, lexicon)) for name in ("cue", "channel"))
    tables = [*(table for _, table in raw), *cues, *channels]
    alphabet = make_alphabet(lexicon, (word for table in tables for word in literals(str(table["match"]))))
    heads = {name: any_of(words) for name, words in term_lists(language)["heads"].items()}
    patterns = [_pattern(relation, table, alphabet, heads) for relation, table in raw]
    return Grammar(
        lexicon,
        alphabet,
        tuple(pattern for pattern in patterns if pattern.reduces),
        tuple(pattern for pattern in patterns if not pattern.reduces),
        tuple(_cue(table, alphabet) for table in cues),
        tuple(_channel(table, alphabet) for table in channels),
    )


def _raw(folder: Traversable, lexicon: Lexicon) -> Iterator[tuple[RelationKind, dict[str, Any]]]:
    for kind in RelationKind:
        path = folder.joinpath(f"{kind}.toml")
        if path.is_file():
            for table in _tables(path, "pattern", lexicon):
                yield kind, table


def _tables(path: Traversable, name: str, lexicon: Lexicon) -> Iterator[dict[str, Any]]:
    for table in tomllib.loads(path.read_text("utf-8"))[name]:
        unknown = set(table) - _KEYS[name]
        if unknown:
            raise KeyError(f"{path.name}: {table.get('id')} has unknown keys {sorted(unknown)}")
        yield table | {"match": expanded(table["match"], lexicon.macros, lexicon.dropped, lexicon.same)}


def _pattern(relation: RelationKind, table: dict[str, Any], alphabet: Alphabet, heads: Mapping[str, re.Pattern[str]]) -> Pattern:
    match = compiled(str(table["match"]), alphabet)
    return Pattern(
        id=str(table["id"]),
        relation=relation,
        regex=match.regex,
        needs=match.needs,
        reading=float(table.get("reading", DEFAULT_READING)),
        stance=Stance(table["stance"]) if "stance" in table else None,
        hedge=Hedge(table["hedge"]) if "hedge" in table else None,
        status=Status(table["status"]) if "status" in table else None,
        value=str(table["value"]) if "value" in table else None,
        negated=Stance(table.get("negated", Stance.DENIES)),
        reduces=table.get("reduces"),
        near=table.get("near"),
        early=bool(table.get("early", False)),
        whole=bool(table.get("whole", False)),
        bare=bool(table.get("bare", False)),
        speaker=table.get("speaker"),
        ends=bool(table.get("ends", False)),
        agent=bool(table.get("agent", False)),
        presupposed=bool(table.get("presupposed", False)),
        gone=_gone(alphabet) if relation is RelationKind.LED_BY else frozenset(),
        headed=heads[table["headed"]] if "headed" in table else None,
        unless_headed=heads[table["unless_headed"]] if "unless_headed" in table else None,
        yes=tuple(table.get("yes", ())),
        no=tuple(table.get("no", ())),
    )


def _gone(alphabet: Alphabet) -> frozenset[str]:
    """ "Death of", "killing of", in symbols."""
    return frozenset(death + of for death in alphabet.members["demise"] for of in alphabet.members["of"])


def _cue(table: dict[str, Any], alphabet: Alphabet) -> Cue:
    match = compiled(str(table["match"]), alphabet)
    return Cue(
        id=str(table["id"]),
        regex=match.regex,
        needs=match.needs,
        names=match.names,
        reach=str(table["reach"]),
        removes=bool(table.get("removes", False)),
        counters=bool(table.get("counters", False)),
        opens=bool(table.get("opens", False)),
        recalls=bool(table.get("recalls", False)),
        negated=bool(table.get("negated", False)),
        silent=bool(table.get("silent", False)),
        unreal=bool(table.get("unreal", False)),
        controls=bool(table.get("controls", False)),
        answers=bool(table.get("answers", False)),
        unshown=bool(table.get("unshown", False)),
        apart=bool(table.get("apart", False)),
        stance=Stance(table["stance"]) if "stance" in table else None,
        hedge=Hedge(table["hedge"]) if "hedge" in table else None,
        status=Status(table["status"]) if "status" in table else None,
    )


def _channel(table: dict[str, Any], alphabet: Alphabet) -> Channel:
    match = compiled(str(table["match"]), alphabet)
    return Channel(str(table["id"]), match.regex, match.needs)
