"""A visit: one request with its language, its two clocks and the standpoint that follows from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse

from segun.errors import BadDate, BadMoment
from segun.model import DateSpan, Relation, moment_of_record
from segun.views.forms import sentence
from segun.views.naming import Named, short_name
from segun.views.standpoint import Standpoint
from segun.web.desk import Desk
from segun.web.locale import COOKIE, Locale, locale, preferred
from segun.web.rendering import templates

_CLOCKS = ("on", "known", "recorded")
_YEAR = 365 * 24 * 60 * 60  # seconds
_ALIKE = 3  # pairs of names that may be one actor, told on a page


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page needs, also one that says what went wrong. ``clocks`` holds days and moment as the address gives them."""

    request: Request
    locale: Locale
    clocks: Mapping[str, str]

    def asked(self, name: str) -> str | None:
        """What the address gives for ``name``; None where that is nothing or blank."""
        return self.request.query_params.get(name, "").strip() or None

    def href(self, *parts: str, anchor: str | None = None, **query: object) -> str:
        """The address of a page of ours, with the clocks of this one: ``href("relation", id)``."""
        path = "/" + "/".join(quote(part, safe=":@,") for part in parts)
        fields = {**self.clocks, **{name: str(value) for name, value in query.items() if value not in (None, "")}}
        return path + (f"?{urlencode(fields)}" if fields else "") + (f"#{quote(anchor)}" if anchor else "")

    def here(self, **changes: object) -> str:
        """The address of this page with some of its query changed; None takes a field out. A field may stand there twice."""
        fields = [(name, value) for name, value in self.request.query_params.multi_items() if name not in changes]
        kept = [(name, value) for name, value in (*fields, *changes.items()) if value not in (None, "")]
        return quote(self.request.url.path, safe="/:@,") + (f"?{urlencode(kept)}" if kept else "")

    @property
    def example(self) -> str | None:
        """A question to stand in an empty box; None where nothing is looked at."""
        return None

    def page(self, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """A page from a template."""
        state = self.request.app.state
        known = {"visit": self, "t": self.locale, "author": state.author, "token": state.token}
        text = templates().get_template(template).render(known | values)
        response = HTMLResponse(text, status_code=status, headers={"Content-Language": self.locale.language.value})
        if self.asked("lang") == self.locale.language.value:
            response.set_cookie(COOKIE, self.locale.language.value, max_age=_YEAR, httponly=True, samesite="strict")
        return response


@dataclass(frozen=True, slots=True)
class Visit(Frame):
    """A frame with the standpoint that it looks from."""

    desk: Desk
    standpoint: Standpoint

    @property
    def example(self) -> str | None:
        """A question about what the record tells most of; None where it tells of nothing."""
        return self.desk.example(self.locale.language)

    def short(self, named: Named) -> str:
        """What to call an actor where there is little room."""
        return short_name(self.standpoint, named)

    def voice(self, name: str) -> str:
        """What a source of this usual name is called in the visitor's language."""
        return self.standpoint.names_in(self.locale.language).get(name, name)

    def voices(self, names: Iterable[str]) -> list[str]:
        """What several sources are called."""
        return [self.voice(name) for name in names]

    def alike(self, *ids: str) -> tuple[tuple[Named, Named], ...]:
        """Pairs of names that may be those of one actor, one of them of an id of these: their claims count apart."""
        found = self.standpoint.identities.suggestions(of=ids)[:_ALIKE]
        return tuple((Named(pair.left, pair.left_name), Named(pair.right, pair.right_name)) for pair in found)

    def question(self, relation: Relation, subject: Named, object: Named) -> str:
        """A relation as a question in the visitor's language."""
        ends = [Named(end.id, self.short(end)) for end in (subject, object)]
        return sentence(relation, ends[0], ends[1], self.locale.language)


def visit(request: Request) -> Visit:
    """Read a request. Raises BadDate or BadMoment for a clock that cannot be read, InputError for a time before the record."""
    plain, desk = frame(request), _desk(request)
    on, known, recorded = (plain.clocks.get(name) for name in _CLOCKS)
    standpoint = desk.standpoint(
        on=_last_day(on) if on else None,
        known=_last_day(known) if known else None,
        recorded=_moment(recorded) if recorded else None,
    )
    return Visit(plain.request, plain.locale, plain.clocks, desk, standpoint)


def frame(request: Request) -> Frame:
    """Read what a page needs that looks at nothing."""
    query, header = request.query_params, request.headers.get("accept-language")
    language = preferred(query.get("lang"), request.cookies.get(COOKIE), header)
    days = {name: query[name].strip() for name in _CLOCKS if query.get(name, "").strip()}
    return Frame(request, locale(language), days)


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _last_day(text: str) -> date:
    try:
        return DateSpan.parse(text).last
    except ValueError:
        raise BadDate(text) from None


def _moment(text: str) -> datetime:
    try:
        return moment_of_record(text)
    except ValueError:
        raise BadMoment(text) from None
