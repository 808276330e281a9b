"""By which way a line of the network goes: straight where it can, and aside where it would run over somebody's name."""

from typing import Any

import numpy as np

_DETOURS = (0.0, 36.0, -36.0, 80.0, -80.0)  # pixels that a line may step aside to spare somebody's name
_STEPS = np.linspace(0, 1, 13)[1:-1]  # along a line, where it is looked whether it runs over a name
_WEIGHTS = np.column_stack([(1 - _STEPS) ** 2, 2 * _STEPS * (1 - _STEPS), _STEPS**2])
_AT_ONCE = 128  # lines looked at together, so that a network of any size takes little memory

Array = np.ndarray[Any, np.dtype[np.float64]]
Numbers = np.ndarray[Any, np.dtype[np.intp]]


def detours(boxes: Array, ends: Numbers) -> list[float]:
    """For each line the smallest step aside by which it runs over nobody, or else over the fewest, in pixels to the left.

    ``boxes`` has a row for each name: x and y of its middle, half its width and half its height. ``ends`` has a row for each
    line: the numbers of the two boxes that it joins, which it does not have to spare.
    """
    best: Array = np.zeros(len(ends))
    least = np.full(len(ends), np.inf)
    for side in _DETOURS:
        for start in range(0, len(ends), _AT_ONCE):
            some = np.arange(start, min(start + _AT_ONCE, len(ends)))
            some = some[least[some] > 0]
            covered = _covered(boxes, ends[some], side)
            better = some[covered < least[some]]
            least[better], best[better] = covered[covered < least[some]], side
    return [float(side) for side in best]


def _covered(boxes: Array, ends: Numbers, side: float) -> Numbers:
    """How often each line, bent ``side`` pixels aside, runs over the box of another."""
    one, other = boxes[ends[:, 0], :2], boxes[ends[:, 1], :2]
    way = other - one
    aside = np.column_stack([-way[:, 1], way[:, 0]]) * (2 * side / np.maximum(np.hypot(*way.T), 1.0))[:, None]
    corners = np.stack([one, (one + other) / 2 + aside, other], axis=1)  # of a quadratic Bézier curve
    spots = _WEIGHTS @ corners
    over = np.abs(spots[:, :, None, 0] - boxes[:, 0]) < boxes[:, 2]
    over &= np.abs(spots[:, :, None, 1] - boxes[:, 1]) < boxes[:, 3]
    rows = np.arange(len(ends))
    over[rows, :, ends[:, 0]] = over[rows, :, ends[:, 1]] = False
    counted: Numbers = over.sum(axis=(1, 2))
    return counted
