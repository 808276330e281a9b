"""The map's data as JSON: the picture of two days, where reports are from, and the outlines to draw it in."""

import hashlib
import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from segun.errors import InputError
from segun.model import PlacePrecision
from segun.views.map import MapIndex
from segun.views.map_records import territory_record
from segun.views.territory import Layer
from segun.web.visit import Visit, visit
from segun.web.wire import wire

_COUNTRY = re.compile("[A-Za-z]{2}")
LEVELS = (PlacePrecision.COUNTRY, PlacePrecision.STATE, PlacePrecision.MUNICIPALITY)


def index(seen: Visit) -> MapIndex:
    """The index of the map for the record that the visitor looks at."""
    return seen.desk.map(seen.standpoint)


def layer(seen: Visit) -> Layer:
    """The layer that the address asks for: what was said last, unless what is likely is asked for."""
    return Layer.ASSESSED if seen.asked("layer") == Layer.ASSESSED else Layer.CLAIMED


def territory(request: Request) -> Response:
    """The picture of the two days of the address."""
    seen = visit(request)
    on, known = seen.standpoint.on, seen.standpoint.known
    return wire(territory_record(seen.desk.map(seen.standpoint).painted(on, known, layer(seen))))


def density(request: Request) -> Response:
    """How many documents and claims on each area were published by the day of knowledge, whatever day they speak of."""
    seen = visit(request)
    found = seen.desk.map(seen.standpoint)
    first = found.span[0] if found.span else seen.standpoint.known
    counts = found.density(first, seen.standpoint.known, seen.standpoint.known)
    return wire({area: [each.documents, each.claims] for area, each in counts.items() if each.claims})


def outlines(request: Request) -> Response:
    """The outlines of a level of a country as TopoJSON. Raises InputError for a level that there is not."""
    level, country = request.path_params["level"], request.query_params.get("country", "")
    if level not in LEVELS or not (_COUNTRY.fullmatch(country) or (level == PlacePrecision.COUNTRY and not country)):
        raise InputError(f"there are no outlines of {level} in {country or 'no country'}")
    content = request.app.state.outlines(PlacePrecision(level), country.upper())
    digest = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    if request.headers.get("if-none-match", "").removeprefix("W/") == digest:
        return Response(status_code=304, headers={"ETag": digest})
    return Response(content, media_type="application/json", headers={"ETag": digest})


ROUTES = [
    Route("/api/map", territory),
    Route("/api/map/density", density),
    Route("/api/map/outlines/{level}", outlines),
]
