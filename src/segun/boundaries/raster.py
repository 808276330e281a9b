"""From pixels to shapes: the areas of equal owners as polygons that share their borders."""

from typing import Any

import numpy as np
import shapely

Numbers = np.ndarray[Any, np.dtype[Any]]


def faces(owners: Numbers, west: float, south: float, size: float) -> tuple[list[int], Numbers]:
    """Every connected area of one owner: whose it is, and its polygon; -1 owns nothing.

    ``owners`` has rows from the south; a pixel is ``size`` degrees wide and the first begins at ``west`` and ``south``.
    """
    wide = np.pad(owners, 1, constant_values=-1)
    lines = np.concatenate((_upright(wide), _level(wide)))
    scaled = lines * size + np.array([west - size, south - size])
    noded = shapely.node(shapely.multilinestrings(shapely.linestrings(scaled)))
    shapes = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inside = shapely.get_coordinates(shapely.point_on_surface(shapes))
    column = np.floor((inside[:, 0] - west) / size).astype(int) + 1
    row = np.floor((inside[:, 1] - south) / size).astype(int) + 1
    owner = wide[row, column]
    return owner[owner >= 0].tolist(), shapes[owner >= 0]


def _upright(owners: Numbers) -> Numbers:
    """The borders between pixels side by side, a run of them as one line: corners counted in pixels."""
    return _runs(owners)[:, :, ::-1]


def _level(owners: Numbers) -> Numbers:
    """The borders between pixels one above the other."""
    return _runs(owners.T)


def _runs(owners: Numbers) -> Numbers:
    """Lines (place in the second direction, then in the first) where ``owners`` differs along the second direction.

    A line goes on only while both sides stay the same, so that it ends wherever a third owner begins.
    """
    before, after = owners[:, :-1], owners[:, 1:]
    differs = before != after
    same_below = np.zeros_like(differs)
    same_below[1:] = differs[:-1] & (before[1:] == before[:-1]) & (after[1:] == after[:-1])
    begins = differs & ~same_below
    goes_on = np.zeros_like(differs)
    goes_on[:-1] = same_below[1:]
    ends = differs & ~goes_on
    place, begin = np.nonzero(begins.T)
    same_place, end = np.nonzero(ends.T)
    assert np.array_equal(place, same_place)  # a run begins and ends in one column
    return np.stack((np.stack((begin, place + 1), axis=1), np.stack((end + 1, place + 1), axis=1)), axis=1)
