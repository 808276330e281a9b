"""A source: what it said, first or after others, how often that is contested, and its grade with its basis."""

from starlette.requests import Request
from starlette.responses import Response

from segun.views.answer import quote
from segun.views.source import source_view
from segun.web.visit import visit

_QUOTES = 8  # the newest claims shown; the page of claims has all


def page(request: Request) -> Response:
    """A source, by its id or by the name of an outlet. Raises UnknownName."""
    seen = visit(request)
    key = request.path_params["id"]
    view = seen.desk.kept(seen.standpoint, ("source", key), lambda: source_view(seen.standpoint, key))
    retold = [each for repeat in view.repeats[:_QUOTES] for each in (repeat.claim, repeat.of)]
    firmed = [each for one in (*view.inflated, *view.inflates) for each in (one.first, one.told)]
    newest = tuple(reversed(view.claims))[:_QUOTES]
    quoted = {each.id: each for each in quote(seen.standpoint, [*retold, *firmed, *newest])}
    return seen.page("source.html", view=view, quoted=quoted, newest=newest, most=_QUOTES)
