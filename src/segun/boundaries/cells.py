"""Cells: about where a municipality reaches, from where its towns lie. Approximate, and called so wherever they are drawn.

Every spot of land goes to the municipality with the largest pull there. A town pulls with ``(people ** PEOPLE) / (towns of its
municipality ** TOWNS) / distance ** POWER`` (inverse distance weighting, Shepard 1968), so that a single village inside another
municipality's cluster does not cut a hole in it; a town beyond a state line pulls less with every kilometre. The constants were
tuned against INEGI's polygons of 2,471 municipalities of Mexico (``benchmarks/bench_cells.py`` measures the overlap).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from segun.boundaries.raster import faces

Numbers = np.ndarray[Any, np.dtype[Any]]

METHOD = "1"
"""Version of the method: cells that another made are not taken from a cache."""

POWER = 4.0
PEOPLE = 0.3
TOWNS = 0.5
ACROSS = 1.5  # kilometres beyond a state line that take from a town's pull by a factor of e: outlines of states are that rough
_NEIGHBOURS = 16  # towns that are asked about a spot
_SLIGHT = 0.02  # of the strongest pull: a town with less is not asked which state it lies in
_NEAREST = 0.3  # kilometres: closer than this a town lies where we look
_COARSE, _FINE = 4, 0.01  # degrees of a pixel, and how many to a side of a coarse one
_BEYOND = 3  # pixels that cells reach over the coast before they are cut along it
_KM = 111.2  # to a degree
_SMOOTH = 0.012  # degrees: bends smaller than a pixel are taken out of borders


@dataclass(frozen=True, slots=True)
class Town:
    """A place that tells where its municipality reaches: the id of that ``area``, where it lies, and about how many people."""

    area: str
    longitude: float
    latitude: float
    people: int


def cells(towns: Sequence[Town], states: Mapping[str, BaseGeometry], land: BaseGeometry) -> dict[str, BaseGeometry]:
    """The cell of every municipality that has a town, by id; neighbours share their borders and none overlap.

    ``states`` are shapes by id, as far as known; a municipality is of the state whose id its own begins with. The order of
    ``towns`` does not matter.
    """
    ordered = sorted(set(towns), key=lambda town: (town.area, town.longitude, town.latitude, town.people))
    if not ordered or land.is_empty:
        return {}
    pull = _Pull.of(ordered, states)
    grid = _Grid.over(land)
    owners = grid.owners(pull)
    labels, shapes = faces(owners, grid.west, grid.south, _FINE)
    smooth = shapely.coverage_simplify(shapes, _SMOOTH)
    shapely.prepare(land)
    inside = shapely.contains_properly(land, smooth)
    cut: Numbers = np.array(smooth, dtype=object)
    cut[~inside] = shapely.intersection(smooth[~inside], land)
    found: dict[str, list[BaseGeometry]] = {}
    for label, shape in zip(labels, cut, strict=True):
        found.setdefault(pull.areas[label], []).extend(_polygons(shape))
    return {area: shapely.MultiPolygon(parts) for area, parts in sorted(found.items()) if parts}


def _polygons(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]


@dataclass(frozen=True, slots=True)
class _Pull:
    """All towns, ready to be asked whose a spot is."""

    areas: Sequence[str]
    owner: Numbers
    weight: Numbers
    state: Numbers
    states: Numbers
    squeeze: float
    tree: Any

    @classmethod
    def of(cls, towns: Sequence[Town], states: Mapping[str, BaseGeometry]) -> "_Pull":
        areas = sorted({town.area for town in towns})
        number = {area: place for place, area in enumerate(areas)}
        owner = np.array([number[town.area] for town in towns])
        people = np.array([max(town.people, 300) for town in towns], dtype=np.float64)
        known = sorted(states)
        state = np.array([_place_of(known, town.area) for town in towns])
        squeeze = math.cos(math.radians(float(np.mean([town.latitude for town in towns]))))
        spots = np.array([(town.longitude * squeeze, town.latitude) for town in towns]) * _KM
        weight = people**PEOPLE / np.bincount(owner)[owner] ** TOWNS
        return cls(areas, owner, weight, state, np.array([states[id] for id in known]), squeeze, cKDTree(spots))

    def owners(self, longitude: Numbers, latitude: Numbers) -> Numbers:
        """The number of the municipality that owns each spot."""
        spots = np.stack((longitude * self.squeeze, latitude), axis=1) * _KM
        distance, near = self.tree.query(spots, k=min(_NEIGHBOURS, len(self.owner)), workers=-1)
        if distance.ndim == 1:
            distance, near = distance[:, None], near[:, None]
        pull = self.weight[near] / np.maximum(distance, _NEAREST) ** POWER
        if len(self.states):
            pull *= self._across(longitude, latitude, np.where(pull >= _SLIGHT * pull.max(axis=1)[:, None], self.state[near], -2))
        order = np.argsort(self.owner[near], axis=1, kind="stable")
        owner = np.take_along_axis(self.owner[near], order, axis=1)
        total = np.cumsum(np.take_along_axis(pull, order, axis=1), axis=1)
        begins = np.ones_like(owner, dtype=np.bool_)
        begins[:, 1:] = owner[:, 1:] != owner[:, :-1]
        before = np.where(begins, np.pad(total, ((0, 0), (1, 0)))[:, :-1], 0.0)
        best = np.argmax(total - np.maximum.accumulate(before, axis=1), axis=1)
        found: Numbers = owner[np.arange(len(owner)), best]
        return found

    def _across(self, longitude: Numbers, latitude: Numbers, state: Numbers) -> Numbers:
        """What is left of each town's pull where it lies in another state than the spot; 1 where it lies in the same.

        ``state`` is -2 for a town that hardly pulls; where all others are of one state, no line has to be looked for.
        """
        left = np.ones(state.shape)
        first = state.max(axis=1)[:, None]
        mixed = np.flatnonzero(((state != first) & (state != -2)).any(axis=1))
        if not len(mixed):
            return left
        points = shapely.points(longitude[mixed], latitude[mixed])
        tree = shapely.STRtree(self.states)
        which, here = tree.query(points, predicate="within")
        if not len(which):
            return left
        borders = shapely.boundary(self.states)
        shapely.prepare(borders)
        depth = shapely.distance(points[which], borders[here]) * _KM
        rows = mixed[which]
        other = state[rows] != here[:, None]
        left[rows] = np.where(other, np.exp(-depth / ACROSS)[:, None], 1.0)
        return left


def _place_of(states: Sequence[str], area: str) -> int:
    """The place of the state that an area lies in, among those whose shapes are known; -1 where it is none of them."""
    state = area.rpartition(".")[0]
    return states.index(state) if state in states else -1


@dataclass(frozen=True, slots=True)
class _Grid:
    """Pixels over the land and a little beyond, rows from the south: coarse ones everywhere, fine ones along borders."""

    west: float
    south: float
    on_land: Numbers

    @classmethod
    def over(cls, land: BaseGeometry) -> "_Grid":
        size = _COARSE * _FINE
        west, south, east, north = land.bounds
        west, south = math.floor(west / size) * size - size, math.floor(south / size) * size - size
        columns, rows = math.ceil((east - west) / size) + 1, math.ceil((north - south) / size) + 1
        boxes = shapely.box(*_corners(west, south, columns, rows, size))
        wide = shapely.buffer(shapely.simplify(land, _FINE), _BEYOND * _FINE)
        shapely.prepare(wide)
        return cls(west, south, shapely.intersects(wide, boxes).reshape(rows, columns))

    def owners(self, pull: _Pull) -> Numbers:
        """The owner of every fine pixel, -1 off the land."""
        size = _COARSE * _FINE
        rows, columns = np.nonzero(self.on_land)
        coarse = np.full(self.on_land.shape, -1, dtype=np.int32)
        coarse[rows, columns] = pull.owners(self.west + (columns + 0.5) * size, self.south + (rows + 0.5) * size)
        fine = np.kron(coarse, np.ones((_COARSE, _COARSE), dtype=np.int32))
        mixed = np.kron(_borders(coarse) & self.on_land, np.ones((_COARSE, _COARSE), dtype=np.bool_))
        rows, columns = np.nonzero(mixed)
        fine[rows, columns] = pull.owners(self.west + (columns + 0.5) * _FINE, self.south + (rows + 0.5) * _FINE)
        return fine


def _corners(west: float, south: float, columns: int, rows: int, size: float) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    row, column = (each.ravel() for each in np.mgrid[0:rows, 0:columns])
    return west + column * size, south + row * size, west + (column + 1) * size, south + (row + 1) * size


def _borders(owners: Numbers) -> Numbers:
    """Where one of the eight pixels around has another owner."""
    wide = np.pad(owners, 1, mode="edge")
    height, width = owners.shape
    around = [wide[up : up + height, right : right + width] for up in range(3) for right in range(3)]
    found: Numbers = np.any([each != owners for each in around], axis=0)
    return found
