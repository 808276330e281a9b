"""Improving the blocs of many networks at once: the same groups and pairs, with other weights in each.

It does for every network what :func:`segun.assessment.clustering.improved` does for one; a test holds the two together. Most
groups of most networks stay where they are, which is seen for all of them in one step, and only those beside somebody who
moved are looked at again.
"""

import heapq
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from segun.assessment.clustering import TIGHT, Blocs, Pair

Numbers = np.ndarray[Any, np.dtype[Any]]


def improved_each(pairs: Sequence[Pair], weights: Numbers, blocs: Blocs) -> tuple[dict[str, int], Numbers]:
    """The blocs of each network after moving single groups while that lessens the disagreement.

    ``pairs`` are in order of id; ``weights`` has a row for each network and a column for each pair, 0 where the pair is not in
    it. Gives the column of every group, and a row for each network with the number of every group's bloc.
    """
    known = sorted(name for members in blocs for name in members)
    names = [*known, *sorted({name for pair in pairs for name in pair} - set(known))]
    number = {name: place for place, name in enumerate(names)}
    ends = np.array([(number[one], number[other]) for one, other in pairs], dtype=np.intp).reshape(-1, 2)
    first = np.arange(len(blocs), len(blocs) + len(names))
    for place, members in enumerate(blocs):
        first[[number[name] for name in members]] = place
    homes = np.tile(first, (len(weights), 1))
    beside: list[list[tuple[int, int]]] = [[] for _ in names]
    for pair, (one, other) in enumerate(ends.tolist()):
        beside[one].append((other, pair))
        beside[other].append((one, pair))
    restless = _restless(ends, weights, first)
    for row in np.flatnonzero(restless.any(axis=1)).tolist():
        order = _order(len(known), ends, weights[row])
        homes[row, order[len(known) :]] = len(blocs) + len(known) + np.arange(len(order) - len(known))  # of equals the first wins
        homes[row] = _settled(homes[row].tolist(), beside, weights[row].tolist(), order, np.flatnonzero(restless[row]).tolist())
    return number, _joined(ends, weights, homes)


def _restless(ends: Numbers, weights: Numbers, homes: Numbers) -> Numbers:
    """For each network whether each group would move, were it asked first; in doubt it is asked."""
    name, other = np.concatenate([ends, ends[:, ::-1]]).T
    pair = np.tile(np.arange(len(ends)), 2)
    order = np.lexsort((homes[other], name))
    name, place, pair = name[order], homes[other][order], pair[order]
    begins = np.flatnonzero(np.r_[True, (name[1:] != name[:-1]) | (place[1:] != place[:-1])])
    weight = weights[:, pair]
    pull = np.where(np.logical_or.reduceat(weight != 0, begins, axis=1), np.add.reduceat(weight, begins, axis=1), -np.inf)
    name, place = name[begins], place[begins]
    best = np.maximum.reduceat(pull, np.flatnonzero(np.r_[True, name[1:] != name[:-1]]), axis=1)
    best = np.where(np.isinf(best), -np.inf, np.maximum(best, 0.0))  # nobody has to stay with enemies
    found = np.full((len(weights), len(homes)), -np.inf)
    found[:, np.unique(name)] = best
    here = np.zeros_like(found)
    own = place == homes[name]
    here[:, name[own]] = np.where(np.isinf(pull[:, own]), 0.0, pull[:, own])
    restless: Numbers = found > here + TIGHT / 2
    return restless


def _order(known: int, ends: Numbers, weights: Numbers) -> list[int]:
    """In which order groups are asked: those with a bloc by id, then the others as they come up in the pairs."""
    among = ends[weights != 0].ravel()
    return [*range(known), *dict.fromkeys(among[among >= known].tolist())]


def _settled(
    homes: list[int],
    beside: Sequence[Sequence[tuple[int, int]]],
    weights: Sequence[float],
    order: Sequence[int],
    restless: Iterable[int],
) -> list[int]:
    """Where the groups of one network end up: rounds in a fixed order, of those that may want to move."""
    rank = {name: place for place, name in enumerate(order)}
    queue = [rank[name] for name in restless]
    heapq.heapify(queue)
    waiting = set(restless)
    alone = len(beside) + max(homes) + 1
    while queue:
        turn, place = divmod(heapq.heappop(queue), len(order))
        name = order[place]
        waiting.discard(name)
        pull: dict[int, float] = {}
        others = [(other, weights[pair]) for other, pair in beside[name] if weights[pair]]
        for other, weight in others:
            pull[homes[other]] = pull.get(homes[other], 0.0) + weight
        best = max(pull, key=lambda home: (pull[home], -home))
        if pull[best] < 0:
            best, alone = alone, alone + 1
        if pull.get(best, 0.0) > pull.get(homes[name], 0.0) + TIGHT:
            homes[name] = best
            for other, _ in others:
                if other not in waiting:
                    waiting.add(other)
                    heapq.heappush(queue, (turn + (rank[other] < place)) * len(order) + rank[other])
    return homes


def _joined(ends: Numbers, weights: Numbers, homes: Numbers) -> Numbers:
    """Numbers for the sets of groups that friends of the same bloc join."""
    one, other = ends.T
    row, pair = np.nonzero((weights > 0) & (homes[:, one] == homes[:, other]))
    start = row * homes.shape[1]
    graph = coo_array((np.ones(len(row), dtype=np.int8), (start + one[pair], start + other[pair])), shape=(homes.size,) * 2)
    numbers: Numbers = connected_components(graph, directed=False)[1]
    return numbers.reshape(homes.shape)
