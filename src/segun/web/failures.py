"""What a visitor is told when something cannot be done: one clear line, with what to try instead, and never a traceback."""

import logging
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from segun.errors import AmbiguousName, BadDate, BadMoment, NothingByThen, SegunError, UnknownName, UnknownQuestion
from segun.web.locale import Locale
from segun.web.visit import frame
from segun.web.wire import is_api, wire

_log = logging.getLogger(__name__)


def told(request: Request, error: Exception) -> Response:
    """One of our own errors, as a page or, under ``/api/``, as JSON; the status is the error's own."""
    assert isinstance(error, SegunError)
    if is_api(request):
        return wire({"error": type(error).__name__, "says": str(error)}, status=error.http_status)
    plain = frame(request)
    if isinstance(error, BadDate | BadMoment | NothingByThen):  # every link of the page would lead to the same failure
        plain = replace(plain, clocks={})
    known = {
        "question": error if isinstance(error, UnknownQuestion) else None,
        "ambiguous": error if isinstance(error, AmbiguousName) else None,
        "unknown": error if isinstance(error, UnknownName) else None,
    }
    says = said(error, plain.locale)
    understood = error.forms if isinstance(error, UnknownQuestion) else ()
    return plain.page("failure.html", status=error.http_status, says=says, aside=str(error), forms=understood, **known)


def said(error: SegunError, locale: Locale) -> str | None:
    """An error in the visitor's language; None where it is told in English only, as few are that a page can lead to."""
    key = f"failure.says.{type(error).__name__}"
    return locale(key, **vars(error)) if key in locale.texts else None


def not_served(request: Request, error: Exception) -> Response:
    """An address or method that nothing answers."""
    assert isinstance(error, HTTPException)
    if is_api(request):
        return wire({"error": "NotServed", "says": error.detail}, status=error.status_code)
    plain = frame(request)
    return plain.page(
        "failure.html", status=error.status_code, says=None, aside=None, forms=(), question=None, ambiguous=None, unknown=None
    )


def broken(request: Request, error: Exception) -> Response:
    """A defect of ours: the log has it, the visitor only learns that it happened."""
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    if is_api(request):
        return wire({"error": "Defect", "says": "this is a defect of Segun; the log has the details"}, status=500)
    plain = frame(request)
    return plain.page("broken.html", status=500)
