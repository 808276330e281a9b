"""The particulars of a claim: what a pact exchanges, how far it reaches, and what the claim says that it rests on.

They are read from the words of the sentence that carries the claim, by the lists in ``claims/terms/<language>.toml``.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from segun.model import EvidenceKind, Language, RelationKind

_PACTS = frozenset({RelationKind.ALLIED, RelationKind.SUPPORTS})


@dataclass(frozen=True, slots=True)
class Particulars:
    """The terms of a pact (from a closed list), its scope in the words of the text, and the kind of evidence."""

    terms: tuple[str, ...] = ()
    scope: str | None = None
    evidence: EvidenceKind | None = None


@dataclass(frozen=True, slots=True)
class _Lists:
    terms: Mapping[str, re.Pattern[str]]
    scope: tuple[re.Pattern[str], ...]
    evidence: Mapping[EvidenceKind, re.Pattern[str]]


def particulars(sentence: str, relation: RelationKind, language: Language) -> Particulars:
    """The particulars that a sentence gives for a claim of this kind; terms and scope only for a pact or support."""
    lists = _lists(language)
    lower = sentence.lower()
    evidence = next((kind for kind, words in lists.evidence.items() if words.search(lower)), None)
    if relation not in _PACTS:
        return Particulars(evidence=evidence)
    terms = tuple(name for name, words in lists.terms.items() if words.search(lower))
    found = (words.search(lower) for words in lists.scope)
    # Letters that change their number in lower case would move the offsets; such a sentence is quoted in lower case.
    source = sentence if len(sentence) == len(lower) else lower
    scope = next((source[match.start() : match.end()] for match in found if match), None)
    return Particulars(terms, scope, evidence)


@cache
def _lists(language: Language) -> _Lists:
    text = (files("segun.claims") / "terms" / f"{language.value}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return _Lists(
        terms={name: _any(words) for name, words in table["terms"].items()},
        scope=tuple(_any(words) for words in table["scope"].values()),
        evidence={EvidenceKind(name): _any(words) for name, words in table["evidence"].items()},
    )


def _any(expressions: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(expressions) + r")(?!\w)")
