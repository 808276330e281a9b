"""The API: the same answers and claims as JSON (docs/json.md). Read only."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from segun.errors import UnknownName
from segun.model import Record, filed_record
from segun.views.answer import Answer, answer
from segun.views.answer_record import answer_record
from segun.views.dossier import dossier
from segun.views.parts import of_parts
from segun.views.place import place_view
from segun.views.records import dossier_record, listing_record, place_record
from segun.views.respond import respond
from segun.web.pages.claims import wanted
from segun.web.visit import Visit, visit
from segun.web.wire import wire


def relation(request: Request) -> Response:
    """The answer about one relation."""
    seen = visit(request)
    found = seen.desk.catalogue(seen.standpoint).relations.get(request.path_params["id"])
    if found is None:
        raise UnknownName(request.path_params["id"])
    return wire(_told(seen, answer(seen.standpoint, found)))


def ask(request: Request) -> Response:
    """The answer to a question in words (``q``)."""
    seen = visit(request)
    found = respond(seen.asked("q") or "", seen.standpoint, seen.desk.places(seen.standpoint))
    return wire(_told(seen, found) if isinstance(found, Answer) else listing_record(found))


def _told(seen: Visit, found: Answer) -> Record:
    return answer_record(found, seen.locale.language, of_parts(seen.standpoint, found.relation))


def claims(request: Request) -> Response:
    """Claims, newest first, narrowed as on the page of claims."""
    seen = visit(request)
    return wire([filed_record(each.id, each.claim) for each in seen.desk.claims(seen.standpoint, wanted(seen))])


def actor(request: Request) -> Response:
    """The dossier of an actor."""
    return wire(dossier_record(dossier(visit(request).standpoint, request.path_params["id"])))


def place(request: Request) -> Response:
    """Who is reported in a place."""
    seen = visit(request)
    found = seen.desk.places(seen.standpoint).by_id(request.path_params["id"])
    if found is None:
        raise UnknownName(request.path_params["id"])
    return wire(place_record(place_view(seen.standpoint, found)))


ROUTES = [
    Route("/api/relation/{id}", relation),
    Route("/api/ask", ask),
    Route("/api/claims", claims),
    Route("/api/actor/{id:path}", actor),
    Route("/api/place/{id:path}", place),
]
