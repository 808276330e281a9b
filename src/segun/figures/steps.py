"""The waterfall: what moved a probability, step by step, as positions along an axis of log-odds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from segun.model import Assessment, Reason

_TICKS = (0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99)
_LEAST_REACH = math.log(0.8 / 0.2)  # the axis always spans 20 % to 80 %, so that a small step looks small
_MARGIN = 0.2  # log-odds beyond the longest bar


@dataclass(frozen=True, slots=True)
class Step:
    """One bar. ``what`` is "base rate", "origin", "less" (the smaller origins together, their number in ``says``), "decay" or
    "total".

    ``says`` tells the reasons in it in words, an origin's dependence on others after its own; ``moved`` is in log-odds,
    ``left`` and ``width`` in per cent of the axis; ``after`` is the probability with all steps so far.
    """

    what: str
    origin: str | None
    says: tuple[str, ...]
    moved: float
    left: float
    width: float
    after: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: a probability at its place, in per cent of the axis."""

    probability: float
    at: float


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The steps from the base rate to the number shown."""

    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]


def waterfall_of(assessment: Assessment, sentences: Sequence[str], *, most: int | None = None) -> Waterfall:
    """Lay out the reasons of an assessment, with one sentence for each; an origin and its dependence are one step.

    Of more than ``most`` origins, those that moved it least become one step "less", so that the steps always add up.
    """
    moves = _fewer(_moves(assessment.reasons, sentences), most)
    sums = [0.0, *accumulate(move.log_odds for move in moves)]
    low, high = min(*sums, -_LEAST_REACH) - _MARGIN, max(*sums, _LEAST_REACH) + _MARGIN

    def at(log_odds: float) -> float:
        return round(100 * (log_odds - low) / (high - low), 2)

    def step(move: "_Move", start: float, end: float) -> Step:
        left, right = sorted((at(start), at(end)))
        return Step(move.what, move.origin, move.says, move.log_odds, left, round(right - left, 2), _chance(end))

    steps = [step(move, start, end) for move, (start, end) in zip(moves, pairwise(sums), strict=True)]
    total = _Move("total", None, (), sums[-1])
    ticks = [Tick(chance, at(_log_odds(chance))) for chance in _TICKS if low <= _log_odds(chance) <= high]
    return Waterfall((*steps, step(total, 0.0, sums[-1])), tuple(ticks))


@dataclass(frozen=True, slots=True)
class _Move:
    what: str
    origin: str | None
    says: tuple[str, ...]
    log_odds: float


def _moves(reasons: Sequence[Reason], sentences: Sequence[str]) -> list[_Move]:
    moves: list[_Move] = []
    for reason, says in zip(reasons, sentences, strict=True):
        last = moves[-1] if moves else None
        if reason.what == "dependence" and last is not None and last.origin == reason.origin:
            moves[-1] = _Move(last.what, last.origin, (*last.says, says), last.log_odds + reason.log_odds)
        else:
            moves.append(_Move(reason.what, reason.origin, (says,), reason.log_odds))
    return moves


def _fewer(moves: list[_Move], most: int | None) -> list[_Move]:
    origins = [move for move in moves if move.what == "origin"]
    if most is None or len(origins) <= most:
        return moves
    small = sorted(origins, key=lambda move: abs(move.log_odds))[: len(origins) - most + 1]
    together = _Move("less", None, (str(len(small)),), sum(move.log_odds for move in small))
    kept = [move for move in moves if move not in small]
    last = max((place for place, move in enumerate(kept) if move.what == "origin"), default=0)
    return [*kept[: last + 1], together, *kept[last + 1 :]]


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


def _log_odds(chance: float) -> float:
    return math.log(chance / (1.0 - chance))
