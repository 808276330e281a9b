"""Places: from a country down to a town, and vague regions as weighted sets of municipalities."""

from dataclasses import dataclass
from enum import StrEnum


class PlacePrecision(StrEnum):
    """How exactly a place is known."""

    COUNTRY = "country"
    STATE = "state"
    MUNICIPALITY = "municipality"
    TOWN = "town"
    REGION = "region"
    ROAD = "road"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PlaceUnit:
    """One municipality (or state, or country) that a place covers, with its degree of membership in (0, 1]."""

    id: str
    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a claim or a gazetteer names it.

    ``id`` is stable: a GeoNames administrative code (``MX``, ``MX.25``, ``MX.25.012``), ``geo:<geonameid or code>:<slug>``
    for a town, a pack's region id (``mx:tierra-caliente``), or ``new:<slug>`` where nobody knows the place. ``units`` are
    the smallest administrative areas it covers (one for a town, several weighted ones for a vague region).
    ``within`` names the areas above it, smallest first (``("Rosario", "Sinaloa", "Mexico")``).
    """

    id: str
    name: str
    precision: PlacePrecision
    units: tuple[PlaceUnit, ...] = ()
    within: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def known(self) -> bool:
        """Whether a gazetteer or a pack knows it."""
        return not self.id.startswith("new:")
