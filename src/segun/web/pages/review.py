"""The review queue: what nobody has checked yet, first what would move an answer most."""

from starlette.requests import Request
from starlette.responses import Response

from segun.model import RelationKind, ReviewState
from segun.views.answer import quote
from segun.views.naming import Named
from segun.views.question import find_actor
from segun.views.reading import how_read
from segun.views.review_queue import Queue, Wanted, review_queue
from segun.web.done import just_done, may_write
from segun.web.paging import paged
from segun.web.visit import Visit, visit


def page(request: Request) -> Response:
    """A page of the queue, narrowed as the address asks. Raises UnknownName or AmbiguousName for the actor."""
    seen = visit(request)
    actor = find_actor(seen.asked("actor") or "", seen.standpoint) if seen.asked("actor") else None
    wanted = _wanted(seen, actor)
    queue = _queue(seen, wanted)
    paging = paged(len(queue.waiting), seen.asked("page"))
    shown = queue.waiting[paging.first : paging.last]
    return seen.page(
        "review.html",
        queue=queue,
        wanted=wanted,
        actor=actor,
        document=seen.standpoint.ledger.document(wanted.document) if wanted.document else None,
        shown=list(zip(shown, quote(seen.standpoint, (each.found for each in shown)), strict=True)),
        read={each.found.id: how_read(seen.standpoint, each.found.claim) for each in shown},
        paging=paging,
        states=list(ReviewState),
        done=just_done(seen),
        writable=may_write(seen),
        back=seen.here(done=None, lang=None),
    )


def _queue(seen: Visit, wanted: Wanted) -> Queue:
    standpoint = seen.standpoint
    return seen.desk.kept(standpoint, wanted, lambda: review_queue(standpoint, seen.desk.read(standpoint), wanted))


def _wanted(seen: Visit, actor: Named | None) -> Wanted:
    kind, state = seen.asked("relation"), seen.asked("state")
    return Wanted(
        actor=actor.id if actor else None,
        kind=RelationKind(kind) if kind in set(RelationKind) else None,
        document=seen.asked("document"),
        state=ReviewState(state) if state in set(ReviewState) else ReviewState.PENDING,
    )
