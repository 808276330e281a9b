"""Square outlines for tests: every municipality of Sinaloa is a square in a row of squares, its state the box around them."""

import json

_ROW = 6
_WEST, _NORTH, _SIDE = -109.0, 26.5, 0.5


def squares(level: str, country: str) -> bytes:
    """The outlines of a level as TopoJSON, one arc an area."""
    boxes: dict[str, tuple[float, float, float, float]] = {"MX": (-118.0, 14.0, -86.0, 33.0)}
    if level == "state":
        boxes = {"MX.25": (_WEST, _NORTH - 4 * _SIDE, _WEST + _ROW * _SIDE, _NORTH), "MX.10": (-106.0, 23.0, -103.0, 26.5)}
    elif level == "municipality":
        boxes = {f"MX.25.{number:03}": _square(number - 1) for number in range(1, 21)}
    arcs = [
        [[west, south], [east, south], [east, north], [west, north], [west, south]] for west, south, east, north in boxes.values()
    ]
    areas = [
        {"type": "Polygon", "arcs": [[place]], "properties": {"area": id, "name": id, "approximate": level == "municipality"}}
        for place, id in enumerate(boxes)
    ]
    return json.dumps(
        {"type": "Topology", "arcs": arcs, "objects": {"areas": {"type": "GeometryCollection", "geometries": areas}}}
    ).encode()


def _square(place: int) -> tuple[float, float, float, float]:
    west, north = _WEST + place % _ROW * _SIDE, _NORTH - place // _ROW * _SIDE
    return west, north - _SIDE, west + _SIDE, north
