"""What changed since a day: as a page and as an Atom feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import BadDate
from segun.exports.atom import FeedEntry, as_atom
from segun.model import DateSpan
from segun.views.answer import Quoted, quote
from segun.views.changes import Changed, ChangeKind, Changes, changes
from segun.web.visit import Visit, visit

_USUALLY = 30  # days back, where the address names no day
_QUOTES = 2  # claims shown with a change before the rest is folded away
_MOST = 8  # changes of a kind before the rest is folded away
_STEPS = (7, 30, 90, 365)


@dataclass(frozen=True, slots=True)
class Told:
    """One change with the quotes behind it."""

    changed: Changed
    quotes: tuple[Quoted, ...]


def page(request: Request) -> Response:
    """What changed after ``since`` and by the day that the page looks from, by what became of it. Raises BadDate."""
    seen = visit(request)
    found = _changes(seen)
    groups = [(kind, list(own)) for kind, own in groupby(_told(seen, found), key=lambda each: each.changed.kind)]
    return seen.page(
        "changes.html",
        found=found,
        groups=groups,
        counts={kind: len(own) for kind, own in groups},
        kinds=list(ChangeKind),
        most=_MOST,
        most_quotes=_QUOTES,
        steps={days: found.until - timedelta(days=days) for days in _STEPS},
    )


def feed(request: Request) -> Response:
    """The same as an Atom feed. Raises BadDate."""
    seen = visit(request)
    found, t = _changes(seen), seen.locale
    title = str(t("changes.feed", since=t.day(found.since), until=t.day(found.until)))
    return Response(as_atom(title, found.until, _entries(seen, found)), media_type="application/atom+xml")


def _entries(seen: Visit, found: Changes) -> Iterator[FeedEntry]:
    t = seen.locale
    for each in found.changed:
        line = each.after
        title = f"{t('change.' + each.kind.value)}: {seen.question(line.relation, line.subject, line.object)}"
        quotes = "\n".join(" ".join(claim.claim.citation.quote.split()) for claim in each.claims)
        yield FeedEntry(
            f"{line.relation.id}:{each.kind.value}:{found.since}:{found.until}", title, line.newest or found.until, quotes
        )


def _changes(seen: Visit) -> Changes:
    since = _since(seen)
    return seen.desk.kept(seen.standpoint, ("changes", since), lambda: changes(seen.standpoint, since))


def _since(seen: Visit) -> date:
    asked = seen.asked("since")
    if asked is None:
        return min(seen.standpoint.known, seen.standpoint.on) - timedelta(days=_USUALLY)
    try:
        return DateSpan.parse(asked).last
    except ValueError:
        raise BadDate(asked) from None


def _told(seen: Visit, found: Changes) -> Iterator[Told]:
    for each in found.changed:
        yield Told(each, quote(seen.standpoint, each.claims))
