"""How well a reader reads: its claims against passages that people annotated (the reading guide's format)."""

from segun.evaluation.gold import GoldClaim, GoldPassage, load_gold
from segun.evaluation.matching import LEVELS, Detail, Keyed, Level, keys_of_claims, keys_of_gold
from segun.evaluation.scores import Comparison, Score, compare, compare_detail, interval

__all__ = [
    "LEVELS",
    "Comparison",
    "Detail",
    "GoldClaim",
    "GoldPassage",
    "Keyed",
    "Level",
    "Score",
    "compare",
    "compare_detail",
    "interval",
    "keys_of_claims",
    "keys_of_gold",
    "load_gold",
]
