"""The dossier of an actor."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.errors import UnknownName
from segun.views.dossier import dossier
from segun.web.visit import visit


def page(request: Request) -> Response:
    """All that is on record of an actor, by its id. The id of a person, a source or a place leads to their page.

    Raises UnknownName.
    """
    seen = visit(request)
    id = request.path_params["id"]
    try:
        found = dossier(seen.standpoint, id)
    except UnknownName:
        if id in seen.standpoint.sources:
            return RedirectResponse(seen.href("source", id), status_code=303)
        if seen.desk.places(seen.standpoint).by_id(id):
            return RedirectResponse(seen.href("place", id), status_code=303)
        raise
    if found.person:
        return RedirectResponse(seen.href("person", found.named.id), status_code=303)
    return seen.page("actor.html", dossier=found)
