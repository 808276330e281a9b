"""The particulars of a claim: what a pact exchanges, how far it reaches, and what the claim says that it rests on.

They are read from the words of the sentence that carries the claim, by the lists in ``claims/terms/<language>.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from segun.claims.term_lists import any_of, term_lists
from segun.model import EvidenceKind, Language, RelationKind

_PACTS = frozenset({RelationKind.ALLIED, RelationKind.SUPPORTS})


@dataclass(frozen=True, slots=True)
class Particulars:
    """The terms of a pact (from a closed list), its scope in the words of the text, and the kind of evidence."""

    terms: tuple[str, ...] = ()
    scope: str | None = None
    evidence: EvidenceKind | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """Names, each with the words that tell it; ``some`` finds the words of any, for most sentences have none."""

    some: re.Pattern[str]
    words: Mapping[str, re.Pattern[str]]

    def found(self, lower: str) -> Iterator[tuple[str, re.Match[str]]]:
        """The names that a text tells, in the order of the list, and where."""
        if self.some.search(lower) is not None:
            for name, words in self.words.items():
                if (match := words.search(lower)) is not None:
                    yield name, match


@dataclass(frozen=True, slots=True)
class _Lists:
    terms: _List
    scope: _List
    evidence: _List


def particulars(sentence: str, relation: RelationKind, language: Language) -> Particulars:
    """The particulars that a sentence gives for a claim of this kind; terms and scope only for a pact or support."""
    return _particulars(sentence, relation in _PACTS, language)


@lru_cache(maxsize=4)  # the claims of one sentence come one after the other
def _particulars(sentence: str, of_pact: bool, language: Language) -> Particulars:
    lists = _lists(language)
    lower = sentence.lower()
    evidence = next((EvidenceKind(name) for name, _ in lists.evidence.found(lower)), None)
    if not of_pact:
        return Particulars(evidence=evidence)
    terms = tuple(name for name, _ in lists.terms.found(lower))
    # Letters that change their number in lower case would move the offsets; such a sentence is quoted in lower case.
    source = sentence if len(sentence) == len(lower) else lower
    scope = next((source[match.start() : match.end()] for _, match in lists.scope.found(lower)), None)
    return Particulars(terms, scope, evidence)


@cache
def _lists(language: Language) -> _Lists:
    table = term_lists(language)
    return _Lists(*(_list(table[name]) for name in ("terms", "scope", "evidence")))


def _list(table: Mapping[str, list[str]]) -> _List:
    return _List(any_of(chain.from_iterable(table.values())), {name: any_of(words) for name, words in table.items()})
