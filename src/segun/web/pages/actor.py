"""The dossier of an actor."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.errors import UnknownName
from segun.figures.drawing import Figure, Paint
from segun.figures.tenures import tenures
from segun.views.dossier import Dossier, Section, dossier
from segun.web.figured import Drawn, both, words_of
from segun.web.mapped import is_placed, note_of
from segun.web.visit import Visit, visit


def page(request: Request) -> Response:
    """All that is on record of an actor, by its id. The id of a person, a source or a place leads to their page.

    Raises UnknownName.
    """
    seen = visit(request)
    id = request.path_params["id"]
    try:
        found = seen.desk.kept(seen.standpoint, ("dossier", id), lambda: dossier(seen.standpoint, id))
    except UnknownName:
        if id in seen.standpoint.sources:
            return RedirectResponse(seen.href("source", id), status_code=303)
        if seen.desk.places(seen.standpoint).by_id(id):
            return RedirectResponse(seen.href("place", id), status_code=303)
        raise
    if found.person:
        return RedirectResponse(seen.href("person", found.named.id), status_code=303)
    map_note = note_of(seen) if is_placed(seen, found.named.id) else None
    return seen.page("actor.html", dossier=found, map_note=map_note, leaders=_leaders(seen, found))


def _leaders(seen: Visit, found: Dossier) -> Drawn | None:
    """The leaders through time; None where nobody names a day."""
    lines, on = found.lines(Section.LEADERS), seen.standpoint.on
    if not any(line.since or line.until for line in lines):
        return None

    def draw(wide: float, name: str) -> Figure:
        figure = tenures(lines, found.named.id, seen.short(found.named), on, words_of(seen), Paint(), wide=wide, name=name)
        assert figure is not None  # there is a day to draw
        return figure

    return both("tenures", draw)
