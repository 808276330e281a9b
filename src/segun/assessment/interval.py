"""How sure the number is: the central 80 % of what it would be were the grades a little different.

A grade's reliability ``r`` is itself uncertain, ``Beta(8 r, 8 (1 - r))``. Each draw takes a reliability for every voice and runs
the same chain. The draws are seeded by the relation, so that the same question has the same interval.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from random import Random

from segun.assessment.dependence import Shares
from segun.assessment.hearing import Hearing
from segun.assessment.priors import Priors
from segun.model import Relation

_DRAWS = 200
_QUANTILES = 128
_CELLS = 4096
_QUANTILE_OF = bytes(byte % _QUANTILES for byte in range(256))


def interval(heard: Sequence[Hearing], shares: Shares, relation: Relation, on: int, priors: Priors) -> tuple[float, float]:
    """The probabilities below which a tenth and nine tenths of the draws lie, for the day ``on`` (an ordinal)."""
    base_rate, half_life = priors.base_rate[relation.kind], priors.half_life[relation.kind]
    random = Random(relation.id)
    voices = dict.fromkeys(one.item.voice.id for one in heard)
    if len(voices) == 1:  # each quantile once is better than drawing among them
        draws = {voice: bytes(range(_QUANTILES)) for voice in voices}
    else:
        draws = {voice: random.randbytes(_DRAWS).translate(_QUANTILE_OF) for voice in voices}
    count = len(next(iter(draws.values())))
    ordered = sorted((one for one in heard if one.factor), key=lambda one: (one.day, one.id))

    def run(side: Sequence[Hearing]) -> list[float]:
        """The chain of :mod:`segun.assessment.chain` over all draws at once, in probabilities."""
        found = [base_rate] * count
        for place, one in enumerate(side):
            following = side[place + 1].day if place + 1 < len(side) else on
            left = 2.0 ** -(abs(following - one.day) / half_life)
            power = one.factor * shares[one.id].share * priors.stance[one.item.stance]
            ratios = _odds_ratios(one.item.reliability, one.item.pull, power, priors.strength)
            found = [
                base_rate + ((more := held * ratios[drawn]) / (1.0 + more - held) - base_rate) * left
                for held, drawn in zip(found, draws[one.item.voice.id], strict=True)
            ]
        return found

    before = run([one for one in ordered if one.day <= on])
    after = run([one for one in reversed(ordered) if one.day > on])
    base_odds = base_rate / (1.0 - base_rate)
    odds = sorted(b / (1.0 - b) * a / (1.0 - a) / base_odds for b, a in zip(before, after, strict=True))
    low, high = odds[count // 10], odds[-1 - count // 10]
    return low / (1.0 + low), high / (1.0 + high)


@lru_cache(maxsize=4096)
def _odds_ratios(reliability: float, pull: float, power: float, strength: float) -> tuple[float, ...]:
    """What an origin multiplies the odds by, at each quantile of its source's reliability."""
    read = [0.5 + (r - 0.5) * pull for r in beta_quantiles(reliability, strength)]
    return tuple((right / (1.0 - right)) ** power for right in read)


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
