"""Blocs: who stands with whom, from the assessments of alliances and wars; and the triangles that do not fit.

Balance never changes a probability. Two allies of one group that are at war with each other are a question to check, no more; and
a group is shown in a bloc only where it stays there when the assessments are varied within what is uncertain of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np

from segun.assessment.chain import logit
from segun.assessment.clustering import Blocs, Signs, disagreement, exact_blocs, heuristic_blocs
from segun.assessment.priors import table
from segun.assessment.stability import drawn, stability
from segun.model import Assessment, RelationKind

_TENTH = 1.2816  # the central 80 % of a normal distribution end at so many standard deviations


class Chance(NamedTuple):
    """A probability with the ends of its central 80 %."""

    probability: float
    low: float
    high: float

    @property
    def spread(self) -> float | None:
        """The standard deviation of what it might as well be, which is normal in log-odds; None where nothing is unsure of it."""
        if not 0.0 < self.low < self.high < 1.0:
            return None
        return (logit(self.high) - logit(self.low)) / (2 * _TENTH)


@dataclass(frozen=True, slots=True)
class Bond:
    """Two groups (in order of id) with how likely it is that they are allied and that they are at war, as far as assessed."""

    one: str
    other: str
    allied: Chance | None
    fights: Chance | None

    @property
    def weight(self) -> float:
        """P(allied) - P(at war), with 0 for what nobody brought up: 1 are friends for sure, -1 enemies."""
        return (self.allied.probability if self.allied else 0.0) - (self.fights.probability if self.fights else 0.0)

    @property
    def told(self) -> tuple[tuple[float, Chance], ...]:
        """What its weight is made of, each with the sign that it counts with."""
        return tuple((sign, chance) for sign, chance in ((1.0, self.allied), (-1.0, self.fights)) if chance)


@dataclass(frozen=True, slots=True)
class Member:
    """A group in a bloc, and in what share of the draws it is with at least half of the others of it."""

    actor: str
    stability: float
    is_stable: bool


@dataclass(frozen=True, slots=True)
class Bloc:
    """Groups that stand together, in order of id. A group that stands alone is no bloc."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three groups of which two pairs are friends and the third are enemies: something to check.

    ``between`` is allied with both of ``enemies``.
    """

    between: str
    enemies: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SignedNetwork:
    """The blocs of a network, larger first.

    ``disagreement`` is the weight of the bonds that do not fit (``against``): the frustration index where it ``is_exact``.
    ``triangles`` are those that do not fit, of ``triads`` that are closed. In a sparse network both are small numbers, so
    they are given and not a percentage.
    """

    blocs: tuple[Bloc, ...]
    against: tuple[Bond, ...]
    disagreement: float
    is_exact: bool
    triangles: tuple[Triangle, ...]
    triads: int


@dataclass(frozen=True, slots=True)
class _Rules:
    least_weight: float
    exact_up_to: int
    draws: int
    few_draws: int
    draws_up_to: int
    stable: float


@cache
def _rules() -> _Rules:
    return _Rules(**table("blocs"))


def bonds(assessments: Iterable[Assessment]) -> tuple[Bond, ...]:
    """The bonds between groups from the assessments of who is allied and who is at war, in order of id."""
    chances: dict[tuple[str, str], dict[RelationKind, Chance]] = {}
    for one in assessments:
        if one.relation.kind in (RelationKind.ALLIED, RelationKind.FIGHTS):
            pair = one.relation.subject, one.relation.object
            chances.setdefault(pair, {})[one.relation.kind] = Chance(one.probability, *one.interval)
    return tuple(
        Bond(*pair, chances[pair].get(RelationKind.ALLIED), chances[pair].get(RelationKind.FIGHTS)) for pair in sorted(chances)
    )


def find_blocs(bonds: Iterable[Bond]) -> SignedNetwork:
    """The blocs that the bonds make, exactly up to 200 groups, and well above; the same bonds give the same blocs."""
    rules = _rules()
    bonds = sorted(bonds, key=lambda bond: (bond.one, bond.other))
    signs = _signs({(bond.one, bond.other): bond.weight for bond in bonds}, rules.least_weight)
    if not signs:
        return SignedNetwork((), (), 0.0, True, (), 0)
    names = {name for pair in signs for name in pair}
    found, is_exact = exact_blocs(signs) if len(names) <= rules.exact_up_to else (heuristic_blocs(signs), False)
    stability = _stability(bonds, found, rules)
    bloc = {name: place for place, members in enumerate(found) for name in members}
    fits = {pair: (weight > 0) is (bloc[pair[0]] == bloc[pair[1]]) for pair, weight in signs.items()}
    triangles, triads = _triangles(signs)
    return SignedNetwork(
        blocs=tuple(
            Bloc(tuple(Member(name, stability[name], stability[name] >= rules.stable) for name in sorted(members)))
            for members in found
            if len(members) > 1
        ),
        against=tuple(bond for bond in bonds if not fits.get((bond.one, bond.other), True)),
        disagreement=disagreement(signs, found),
        is_exact=is_exact,
        triangles=triangles,
        triads=triads,
    )


def _signs(weights: Mapping[tuple[str, str], float], least: float) -> Signs:
    return {pair: weight for pair, weight in weights.items() if abs(weight) >= least}


def _stability(bonds: Sequence[Bond], found: Blocs, rules: _Rules) -> dict[str, float]:
    """For each group the share of draws in which it is with at least half of the others of its bloc.

    In a large network a draw is only improved from the blocs that were found, and not clustered anew as well.
    """
    large = sum(map(len, found)) > rules.draws_up_to
    told = [(place, sign, chance) for place, bond in enumerate(bonds) for sign, chance in bond.told]
    draws = drawn(
        [chance.probability for *_, chance in told],
        [chance.spread for *_, chance in told],
        rules.few_draws if large else rules.draws,
    )
    weights = np.zeros((len(draws), len(bonds)))
    for column, (place, sign, _) in enumerate(told):
        weights[:, place] += sign * draws[:, column]
    weights[np.abs(weights) < rules.least_weight] = 0.0
    return stability([(bond.one, bond.other) for bond in bonds], weights, found, anew=not large)


def _triangles(signs: Signs) -> tuple[tuple[Triangle, ...], int]:
    """The closed triangles with one pair of enemies, and how many closed ones there are."""
    beside: dict[str, set[str]] = {}
    for one, other in signs:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    odd, triads = [], 0
    for one, other in sorted(signs):
        for third in sorted(beside[one] & beside[other]):
            if third > other:
                triads += 1
                enemies = [pair for pair in combinations((one, other, third), 2) if signs[pair] < 0]
                if len(enemies) == 1:
                    (between,) = {one, other, third} - set(enemies[0])
                    odd.append(Triangle(between, enemies[0]))
    return tuple(odd), triads
