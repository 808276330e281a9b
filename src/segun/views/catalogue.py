"""The catalogue: every relation on record, with how many claims are about it. Made once for a state of the record."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

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


def catalogue(standpoint: Standpoint, *, rows: bool = True, after: date | None = None) -> Catalogue:
    """The relations on record from this standpoint; without ``rows`` those only that more than rows of data sets speak of.

    ``after`` counts only what became known later than that day.
    """
    counts: dict[Relation, int] = {}
    canonical = standpoint.identities.canonical_relation
    known, recorded = standpoint.known, standpoint.recorded
    for stored, claims in standpoint.ledger.relations(known=known, after=after, recorded=recorded, rows=rows):
        joined = canonical(stored)
        if joined.subject != joined.object:
            counts[joined] = counts.get(joined, 0) + claims
    return _ordered(counts)


def brought_up(before: Catalogue, standpoint: Standpoint, touched: Collection[Relation]) -> Catalogue:
    """The catalogue of a standpoint from one of before, when only these relations have other claims now."""
    counts = dict(before.claims)
    for relation in touched:
        counts[relation] = len(standpoint.claims_about(relation))
    return _ordered({relation: count for relation, count in counts.items() if count}, before.relations)


def _ordered(counts: Mapping[Relation, int], known: Mapping[str, Relation] | None = None) -> Catalogue:
    ordered = sorted(counts, key=lambda relation: (-counts[relation], relation.kind, relation.subject, relation.object))
    ids = {relation: id for id, relation in known.items()} if known else {}
    by_id = {ids.get(relation) or relation.id: relation for relation in ordered}
    return Catalogue(by_id, {relation: counts[relation] for relation in ordered})
