"""Territory: who is reported where on a day, area by area, as claimed and as assessed.

An area is a municipality, a state or a country; a report is drawn at the level it was made at. The rule by which an area gets
its status is :func:`segun.views.cells.status_of`, told in ``docs/map.md`` so that anybody can reproduce or vary it. An area
without a cell is one of which nothing was said: that is not an area where nobody is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from segun.model import Basis, PlacePrecision
from segun.views.naming import Named


class Layer(StrEnum):
    """What the map shows: what was said last, by whom, not judged; or what follows from all that was said."""

    CLAIMED = "claimed"
    ASSESSED = "assessed"


class Status(StrEnum):
    """What is reported of an area, from most to least."""

    CONTROL = "control"  # one group holds it, and nobody else is likely there
    CONTESTED = "contested"  # two that are there are at war, or somebody is said to fight for it
    SHARED = "shared"  # two that are there are allied, or one is part of the other
    PRESENCE = "presence"  # somebody is likely there
    REPORTED = "reported"  # somebody says so; not enough to hold it likely
    DENIED = "denied"  # all that is said of late is that they are not there
    NONE = "none"  # no current report: what was said has faded. Never "safe"


@dataclass(frozen=True, slots=True)
class Holding:
    """One actor in one area on a day.

    ``status`` is what is held of this actor alone: control, contested (it is said to fight for the area), presence, reported,
    denied or none. ``present``, ``control`` and ``contest`` are our probabilities; None where nobody brought it up, and in
    the claimed layer, which judges nothing. ``origins`` counts the origins that say so and have not faded, ``weight`` what
    they are worth together as independent fresh ones (0 faded, 1 one of today, 2 two that are not known to repeat each
    other). ``claims`` counts all claims behind it.

    ``is_vague``: it rests on descriptions ("the coast of Sinaloa") of which the area is one likely part. ``is_partial``: it
    rests on places inside the area. ``is_stale``: what was said has faded, or the last to speak says that it is over.
    ``first`` and ``last`` are the earliest and latest day that an assertion speaks for. ``claim_ids`` holds the newest claims
    (at most ten), ``relation_ids`` the relations to look at; ``speakers`` who said it last (claimed layer only).
    """

    actor: Named
    status: Status
    present: float | None
    control: float | None
    contest: float | None
    basis: Basis | None
    origins: int
    weight: float
    claims: int
    is_vague: bool
    is_partial: bool
    is_stale: bool
    first: date | None
    last: date | None
    relation_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One area that something was said of, with everybody who is reported there, the likeliest first.

    ``area`` is its id (``MX.25.006``), ``level`` country, state or municipality, ``within`` the names of the areas above it.
    ``parties`` are those actors that its status rests on: the one who controls, those who share or fight; ``chance`` is the
    lowest of their probabilities (None in the claimed layer). A painted cell has no ``holdings``: only how it looks.
    """

    area: str
    name: str
    within: tuple[str, ...]
    level: PlacePrecision
    status: Status
    parties: tuple[str, ...]
    holdings: tuple[Holding, ...]
    is_vague: bool
    is_stale: bool
    weight: float
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Shade:
    """How an actor is drawn: its usual and short name, its colour's number, and its bloc on that day.

    Colours are numbered from 0 by how much is said of an actor on the whole record, so that a colour never changes while a
    slider moves. ``bloc`` is the id of the member of its bloc that most is said of; None where it stands alone.
    """

    id: str
    name: str
    short: str
    colour: int
    bloc: str | None = None


@dataclass(frozen=True, slots=True)
class Territory:
    """The picture of a day: one layer, as of ``on`` (when it held), from what was published by ``known``.

    ``cells`` are in order of area. ``shades`` tells how each actor in them is drawn. ``unplaced`` counts claims of presence
    or control by then whose place lies in no area that we know, so that they are on no map.
    """

    on: date
    known: date
    layer: Layer
    cells: tuple[Cell, ...]
    shades: Mapping[str, Shade] = field(default_factory=dict)
    unplaced: int = 0

    def cell(self, area: str) -> Cell | None:
        """The cell of an area; None where nothing was said of it."""
        return next((cell for cell in self.cells if cell.area == area), None)


@dataclass(frozen=True, slots=True)
class Density:
    """How much was reported of an area within a span of days: a map of who is where is also a map of where reporters are."""

    documents: int
    claims: int
