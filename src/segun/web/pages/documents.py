"""The documents on record, the newest first; a data set is one line above them, however many rows it has."""

from starlette.requests import Request
from starlette.responses import Response

from segun.views.documents import data_sets, newest_first
from segun.views.overview import document_lines
from segun.web.paging import Paging, paged
from segun.web.visit import visit


def page(request: Request) -> Response:
    """A page of documents with the number of claims read in each."""
    seen = visit(request)
    documents = newest_first(seen.standpoint)
    paging: Paging = paged(len(documents), seen.asked("page"))
    shown = document_lines(seen.standpoint, documents[paging.first : paging.last])
    return seen.page("documents.html", lines=shown, paging=paging, sets=data_sets(seen.standpoint))
