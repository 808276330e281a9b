"""Mentions: spans of a text that name or describe an actor, a person, a source, a place or a date."""

from dataclasses import dataclass
from enum import StrEnum

from segun.model.period import DateSpan
from segun.model.place import Place


class MentionKind(StrEnum):
    """What a span names."""

    GROUP = "group"
    PERSON = "person"
    SOURCE = "source"
    PLACE = "place"
    DATE = "date"
    NUMBER = "number"


class MentionBasis(StrEnum):
    """Why a span was taken for a mention; shown to the reviewer."""

    ALIAS = "alias"  # a name of a pack or gazetteer
    SHORT = "short"  # a short form or alias that this document introduced ("Harfuch", "the CJNG")
    SHAPE = "shape"  # a new name, by its form and context ("Cártel de X", "a group known as X")
    DESCRIPTION = "description"  # "both cartels", "the group led by X", resolved
    GRAMMAR = "grammar"  # a date or a number, by its form


@dataclass(frozen=True, slots=True)
class Target:
    """What a mention refers to: an id and its usual name. Ids beginning with ``new:`` are first seen in this document."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date mention resolved against the day of publication; ``bound`` says which end of a period the words give."""

    span: DateSpan
    bound: str = "at"  # "at", "since", "until", "now" ("today"), "between" (then ``span`` runs from one end to the other)


@dataclass(frozen=True, slots=True)
class Mention:
    """A span with what it refers to. Mentions of one document do not overlap and stand in text order.

    ``targets`` holds one id for a name, several for "both cartels". ``alias`` is the entry that matched. A person or group
    that speaks keeps its kind; the claim stage decides who is a speaker. ``place`` is set for PLACE, and for a SOURCE that a
    text describes by its place ("residents of Tal Arish"); ``when`` for DATE,
    ``number`` for NUMBER (digits, or a range ``100-200``).
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    basis: MentionBasis
    targets: tuple[Target, ...] = ()
    alias: str | None = None
    place: Place | None = None
    when: DateReading | None = None
    number: str | None = None
