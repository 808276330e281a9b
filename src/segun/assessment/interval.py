"""How sure the number is: the central 80 % of what it would be were the grades a little different.

A grade's reliability ``r`` is itself uncertain, ``Beta(8 r, 8 (1 - r))``. Each draw takes a reliability for every voice and runs
the same chain. The draws are seeded by the relation, so that the same question has the same interval.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from random import Random

from segun.assessment.chain import Evidence, logistic, logit, walk
from segun.assessment.dependence import Share
from segun.assessment.priors import Priors
from segun.assessment.weighing import Testimony, evidence, log_ratio
from segun.model import Relation

_DRAWS = 200
_QUANTILES = 128
_CELLS = 4096


def interval(
    testimonies: Sequence[Testimony], shares: Mapping[str, Share], relation: Relation, on: date, priors: Priors
) -> tuple[float, float]:
    """The probabilities below which a tenth and nine tenths of the draws lie."""
    base_rate, half_life = priors.base_rate[relation.kind], priors.half_life[relation.kind]
    ratios = [_ratios(item, priors) for item in testimonies]
    voices = {item.voice.id: place for place, item in enumerate(testimonies)}
    place = [voices[item.voice.id] for item in testimonies]
    said = [evidence(item, shares[item.id].share, on, priors) for item in testimonies]
    steps = [(step.day, index, step.log_odds) for index, step in enumerate(said) if step]
    day = on.toordinal()
    before = sorted(step for step in steps if step[0] <= day)
    after = sorted((step for step in steps if step[0] > day), reverse=True)
    base = logit(base_rate)
    random = Random(relation.id).random
    found = []
    for _ in range(_DRAWS):
        draw = [int(random() * _QUANTILES) for _ in ratios]
        value = [ratio[draw[at]] for ratio, at in zip(ratios, place, strict=True)]
        there = walk([Evidence(at, value[index] * factor) for at, index, factor in before], day, base_rate, half_life)
        back = walk([Evidence(at, value[index] * factor) for at, index, factor in after], day, base_rate, half_life)
        found.append(there.log_odds + back.log_odds - base)
    found.sort()
    return logistic(found[_DRAWS // 10]), logistic(found[-1 - _DRAWS // 10])


def _ratios(item: Testimony, priors: Priors) -> tuple[float, ...]:
    """The log-likelihood ratio of an origin at each quantile of its source's reliability."""
    return tuple(log_ratio(r, item.lineage, priors) for r in beta_quantiles(item.reliability, priors.strength))


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
