"""TopoJSON: shapes that share borders, each border once (the TopoJSON format, version 1.0.0, by Bostock).

Reading gives GeoJSON geometries; writing takes shapes whose borders meet in the same points (a coverage) and rounds them to a
grid, so that neighbours stay neighbours and a map of thousands of areas is small.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

Topology = Mapping[str, Any]
Point = tuple[int, int]
_Ring = list[Point]


def shapes_of(topology: Topology, name: str | None = None) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """Each geometry of an object of a topology (the only one, unless named) with its ``properties`` and, under "id", its id.

    Raises KeyError, IndexError or ValueError where the file is no topology.
    """
    arcs = [_decoded(arc, topology.get("transform")) for arc in topology["arcs"]]
    objects = topology["objects"]
    found = objects[name or next(iter(objects), "")]
    return [
        ({"id": each.get("id"), **(each.get("properties") or {})}, _shape(each, arcs))
        for each in (found["geometries"] if found["type"] == "GeometryCollection" else [found])
    ]


def _decoded(arc: Sequence[Sequence[float]], transform: Mapping[str, Sequence[float]] | None) -> list[tuple[float, float]]:
    if transform is None:
        return [(point[0], point[1]) for point in arc]
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    xs, ys = accumulate(point[0] for point in arc), accumulate(point[1] for point in arc)
    # 1e-6 degrees are 10 cm: finer digits are noise of the sum
    return [(round(x * kx + dx, 6), round(y * ky + dy, 6)) for x, y in zip(xs, ys, strict=True)]


def _shape(geometry: Mapping[str, Any], arcs: Sequence[Sequence[tuple[float, float]]]) -> BaseGeometry:
    if geometry["type"] not in ("Polygon", "MultiPolygon"):
        return shapely.MultiPolygon()
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    polygons = []
    for part in parts:
        rings = [ring for each in part if len(ring := _ring(each, arcs)) >= 4]
        if rings:
            polygons.append(shapely.Polygon(rings[0], rings[1:]))
    shape = shapely.MultiPolygon(polygons)
    # rounding makes lines of narrow parts: what has no extent is no part of an area
    return shape if shape.is_valid else shapely.make_valid(shape, method="structure", keep_collapsed=False)


def _ring(numbers: Sequence[int], arcs: Sequence[Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def topology_of(shapes: Iterable[tuple[Mapping[str, Any], BaseGeometry]], name: str, step: float) -> dict[str, Any]:
    """Shapes with their properties as a topology of one object; coordinates are rounded to multiples of ``step`` degrees.

    What rounding leaves without an extent is left out.
    """
    found = [(properties, _rounded(shape, step)) for properties, shape in shapes]
    origin = (
        min((x for _, parts in found for part in parts for ring in part for x, _ in ring), default=0),
        min((y for _, parts in found for part in parts for ring in part for _, y in ring), default=0),
    )
    arcs = _Arcs(ring for _, parts in found for part in parts for ring in part)
    geometries = [
        {"type": "MultiPolygon", "properties": dict(properties), "arcs": [[arcs.of(ring) for ring in part] for part in parts]}
        for properties, parts in found
        if parts
    ]
    return {
        "type": "Topology",
        "transform": {"scale": [step, step], "translate": [origin[0] * step, origin[1] * step]},
        "objects": {name: {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [_deltas(arc, origin) for arc in arcs.arcs],
    }


def _rounded(shape: BaseGeometry, step: float) -> list[list[_Ring]]:
    parts = []
    for polygon in getattr(shape, "geoms", [shape]):
        if polygon.geom_type == "Polygon" and not polygon.is_empty:
            rings = [_whole(ring.coords, step) for ring in (polygon.exterior, *polygon.interiors)]
            if len(rings[0]) >= 4:
                parts.append([rings[0], *(ring for ring in rings[1:] if len(ring) >= 4)])
    return parts


def _whole(coordinates: Iterable[Sequence[float]], step: float) -> _Ring:
    points: _Ring = []
    for x, y, *_ in coordinates:
        point = round(x / step), round(y / step)
        if not points or points[-1] != point:
            points.append(point)
    return points


class _Arcs:
    """Rings cut where borders of different neighbours meet, each piece kept once."""

    def __init__(self, rings: Iterable[_Ring]) -> None:
        self.arcs: list[_Ring] = []
        self._numbers: dict[tuple[Point, ...], int] = {}
        beside: dict[Point, set[Point]] = {}
        for ring in rings:
            for one, other in pairwise(ring):
                beside.setdefault(one, set()).add(other)
                beside.setdefault(other, set()).add(one)
        self._joints = {point for point, others in beside.items() if len(others) != 2}

    def of(self, ring: _Ring) -> list[int]:
        """A closed ring as numbers of arcs; a reversed arc has its complement."""
        points = ring[:-1]
        cuts = [place for place, point in enumerate(points) if point in self._joints]
        if not cuts:
            cuts = [points.index(min(points))]
        turned = points[cuts[0] :] + points[: cuts[0]]
        ends = [cut - cuts[0] for cut in cuts] + [len(points)]
        closed = [*turned, turned[0]]
        return [self._number(closed[begin : end + 1]) for begin, end in pairwise(ends)]

    def _number(self, arc: _Ring) -> int:
        forward, backward = tuple(arc), tuple(arc[::-1])
        if backward in self._numbers:
            return ~self._numbers[backward]
        if forward not in self._numbers:
            self._numbers[forward] = len(self.arcs)
            self.arcs.append(arc)
        return self._numbers[forward]


def _deltas(arc: _Ring, origin: Point) -> list[list[int]]:
    before = origin
    deltas = []
    for point in arc:
        deltas.append([point[0] - before[0], point[1] - before[1]])
        before = point
    return deltas
