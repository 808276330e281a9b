"""Home: the situation on a day as a map and a table, what is contested, what changed, what stands, what came in last."""

from dataclasses import dataclass
from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import BadDate
from segun.model import DateSpan, PlacePrecision
from segun.views.changes import Changed, changes
from segun.views.months import month_ends
from segun.views.places import areas_above
from segun.views.territory import Layer, Status, Territory
from segun.web.mapped import territory_of
from segun.web.territory_api import layer
from segun.web.visit import Visit, visit

_QUESTIONS = 4  # put to the reader; what is in dispute is worth asking first
_CHANGES = 6  # told beside the map; the page of changes has all
_MOST_COMPARED = 800  # relations judged twice for this page, at about 1 ms each time
_A_MONTH = timedelta(days=31)
_MOST_COUNTRIES = 4  # whose municipalities are fetched for the map, those with most areas first


@dataclass(frozen=True, slots=True)
class Situation:
    """What the map shows: the picture of the day, the days that its sliders run over, and whose outlines it needs."""

    territory: Territory
    days: tuple[date, ...]
    countries: tuple[str, ...]

    @property
    def on(self) -> int:
        """The place in ``days`` of the day asked about."""
        return _place(self.days, self.territory.on)

    @property
    def known(self) -> int:
        """The place in ``days`` of the day of knowledge."""
        return _place(self.days, self.territory.known)


def page(request: Request) -> Response:
    """The overview of the record."""
    seen = visit(request)
    overview = seen.desk.overview(seen.standpoint)
    questions = (*overview.contested[:2], *overview.between[:2], *overview.territory[:2])[:_QUESTIONS]
    since = _since(seen)
    return seen.page(
        "home.html",
        overview=overview,
        questions=questions,
        situation=_situation(seen),
        layers=tuple(Layer),
        statuses=tuple(Status),
        texts={each.value: seen.locale(f"area.{each.value}") for each in Status},
        since=since,
        changed=_changed(seen, since),
    )


def _changed(seen: Visit, since: date) -> tuple[Changed, ...] | None:
    """The most telling changes; None where comparing the whole record would keep the visitor waiting."""
    if len(seen.desk.catalogue(seen.standpoint).relations) > _MOST_COMPARED:
        return None
    found = seen.desk.kept(seen.standpoint, ("changes", since), lambda: changes(seen.standpoint, since))
    return found.changed[:_CHANGES]


def _situation(seen: Visit) -> Situation:
    found = seen.desk.map(seen.standpoint)
    picture = territory_of(seen, layer(seen))
    newest = seen.desk.standpoint(recorded=seen.standpoint.recorded)
    first = min(found.span[0], newest.on) if found.span else newest.on
    newest_picture = seen.desk.kept(newest, "newest territory", lambda: found.territory(newest.on, newest.known))
    return Situation(picture, month_ends(first, max(newest.on, newest.known)), _countries(newest_picture))


def _countries(picture: Territory) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for cell in picture.cells:
        if cell.level is not PlacePrecision.COUNTRY:
            country = areas_above(cell.area)[-1]
            counts[country] = counts.get(country, 0) + 1
    return tuple(sorted(counts, key=lambda country: (-counts[country], country))[:_MOST_COUNTRIES])


def _since(seen: Visit) -> date:
    """The day to compare with: the one in the address, else a month before the day of knowledge. Raises BadDate."""
    asked = seen.asked("since")
    if asked is None:
        return seen.standpoint.known - _A_MONTH
    try:
        return DateSpan.parse(asked).last
    except ValueError:
        raise BadDate(asked) from None


def _place(days: tuple[date, ...], day: date) -> int:
    return next((place for place, each in enumerate(days) if each >= day), len(days) - 1)
