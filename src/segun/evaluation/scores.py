"""Precision, recall and F1 over passages, with a bootstrap interval over documents."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from segun.evaluation.matching import Detail, Key, Keyed, Level

_DRAWS = 1000  # enough for an interval whose ends move by less than 0.005 between seeds on 27 passages
_SEED = 20251028


@dataclass(frozen=True, slots=True)
class Score:
    """How many claims were found, how many there are, how many are both."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float | None:
        """The share of found claims that are right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of annotated claims that were found; None where there are none."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One passage: what a reader found there against what is there."""

    passage: str
    language: str
    gold: tuple[Keyed, ...]
    found: tuple[Keyed, ...]

    def score(self, level: Level, counts: Callable[[Keyed], bool] = lambda _: True) -> Score:
        """The score at one level over the claims that ``counts`` accepts."""
        gold = {item.at(level) for item in self.gold if counts(item)}
        found = {item.at(level) for item in self.found if counts(item)}
        return Score(len(gold & found), len(found), len(gold))

    def detail(self, detail: Detail) -> Score:
        """How often a detail is told, and told right, of the claims that are right at the level of stance.

        Of several that a reader told of one annotated claim the one with its speaker counts.
        """
        told: dict[Key, list[Keyed]] = {}
        for item in self.found:
            told.setdefault(item.at(Level.STANCE), []).append(item)
        score = Score()
        for item in self.gold:
            alike = told.get(item.at(Level.STANCE))
            if alike:
                speaker = item.at(Level.SPEAKER)
                one = next((one for one in alike if one.at(Level.SPEAKER) == speaker), alike[0])
                want, got = item.details.get(detail), one.details.get(detail)
                score += Score(want is not None and want == got, got is not None, want is not None)
        return score

    def missed(self, level: Level) -> list[Key]:
        """What is there and was not found."""
        return sorted({item.at(level) for item in self.gold} - {item.at(level) for item in self.found})

    def invented(self, level: Level) -> list[tuple[Key, str | None]]:
        """What was found and is not there, with the pattern that made it."""
        there = {item.at(level) for item in self.gold}
        return sorted({(item.at(level), item.pattern) for item in self.found if item.at(level) not in there}, key=str)


def compare(comparisons: Iterable[Comparison], level: Level, counts: Callable[[Keyed], bool] = lambda _: True) -> Score:
    """The score over several passages, claims counted alike."""
    return sum((comparison.score(level, counts) for comparison in comparisons), Score())


def compare_detail(comparisons: Iterable[Comparison], detail: Detail) -> Score:
    """The score of a detail over several passages, among the claims that are right."""
    return sum((comparison.detail(detail) for comparison in comparisons), Score())


def interval(comparisons: Sequence[Comparison], level: Level, share: float = 0.95) -> tuple[float, float] | None:
    """The bootstrap interval of F1 over passages (passages are drawn, since claims of one passage are not independent)."""
    scores = [comparison.score(level) for comparison in comparisons]
    if not scores:
        return None
    chance = random.Random(_SEED)
    values = sorted(sum(chance.choices(scores, k=len(scores)), Score()).f1 or 0.0 for _ in range(_DRAWS))
    cut = int(len(values) * (1 - share) / 2)
    return values[cut], values[-1 - cut]
