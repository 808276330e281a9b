"""Names: one way of writing a name in one document, its places in the text, and what it was found to be."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PERSON
from segun.mentions.kinds import ENOUGH
from segun.mentions.known import Entry
from segun.model import MentionKind, Place, Target


@dataclass(slots=True)
class Name:
    """One name of the document: how it is written, where, and what it was found to be."""

    core: tuple[str, ...]
    chunks: list[Chunk] = field(default_factory=list)
    points: dict[str, float] = field(default_factory=dict)
    form: dict[str, float] = field(default_factory=dict)  # the part of the points that its form alone shows
    kind: MentionKind | None = None
    target: Target | None = None
    entry: Entry | None = None
    of: "Name | None" = None  # the fuller name that this one is a form of
    place: Place | None = None
    company: int = 0  # groups that stand beside it in a list
    alias: bool = False  # whether the text gives it as another name of ``of``

    @property
    def root(self) -> "Name":
        """The fullest form of this name."""
        name = self
        while name.of is not None:
            name = name.of
        return name

    def become(self, other: "Name") -> None:
        """Be a form of ``other`` from now on."""
        if self.root is not other.root:
            self.root.of = other.root


def firm(name: Name) -> MentionKind | None:
    """The kind of a name, unless it is a person for want of anything else."""
    weak = name.entry is None and name.kind is MentionKind.PERSON and name.points.get(PERSON, 0) < ENOUGH
    return None if weak else name.kind


def fullest(names: Iterable[Name]) -> Name:
    """The longest of some names, other names aside, and the first of those as long."""
    return max(names, key=lambda name: (not name.alias, len(name.core)))


def may_be_one(one: Name, other: Name) -> bool:
    """Whether nothing speaks against two names being one: an acronym of a group is not a person."""
    kinds = {firm(one), firm(other)} - {None}
    if one.entry is not None and other.entry is not None:
        return one.entry.target.id == other.entry.target.id
    if kinds == {MentionKind.PERSON, MentionKind.GROUP}:
        return one.kind is MentionKind.PERSON and other.entry is None and not other.form.get(GROUP)
    return not (MentionKind.PLACE in kinds and len(kinds) > 1)
