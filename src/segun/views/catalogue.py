"""The catalogue: every relation on record, with how many claims are about it. Made once for a state of the record."""

from collections.abc import Mapping
from dataclasses import dataclass

from segun.model import Relation
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Relations between joined ids, by id, with the number of claims; those with most claims first."""

    relations: Mapping[str, Relation]
    claims: Mapping[Relation, int]

    @property
    def total(self) -> int:
        """The number of claims on record."""
        return sum(self.claims.values())


def catalogue(standpoint: Standpoint, *, rows: bool = True) -> Catalogue:
    """The relations on record from this standpoint; without ``rows`` those only that more than rows of data sets speak of."""
    counts: dict[Relation, int] = {}
    canonical = standpoint.identities.canonical
    for stored, claims in standpoint.ledger.relations(known=standpoint.known, recorded=standpoint.recorded, rows=rows):
        thing = stored.object if stored.kind.takes_value else canonical(stored.object)
        joined = Relation.between(stored.kind, canonical(stored.subject), thing)
        if joined.subject != joined.object:
            counts[joined] = counts.get(joined, 0) + claims
    ordered = sorted(counts, key=lambda relation: (-counts[relation], relation))
    return Catalogue({relation.id: relation for relation in ordered}, {relation: counts[relation] for relation in ordered})
