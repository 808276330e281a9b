"""Vague regions as fuzzy sets: how far each municipality of a state belongs to its south, its coast, its border.

The algebra is that of the project's methods: a weight in [0, 1] for every unit and every word, the product for "and" within
one description ("northwestern coastal"), the maximum where several are named ("central and southern"). A unit stands where
its towns stand on average; no boundaries are needed. Units are the areas next below the one described: municipalities of a
state, states of a country.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from segun.mentions.gazetteer import Found, Gazetteer
from segun.mentions.placefile import Level

Weights = Mapping[str, float]
"""Unit id -> how far it belongs, in [0, 1]."""

EXTENT = 0.2
"""A unit that belongs less than this is outside (METHODS: extent mu >= .2, core mu >= .5)."""

SHORE = 10.0
"""km: a municipality with a town this close to the sea is taken to touch it. Against INEGI's polygons of Mexico: 87 of 100
so taken do touch it, and 80 of 100 that touch it are so taken; 5 km gives 93 and 65, 20 km 70 and 92."""

_COAST_FADE = 30.0  # km, METHODS: exp(-d / 30 km)
_NEAR_FADE = 25.0  # km, METHODS: exp(-(d / 25 km)^2)
_BORDER_FADE = (10.0, 0.5)  # km, and share of the smallest distance: see RegionWeights.bordering
_BORDER_BOX = 2.0  # degrees about an area in which the other side's towns are looked at
_ROAD_FADE = 15.0  # km from the straight line between two towns, for want of the road's own course
_KM = 111.2  # a degree of latitude

Point = tuple[float, float]
"""Latitude, longitude."""

DIRECTIONS: Mapping[str, tuple[float, float]] = {
    "n": (0.0, 1.0),
    "s": (0.0, -1.0),
    "e": (1.0, 0.0),
    "w": (-1.0, 0.0),
    "ne": (math.sqrt(0.5), math.sqrt(0.5)),
    "nw": (-math.sqrt(0.5), math.sqrt(0.5)),
    "se": (math.sqrt(0.5), -math.sqrt(0.5)),
    "sw": (-math.sqrt(0.5), -math.sqrt(0.5)),
}
"""Unit vectors (east, north)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the area described: where it stands on average, and its towns."""

    found: Found
    at: Point
    towns: tuple[Point, ...]


class RegionWeights:
    """The algebra over one gazetteer. Every method gives all units of ``area``, whatever their weight."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.units = lru_cache(maxsize=256)(self._units)
        self.coastal = lru_cache(maxsize=256)(self._coastal)

    def directed(self, area: str, direction: str) -> Weights:
        """``clip((u·(c_m - c_S)/R_S + 1)/2, 0, 1)^2``: u the direction, c_S the mean of the units, R_S their half-extent."""
        units = self.units(area)
        east, north = DIRECTIONS[direction]
        along = {unit.found.place.id: east * x + north * y for unit, (x, y) in zip(units, _flat(units), strict=True)}
        if not along:
            return {}
        centre, reach = sum(along.values()) / len(along), (max(along.values()) - min(along.values())) / 2 or 1.0
        return {id: _clip(((at - centre) / reach + 1) / 2) ** 2 for id, at in along.items()}

    def central(self, area: str) -> Weights:
        """1 in the middle, falling with the distance from it along each axis of the area, 0 at the farthest unit."""
        units = self.units(area)
        flat = _flat(units)
        if not flat:
            return {}
        middle = (sum(x for x, _ in flat) / len(flat), sum(y for _, y in flat) / len(flat))
        away = [math.dist(middle, point) for point in flat]
        farthest = max(away) or 1.0
        return {unit.found.place.id: 1 - distance / farthest for unit, distance in zip(units, away, strict=True)}

    def inland(self, area: str) -> Weights:
        """What is not coast."""
        return {id: 1 - weight for id, weight in self.coastal(area).items()}

    def bordering(self, area: str, other: str) -> Weights:
        """``exp(-(d - d0) / (10 km + d0 / 2))``: d from a unit's nearest town to that of ``other``, d0 the smallest d.

        Of the units so taken in at the borders of Mexico's states (weight 0.2 or more) 60 of 100 touch the border by INEGI's
        polygons, and 84 of 100 that touch it are taken in; with a fixed fade of 30 km the figures are 34 and 96.
        """
        units = self.units(area)
        across = _within_reach([town for unit in self.units(other) for town in unit.towns], units)
        if not across:
            return {}
        away = {unit.found.place.id: _closest(unit, across) for unit in units}
        closest = min(away.values())
        fade = _BORDER_FADE[0] + _BORDER_FADE[1] * closest
        return {id: math.exp(-(apart - closest) / fade) for id, apart in away.items()}

    def near(self, area: str, point: Point) -> Weights:
        """``exp(-(d / 25 km)^2)``, d from a unit's nearest town to ``point``."""
        return self._by_distance(area, lambda town: distance(town, point), _NEAR_FADE)

    def along(self, area: str, start: Point, end: Point) -> Weights:
        """``exp(-(d / 15 km)^2)``, d from a unit's nearest town to the straight line between two points."""
        return self._by_distance(area, lambda town: _from_line(town, start, end), _ROAD_FADE)

    def _by_distance(self, area: str, away: Callable[[Point], float], fade: float) -> Weights:
        return {
            unit.found.place.id: math.exp(-((min(map(away, unit.towns or (unit.at,))) / fade) ** 2)) for unit in self.units(area)
        }

    def _coastal(self, area: str) -> Weights:
        return {unit.found.place.id: self._coast_of(unit) for unit in self.units(area)}

    def _coast_of(self, unit: Unit) -> float:
        """1 if the unit touches the sea (see SHORE), else ``exp(-d / 30 km)``, d the mean distance of its towns from the sea."""
        away = [self._from_sea(town) for town in unit.towns or (unit.at,)]
        if min(away) <= SHORE:
            return 1.0
        return math.exp(-sum(away) / len(away) / _COAST_FADE)

    def _from_sea(self, point: Point) -> float:
        return min((distance(point, shore) for shore in self._gazetteer.shore_near(*point)), default=_KM)

    def _units(self, area: str) -> tuple[Unit, ...]:
        units = []
        for found in self._gazetteer.below(area):
            if found.level == Level.TOWN or found.place.latitude is None or found.place.longitude is None:
                continue
            units.append(Unit(found, (found.place.latitude, found.place.longitude), tuple(self._towns(found))))
        return tuple(units)

    def _towns(self, area: Found) -> Iterable[Point]:
        for below in self._gazetteer.below(area.place.id):
            if below.level != Level.TOWN:
                yield from self._towns(below)
            elif below.place.latitude is not None and below.place.longitude is not None:
                yield below.place.latitude, below.place.longitude


def _within_reach(towns: Sequence[Point], units: Sequence[Unit]) -> list[Point]:
    """The towns in the box about some units: a country has thousands, most of them far away."""
    if not units:
        return []
    norths, easts = [unit.at[0] for unit in units], [unit.at[1] for unit in units]
    return [
        (north, east)
        for north, east in towns
        if min(norths) - _BORDER_BOX <= north <= max(norths) + _BORDER_BOX
        and min(easts) - _BORDER_BOX <= east <= max(easts) + _BORDER_BOX
    ]


def _closest(unit: Unit, across: Sequence[Point]) -> float:
    return min(distance(town, there) for town in unit.towns or (unit.at,) for there in across)


def both(first: Weights, second: Weights) -> Weights:
    """What belongs to both descriptions: the product."""
    return {id: weight * second.get(id, 0.0) for id, weight in first.items()}


def either(first: Weights, second: Weights) -> Weights:
    """What belongs to one of two descriptions: the larger weight."""
    return {id: max(first.get(id, 0.0), second.get(id, 0.0)) for id in (*first, *second)}


def distance(one: Point, other: Point) -> float:
    """km between two points at most a few hundred km apart (flat earth)."""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(north, east) * _KM


def _flat(units: Iterable[Unit]) -> list[Point]:
    """Units as points (east, north) in degrees of latitude, about their mean latitude."""
    points = [unit.at for unit in units]
    if not points:
        return []
    narrowing = math.cos(math.radians(sum(north for north, _ in points) / len(points)))
    return [(east * narrowing, north) for north, east in points]


def _from_line(point: Point, start: Point, end: Point) -> float:
    """km from a point to the straight line between two others."""
    narrowing = math.cos(math.radians(point[0]))
    x, y = (point[1] - start[1]) * narrowing, point[0] - start[0]
    to_x, to_y = (end[1] - start[1]) * narrowing, end[0] - start[0]
    length = to_x**2 + to_y**2
    share = _clip((x * to_x + y * to_y) / length) if length else 0.0
    return math.hypot(x - share * to_x, y - share * to_y) * _KM


def _clip(value: float) -> float:
    return min(1.0, max(0.0, value))
