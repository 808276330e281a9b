"""The dossier of an actor or a person."""

from starlette.requests import Request
from starlette.responses import Response

from segun.views.dossier import dossier
from segun.web.visit import visit


def page(request: Request) -> Response:
    """All that is on record of an actor, by its id. Raises UnknownName."""
    seen = visit(request)
    return seen.page("actor.html", dossier=dossier(seen.standpoint, request.path_params["id"]))
