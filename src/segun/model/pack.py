"""A pack: what is known of a country before reading. Data, loaded by :mod:`segun.packs`; every stage is given it as a value."""

from dataclasses import dataclass
from typing import TypeVar

from segun.model.actor import Actor, ActorKind
from segun.model.place import PlaceUnit
from segun.model.relation import RelationKind
from segun.model.source import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Region:
    """A named vague region ("Tierra Caliente") as weighted municipalities, with the basis of that list.

    ``ambiguous`` lists those of its names that mean something else too ("La Montaña").
    """

    id: str
    name: str
    units: tuple[PlaceUnit, ...]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    basis: str | None = None
    ambiguous: tuple[str, ...] = ()


_Item = TypeVar("_Item", Actor, Source, Region)


@dataclass(frozen=True, slots=True)
class Pack:
    """Actors (groups and persons), sources and regions of one country or several; ids are unique over all three."""

    name: str
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    regions: tuple[Region, ...] = ()

    def __add__(self, other: "Pack") -> "Pack":
        """Both packs as one; what ``other`` says of an id replaces what ``self`` says."""

        def joined(old: tuple[_Item, ...], new: tuple[_Item, ...]) -> tuple[_Item, ...]:
            replaced = {item.id for item in new}
            return tuple(item for item in old if item.id not in replaced) + new

        return Pack(
            f"{self.name}+{other.name}",
            joined(self.actors, other.actors),
            joined(self.sources, other.sources),
            joined(self.regions, other.regions),
        )

    def voices(self) -> dict[str, Source]:
        """Everybody who may be quoted, by id: the sources, and every actor as a source that speaks for itself.

        An armed group, or somebody who leads one or belongs to it, is a voice of kind GROUP and a party to what concerns the
        group; a state force is a GOVERNMENT voice that speaks for the source named in ``speaks_for``.
        """
        groups = _groups_of_persons(self.actors)
        spoken = {actor.id: _voice(actor, groups.get(actor.id, ())) for actor in self.actors}
        return spoken | {source.id: source for source in self.sources}


def _voice(actor: Actor, groups: tuple[str, ...]) -> Source:
    state = actor.kind is ActorKind.STATE_FORCE
    return Source(
        id=actor.id,
        name=actor.name,
        kind=SourceKind.GOVERNMENT if state else SourceKind.GROUP,
        country=actor.country,
        institution=actor.speaks_for or (groups[0] if groups else None),
        party_to=(actor.id, *groups),
    )


def _groups_of_persons(actors: tuple[Actor, ...]) -> dict[str, tuple[str, ...]]:
    """The groups that a pack ties each person to as a leader or member, at whatever time."""
    pairs = [(tie.to, actor.id) for actor in actors for tie in actor.ties if tie.kind is RelationKind.LED_BY]
    pairs += [(actor.id, tie.to) for actor in actors for tie in actor.ties if tie.kind is RelationKind.MEMBER_OF]
    groups: dict[str, tuple[str, ...]] = {}
    for person, group in pairs:
        groups[person] = tuple(dict.fromkeys((*groups.get(person, ()), group)))
    return groups
