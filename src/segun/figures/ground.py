"""What a map is drawn on: the shapes of states and municipalities around what is shown, on a flat sheet."""

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.topology import shapes_of
from segun.figures.drawing import number
from segun.model import PlacePrecision
from segun.views.places import areas_above

GiveTopology = Callable[[PlacePrecision, str], bytes]
"""Gives the outlines of a level of a country as TopoJSON with one object ``areas``."""

_PAD = 0.07  # of the larger side, free around what is shown
_LEAST = 0.6  # degrees shown at least, so that a town's municipality is seen in its surroundings


@dataclass(frozen=True, slots=True)
class Ground:
    """Shapes by area; ``land`` is that of all countries. ``attribution`` must stand wherever they are shown."""

    land: tuple[BaseGeometry, ...]
    states: Mapping[str, BaseGeometry]
    municipalities: Mapping[str, BaseGeometry]
    attribution: tuple[str, ...]
    is_approximate: bool

    def shape(self, area: str) -> BaseGeometry | None:
        """The shape of an area, where somebody has it."""
        return self.municipalities.get(area) or self.states.get(area)


def ground_of(give: GiveTopology, areas: Iterable[str]) -> Ground:
    """The ground for areas: the states of their countries, and municipalities where any of them is one."""
    areas = list(areas)
    countries = sorted({area.split(".")[0] for area in areas})
    with_municipalities = {area.split(".")[0] for area in areas if len(areas_above(area)) >= 2}
    states: dict[str, BaseGeometry] = {}
    municipalities: dict[str, BaseGeometry] = {}
    named: list[str] = []
    approximate = False
    for country in countries:
        for level, into in ((PlacePrecision.STATE, states), (PlacePrecision.MUNICIPALITY, municipalities)):
            if level is PlacePrecision.MUNICIPALITY and country not in with_municipalities:
                continue
            topology = json.loads(give(level, country))
            for properties, shape in shapes_of(topology, "areas"):
                into[properties["area"]] = shape
                approximate = approximate or bool(properties.get("approximate"))
            named += topology.get("attribution", [])
    topology = json.loads(give(PlacePrecision.COUNTRY, ""))
    land = tuple(shape for _, shape in shapes_of(topology, "areas"))
    named += topology.get("attribution", [])
    return Ground(land, states, municipalities, tuple(dict.fromkeys(named)), approximate)


def main_part(shape: BaseGeometry) -> BaseGeometry:
    """A shape without what lies further from its largest piece than that is large: islands far out at sea belong to a state
    on the coast, and a map that frames them too shows water."""
    pieces = list(getattr(shape, "geoms", [shape]))
    largest = max(pieces, key=lambda piece: (piece.area, piece.bounds))
    west, south, east, north = largest.bounds
    reach = max(east - west, north - south)
    return shapely.union_all([piece for piece in pieces if piece.distance(largest) <= reach])


class Sheeted:
    """Shapes on a sheet: an equirectangular map, true along the middle parallel of what is shown."""

    def __init__(self, shown: Iterable[BaseGeometry], *, width: float, tallest: float) -> None:
        west, south, east, north = shapely.total_bounds(list(shown))
        pad = max(east - west, north - south, _LEAST) * _PAD
        lacking = max(0.0, _LEAST - max(east - west, north - south)) / 2
        self.box = west - pad - lacking, south - pad - lacking, east + pad + lacking, north + pad + lacking
        west, south, east, north = self.box
        self._squeeze = math.cos(math.radians((south + north) / 2))
        self.scale = min(width / ((east - west) * self._squeeze), tallest / (north - south))
        self.width, self.height = width, (north - south) * self.scale
        self._left = (width - (east - west) * self._squeeze * self.scale) / 2

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place lies on the sheet."""
        west, _, _, north = self.box
        return self._left + (longitude - west) * self._squeeze * self.scale, (north - latitude) * self.scale

    def path(self, shape: BaseGeometry) -> str:
        """The data of a path; empty where the shape lies outside of the sheet. Details smaller than a third of a pixel go."""
        reach = (self.width / (self._squeeze * self.scale) - (self.box[2] - self.box[0])) / 2
        west, south, east, north = self.box
        inside = shapely.clip_by_rect(shape, west - reach, south, east + reach, north)
        drawn = shapely.simplify(inside, 0.34 / self.scale)
        rings = [
            ring
            for polygon in getattr(drawn, "geoms", [drawn])
            if polygon.geom_type == "Polygon" and not polygon.is_empty
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        return "".join(
            "M" + "L".join(f"{number(x)} {number(y)}" for x, y in (self.point(*at[:2]) for at in ring.coords[:-1])) + "Z"
            for ring in rings
        )

    def middle(self, shape: BaseGeometry) -> tuple[float, float]:
        """A point inside of a shape, near its middle, where a label may stand."""
        inside = shapely.clip_by_rect(shape, *self.box)
        point = shapely.point_on_surface(inside if not inside.is_empty else shape)
        return self.point(point.x, point.y)

    def size(self, shape: BaseGeometry) -> float:
        """How large a shape is on the sheet, in square pixels."""
        return float(shapely.area(shape) * self._squeeze * self.scale**2)
