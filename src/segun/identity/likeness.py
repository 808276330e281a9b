"""Likeness: names that look so alike that somebody should judge whether they are one. A suggestion, never a merge.

Alike in spelling is not alike in fact ("Frente Sur" and "Frente Norte" score .89 by Jaro-Winkler), and one actor's names may
look nothing like each other; so this only orders a reviewer's work.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from segun.identity.naming import fold_name, without_article

# At 90 of 100 (token sort ratio: word order does not count) one letter in ten may differ, as in a typing error.
_ALIKE = 90.0
# Two acronyms of four letters that share three score 75, of six letters that share five 83: all far apart in fact ("CDG",
# "CDS"). A name must have this many letters to be compared, and acronyms are left out whatever their length.
_LETTERS = 6
# Words that one language has in a name and the other has not: "Heron Cartel" is "Cártel de la Heron" to somebody.
_SMALL = frozenset({"de", "del", "la", "las", "el", "los", "of", "the", "y", "and"})


@dataclass(frozen=True, slots=True)
class Alike:
    """Two ids whose names look alike, with those names; ``score`` of 100 is the same spelling."""

    left: str
    right: str
    left_name: str
    right_name: str
    score: float


def comparable(named: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Names as they are compared, each with its id and as it is written; those that may be compared, in order."""
    return sorted({(_compared(name), id, name) for id, name in named if _comparable(name)})


def suggest(
    names: Sequence[tuple[str, str, str]], judged: Collection[tuple[str, str]] = (), of: Collection[str] | None = None
) -> tuple[Alike, ...]:
    """Pairs of ids that bear names which look alike, the likest first; ``judged`` pairs (sorted ids) are left out.

    ``names`` are such as :func:`comparable` gives; ``of`` asks only for pairs with one of these ids in them.
    """
    folded = [name for name, _, _ in names]
    best: dict[tuple[str, str], Alike] = {}
    for index, (spelling, id, name) in enumerate(names):
        if of is not None and id not in of:
            continue
        start = index + 1 if of is None else 0
        alike = process.extract(spelling, folded[start:], scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=None)
        for _, score, offset in alike:
            _, other_id, other_name = names[start + offset]
            (left, left_name), (right, right_name) = sorted([(id, name), (other_id, other_name)])
            pair = (left, right)
            if left != right and pair not in judged and (pair not in best or best[pair].score < score):
                best[pair] = Alike(left, right, left_name, right_name, score)
    return tuple(sorted(best.values(), key=lambda one: (-one.score, one.left, one.right)))


def _comparable(name: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return len(_compared(name).replace(" ", "")) >= _LETTERS and not all(letter.isupper() for letter in letters)


def _compared(name: str) -> str:
    """A name as it is compared: folded, without the words that only hold it together, unless nothing else is left."""
    bare = without_article(fold_name(name))
    return " ".join(word for word in bare.split() if word not in _SMALL) or bare
