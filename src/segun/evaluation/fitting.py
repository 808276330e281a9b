"""The quality of reading, fitted on annotated passages: how often a claim is well read, by reader, language and relation.

A claim is well read where it is annotated with the same relation, parties and stance. Few passages say little, so a share is
drawn towards that of the language as a whole, that towards the reader's, and that towards one half (Beta priors, an empirical
Bayes by hand)::

    reader:    (right + 1) / (found + 2)
    language:  (right + K * reader) / (found + K)
    relation:  (right + K * language) / (found + K)        K = 10 claims
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from segun.evaluation.gold import GoldPassage
from segun.evaluation.matching import Level, keys_of_claims, keys_of_gold
from segun.model import Claim, Language, RelationKind

WEIGHT = 10.0  # claims; with as many of its own, a share is half its own. Below twenty a relation's interval is wider than 0.3
_LEAST, _MOST = 0.05, 0.99


@dataclass(frozen=True, slots=True)
class Fitted:
    """One row: how many claims were right of those found, and the quality that follows."""

    reader: str
    language: Language
    relation: RelationKind
    right: int
    found: int
    quality: float


def fit(read: Iterable[tuple[GoldPassage, Sequence[Claim]]]) -> tuple[Fitted, ...]:
    """The quality of every reader that made one of the claims, for both languages where it read them, and every relation."""
    right: Counter[tuple[str, Language, RelationKind]] = Counter()
    found: Counter[tuple[str, Language, RelationKind]] = Counter()
    for passage, claims in read:
        gold = {item.at(Level.STANCE) for item in keys_of_gold(passage)}
        language = Language(passage.language)
        for claim, item in zip(claims, keys_of_claims(passage, claims), strict=True):
            key = (claim.reader, language, claim.relation)
            found[key] += 1
            right[key] += item.at(Level.STANCE) in gold
    return tuple(_rows(right, found))


def _rows(
    right: Counter[tuple[str, Language, RelationKind]], found: Counter[tuple[str, Language, RelationKind]]
) -> Iterator[Fitted]:
    for reader in sorted({reader for reader, _, _ in found}):
        mine = [key for key in found if key[0] == reader]
        whole = (sum(right[key] for key in mine) + 1) / (sum(found[key] for key in mine) + 2)
        for language in sorted({language for _, language, _ in mine}):
            said = [key for key in mine if key[1] is language]
            part = _drawn(sum(right[key] for key in said), sum(found[key] for key in said), whole)
            for relation in RelationKind:
                key = (reader, language, relation)
                quality = round(min(_MOST, max(_LEAST, _drawn(right[key], found[key], part))), 3)
                yield Fitted(reader, language, relation, right[key], found[key], quality)


def _drawn(right: int, found: int, towards: float) -> float:
    return (right + WEIGHT * towards) / (found + WEIGHT)


def as_toml(rows: Sequence[Fitted], passages: int) -> str:
    """The rows as the file that :func:`segun.claims.quality.load_quality` reads."""
    lines = [f"# Quality of reading, fitted by segun evaluate --fit on {passages} annotated passages (docs/readers.md).", ""]
    heading = None
    for row in rows:
        if heading != (row.reader, row.language):
            heading = (row.reader, row.language)
            lines += ([""] if lines[-1] else []) + [f"[{_quoted(row.reader)}.{row.language.value}]"]
        lines.append(f"{row.relation.value} = {{ quality = {row.quality}, right = {row.right}, found = {row.found} }}")
    return "\n".join(lines) + "\n"


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
