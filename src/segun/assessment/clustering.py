"""Correlation clustering: groups into blocs so that friends are together and enemies apart, with the least disagreement.

A pair with a positive weight should be in one bloc, one with a negative weight in two; what goes against it costs its weight,
and the number of blocs is free (Bansal, Blum and Chawla 2004). Only friends join blocs: two groups with a common enemy and
nothing else between them stay apart.

A set of pairs to disagree with is right when no *bad cycle* is left: a path of friends that closes with one pair of enemies.
So the least disagreement is the cheapest set of pairs that hits every bad cycle, and bad cycles are added as they are met
(Demaine et al. 2006). The linear relaxation comes first, then whole numbers; both are solved by HiGHS, through scipy.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

Pair = tuple[str, str]
Signs = Mapping[Pair, float]
Blocs = tuple[frozenset[str], ...]
TIGHT = 1e-6
"""What a move has to gain at least; less is rounding."""
_NODES = 200  # of the search tree; 150 groups with 300 pairs of random signs need 1, 200 groups with 500 need 845 (20 s)


def exact_blocs(signs: Signs) -> tuple[Blocs, bool]:
    """The blocs of least disagreement, larger first, and whether it was proven that none are better.

    Pairs are in order of id, and no weight is 0. Networks of the size and noise of this field are solved in a fraction of a
    second; where the search would not end, its best blocs are improved by moves and come unproven.
    """
    pairs = sorted(signs)
    hit: list[frozenset[int]] = []
    proven = True
    for whole in (False, True):
        bad = [frozenset[int]()]
        while bad and proven:
            chosen, proven = _cheapest(pairs, signs, hit, whole)
            bad = [cycle for cycle in _bad_cycles(pairs, signs, chosen) if cycle not in hit]
            hit += dict.fromkeys(bad)
    kept = [pair for place, pair in enumerate(pairs) if chosen[place] < 0.5 and signs[pair] > 0]
    found = joined(_names(signs), kept)
    return (found, True) if proven else (improved(signs, found), False)


def heuristic_blocs(signs: Signs) -> Blocs:
    """Good blocs for any size: join the pair with most for it (greedy additive edge contraction), then improve by moves."""
    return improved(signs, _contract(signs))


def improved(signs: Signs, blocs: Blocs) -> Blocs:
    """Blocs after moving single groups, in order of id, while that lessens the disagreement (Kernighan and Lin)."""
    bloc = {name: place for place, members in enumerate(blocs) for name in members}
    beside: dict[str, list[tuple[str, float]]] = {name: [] for name in sorted(bloc)}
    for (one, other), weight in sorted(signs.items()):
        beside.setdefault(one, []).append((other, weight))
        beside.setdefault(other, []).append((one, weight))
        for name in (one, other):
            bloc.setdefault(name, len(bloc) + len(blocs))
    alone = count(len(bloc) + len(blocs))
    moved = True
    while moved:
        moved = False
        for name, others in beside.items():
            pull: dict[int, float] = {}
            for other, weight in others:
                pull[bloc[other]] = pull.get(bloc[other], 0.0) + weight
            best = max(pull, key=lambda place: (pull[place], -place), default=bloc[name])
            if pull.get(best, 0.0) < 0:
                best = next(alone)
            if pull.get(best, 0.0) > pull.get(bloc[name], 0.0) + TIGHT:
                bloc[name], moved = best, True
    return joined(beside, (pair for pair, weight in sorted(signs.items()) if weight > 0 and bloc[pair[0]] == bloc[pair[1]]))


def disagreement(signs: Signs, blocs: Blocs) -> float:
    """What the blocs cost: the weights of friends apart and of enemies together (with least cost, the frustration index)."""
    bloc = {name: place for place, members in enumerate(blocs) for name in members}
    return sum(abs(weight) for (one, other), weight in signs.items() if (weight > 0) is not (bloc[one] == bloc[other]))


def joined(names: Iterable[str], pairs: Iterable[Pair]) -> Blocs:
    """The connected sets of names, larger first, then by name."""
    above = {name: name for name in names}

    def find(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for one, other in pairs:
        above[max(find(one), find(other))] = min(find(one), find(other))
    sets: dict[str, set[str]] = {}
    for name in above:
        sets.setdefault(find(name), set()).add(name)
    return tuple(sorted(map(frozenset, sets.values()), key=lambda members: (-len(members), min(members))))


def _names(signs: Signs) -> list[str]:
    return sorted({name for pair in signs for name in pair})


def _cheapest(pairs: Sequence[Pair], signs: Signs, hit: Sequence[frozenset[int]], whole: bool) -> tuple[Sequence[float], bool]:
    """How far to disagree with each pair so that every cycle met so far is hit, and whether that is surely at least cost."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    if not hit:
        return [0.0] * len(pairs), True
    entries = [(row, place) for row, cycle in enumerate(hit) for place in sorted(cycle)]
    rows, columns = zip(*entries, strict=True)
    cycles = csr_array(([1.0] * len(entries), (rows, columns)), shape=(len(hit), len(pairs)))
    answer = milp(
        [abs(signs[pair]) for pair in pairs],
        constraints=LinearConstraint(cycles, lb=1.0),
        integrality=int(whole),
        bounds=Bounds(0, 1),
        options={"node_limit": _NODES},
    )
    if answer.x is None:  # out of nodes before any answer: agree with everything, and leave it to moves
        return [0.0] * len(pairs), False
    return [float(value) for value in answer.x], answer.status == 0


def _bad_cycles(pairs: Sequence[Pair], signs: Signs, chosen: Sequence[float]) -> Iterator[frozenset[int]]:
    """For each pair of enemies the friends that lead from one to the other, if the cycle is not hit yet (sum below 1)."""
    friends: dict[str, list[tuple[str, int]]] = {}
    for place, (one, other) in enumerate(pairs):
        if signs[one, other] > 0 and chosen[place] < 1 - TIGHT:
            friends.setdefault(one, []).append((other, place))
            friends.setdefault(other, []).append((one, place))
    for place, (one, other) in enumerate(pairs):
        if signs[one, other] < 0 and chosen[place] < 1 - TIGHT:
            way = _cheapest_way(friends, one, other, chosen, 1 - TIGHT - chosen[place])
            if way is not None:
                yield frozenset({place, *way})


def _cheapest_way(
    friends: Mapping[str, Sequence[tuple[str, int]]], start: str, goal: str, chosen: Sequence[float], limit: float
) -> list[int] | None:
    """The places of the pairs along the way of least disagreement (then fewest steps) between two groups, if below ``limit``."""
    reached: dict[str, tuple[str, int]] = {}
    queue: list[tuple[float, int, str, str, int]] = [(0.0, 0, start, "", -1)]
    while queue:
        cost, steps, at, before, by = heapq.heappop(queue)
        if at in reached:
            continue
        reached[at] = before, by
        if at == goal:
            way = []
            while at != start:
                at, by = reached[at]
                way.append(by)
            return way
        for to, place in friends.get(at, ()):
            if to not in reached and cost + chosen[place] < limit:
                heapq.heappush(queue, (cost + chosen[place], steps + 1, to, at, place))
    return None


def _contract(signs: Signs) -> Blocs:
    """Join the two blocs with the most for it, again and again, while anything speaks for joining (Keuper et al. 2015)."""
    names = _names(signs)
    members = {place: [name] for place, name in enumerate(names)}
    place_of = {name: place for place, name in enumerate(names)}
    between: dict[int, dict[int, float]] = {place: {} for place in members}
    queue = []
    for pair, weight in sorted(signs.items()):
        a, b = place_of[pair[0]], place_of[pair[1]]
        between[a][b] = between[b][a] = weight
        queue.append((-weight, a, b))
    heapq.heapify(queue)
    while queue and queue[0][0] < 0:
        weight, a, b = heapq.heappop(queue)
        if between.get(a, {}).get(b) != -weight:
            continue  # one of them was joined since
        members[a] += members.pop(b)
        for other, more in between.pop(b).items():
            del between[other][b]
            if other != a:
                between[a][other] = between[other][a] = between[a].get(other, 0.0) + more
                heapq.heappush(queue, (-between[a][other], a, other))
    return tuple(frozenset(group) for group in members.values())
