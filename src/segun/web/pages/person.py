"""A person, in the role that public reporting gives them."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.views.person import person_view
from segun.web.visit import visit

_QUOTES = 2  # shown with a role before the rest is folded away


def page(request: Request) -> Response:
    """A person, by id; a group has its own page. Raises UnknownName."""
    seen = visit(request)
    view = person_view(seen.standpoint, request.path_params["id"])
    if not view.dossier.person:
        return RedirectResponse(seen.href("actor", view.dossier.named.id), status_code=303)
    return seen.page("person.html", view=view, dossier=view.dossier, most=_QUOTES)
