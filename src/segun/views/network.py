"""The network: who stands with whom and against whom, as of a day; its blocs; and what does not fit, as questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from segun.assessment.blocs import SignedNetwork, bonds, find_blocs
from segun.ledger.store import ClaimQuery
from segun.model import Place, Relation, RelationKind
from segun.views.by_place import divided, pair_of
from segun.views.line import Line, line
from segun.views.naming import Named
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

SIGNED = (RelationKind.ALLIED, RelationKind.FIGHTS)
"""The relations that blocs follow from."""


@dataclass(frozen=True, slots=True)
class Network:
    """Alliances and wars as of a day, each with its assessment, and what follows from them together.

    ``lines`` may hold other relations between groups, where asked for. ``names`` gives the usual name of every group in it.
    ``divided`` holds pairs that are said to be allied in one place and at war in another, and so are no bond. Blocs are a
    reading of the whole network; they never change the probability of any one relation.
    """

    lines: tuple[Line, ...]
    signed: SignedNetwork
    names: dict[str, str]
    divided: tuple[tuple[str, str], ...] = ()

    def named(self, id: str) -> Named:
        """A group of the network."""
        return Named(id, self.names[id])


def network(standpoint: Standpoint, *, place: Place | None = None, kinds: Sequence[RelationKind] = SIGNED) -> Network:
    """The network from this standpoint; with ``place``, of what is said of relations there (the same two may be allied in one
    state and at war in another); ``kinds`` may ask for relations beside alliance and war, which make no blocs.

    Without a place, a pair on which what is said of single places does not agree is no bond
    (:data:`segun.views.by_place.LEAST_AGREEING`) but listed as ``divided``.
    """
    found = by_relation(standpoint.there(place or standpoint.within).claims(ClaimQuery(kinds=tuple(kinds))))
    ordered = sorted(found, key=lambda relation: (-len(found[relation]), relation))
    lines = {relation: line(standpoint, relation, found[relation]) for relation in ordered}
    apart = () if place else tuple(sorted(_divided(lines, found)))
    names = {end.id: end.name for each in lines.values() for end in (each.subject, each.object)}
    counted = [each for each in lines.values() if pair_of(each.relation) not in apart]
    assessed = [each.assessment for each in counted if each.assessment is not None]
    return Network(tuple(lines.values()), find_blocs(bonds(assessed)), names, apart)


def _divided(lines: Mapping[Relation, Line], found: Mapping[Relation, Sequence[ClaimOnRecord]]) -> Iterator[tuple[str, str]]:
    for relation, friends in lines.items():
        war = Relation(RelationKind.FIGHTS, relation.subject, relation.object)
        if relation.kind is not RelationKind.ALLIED or war not in lines:
            continue
        if divided(friends, lines[war], [*found[relation], *found[war]]):
            yield relation.subject, relation.object
