"""The tally of a relation: one mark an origin, by stance, with a number in the place of what there is no room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from segun.model import Stance
from segun.views.line import Mark

_MOST = 5  # marks a stance


@dataclass(frozen=True, slots=True)
class Pile:
    """The marks of one stance that are shown, and how many more there are."""

    stance: Stance
    marks: tuple[Mark, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many origins assert, deny and doubt, and their marks in that order."""

    asserts: int
    denies: int
    doubts: int
    piles: tuple[Pile, ...]


def tally(marks: Sequence[Mark]) -> Tally:
    """Count marks by stance. Of more than five one gives its place to the number of the rest."""
    own = {stance: tuple(mark for mark in marks if mark.stance is stance) for stance in Stance}
    return Tally(
        asserts=len(own[Stance.ASSERTS]),
        denies=len(own[Stance.DENIES]),
        doubts=len(own[Stance.DOUBTS]),
        piles=tuple(_pile(stance, some) for stance, some in own.items() if some),
    )


def _pile(stance: Stance, own: tuple[Mark, ...]) -> Pile:
    shown = own if len(own) <= _MOST else own[: _MOST - 1]
    return Pile(stance, shown, len(own) - len(shown))
