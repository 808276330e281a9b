"""Who is reported in a place, and how: there, inside it, and in the wider or vaguer areas that include it."""

from collections.abc import Iterable
from dataclasses import dataclass

from segun.ledger.store import ClaimQuery
from segun.model import Claim, Place, PlaceMention, PlacePrecision, RelationKind
from segun.views.line import Line, in_order, line, lines
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.places import areas_above, lies_in
from segun.views.standpoint import Standpoint

_TERRITORIAL = tuple(kind for kind in RelationKind if kind.takes_place)
_STRONGEST_FIRST = (RelationKind.CONTROLS, RelationKind.CONTESTS, RelationKind.PRESENT_IN)
_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.STATE)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Who is reported in ``place`` and how (presence, control or contest).

    ``weight`` is how much of the report falls on the place asked about: 1 for a place that it is, includes or lies in,
    less for a vague region of which it is one likely part.
    """

    line: Line
    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What is reported of a place.

    ``here`` names it itself; ``inside`` names smaller places in it; ``around`` names wider or vague areas that include it;
    ``events`` are relations between actors said to hold here (a war, an alliance).
    """

    place: Place
    here: tuple[PlaceLine, ...]
    inside: tuple[PlaceLine, ...]
    around: tuple[PlaceLine, ...]
    events: tuple[Line, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is reported: not that nobody is there."""
        return not (self.here or self.inside or self.around or self.events)


def place_view(standpoint: Standpoint, place: Place) -> PlaceView:
    """Who is reported in a place from this standpoint, with how much of each report falls on it."""
    found = standpoint.claims(_query(standpoint, place))
    own_id = standpoint.identities.canonical(place.id)
    territorial = by_relation(each for each in found if each.claim.relation.takes_place)
    groups: dict[str, list[PlaceLine]] = {"here": [], "inside": [], "around": []}
    for relation, claims in territorial.items():
        thing = claims[0].claim.object
        if not isinstance(thing, PlaceMention):
            continue
        where, weight = ("here", 1.0) if relation.object == own_id else bearing(thing.place, place)
        if where:
            groups[where].append(PlaceLine(line(standpoint, relation, claims), thing.place, weight))
    return PlaceView(
        place=place,
        here=_ordered(groups["here"]),
        inside=_ordered(groups["inside"]),
        around=_ordered(groups["around"]),
        events=lines(standpoint, _held_here(found, own_id, place)),
    )


def bearing(reported: Place, asked: Place) -> tuple[str, float]:
    """How a report on one place bears on another: ("inside" or "around" or "", weight in [0, 1]).

    A town or municipality in the place asked about is inside it. An area that covers it is around it, with the highest
    degree of membership that any of its municipalities has there. Two towns of one municipality say nothing of each other.
    """
    if not reported.units or not asked.units:
        return "", 0.0
    areas = {asked.id} | {unit.id for unit in asked.units} if asked.precision is not PlacePrecision.TOWN else set[str]()
    if areas and all(any(lies_in(unit.id, area) for area in areas) for unit in reported.units):
        return "inside", 1.0
    if reported.precision is PlacePrecision.TOWN:
        return "", 0.0
    weight = max(
        (own.weight for own in reported.units for unit in asked.units if lies_in(unit.id, own.id) or lies_in(own.id, unit.id)),
        default=0.0,
    )
    return ("around", weight) if weight else ("", 0.0)


def _query(standpoint: Standpoint, place: Place) -> ClaimQuery:
    """The claims to look through. A whole state or country needs every territorial claim, since no list of its parts is kept."""
    if place.precision in _WIDE:
        return ClaimQuery(kinds=_TERRITORIAL)
    units = [unit.id for unit in place.units]
    above = [area for unit in units for area in areas_above(unit)]
    return ClaimQuery(places=standpoint.ids_of([place.id, *units, *above]))


def _held_here(found: Iterable[ClaimOnRecord], own_id: str, place: Place) -> list[ClaimOnRecord]:
    def here(claim: Claim) -> bool:
        if claim.place is None or claim.relation.takes_place:
            return False
        return claim.place.id == own_id or bearing(claim.place.place, place)[0] == "inside"

    return [each for each in found if here(each.claim)]


def _ordered(unordered: Iterable[PlaceLine]) -> tuple[PlaceLine, ...]:
    given = list(unordered)
    rank = {each.relation: number for number, each in enumerate(in_order(each.line for each in given))}

    def key(each: PlaceLine) -> tuple[float, int, int]:
        return (-each.weight, _STRONGEST_FIRST.index(each.line.relation.kind), rank[each.line.relation])

    return tuple(sorted(given, key=key))
