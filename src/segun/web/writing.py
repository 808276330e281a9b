"""Writing from a page: the few requests that append to the ledger, and what they must show before they may.

A page of another site can make a browser send a form to 127.0.0.1, so a request that writes must come from a page of ours: the
browser says so (``Sec-Fetch-Site``, or else ``Origin``), and the form carries a token that only our pages hold, new with every
start. Together with the host names that are answered (:mod:`segun.web.security`) that is all; who sits at this machine may
write, under the name of the settings.
"""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from segun.errors import InputError, NotFromHere
from segun.reviewing.decide import Reviewer
from segun.web.visit import Frame, frame

_LONGEST = 200_000  # bytes of a form; the longest honest one is a quote of some sentences, or a few hundred ids
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it was sent: the first value of each field, and every value of those that may stand several times."""

    fields: Mapping[str, str]
    several: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, body: bytes) -> "Sent":
        """The fields of a form's body. Raises InputError where it is none."""
        try:
            pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=2000)
        except ValueError:
            raise InputError("this is no form") from None
        several: dict[str, tuple[str, ...]] = {}
        for name, value in pairs:
            several[name] = (*several.get(name, ()), value)
        return cls({name: values[0] for name, values in several.items()}, several)

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field."""
        return self.several.get(name, ())


Write = Callable[[Frame, Sent], Response]


def writes(write: Write) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint of a form that writes. Raises NotFromHere where it does not come from a page of ours."""

    async def endpoint(request: Request) -> Response:
        _same_site(request)
        body = b""
        async for piece in request.stream():
            body += piece
            if len(body) > _LONGEST:
                raise InputError("this form is too long")
        if request.headers.get("content-type", "").partition(";")[0].strip() != _FORM:
            raise InputError("this is no form")
        sent = Sent.read(body)
        if not hmac.compare_digest(sent.fields.get("token", "").encode(), request.app.state.token.encode()):
            raise NotFromHere()
        return await run_in_threadpool(write, frame(request), sent)

    return endpoint


def reviewer(seen: Frame) -> Reviewer:
    """Who reviews here: the ledger as it is opened, and the name of the settings."""
    state = seen.request.app.state
    return Reviewer(state.desk.standpoint().ledger, state.author)


def back_to(sent: Sent, numbers: tuple[int, ...], default: str, anchor: str | None = None) -> Response:
    """On to the page that the form came from, which then says what was done and how to take it back."""
    path = sent.fields.get("back", "")
    parts = urlsplit(path)
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    kept = urlsplit(path if ours else default)
    query = "&".join(piece for piece in kept.query.split("&") if piece and not piece.startswith("done="))
    done = f"done={','.join(map(str, numbers))}" if numbers else ""
    address = kept.path + ("?" + "&".join(filter(None, (query, done))) if query or done else "")
    return RedirectResponse(address + (f"#{anchor}" if anchor else ""), status_code=303)


def _same_site(request: Request) -> None:
    """Whether the browser says that the request comes from a page of ours.

    ``Origin`` is looked at only where there is no ``Sec-Fetch-Site``: pages that send no referrer send "null" there.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        if site != "same-origin":
            raise NotFromHere()
    elif origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise NotFromHere()
