"""Which areas a report on a place bears on, and how much of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from segun.model import Place, PlacePrecision, RelationKind
from segun.views.places import areas_above

_LEVELS = (PlacePrecision.COUNTRY, PlacePrecision.STATE, PlacePrecision.MUNICIPALITY)
_VAGUE = (PlacePrecision.REGION, PlacePrecision.ROAD, PlacePrecision.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Touch:
    """An area that a report bears on.

    ``share`` is the share of the evidence that counts there: 1 for the place that is named, and for a vague region the degree
    of membership divided by the highest in that region (a normal fuzzy set), so that its core is drawn as the region and its
    fringe fades. ``is_partial`` tells that a place inside the area is meant: a town, of its municipality.
    """

    area: str
    name: str
    share: float
    is_vague: bool
    is_partial: bool


def touches(place: Place) -> Iterator[Touch]:
    """The areas that a report on a place is drawn in; none where nobody knows where it is.

    A report on a state is drawn at the state, not poured into each of its municipalities as if it had named them; one on a town
    is drawn at its municipality.
    """
    most = max((unit.weight for unit in place.units), default=0.0)
    vague = place.precision in _VAGUE
    for unit in place.units:
        yield Touch(unit.id, unit.name, unit.weight / most, vague, place.precision is PlacePrecision.TOWN)


def level_of(area: str) -> PlacePrecision:
    """The level of an area by its id: ``MX`` a country, ``MX.25`` a state, ``MX.25.006`` a municipality."""
    return _LEVELS[min(len(areas_above(area)), 2)]


def kind_there(kind: RelationKind, touch: Touch) -> RelationKind:
    """What a report says of an area: who controls a town inside it is present there, no more."""
    return RelationKind.PRESENT_IN if touch.is_partial and kind is RelationKind.CONTROLS else kind
