"""What claims are about: the kinds of relation (reading guide, "Relations"), and one relation as a question."""

from dataclasses import dataclass
from enum import StrEnum

from segun.model.ids import content_id


class RelationKind(StrEnum):
    """The relations that Segun reads. The comment says what stands as subject and object."""

    ALLIED = "allied"  # group, group; symmetric
    SUPPORTS = "supports"  # group helps group, one way
    FIGHTS = "fights"  # group, group; symmetric
    PART_OF = "part_of"  # group within group
    SPLIT_FROM = "split_from"  # group from group
    LED_BY = "led_by"  # group by person
    MEMBER_OF = "member_of"  # person in group
    KIN = "kin"  # person, person; symmetric
    PRESENT_IN = "present_in"  # group in place
    CONTROLS = "controls"  # group holds place
    CONTESTS = "contests"  # group fights for place
    STRENGTH = "strength"  # group has number
    REMOVED = "removed"  # person was arrested, killed, ...

    @property
    def is_symmetric(self) -> bool:
        """Whether "A … B" and "B … A" say the same."""
        return self in _SYMMETRIC

    @property
    def takes_place(self) -> bool:
        """Whether the object is a place."""
        return self in _TERRITORIAL

    @property
    def takes_value(self) -> bool:
        """Whether the object is a plain string: a number of fighters, or how somebody was removed."""
        return self in _VALUED


_SYMMETRIC = frozenset({RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.KIN})
_TERRITORIAL = frozenset({RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS})
_VALUED = frozenset({RelationKind.STRENGTH, RelationKind.REMOVED})

REMOVALS = ("arrested", "killed", "extradited", "surrendered", "sentenced", "escaped")


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """One question: does this relation hold between these two?

    ``subject`` and ``object`` are ids of actors or places, or the value of ``strength`` and ``removed``. A symmetric
    relation has one order only (see :meth:`between`), so that the same question always has the same id.
    """

    kind: RelationKind
    subject: str
    object: str

    @classmethod
    def between(cls, kind: RelationKind, subject: str, object: str) -> "Relation":
        """The relation in its fixed order, whichever way a sentence put it."""
        if kind.is_symmetric and object < subject:
            subject, object = object, subject
        return cls(kind, subject, object)

    @property
    def id(self) -> str:
        """A stable id, usable in an address."""
        return content_id("rel", self.kind.value, self.subject, self.object)
