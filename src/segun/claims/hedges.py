"""Hedges of marks: how firmly words say something, from firm to barely."""

from collections.abc import Iterable

from segun.claims.line import Mark
from segun.model import Hedge

_OF_MARK = {"reported": Hedge.REPORTED, "rumoured": Hedge.RUMOURED, "possible": Hedge.POSSIBLE, "question": Hedge.QUESTION}
_ORDER = tuple(Hedge)


def weakest(hedges: Iterable[Hedge | None]) -> Hedge | None:
    """The one that says it least firmly; None of none."""
    return max((hedge for hedge in hedges if hedge is not None), key=_ORDER.index, default=None)


def hedge_of_marks(marks: Iterable[Mark]) -> Hedge | None:
    """The weakest hedge among marks; None where none of them is a hedge."""
    return weakest(_OF_MARK.get(mark.kind) for mark in marks)
