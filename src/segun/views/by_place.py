"""One relation state by state: the same two may be allied in one and at war in another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from segun.model import Place, PlaceMention, Relation, RelationKind
from segun.views.codes import lies_in
from segun.views.line import Line, line
from segun.views.naming import Named
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

LEAST_AGREEING = 2 / 3
"""How much of what is said of single places must say the same of a pair before it is a bond of the whole network: the rule of
``docs/assessment.md`` ("Places"), after records of alliances by state (BACRIM2020) in which one pair is both."""


@dataclass(frozen=True, slots=True)
class InState:
    """A relation as far as it is said of one state."""

    state: Named
    line: Line


def by_state(standpoint: Standpoint, relation: Relation, claims: Iterable[ClaimOnRecord]) -> tuple[InState, ...]:
    """What is held of a relation in each state that a claim about it names, by name; empty for where somebody is."""
    if relation.kind.takes_place:
        return ()
    named: dict[str, str] = {}
    said: dict[str, list[ClaimOnRecord]] = {}
    for each in claims:
        for state in states_of(each.claim.place):
            named.setdefault(state.id, state.name)
            said.setdefault(state.id, []).append(each)
    found = [InState(Named(id, named[id]), line(standpoint, relation, about)) for id, about in said.items()]
    return tuple(sorted(found, key=lambda each: (each.state.name, each.state.id)))


def states_of(mention: PlaceMention | None) -> Iterator[Named]:
    """The states in which a place lies, each once; none for a whole country or a place without codes."""
    if mention is None:
        return
    seen: set[str] = set()
    for unit in mention.place.units:
        parts = unit.id.split(".")
        id = ".".join(parts[:2])
        if len(parts) > 1 and ":" not in id and id not in seen:
            seen.add(id)
            yield Named(id, unit.name if unit.id == id else _state_name(mention.place, id))


def divided(friends: Line, foes: Line, claims: Sequence[ClaimOnRecord]) -> bool:
    """Whether what is said of single places does not agree enough on a pair that is said to be allied and to be at war.

    Counted is what each origin that names a place moved its relation upwards; ``claims`` are those of both.
    """
    placed = {each.claim.id for each in claims if each.claim.place is not None}
    friendly, hostile = (_weight(each, placed) for each in (friends, foes))
    together = friendly + hostile
    return min(friendly, hostile) > 0.0 and max(friendly, hostile) < LEAST_AGREEING * together


def pair_of(relation: Relation) -> tuple[str, str] | None:
    """The pair that a relation is a bond of; None where it is none."""
    return (relation.subject, relation.object) if relation.kind in (RelationKind.ALLIED, RelationKind.FIGHTS) else None


def _weight(line: Line, placed: set[str]) -> float:
    origins = line.assessment.origins if line.assessment else ()
    return sum(max(0.0, origin.moved) for origin in origins if placed.intersection(origin.claims))


def _state_name(place: Place, id: str) -> str:
    """The name of the state of a smaller place: the last but one of what it lies in, whose last is the country.

    A region that spans several states names none of them; then the code has to do.
    """
    alone = all(lies_in(unit.id, id) for unit in place.units)
    return place.within[-2] if alone and len(place.within) > 1 else id
