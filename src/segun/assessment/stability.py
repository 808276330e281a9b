"""How sure blocs are: in what share of the networks that it might as well be a group is with most of its bloc."""

from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np

from segun.assessment.clustering import Blocs, Pair, heuristic_blocs
from segun.assessment.moves import improved_each

Numbers = np.ndarray[Any, np.dtype[Any]]


def drawn(chances: Sequence[float], spreads: Sequence[float | None], draws: int) -> Numbers:
    """Probabilities that some might as well be, a row for each draw: normal in log-odds; without a spread they stay as they are.

    The same are drawn each time.
    """
    random = Random("blocs")
    vary = [place for place, spread in enumerate(spreads) if spread is not None]
    chance = np.array(chances, dtype=np.float64)
    found: Numbers = np.tile(chance, (draws, 1))
    gauss = random.gauss
    noise = np.array([gauss(0.0, 1.0) for _ in range(draws * len(vary))]).reshape(draws, len(vary))
    spread = np.array([each for each in spreads if each is not None])
    found[:, vary] = 1.0 / (1.0 + np.exp(-(np.log(chance[vary] / (1.0 - chance[vary])) + noise * spread)))
    return found


def stability(pairs: Sequence[Pair], weights: Numbers, blocs: Blocs, *, anew: bool) -> dict[str, float]:
    """For each group of the blocs the share of draws in which it is with at least half of the others of its bloc.

    ``pairs`` are in order of id; ``weights`` has a row for each draw, with 0 for pairs that are left out of it. A draw is
    improved from the blocs that were found, and with ``anew`` also clustered without them, of which the better counts.
    """
    number, found = improved_each(pairs, weights, blocs)
    if anew:
        _clustered(pairs, weights, number, found)
    stays: dict[str, float] = {}
    for members in blocs:
        names = sorted(members)
        homes = found[:, [number[name] for name in names]]
        # of which draw and where: how many are together there
        apart = homes + np.arange(len(homes))[:, None] * (int(found.max()) + 1)
        _, where, together = np.unique(apart, return_inverse=True, return_counts=True)
        beside = together[where.reshape(homes.shape)] - 1
        stays.update(zip(names, (2 * beside >= len(names) - 1).mean(axis=0).tolist(), strict=True))
    return stays


def _clustered(pairs: Sequence[Pair], weights: Numbers, number: dict[str, int], found: Numbers) -> None:
    """Put better blocs in the place of those that were found, where clustering from nothing gives them."""
    ends = np.array([(number[one], number[other]) for one, other in pairs]).T
    other = np.arange(found.size).reshape(found.shape)
    for draw, row in enumerate(weights.tolist()):
        blocs = heuristic_blocs({pair: weight for pair, weight in zip(pairs, row, strict=True) if weight})
        for place, members in enumerate(blocs):
            other[draw, [number[name] for name in members]] = found.size + place
    better = _disagreements(ends, weights, other) < _disagreements(ends, weights, found)
    found[better] = other[better]


def _disagreements(ends: Numbers, weights: Numbers, homes: Numbers) -> Numbers:
    is_together = homes[:, ends[0]] == homes[:, ends[1]]
    cost: Numbers = np.where((weights > 0) != is_together, np.abs(weights), 0.0).sum(axis=1)
    return cost
