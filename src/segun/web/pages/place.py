"""Who is reported in a place, and how."""

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import UnknownName
from segun.views.place import place_view
from segun.web.visit import visit


def page(request: Request) -> Response:
    """What is reported of a place, by its id. Raises UnknownName where neither a claim nor the gazetteer has it."""
    seen = visit(request)
    id = request.path_params["id"]
    place = seen.desk.places(seen.standpoint).by_id(id)
    if place is None:
        raise UnknownName(id)
    return seen.page("place.html", view=place_view(seen.standpoint, place))
