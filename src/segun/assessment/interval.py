"""How sure the number is: the central 80 % of what it would be were the grades a little different.

A grade's reliability ``r`` is itself uncertain, ``Beta(8 r, 8 (1 - r))``. Each draw takes a reliability for every voice and runs
the same chain. The draws are seeded by the relation, so that the same question has the same interval.
"""

import math
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from random import Random
from typing import Any, NamedTuple

import numpy as np

from segun.assessment.dependence import Shares
from segun.assessment.hearing import Hearing
from segun.assessment.priors import Priors
from segun.model import Relation

Odds = np.ndarray[Any, np.dtype[np.float64]]
_Ratio = Callable[[Hearing], Any]

_DRAWS = 200
# Origins whose grade is drawn. On 225 made-up relations of 208 to 923 origins an end lay 0.011 away in the median, and 0.11 at
# most, from where it lies with ten times as many: beyond 200 origins the interval leaves out what the others are unsure of.
_DRAWN = 200
_QUANTILES = 128
_CELLS = 4096
_END_QUANTILES = (_QUANTILES // 10, _QUANTILES - 1 - _QUANTILES // 10)
_QUANTILE_OF = bytes(byte % _QUANTILES for byte in range(256))


def interval(heard: Sequence[Hearing], shares: Shares, relation: Relation, on: int, priors: Priors) -> tuple[float, float]:
    """The probabilities below which a tenth and nine tenths of the draws lie, for the day ``on`` (an ordinal).

    Of very many origins those that moved the number most are drawn; the others are taken at their face value.
    """
    base_rate, half_life = priors.base_rate[relation.kind], priors.half_life[relation.kind]
    ordered = sorted([one for one in heard if one.factor], key=lambda one: (one.day, one.item.id))
    drawn = _most_moving(ordered, shares)

    def odds(multiplied_by: _Ratio) -> Any:
        """The odds on the day by the chain of :mod:`segun.assessment.chain`, for one draw or for all at once."""

        def run(side: Sequence[Hearing]) -> Any:
            found: Any = base_rate
            for place, one in enumerate(side):
                following = side[place + 1].day if place + 1 < len(side) else on
                left = 2.0 ** -(abs(following - one.day) / half_life)
                item, share = one.item, shares[one.item.id].share
                more = found * (multiplied_by(one) if item.id in drawn else math.exp(item.weight * one.factor * share))
                # base_rate + (more / (1 + more - found) - base_rate) * left, in place: making arrays takes longer
                total = 1.0 + more
                total -= found
                more /= total
                more -= base_rate
                more *= left
                more += base_rate
                found = more
            return found

        before = run([one for one in ordered if one.day <= on])
        after = run([one for one in reversed(ordered) if one.day > on])
        return before / (1.0 - before) * after / (1.0 - after)

    def ratios(one: Hearing) -> _Ratios:
        item = one.item
        power = one.factor * shares[item.id].share * priors.stance[item.stance]
        return _odds_ratios(item.reliability, item.pull, power, priors.strength)

    voices = list(dict.fromkeys([one.item.voice.id for one in heard]))
    if not ordered:  # nobody says anything of this day
        low = high = odds(ratios)
    elif len(voices) == 1 and len({one.factor > 0 for one in ordered}) == 1:
        # The better the one voice, the further it moves the number: two of its quantiles are the ends.
        low, high = sorted([odds(lambda one: ratios(one).low), odds(lambda one: ratios(one).high)])
    else:
        draws = _draws(voices, relation)
        spread = odds(lambda one: ratios(one).all.take(draws[one.item.voice.id]))
        spread.sort()
        low, high = spread[len(spread) // 10], spread[-1 - len(spread) // 10]
    return _chance(float(low), base_rate), _chance(float(high), base_rate)


def _chance(odds: float, base_rate: float) -> float:
    """The probability of odds that hold the base rate twice, once from each side of the day."""
    odds /= base_rate / (1.0 - base_rate)
    return odds / (1.0 + odds)


def _draws(voices: Sequence[str], relation: Relation) -> dict[str, np.ndarray[Any, np.dtype[np.intp]]]:
    """For every voice which quantile of its reliability each draw takes; as indices of the kind that numpy need not convert."""
    if len(voices) == 1:  # each quantile once is better than drawing among them
        return {voices[0]: np.arange(_QUANTILES)}
    drawn = Random(relation.id).randbytes(_DRAWS * len(voices)).translate(_QUANTILE_OF)
    each = np.frombuffer(drawn, np.uint8).astype(np.intp).reshape(len(voices), _DRAWS)
    return dict(zip(voices, each, strict=True))


def _most_moving(heard: Sequence[Hearing], shares: Shares) -> frozenset[str]:
    if len(heard) <= _DRAWN:
        return frozenset([one.item.id for one in heard])
    ranked = sorted(heard, key=lambda one: (-abs(one.item.weight * one.factor * shares[one.id].share), one.id))
    return frozenset(one.id for one in ranked[:_DRAWN])


class _Ratios(NamedTuple):
    """What an origin multiplies the odds by, at each quantile of its source's reliability and at the two that are ends."""

    all: Odds
    low: float
    high: float


@lru_cache(maxsize=4096)
def _odds_ratios(reliability: float, pull: float, power: float, strength: float) -> _Ratios:
    ratios = np.exp(power * _log_odds(reliability, pull, strength))
    return _Ratios(ratios, *(float(ratios[quantile]) for quantile in _END_QUANTILES))


@lru_cache(maxsize=4096)
def _log_odds(reliability: float, pull: float, strength: float) -> Odds:
    read = 0.5 + (np.array(beta_quantiles(reliability, strength)) - 0.5) * pull
    return np.log(read / (1.0 - read))


@cache
def beta_quantiles(mean: float, strength: float) -> tuple[float, ...]:
    """The mid-quantiles ((i + ½) / 128) of Beta(strength · mean, strength · (1 - mean)), from sums over 4,096 cells."""
    a, b = strength * mean - 1.0, strength * (1.0 - mean) - 1.0
    cells = [((cell + 0.5) / _CELLS) ** a * (1.0 - (cell + 0.5) / _CELLS) ** b for cell in range(_CELLS)]
    total, running, cell = sum(cells), 0.0, 0
    found = []
    for quantile in range(_QUANTILES):
        wanted = total * (quantile + 0.5) / _QUANTILES
        while running + cells[cell] < wanted:
            running += cells[cell]
            cell += 1
        found.append((cell + (wanted - running) / cells[cell]) / _CELLS)
    return tuple(found)
