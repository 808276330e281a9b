"""The network as it is drawn: groups with a place on the page, the lines between them, and an outline around each bloc."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, degrees

import numpy as np
from scipy.spatial import ConvexHull

from segun.model import ActorKind, RelationKind, Stance
from segun.views.layout import Box, Pull, Spot, lay_out
from segun.views.line import Line
from segun.views.naming import Named, short_name
from segun.views.network import Network
from segun.views.routing import detours
from segun.views.standpoint import Standpoint

DRAWN = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS, RelationKind.PART_OF, RelationKind.SPLIT_FROM)
"""The relations that a network shows, in order."""

# How long a line would like to be: friends close, enemies apart.
_LENGTHS = {
    RelationKind.ALLIED: 1.0,
    RelationKind.SUPPORTS: 1.0,
    RelationKind.PART_OF: 0.9,
    RelationKind.SPLIT_FROM: 1.3,
    RelationKind.FIGHTS: 1.7,
}
_SIZES = ((8, 17.0), (4, 15.0), (2, 14.0), (0, 13.0))  # from so many lines on, so large letters, in pixels
_LETTER = 0.56  # width of a letter to its height, on average over sans serifs
_PADDING = 26.0  # beside a name: the dot before it, and air
_MARGIN = 14.0  # between the boxes of a bloc and its outline
_EDGE = 30.0  # around the whole
_BESIDE = 26.0  # pixels between two lines that join the same two groups
_AIR = 12.0  # between a line that bends outwards and the edge: half of the widest line and of what marks it


@dataclass(frozen=True, slots=True)
class Node:
    """A group: its name as drawn, its box around (``x``, ``y``), the size of its letters, and which bloc it is in, if any.

    ``is_stable``: it stays in its bloc over what the numbers might as well be. ``lines`` counts its lines.
    """

    named: Named
    label: str
    x: float
    y: float
    width: float
    height: float
    size: float
    bloc: int | None
    is_stable: bool
    lines: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line between two groups, from the rim of one box to that of the other by way of ``middle``.

    ``origins`` counts the origins that assert it: how thick it is drawn.
    """

    line: Line
    start: Spot
    middle: Spot
    end: Spot
    origins: int

    @property
    def control(self) -> Spot:
        """The control point of the quadratic Bézier curve that passes through ``middle``."""
        return Spot(
            round(2 * self.middle.x - (self.start.x + self.end.x) / 2, 1),
            round(2 * self.middle.y - (self.start.y + self.end.y) / 2, 1),
        )

    @property
    def path(self) -> str:
        """The whole of it as the data of an SVG path."""
        control = self.control
        return f"M{self.start.x:g} {self.start.y:g}Q{control.x:g} {control.y:g} {self.end.x:g} {self.end.y:g}"

    @property
    def turn(self) -> float:
        """How the line lies at its middle, in degrees from pointing to the right, clockwise."""
        return round(degrees(atan2(self.end.y - self.start.y, self.end.x - self.start.x)), 1)

    @property
    def arrival(self) -> float:
        """The direction in which it arrives at its end, in degrees from pointing to the right, clockwise."""
        return round(degrees(atan2(self.end.y - self.control.y, self.end.x - self.control.x)), 1)


@dataclass(frozen=True, slots=True)
class Outline:
    """A bloc: its members by id, and the corners of its outline."""

    members: tuple[str, ...]
    corners: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A network on a page of ``width`` by ``height`` pixels. Nodes, strokes and outlines in a fixed order."""

    nodes: tuple[Node, ...]
    strokes: tuple[Stroke, ...]
    outlines: tuple[Outline, ...]
    width: float
    height: float


def graph(standpoint: Standpoint, network: Network) -> Graph:
    """Draw a network: the same network always in the same way."""
    lines = between_groups(standpoint, network)
    degree = _degrees(lines)
    if not degree:
        return Graph((), (), (), 0.0, 0.0)
    labels = {id: short_name(standpoint, network.named(id)) for id in degree}
    sizes = {id: next(size for least, size in _SIZES if lines >= least) for id, lines in degree.items()}
    boxes = {id: Box(id, round(len(labels[id]) * sizes[id] * _LETTER + _PADDING, 1), sizes[id] * 2.0) for id in degree}
    blocs = [[member.actor for member in bloc.members if member.actor in degree] for bloc in network.signed.blocs]
    blocs = [bloc for bloc in blocs if len(bloc) > 1]
    stable = {member.actor for bloc in network.signed.blocs for member in bloc.members if member.is_stable}
    pulls = [Pull(each.subject.id, each.object.id, _LENGTHS[each.relation.kind]) for each in lines]
    spots = _moved(lay_out(list(boxes.values()), pulls, blocs), boxes.values())
    home = {id: number for number, bloc in enumerate(blocs) for id in bloc}

    def placed(spots: Mapping[str, Spot]) -> tuple[Node, ...]:
        return tuple(
            Node(
                network.named(id), labels[id], *spots[id], boxes[id].width, boxes[id].height, sizes[id],
                home.get(id), id in stable, degree[id],
            )
            for id in sorted(degree)
        )  # fmt: skip

    nodes = placed(spots)
    strokes = tuple(_strokes(lines, nodes))
    outside = Spot(*(max(0.0, round(_AIR - min(least), 1)) for least in zip(*(each.middle for each in strokes), strict=True)))
    if outside != (0.0, 0.0):  # a line that bends beyond the top or the left of the boxes
        nodes = placed({id: Spot(round(spot.x + outside.x, 1), round(spot.y + outside.y, 1)) for id, spot in spots.items()})
        strokes = tuple(_strokes(lines, nodes))
    return Graph(
        nodes=nodes,
        strokes=strokes,
        outlines=tuple(Outline(tuple(sorted(bloc)), _corners([n for n in nodes if n.named.id in bloc])) for bloc in blocs),
        width=round(max(*(node.x + node.width / 2 + _EDGE for node in nodes), *(each.middle.x + _AIR for each in strokes)), 1),
        height=round(max(*(node.y + node.height / 2 + _EDGE for node in nodes), *(each.middle.y + _AIR for each in strokes)), 1),
    )


def between_groups(standpoint: Standpoint, network: Network) -> list[Line]:
    """The assessed relations of a network of which no end is a person: people have their own pages."""

    def is_person(id: str) -> bool:
        actor = standpoint.actors.get(id)
        return actor is not None and actor.kind is ActorKind.PERSON

    return [
        each for each in network.lines if each.assessment and not is_person(each.subject.id) and not is_person(each.object.id)
    ]


def _degrees(lines: Iterable[Line]) -> dict[str, int]:
    degree: dict[str, int] = {}
    for each in lines:
        for end in (each.subject.id, each.object.id):
            degree[end] = degree.get(end, 0) + 1
    return degree


def _moved(spots: Mapping[str, Spot], boxes: Iterable[Box]) -> dict[str, Spot]:
    boxes = list(boxes)
    left = min(spots[box.id].x - box.width / 2 for box in boxes) - _EDGE
    top = min(spots[box.id].y - box.height / 2 for box in boxes) - _EDGE
    return {id: Spot(round(spot.x - left, 1), round(spot.y - top, 1)) for id, spot in spots.items()}


def _strokes(lines: Sequence[Line], nodes: Sequence[Node]) -> Iterable[Stroke]:
    at = {node.named.id: node for node in nodes}
    pairs: dict[tuple[str, str], list[Line]] = {}
    for each in sorted(lines, key=lambda each: (DRAWN.index(each.relation.kind), each.relation)):
        one, other = sorted((each.subject.id, each.object.id))
        pairs.setdefault((one, other), []).append(each)
    boxes = np.array([(node.x, node.y, node.width / 2 + 3, node.height / 2 + 3) for node in nodes])
    number = {node.named.id: place for place, node in enumerate(nodes)}
    joined = np.array([(number[one], number[other]) for one, other in pairs])
    for ((one, other), several), aside in zip(pairs.items(), detours(boxes, joined), strict=True):
        ends = at[one], at[other]
        for place, each in enumerate(several):
            middle = _middle(*ends, aside + (place - (len(several) - 1) / 2) * _BESIDE)
            start, end = (_rim(at[id], middle) for id in (each.subject.id, each.object.id))
            yield Stroke(each, start, middle, end, sum(mark.stance is Stance.ASSERTS for mark in each.marks))


def _middle(one: Node, other: Node, side: float) -> Spot:
    """The middle between two boxes, ``side`` pixels to the left of the way from one to the other."""
    x, y = other.x - one.x, other.y - one.y
    length = max((x * x + y * y) ** 0.5, 1.0)
    return Spot(round((one.x + other.x) / 2 - side * y / length, 1), round((one.y + other.y) / 2 + side * x / length, 1))


def _rim(node: Node, towards: Spot) -> Spot:
    """Where a line from the middle of a box towards a spot leaves it."""
    x, y = towards.x - node.x, towards.y - node.y
    scale = min(
        (node.width / 2 + 3) / abs(x) if abs(x) > 1e-6 else float("inf"),
        (node.height / 2 + 3) / abs(y) if abs(y) > 1e-6 else float("inf"),
        1.0,
    )
    return Spot(round(node.x + x * scale, 1), round(node.y + y * scale, 1))


def _corners(members: Sequence[Node]) -> tuple[Spot, ...]:
    """The convex hull of the members' boxes with a margin."""
    points = [
        (node.x + side * (node.width / 2 + _MARGIN), node.y + end * (node.height / 2 + _MARGIN))
        for node in members
        for side in (-1, 1)
        for end in (-1, 1)
    ]
    hull = ConvexHull(points)
    return tuple(Spot(round(float(points[number][0]), 1), round(float(points[number][1]), 1)) for number in hull.vertices)
