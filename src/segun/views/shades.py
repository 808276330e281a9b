"""How actors are drawn: a colour that never changes while a slider moves, and the bloc that each is in on a day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from segun.assessment.at_once import Judged
from segun.assessment.clustering import heuristic_blocs
from segun.assessment.priors import table
from segun.model import Relation, RelationKind
from segun.views.naming import Named, short_name
from segun.views.standpoint import Standpoint
from segun.views.territory import Shade

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """How likely two actors are allied (or one part of the other) and at war on a day, by pair in order of id."""

    friends: Mapping[Pair, float]
    enemies: Mapping[Pair, float]
    allied_only: Mapping[Pair, float]

    def allied(self, one: str, other: str) -> float:
        """The probability that they are allied or one is part of the other; 0 where nobody brought it up."""
        return self.friends.get((min(one, other), max(one, other)), 0.0)

    def war(self, one: str, other: str) -> float:
        """The probability that they are at war; 0 where nobody brought it up."""
        return self.enemies.get((min(one, other), max(one, other)), 0.0)


def ties_of(relations: Sequence[Relation], places: Iterable[int], judged: Judged) -> Ties:
    """The ties among ``relations`` at ``places``, as far as anything was said of them."""
    chance = judged.probability
    friends: dict[Pair, float] = {}
    allied: dict[Pair, float] = {}
    enemies: dict[Pair, float] = {}
    for place in places:
        if judged.known[place]:
            relation = relations[place]
            pair = min(relation.subject, relation.object), max(relation.subject, relation.object)
            for found in (enemies,) if relation.kind is RelationKind.FIGHTS else (friends, allied):
                if found is not allied or relation.kind is RelationKind.ALLIED:
                    found[pair] = max(found.get(pair, 0.0), float(chance[place]))
    return Ties(friends, enemies, allied)


def blocs_of(ties: Ties, mass: Mapping[str, int]) -> dict[str, str]:
    """The bloc of each actor that is in one: the id of its member that most is said of.

    They are found by moves alone, so that a slider stays quick; the page of the network searches for the best
    (:func:`segun.assessment.blocs.find_blocs`), and in a tangled one may part a bloc otherwise.
    """
    weights = {
        pair: ties.allied_only.get(pair, 0.0) - ties.enemies.get(pair, 0.0) for pair in sorted({*ties.allied_only, *ties.enemies})
    }
    least = _least_weight()
    signs = {pair: weight for pair, weight in weights.items() if abs(weight) >= least}
    found = heuristic_blocs(signs) if signs else ()
    return {
        member: min(members, key=lambda id: (-mass.get(id, 0), id)) for members in found if len(members) > 1 for member in members
    }


@cache
def _least_weight() -> float:
    return float(table("blocs")["least_weight"])


def shades(
    standpoint: Standpoint, actors: Mapping[str, Named], mass: Mapping[str, int]
) -> Callable[[Mapping[str, str]], dict[str, Shade]]:
    """A function from the blocs of a day to how each actor is drawn on it."""
    ordered = sorted(actors, key=lambda id: (-mass.get(id, 0), id))
    shorts = {id: short_name(standpoint, actors[id]) for id in ordered}

    def on_a_day(blocs: Mapping[str, str]) -> dict[str, Shade]:
        return {id: Shade(id, actors[id].name, shorts[id], n, blocs.get(id)) for n, id in enumerate(ordered)}

    return on_a_day
