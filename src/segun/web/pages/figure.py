"""Figures as files: what the pages draw, on its own, with its days in it; SVG for print and PNG for everything else."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from segun.errors import UnknownName
from segun.figures.drawing import Figure, Paint
from segun.figures.frame import framed
from segun.figures.lineage import lineage
from segun.figures.map import note
from segun.figures.network import network as network_figure
from segun.figures.palette import Scheme, palette
from segun.figures.raster import png
from segun.figures.timeline import timeline
from segun.figures.waterfall import waterfall
from segun.model import Place
from segun.views.answer import Answer
from segun.views.course import course
from segun.views.graph import DRAWN, graph
from segun.views.naming import Named
from segun.views.network import network
from segun.views.question import find_actor
from segun.web.figured import words_of
from segun.web.mapped import ground_for, map_of, territory_of
from segun.web.pages.relation import answered
from segun.web.visit import Visit, visit

PAPER = Paint(palette())
TYPES: Mapping[str, str] = {"svg": "image/svg+xml", "png": "image/png"}


def of_relation(request: Request) -> Response:
    """The timeline, lineage or waterfall of a relation. Raises UnknownName."""
    seen = visit(request)
    name, kind = _named(request)
    found = answered(seen, request.path_params["id"])
    figure = _relation_figure(seen, found, name)
    if figure is None:
        raise HTTPException(404)
    return as_file(figure, kind, name)


def of_actor(request: Request) -> Response:
    """The map of where an actor is. Raises UnknownName."""
    seen = visit(request)
    return _map(seen, find_actor(request.path_params["id"], seen.standpoint))


def of_place(request: Request) -> Response:
    """The map around a place. Raises UnknownName."""
    seen = visit(request)
    found = seen.desk.places(seen.standpoint).by_id(request.path_params["id"])
    if found is None:
        raise UnknownName(request.path_params["id"])
    return _map(seen, found)


def of_network(request: Request) -> Response:
    """The network of the day."""
    seen = visit(request)
    _, kind = _named(request)
    standpoint, words = seen.standpoint, words_of(seen)
    found = graph(standpoint, network(standpoint, kinds=DRAWN))
    figure = network_figure(found, words, PAPER, on=words.day(standpoint.on))
    return as_file(framed(figure, words, PAPER, headline=figure.title, on=standpoint.on, known=standpoint.known), kind, "network")


def _map(seen: Visit, what: Named | Place) -> Response:
    """A map as a file; ``small`` in the address gives the drawing alone, for a page that shows it, in its ``scheme``."""
    _, kind = _named(seen.request)
    scheme = Scheme.DARK if seen.asked("scheme") == Scheme.DARK else Scheme.LIGHT
    paint, small = Paint(palette(scheme)), bool(seen.asked("small"))
    figure = map_of(seen, what, paint, wide=360 if small else 960, small=small)
    if figure is None:
        raise HTTPException(404)
    if not small:
        words, standpoint = words_of(seen), seen.standpoint
        territory = territory_of(seen)
        beside = note(territory, ground_for(seen, territory), words)
        headline = figure.title if isinstance(what, Named) else f"{what.name}: {figure.title}"
        figure = framed(figure, words, paint, headline=headline, on=standpoint.on, known=standpoint.known, note=beside)
    return as_file(figure, kind, "map")


def as_file(figure: Figure, kind: str, name: str) -> Response:
    """A figure as the response of a request for a file."""
    content = png(figure) if kind == "png" else figure.svg.encode()
    named = {"Content-Disposition": f'inline; filename="segun-{name}.{kind}"'}
    return Response(content, media_type=TYPES[kind], headers=named)


def _relation_figure(seen: Visit, found: Answer, name: str) -> Figure | None:
    words, question = words_of(seen), seen.question(found.relation, found.subject, found.object)
    if not found.claims:
        return None
    if name == "timeline":
        figure = timeline(found, course(seen.standpoint, found), question, words, PAPER)
    elif name == "lineage" and found.assessment:
        figure = lineage(found, words, PAPER)
    elif name == "waterfall" and found.assessment:
        figure = waterfall(found.assessment, {group.origin.id: group for group in found.origins}, words, PAPER)
    else:
        return None
    headline = question if name == "timeline" else f"{question} {figure.title}"
    return framed(figure, words, PAPER, headline=headline, on=found.on, known=found.known)


def _named(request: Request) -> tuple[str, str]:
    """Which figure, and as what. Raises HTTPException for a kind of file that we do not write."""
    name, _, kind = request.path_params["file"].partition(".")
    if kind not in TYPES:
        raise HTTPException(404)
    return name, kind
