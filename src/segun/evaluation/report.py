"""The figures of an evaluation as plain data: by level, by language, by relation, by pattern."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from segun.evaluation.matching import LEVELS, Detail, Keyed, Level
from segun.evaluation.scores import Comparison, Score, compare, compare_detail, interval
from segun.model import Record, RelationKind

PERSON_NAMING = (RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.REMOVED)


def slices(comparisons: Sequence[Comparison]) -> Iterator[tuple[str, Sequence[Comparison]]]:
    """All passages, then those of each language."""
    yield "all", comparisons
    for language in sorted({comparison.language for comparison in comparisons}):
        yield language, [comparison for comparison in comparisons if comparison.language == language]


def is_of(kind: RelationKind, item: Keyed) -> bool:
    """Whether a claim is of one kind of relation."""
    return item.relation is kind


def report(comparisons: Sequence[Comparison]) -> Record:
    """Scores at the four levels and the parts that the bars name, by language."""
    return {name: _slice(chosen) for name, chosen in slices(comparisons)}


def pattern_counts(comparisons: Sequence[Comparison]) -> list[tuple[str, int, int]]:
    """Every pattern with how many of its claims are right (stance level) and how many it made, worst first."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for comparison in comparisons:
        gold = {item.at(Level.STANCE) for item in comparison.gold}
        for item in comparison.found:
            pattern = item.pattern or "?"
            found[pattern] += 1
            right[pattern] += item.at(Level.STANCE) in gold
    return sorted(((name, right[name], made) for name, made in found.items()), key=lambda row: (row[1] / row[2], -row[2], row[0]))


def _slice(comparisons: Sequence[Comparison]) -> Record:
    claims = [item for comparison in comparisons for item in comparison.found]
    empty = [comparison for comparison in comparisons if not comparison.gold]
    return {
        "passages": len(comparisons),
        "levels": {level.value: _score(compare(comparisons, level)) for level in LEVELS},
        "f1_interval": interval(comparisons, Level.STANCE),
        "denials": _score(compare(comparisons, Level.STANCE, lambda item: item.denial)),
        "person_naming": _score(compare(comparisons, Level.STANCE, lambda item: item.relation in PERSON_NAMING)),
        "relations": {kind.value: _score(compare(comparisons, Level.STANCE, partial(is_of, kind))) for kind in RelationKind},
        "details": {detail.value: _score(compare_detail(comparisons, detail)) for detail in Detail},
        "claims": len(claims),
        "passages_without_claims": len(empty),
        "claims_in_passages_without": sum(len(comparison.found) for comparison in empty),
    }


def _score(score: Score) -> Record:
    return {
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "right": score.right,
        "found": score.found,
        "wanted": score.wanted,
    }
