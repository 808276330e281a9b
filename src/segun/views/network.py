"""The network: who stands with whom and against whom, as of a day; its blocs; and what does not fit, as questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from segun.assessment.blocs import SignedNetwork, bonds, find_blocs
from segun.ledger.store import ClaimQuery
from segun.model import Place, RelationKind
from segun.views.line import Line, line
from segun.views.naming import Named
from segun.views.places import lies_in
from segun.views.standpoint import ClaimOnRecord, Standpoint, by_relation

SIGNED = (RelationKind.ALLIED, RelationKind.FIGHTS)
"""The relations that blocs follow from."""


@dataclass(frozen=True, slots=True)
class Network:
    """Alliances and wars as of a day, each with its assessment, and what follows from them together.

    ``lines`` may hold other relations between groups, where asked for. ``names`` gives the usual name of every group in it.
    Blocs are a reading of the whole network; they never change the probability of any one relation.
    """

    lines: tuple[Line, ...]
    signed: SignedNetwork
    names: dict[str, str]

    def named(self, id: str) -> Named:
        """A group of the network."""
        return Named(id, self.names[id])


def network(standpoint: Standpoint, *, place: Place | None = None, kinds: Sequence[RelationKind] = SIGNED) -> Network:
    """The network from this standpoint; with ``place``, of what is said of relations there (the same two may be allied in one
    state and at war in another); ``kinds`` may ask for relations beside alliance and war, which make no blocs."""
    lines = tuple(_lines(standpoint, place, kinds))
    names = {end.id: end.name for each in lines for end in (each.subject, each.object)}
    assessed = [each.assessment for each in lines if each.assessment is not None]
    return Network(lines, find_blocs(bonds(assessed)), names)


def _lines(standpoint: Standpoint, place: Place | None, kinds: Sequence[RelationKind]) -> Iterator[Line]:
    """One line a relation, those with most claims first. All claims are read in one go, since there may be many."""
    found = by_relation(standpoint.claims(ClaimQuery(kinds=tuple(kinds))))
    for relation in sorted(found, key=lambda relation: (-len(found[relation]), relation)):
        claims = found[relation] if place is None else tuple(each for each in found[relation] if _is_there(each, place))
        if claims:
            yield line(standpoint, relation, claims)


def _is_there(each: ClaimOnRecord, place: Place) -> bool:
    where = each.claim.place
    return where is not None and any(lies_in(unit.id, area.id) for unit in where.place.units for area in place.units)
