"""The web application: local, rendered on the server; all that it writes is what a reviewer decides."""

import secrets
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from segun.errors import SegunError
from segun.model import PlacePrecision
from segun.search.file import IndexFile
from segun.search.find import Search
from segun.views.documents import FindGaps, no_gaps
from segun.views.map_kept import KeptMap
from segun.views.places import PlaceFinder
from segun.web import api, failures, territory_api
from segun.web.desk import Desk, OpenStandpoint
from segun.web.pages import (
    actor,
    area,
    ask,
    brief,
    changes,
    claims,
    correct,
    deciding,
    document,
    documents,
    figure,
    home,
    network,
    person,
    place,
    relation,
    review,
    search,
    source,
)
from segun.web.security import LOCAL_HOSTS, SecurityHeaders

PAGES = [
    Route("/", home.page),
    Route("/network", network.page),
    Route("/map/area/{area}", area.page),
    Route("/ask", ask.page),
    Route("/relation/{id}", relation.page),
    Route("/actor/{id:path}", actor.page),
    Route("/person/{id:path}", person.page),
    Route("/place/{id:path}", place.page),
    Route("/source/{id:path}", source.page),
    Route("/documents", documents.page),
    Route("/document/{id}/claim", correct.add),
    Route("/document/{id}/claim", correct.save_added, methods=["POST"]),
    Route("/document/{id:path}", document.page),
    Route("/claim/{id}/correct", correct.correct),
    Route("/claim/{id}/correct", correct.save_correction, methods=["POST"]),
    Route("/changes", changes.page),
    Route("/changes.atom", changes.feed),
    Route("/search", search.page),
    Route("/review", review.page),
    Route("/review", deciding.review, methods=["POST"]),
    Route("/undo", deciding.undo, methods=["POST"]),
    Route("/brief", brief.page),
    Route("/brief.pdf", brief.as_pdf),
    Route("/figure/relation/{id}/{file}", figure.of_relation),
    Route("/figure/actor/{id}/{file}", figure.of_actor),
    Route("/figure/place/{id}/{file}", figure.of_place),
    Route("/figure/{file}", figure.of_network),
    Route("/claims", claims.page),
]


GiveOutlines = Callable[[PlacePrecision, str], bytes]
"""Gives the outlines of a level of a country ("MX"; "" for all countries) as TopoJSON with one object ``areas``."""


def no_outlines(level: PlacePrecision, country: str) -> bytes:
    """Nothing to draw: the map then shows its table only."""
    return b'{"type":"Topology","arcs":[],"objects":{"areas":{"type":"GeometryCollection","geometries":[]}}}'


def create_app(
    open_standpoint: OpenStandpoint,
    places: PlaceFinder | None = None,
    *,
    author: str = "unknown",
    search_file: Path | None = None,
    map_file: Path | None = None,
    outlines: GiveOutlines = no_outlines,
    find_gaps: FindGaps = no_gaps,
) -> Starlette:
    """The application over a record.

    ``open_standpoint`` gives the standpoint of now and is called again whenever the ledger has new entries, so it should
    give the same opened ledger each time. ``places`` knows places that no claim names; ``author`` is who stands beside what
    is decided on a page; ``search_file`` and ``map_file`` are where the full-text index and what the map has worked out are
    kept, in memory where that is None; ``outlines`` gives what the map is drawn in; ``find_gaps`` finds the sentences of a
    document that may say more than was read. To be served on 127.0.0.1 only: requests under another host name are refused.
    """
    app = Starlette(
        routes=[
            *PAGES,
            *api.ROUTES,
            *territory_api.ROUTES,
            Mount("/static", StaticFiles(packages=[("segun.web", "static")]), name="static"),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=6),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(LOCAL_HOSTS), www_redirect=False),
        ],
        exception_handlers={SegunError: failures.told, HTTPException: failures.not_served, Exception: failures.broken},
    )
    app.state.desk = Desk(open_standpoint, places, KeptMap(map_file) if map_file else None)
    app.state.outlines, app.state.find_gaps = outlines, find_gaps
    app.state.author, app.state.token = author, secrets.token_urlsafe(32)
    app.state.search = Search(IndexFile(search_file))
    return app
