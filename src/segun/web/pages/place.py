"""Who is reported in a place, since when and how, in which words; and what lies around it."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import UnknownName
from segun.views.answer import quote
from segun.views.on_record import ClaimOnRecord
from segun.views.place import PlaceView, place_view
from segun.views.places import namesakes
from segun.views.surroundings import surroundings
from segun.web.visit import Visit, visit

_QUOTES = 10  # the newest claims shown
_NAMESAKES = 8  # places of the same name shown, the likeliest first


def page(request: Request) -> Response:
    """What is reported of a place, by its id. Raises UnknownName where neither a claim nor the gazetteer has it."""
    seen = visit(request)
    id = request.path_params["id"]
    places = seen.desk.places(seen.standpoint)
    place = places.by_id(id)
    if place is None:
        raise UnknownName(id)
    view = seen.desk.kept(seen.standpoint, ("place", id), lambda: place_view(seen.standpoint, place))
    newest, total = _newest(seen, view)
    return seen.page(
        "place.html",
        view=view,
        around=surroundings(place, places),
        namesakes=namesakes(place, places)[:_NAMESAKES],
        quoted=quote(seen.standpoint, newest),
        total=total,
    )


def _newest(seen: Visit, view: PlaceView) -> tuple[tuple[ClaimOnRecord, ...], int]:
    """The newest claims that name the place itself or a part of it, and how many there are."""
    relations = {each.line.relation for each in (*view.here, *view.inside)} | {line.relation for line in view.events}
    about = {each.id: each for relation in relations for each in seen.standpoint.claims_about(relation)}
    ordered = sorted(about.values(), key=lambda each: (each.claim.published or date.min, each.id), reverse=True)
    return tuple(ordered[:_QUOTES]), len(ordered)
