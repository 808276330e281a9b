"""A brief: chosen on a page, read and printed there, and set as PDF."""

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from segun.briefs.asked import Asked, about
from segun.briefs.brief import Brief
from segun.briefs.composing import PAPER, compose
from segun.briefs.record import brief_record
from segun.figures.drawing import Paint
from segun.figures.map import NotedMap
from segun.model import Place
from segun.views.forms import sentence
from segun.views.naming import Named, ends_of
from segun.web.figured import NARROW
from segun.web.mapped import map_of, note_of
from segun.web.visit import Visit, visit


@dataclass(frozen=True, slots=True)
class Chosen:
    """One thing that the brief is about: what it is called, as the address has it, and the address without it."""

    name: str
    value: str
    without: str


def page(request: Request) -> Response:
    """What to put into a brief, and the brief as it stands. Raises UnknownName or AmbiguousName for a name in it."""
    seen = visit(request)
    values, asked = _asked(seen)
    made = _composed(seen, asked, Paint(), narrow=True) if values else None
    return seen.page(
        "brief.html",
        title=seen.asked("title"),
        chosen=[Chosen(name, value, _address(seen, "/brief", values, but=value)) for value, name in values.items()],
        brief=brief_record(made) if made else None,
        documents={cited.number: cited.document for cited in made.sources} if made else {},
        drawn=Markup,  # figures come from our own hand, every text in them escaped
        pdf=_address(seen, "/brief.pdf", values),
    )


def as_pdf(request: Request) -> Response:
    """The same as PDF."""
    from segun.briefs.setting import pdf  # loads typst

    seen = visit(request)
    made = pdf(_composed(seen, _asked(seen)[1], PAPER))
    named = {"Content-Disposition": f'inline; filename="segun-brief-{seen.standpoint.known.isoformat()}.pdf"'}
    return Response(made, media_type="application/pdf", headers=named)


def _composed(seen: Visit, asked: Asked, paint: Paint, *, narrow: bool = False) -> Brief:
    """The brief; with ``narrow`` its maps are drawn for a narrow window too."""

    def draw(what: Named | Place) -> NotedMap | None:
        name = "map-" + "".join(char if char.isalnum() else "-" for char in what.id)
        figure = map_of(seen, what, paint, name=name)
        small = map_of(seen, what, paint, wide=NARROW, name=f"{name}-narrow") if narrow else None
        return NotedMap(figure, note_of(seen), small) if figure else None

    return compose(seen.standpoint, asked, seen.locale.language, title=seen.asked("title"), draw_map=draw, paint=paint)


def _asked(seen: Visit) -> tuple[dict[str, str], Asked]:
    """What the address asks for, each with the name to show for it, and all of it together."""
    places, asked = seen.desk.places(seen.standpoint), Asked()
    names: dict[str, str] = {}
    for value in seen.request.query_params.getlist("about"):
        value = value.strip()
        if value and value not in names:
            one = about(value, seen.standpoint, places)
            names[value] = _name(seen, one)
            asked += one
    return names, asked


def _name(seen: Visit, one: Asked) -> str:
    for relation in one.relations:
        subject, thing = (
            Named(end.id, seen.short(end)) for end in ends_of(seen.standpoint, relation, seen.standpoint.claims_about(relation))
        )
        return sentence(relation, subject, thing, seen.locale.language)
    return next(iter((*(actor.name for actor in one.actors), *(place.name for place in one.places))))


def _address(seen: Visit, path: str, values: dict[str, str], *, but: str | None = None) -> str:
    fields = [("about", value) for value in values if value != but]
    title = seen.asked("title")
    query = [*fields, *([("title", title)] if title else []), *seen.clocks.items()]
    return path + (f"?{urlencode(query)}" if query else "")
