"""Home: what is contested, what stands, what came in last."""

from starlette.requests import Request
from starlette.responses import Response

from segun.web.visit import visit

_QUESTIONS = 4  # put to the reader; what is in dispute is worth asking first


def page(request: Request) -> Response:
    """The overview of the record."""
    seen = visit(request)
    overview = seen.desk.overview(seen.standpoint)
    questions = (*overview.contested[:2], *overview.between[:2], *overview.territory[:2])[:_QUESTIONS]
    return seen.page("home.html", overview=overview, questions=questions)
