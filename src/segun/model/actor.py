"""Actors: armed groups, factions, coalitions, state forces, and persons as parties."""

from dataclasses import dataclass
from enum import StrEnum

from segun.model.period import UNDATED, Period
from segun.model.relation import RelationKind


class ActorKind(StrEnum):
    """What kind of party an actor is."""

    GROUP = "group"
    FACTION = "faction"
    COALITION = "coalition"
    STATE_FORCE = "state-force"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an actor. ``ambiguous`` names ("La Línea", "Los Rojos") count only where the context shows a group."""

    name: str
    language: str | None = None
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """What a pack knows of an actor before reading: part_of, led_by, member_of, split_from or kin, with its period and source."""

    kind: RelationKind
    to: str
    period: Period = UNDATED
    source_url: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party. ``id`` is stable: a pack's id (``mx:cjng``) or ``new:<slug>`` for a name first seen in a text.

    ``name`` is repeated among ``aliases`` only where it is itself ambiguous. ``see`` is a page of public reporting.
    ``speaks_for`` is the id of the source whose word it is when the actor speaks (a ministry's government).
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()
    ties: tuple[Tie, ...] = ()
    country: str | None = None
    see: str | None = None
    speaks_for: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether the party is a single person."""
        return self.kind is ActorKind.PERSON

    @property
    def known(self) -> bool:
        """Whether a pack knows this actor."""
        return not self.id.startswith("new:")
