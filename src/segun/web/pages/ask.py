"""A question in words: on to the relation it asks about, or a list where it asks who, where or how many."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.views.answer import Answer
from segun.views.forms import forms
from segun.views.respond import respond
from segun.web.pages.relation import shown
from segun.web.visit import visit


def page(request: Request) -> Response:
    """The answer, or what can be asked where nothing is."""
    seen = visit(request)
    question = seen.asked("q")
    if question is None:
        return seen.page("ask.html", forms=[form for form in forms() if form.language is seen.locale.language])
    found = respond(question, seen.standpoint, seen.desk.places(seen.standpoint))
    if not isinstance(found, Answer):
        return seen.page("listing.html", listing=found)
    if found.claims:
        return RedirectResponse(seen.href("relation", found.relation.id, q=question), status_code=303)
    return shown(seen, found)
