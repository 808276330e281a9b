"""What is between two actors, or an actor and a place: what a pact or support consists of, and their other relations."""

from collections.abc import Iterator
from dataclasses import dataclass

from segun.ledger.store import ClaimQuery
from segun.model import Place, Relation, RelationKind, Status
from segun.views.answer import Answer, Quoted, quote
from segun.views.line import Line, lines
from segun.views.naming import Named, usual
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

_PACTS = (RelationKind.ALLIED, RelationKind.SUPPORTS)


@dataclass(frozen=True, slots=True)
class Term:
    """What one claim says that a pact or support consists of.

    ``giver`` and ``receiver`` are None where it does not say who gives (an alliance). ``what`` holds what is given ("routes",
    "arms"), ``scope`` how far it reaches in the text's own words ("against …", "limited to …"), ``where`` the place it names.
    """

    relation: Relation
    giver: Named | None
    receiver: Named | None
    what: tuple[str, ...]
    scope: str | None
    where: Place | None
    status: Status
    quoted: Quoted


@dataclass(frozen=True, slots=True)
class Between:
    """The terms of the pacts of two actors, the newest last; ``others`` are their relations beside the one looked at."""

    terms: tuple[Term, ...]
    others: tuple[Line, ...]


def between(standpoint: Standpoint, answer: Answer) -> Between:
    """What is between the two ends of a relation: two actors, or an actor and a place; nothing where one is a value."""
    relation = answer.relation
    if relation.kind.takes_value:
        return Between((), ())
    if relation.kind.takes_place:
        return Between((), _otherwise_there(standpoint, relation))
    query = ClaimQuery(both=(standpoint.ids_of([relation.subject]), standpoint.ids_of([relation.object])))
    found = standpoint.claims(query)
    others = lines(standpoint, (each for each in found if each.claim.about != relation))
    told = [each for each in found if _has_terms(each)] if relation.kind in _PACTS else []
    return Between(tuple(_terms(standpoint, told)), others)


def _otherwise_there(standpoint: Standpoint, relation: Relation) -> tuple[Line, ...]:
    """What else is said of an actor in a place: who controls it or fights over it is there too."""
    found = standpoint.claims(ClaimQuery(actors=standpoint.ids_of([relation.subject]), places=(relation.object,)))
    ends = relation.subject, relation.object
    return lines(
        standpoint,
        (each for each in found if each.claim.about != relation and (each.claim.about.subject, each.claim.about.object) == ends),
    )


def _has_terms(each: ClaimOnRecord) -> bool:
    claim = each.claim
    return claim.relation in _PACTS and bool(claim.terms or claim.scope or claim.place or claim.status is not Status.CURRENT)


def _terms(standpoint: Standpoint, told: list[ClaimOnRecord]) -> Iterator[Term]:
    for each, quoted in zip(told, quote(standpoint, told), strict=True):
        claim = each.claim
        one_way = claim.relation is RelationKind.SUPPORTS
        yield Term(
            relation=claim.about,
            giver=usual(standpoint, claim.subject) if one_way else None,
            receiver=usual(standpoint, claim.object) if one_way else None,
            what=claim.terms,
            scope=claim.scope,
            where=claim.place.place if claim.place else None,
            status=claim.status,
            quoted=quoted,
        )
