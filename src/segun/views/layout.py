"""Where to draw the groups of a network: the same network is always laid out in the same way.

Groups that stand together are laid out by themselves, then the blocs among each other, so that a bloc's outline holds its own
members and nobody else. Both steps are stress majorization (Gansner, Koren and North, *Graph drawing by stress
majorization*, 2004): the distance on the page follows the distance in the network. It starts from classical scaling and not
from chance. Parts of the network that nothing joins are set side by side in rows, the largest first.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.linalg import cho_factor, cho_solve, eigh
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, shortest_path
from scipy.sparse.linalg import eigsh
from scipy.spatial.distance import cdist

Array = np.ndarray[Any, np.dtype[np.float64]]

_LOOK = 8  # rounds of parting boxes after which all pairs are looked at again
_ROUNDS = 60  # of stress majorization at most
_STILL = 0.5  # pixels; where nothing moves by more in a round, the picture is done
_SMALL = 24  # boxes up to which all eigenvectors are as quick as two of them
_STEP = 118.0  # pixels that a pull of length 1 asks for between the edges of two boxes
_GAP = 22.0  # pixels kept free around a box
_APART = 60.0  # pixels between two blocs
# Of what they cover each of two boxes gives way so much in a round: with 0.5, 30 to 300 simulated boxes took three times as many.
_PARTING = 0.8
_SIDEWAYS = np.array([0.4, 1.0])  # boxes part sideways unless the other way is much shorter: a page is wide
_LANDSCAPE = 1.6  # width to height that the rows of parts aim at


class Box(NamedTuple):
    """What a group takes on the page, in pixels."""

    id: str
    width: float
    height: float


class Pull(NamedTuple):
    """A line between two groups, and how long it would like to be: 1 for friends, more for enemies."""

    one: str
    other: str
    length: float


class Spot(NamedTuple):
    """The middle of a group's box, in pixels from the left upper corner of the whole."""

    x: float
    y: float


def lay_out(boxes: Sequence[Box], pulls: Sequence[Pull], blocs: Sequence[Sequence[str]] = ()) -> dict[str, Spot]:
    """A place for every box: none covers another, and the members of a bloc stand together.

    A group may be in one bloc at most. The order of what is given does not matter.
    """
    if not boxes:
        return {}
    boxes = sorted(boxes)
    home = _homes(boxes, blocs)
    members: dict[str, list[Box]] = {}
    for box in boxes:
        members.setdefault(home[box.id], []).append(box)
    inside: dict[str, list[Pull]] = {}
    for pull in pulls:
        if home[pull.one] == home[pull.other]:
            inside.setdefault(home[pull.one], []).append(pull)
    units = [_Unit.of(members[name], inside.get(name, ())) for name in sorted(members)]
    of_unit = {box.id: number for number, unit in enumerate(units) for box in unit.boxes}
    between: dict[tuple[int, int], float] = {}
    for pull in sorted(pulls):
        pair = sorted((of_unit[pull.one], of_unit[pull.other]))
        if pair[0] != pair[1]:
            key = (pair[0], pair[1])
            between[key] = min(between.get(key, pull.length), pull.length)
    parts = _parts(len(units), between)
    placed = [_place(part, units, between) for part in parts]
    return _rows([each for each in placed if each])


class _Unit(NamedTuple):
    """A bloc, or a group that is in none: its boxes, where they stand around its middle, and what it takes on the page."""

    boxes: tuple[Box, ...]
    spots: Array
    width: float
    height: float

    @classmethod
    def of(cls, boxes: Sequence[Box], pulls: Sequence[Pull]) -> "_Unit":
        if len(boxes) == 1:
            return cls(tuple(boxes), np.zeros((1, 2)), boxes[0].width + _GAP, boxes[0].height + _GAP)
        number = {box.id: place for place, box in enumerate(boxes)}
        inside = {(number[pull.one], number[pull.other]): pull.length for pull in pulls}
        sizes = np.array([(box.width, box.height) for box in boxes])
        spots = _centred(_apart(_stress(inside, sizes, far=1.5), sizes, _GAP))
        low, high = (spots - sizes / 2).min(axis=0), (spots + sizes / 2).max(axis=0)
        return cls(tuple(boxes), spots - (low + high) / 2, *(high - low + _APART))


def _homes(boxes: Sequence[Box], blocs: Sequence[Sequence[str]]) -> dict[str, str]:
    home = {box.id: box.id for box in boxes}
    for bloc in blocs:
        present = sorted(id for id in bloc if id in home)
        home.update(dict.fromkeys(present, present[0] if present else ""))
    return home


def _parts(count: int, between: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The units that lines join, the part with most of them first."""
    ends = np.array(sorted(between), dtype=int).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    parts: dict[int, list[int]] = {}
    for unit, label in enumerate(labels):
        parts.setdefault(int(label), []).append(unit)
    return sorted(parts.values(), key=lambda part: (-len(part), part))


def _place(part: Sequence[int], units: Sequence[_Unit], between: Mapping[tuple[int, int], float]) -> dict[str, tuple[Spot, Box]]:
    """The boxes of a part that is laid out by itself."""
    number = {unit: place for place, unit in enumerate(part)}
    joined = {(number[one], number[other]): length for (one, other), length in between.items() if one in number}
    sizes = np.array([(units[unit].width, units[unit].height) for unit in part])
    middles = _apart(_stress(joined, sizes), sizes, 0.0)
    found: dict[str, tuple[Spot, Box]] = {}
    for unit, middle in zip(part, middles, strict=True):
        for box, spot in zip(units[unit].boxes, units[unit].spots, strict=True):
            found[box.id] = (Spot(*(middle + spot)), box)
    return found


def _stress(lengths: Mapping[tuple[int, int], float], sizes: Array, far: float = np.inf) -> Array:
    """Spots whose distances follow those in the network. ``far`` is the longest that a distance counts, in steps."""
    count = len(sizes)
    if count == 1:
        return np.zeros((1, 2))
    reach = np.hypot(*sizes.T) / 2
    ends = np.array(sorted(lengths), dtype=int).reshape(-1, 2)
    steps = np.array([lengths[one, other] for one, other in ends])
    graph = coo_array((steps, (ends[:, 0], ends[:, 1])), shape=(count, count))
    away: Array = shortest_path(graph.tocsr(), directed=False)
    away = np.minimum(away, far if np.isfinite(far) else away[np.isfinite(away)].max())
    wanted = away * _STEP + (reach[:, None] + reach[None, :]) * 0.6
    np.fill_diagonal(wanted, 0.0)
    spots = _scaled(wanted)
    weights = np.where(wanted > 0, 1 / np.maximum(wanted, 1.0) ** 2, 0.0)
    factors = cho_factor((np.diag(weights.sum(axis=1)) - weights)[1:, 1:])
    weights *= wanted
    for _ in range(_ROUNDS):
        pull = weights / np.maximum(cdist(spots, spots), 1e-6)
        pulled = pull.sum(axis=1)[:, None] * spots - pull @ spots
        moved = np.vstack([np.zeros(2), cho_solve(factors, pulled[1:])])
        before, spots = spots, moved - moved.mean(axis=0)
        if np.abs(spots - before).max() < _STILL:
            break
    return _lying(spots)


def _scaled(distances: Array) -> Array:
    """Classical scaling: the best spots in a plane for these distances, by the two largest eigenvectors."""
    count = len(distances)
    squares = distances**2
    products = -0.5 * (squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean())
    if count > _SMALL:  # by products with a vector only: a full solver waits for its threads, which on a busy machine takes long
        values, vectors = eigsh(products, k=2, which="LA", v0=np.cos(np.arange(count)))
    else:
        values, vectors = eigh(products, subset_by_index=[count - 2, count - 1])
    spots: Array = vectors[:, ::-1] * np.sqrt(np.maximum(values[::-1], 1.0))
    spots *= _signs(spots)  # an eigenvector has no sign of its own
    # equal groups would start on one spot and never part
    turn = np.arange(count) * 2.399963  # the golden angle
    started: Array = spots + 2.0 * np.column_stack([np.cos(turn), np.sin(turn)])
    return started


def _lying(spots: Array) -> Array:
    """The spots turned so that their longest extent lies across the page."""
    centred: Array = spots - spots.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    if axes.shape != (2, 2):
        return centred
    turned: Array = centred @ (axes.T * _signs(axes.T))
    return turned


def _signs(columns: Array) -> Array:
    """For each column the sign of its largest number; of numbers that only rounding tells apart the first counts, so that no
    picture comes out mirrored on another machine.
    """
    sizes = np.abs(columns)
    largest = (sizes > sizes.max(axis=0) - 1e-6).argmax(axis=0)
    signs: Array = np.where(columns[largest, range(columns.shape[1])] < 0, -1.0, 1.0)
    return signs


def _apart(spots: Array, sizes: Array, gap: float) -> Array:
    """The spots moved until no box covers another: each pair that does parts along the shorter way."""
    spots = spots.copy()
    need = (sizes[:, None] + sizes[None, :]) / 2 + gap
    one = other = np.empty(0, dtype=np.intp)
    wanted = np.empty((0, 2))
    for turn in range(400):
        if turn % _LOOK == 0:  # pairs that are far apart stay so for a while
            one, other = _near(spots, need + 4 * gap + 20)
            wanted = need[one, other]
        way = spots[one] - spots[other]
        over = wanted - np.abs(way)
        covered = np.flatnonzero((over[:, 0] > 0.5) & (over[:, 1] > 0.5))
        if not len(covered):
            if turn % _LOOK == 0:
                break
            continue
        over, way, ends = over[covered], way[covered], (one[covered], other[covered])
        axis = (over * _SIDEWAYS).argmin(axis=1)
        rows = np.arange(len(axis))
        sign = np.where(way[rows, axis] < 0, -1.0, 1.0)
        push = _PARTING * over[rows, axis] * sign + 0.1 * sign
        moves = np.zeros_like(spots)
        np.add.at(moves, (ends[0], axis), push)
        np.add.at(moves, (ends[1], axis), -push)
        shared = np.bincount(np.concatenate(ends), minlength=len(spots))
        spots += moves / np.maximum(1, np.sqrt(shared))[:, None]
    return spots


def _near(spots: Array, reach: Array) -> tuple[np.ndarray[Any, np.dtype[np.intp]], np.ndarray[Any, np.dtype[np.intp]]]:
    """The pairs of boxes that are less than ``reach`` apart both ways."""
    near = np.ones((len(spots),) * 2, dtype=np.bool_)
    for axis in range(2):
        near &= np.abs(spots[:, None, axis] - spots[None, :, axis]) < reach[..., axis]
    one, other = np.nonzero(np.triu(near, 1))
    return one, other


def _centred(spots: Array) -> Array:
    centred: Array = spots - spots.mean(axis=0)
    return centred


def _rows(parts: Sequence[Mapping[str, tuple[Spot, Box]]]) -> dict[str, Spot]:
    """Parts side by side in rows of about the shape of a page, each by its own box."""
    bounds = []
    for part in parts:
        left = min(spot.x - box.width / 2 for spot, box in part.values())
        top = min(spot.y - box.height / 2 for spot, box in part.values())
        right = max(spot.x + box.width / 2 for spot, box in part.values())
        bottom = max(spot.y + box.height / 2 for spot, box in part.values())
        bounds.append((left, top, right - left + _APART, bottom - top + _APART))
    area = sum(width * height for _, _, width, height in bounds)
    most = max(max(width for _, _, width, _ in bounds), (area * _LANDSCAPE) ** 0.5)
    found: dict[str, Spot] = {}
    x = y = tall = 0.0
    for part, (left, top, width, height) in zip(parts, bounds, strict=True):
        if x and x + width > most + 1:
            x, y, tall = 0.0, y + tall, 0.0
        for id, (spot, _) in part.items():
            found[id] = Spot(round(float(spot.x - left + x), 1), round(float(spot.y - top + y), 1))
        x, tall = x + width, max(tall, height)
    return found
