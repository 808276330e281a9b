"""Figures as files: what the pages draw, on its own, with its days in it; SVG for print and PNG for everything else."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from segun.figures.drawing import Figure, Paint
from segun.figures.frame import framed
from segun.figures.lineage import lineage
from segun.figures.palette import palette
from segun.figures.raster import png
from segun.figures.timeline import timeline
from segun.figures.waterfall import waterfall
from segun.views.answer import Answer
from segun.views.course import course
from segun.web.figured import words_of
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
