"""A pack: what is known of a country before reading. Data, loaded by :mod:`segun.packs`; every stage is given it as a value."""

from dataclasses import dataclass
from typing import TypeVar

from segun.model.actor import Actor
from segun.model.place import PlaceUnit
from segun.model.source import Source


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
