"""What lies around a place: the areas that it is in, its parts, and the places near it of which something is said."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from segun.model import Place, PlacePrecision
from segun.views.places import PlacesOnRecord, areas_above, lies_in

_MOST = 12
_NEAR = 150.0  # kilometres; further places tell a reader of a town little
_EARTH = 6371.0  # mean radius, kilometres


@dataclass(frozen=True, slots=True)
class Near:
    """A place close by; ``kilometres`` between the two as the crow flies, None where only their common area is known."""

    place: Place
    kilometres: float | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``above`` are the areas that it lies in, smallest first; ``parts`` lie in it, ``near`` beside it. All are on record."""

    above: tuple[Place, ...]
    parts: tuple[Place, ...]
    near: tuple[Near, ...]


def surroundings(place: Place, places: PlacesOnRecord) -> Surroundings:
    """What lies around a place, of those places that the record names."""
    own = {unit.id for unit in place.units} or {place.id}
    above = [area for unit in sorted(own) for area in ((unit,) if unit != place.id else ()) + areas_above(unit)]
    place = _placed(place, places)
    others = [each for each in places.places.values() if each.id != place.id and each.precision is not PlacePrecision.COUNTRY]
    parts = [each for each in others if _inside(each, place)]
    found = {each.id for each in parts} | set(above)
    beside = _near(place, (_placed(each, places) for each in others if each.id not in found))
    return Surroundings(
        above=tuple(area for area in (places.by_id(id) for id in dict.fromkeys(above)) if area is not None),
        parts=tuple(sorted(parts, key=lambda each: (each.name, each.id))[:_MOST]),
        near=beside,
    )


def _placed(place: Place, places: PlacesOnRecord) -> Place:
    """The place with coordinates, where the gazetteer has them and the claim that named it had not."""
    if place.latitude is not None or places.beyond is None:
        return place
    known = places.beyond.by_id(place.id)
    return replace(place, latitude=known.latitude, longitude=known.longitude) if known else place


def _inside(other: Place, place: Place) -> bool:
    if place.precision in (PlacePrecision.TOWN, PlacePrecision.REGION, PlacePrecision.UNKNOWN) or not other.units:
        return False
    return all(any(lies_in(unit.id, own.id) for own in place.units) for unit in other.units)


def _near(place: Place, others: Iterable[Place]) -> tuple[Near, ...]:
    """Those within reach, the nearest first; where nobody knows where they are, those of the same area."""
    measured, alike = list[Near](), list[Near]()
    for other in others:
        kilometres = distance(place, other)
        if kilometres is None:
            if _siblings(place, other):
                alike.append(Near(other, None))
        elif kilometres <= _NEAR:
            measured.append(Near(other, kilometres))
    measured.sort(key=lambda each: (each.kilometres or 0.0, each.place.id))
    alike.sort(key=lambda each: (each.place.name, each.place.id))
    return tuple([*measured, *alike][:_MOST])


def _siblings(one: Place, other: Place) -> bool:
    """Whether two lie in one state or, being states, in one country."""
    above = [{areas_above(unit.id)[:1] for unit in each.units} for each in (one, other)]
    small = one.precision is not PlacePrecision.REGION is not other.precision
    return small and bool(above[0] & above[1] - {()})


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places on the sphere (haversine); None where one has no coordinates."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    north, east, south, west = (
        math.radians(each or 0.0) for each in (one.latitude, one.longitude, other.latitude, other.longitude)
    )
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin((west - east) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(half))
