"""A document: its text as stored, with each claim's quote marked where it stands."""

from starlette.requests import Request
from starlette.responses import Response

from segun.views.documents import document_view
from segun.web.visit import visit


def page(request: Request) -> Response:
    """A document, by its id. Raises UnknownName."""
    seen = visit(request)
    view = document_view(seen.standpoint, request.path_params["id"])
    return seen.page("document.html", view=view)
