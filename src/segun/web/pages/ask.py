"""A question in words: on to the relation it asks about, or a list where it asks who, where or how many."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.errors import UnknownName, UnknownQuestion
from segun.views.answer import Answer
from segun.views.examples import examples
from segun.views.line import Line
from segun.views.question import find_actor
from segun.views.respond import respond
from segun.web.pages.relation import shown
from segun.web.visit import Visit, visit


def page(request: Request) -> Response:
    """The answer; the page of whoever or whatever is named where there is only a name; or what can be asked."""
    seen = visit(request)
    question = seen.asked("q")
    if question is None:
        return seen.page("ask.html", forms=_examples(seen), lines=_worth_asking(seen))
    try:
        found = respond(question, seen.standpoint, seen.desk.places(seen.standpoint))
    except UnknownQuestion:
        address = _named(question, seen)
        if address is None:
            raise UnknownQuestion(question, _examples(seen)) from None
        return RedirectResponse(address, status_code=303)
    if not isinstance(found, Answer):
        return seen.page("listing.html", listing=found)
    if found.claims:
        return RedirectResponse(seen.href("relation", found.relation.id, q=question), status_code=303)
    return shown(seen, found)


def _examples(seen: Visit) -> tuple[str, ...]:
    """What can be asked, with names of the record, in the language of the page."""
    now, language = seen.desk.standpoint(), seen.locale.language
    return seen.desk.kept(now, ("examples", language), lambda: examples(now, seen.desk.catalogue(now), language))


def _worth_asking(seen: Visit) -> list[Line]:
    """Relations to start from: what is in dispute first, then what the record says most of."""
    overview = seen.desk.overview(seen.standpoint)
    kinds = (overview.contested[:4], overview.between[:4], overview.territory[:3], overview.structure[:3])
    return [line for several in kinds for line in several]


def _named(text: str, seen: Visit) -> str | None:
    """The page of the actor or place that a text names and nothing else. Raises AmbiguousName."""
    try:
        return seen.href("actor", find_actor(text, seen.standpoint).id)
    except UnknownName:
        place = next(iter(seen.desk.places(seen.standpoint).candidates(text)), None)
        return seen.href("place", place.id) if place else None
