"""The claims on record, narrowed by actor, kind, source and stance."""

from starlette.requests import Request
from starlette.responses import Response

from segun.model import RelationKind, Stance
from segun.views.answer import quote
from segun.views.claim_list import Wanted
from segun.views.inflation import firmed_up
from segun.views.question import find_actor
from segun.web.paging import paged
from segun.web.visit import Visit, visit


def page(request: Request) -> Response:
    """A page of claims with their quotes, the newest first. Raises UnknownName or AmbiguousName for the actor."""
    seen = visit(request)
    found = seen.desk.claims(seen.standpoint, wanted(seen))
    paging = paged(len(found), seen.asked("page"))
    shown = found[paging.first : paging.last]
    quoted, firmed = quote(seen.standpoint, shown), firmed_up(seen.standpoint, shown)
    return seen.page("claims.html", quoted=quoted, firmed=firmed, paging=paging)


def wanted(seen: Visit) -> Wanted:
    """Which claims the address asks for; an actor by name or id. What is no kind or stance does not narrow."""
    actor, kind, stance = seen.asked("actor"), seen.asked("relation"), seen.asked("stance")
    return Wanted(
        actor=find_actor(actor, seen.standpoint).id if actor else None,
        kind=RelationKind(kind) if kind in set(RelationKind) else None,
        source=seen.asked("source"),
        stance=Stance(stance) if stance in set(Stance) else None,
    )
