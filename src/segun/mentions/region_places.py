"""Places of vague regions: the algebra's weights as the units of a :class:`segun.model.Place` with a stable id.

What is named but cannot be placed (the sierra of a state whose pack does not list it, a road between places unknown) is a
region or road without units: known by name, not drawn.
"""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache, reduce
from importlib.resources import files

from segun.mentions.gazetteer import Gazetteer
from segun.mentions.placefile import name_key
from segun.mentions.region_weights import EXTENT, RegionWeights, Weights, both, either
from segun.mentions.region_words import Group, region_words
from segun.model import Language, Place, PlacePrecision, PlaceUnit, slug

SEAS = frozenset({"pacific", "gulf", "caribbean"})
"""Meanings that choose among the coasts of a country; a state has one coast, whatever its sea."""

_SMALL = (PlacePrecision.TOWN, PlacePrecision.MUNICIPALITY)


class RegionPlaces:
    """Composes regions. The same words of the same area give the same place, name aside (the id stands in for it)."""

    def __init__(self, gazetteer: Gazetteer, country: str | None, named: Mapping[str, Place]) -> None:
        self._gazetteer, self._country, self._named = gazetteer, country, named
        self._weights = RegionWeights(gazetteer)
        self._described = lru_cache(maxsize=2_000)(self._compose)
        self.border = lru_cache(maxsize=2_000)(self._border)
        self._along = lru_cache(maxsize=2_000)(self._units_along)

    def described(self, area: Place, groups: tuple[Group, ...]) -> Place:
        """The part of a state or country that groups of meanings describe."""
        return self._described(area, tuple(sorted({tuple(sorted(group)) for group in groups})))

    def of_pack(self, area: Place, groups: tuple[Group, ...]) -> Place | None:
        """The region that a pack names for one meaning of an area, in whatever words ("sur de Sinaloa", "sierra de Guerrero")."""
        if len(groups) != 1 or len(groups[0]) != 1:
            return None
        for language, of in ((Language.ES, "de"), (Language.EN, "of")):
            usual = region_words(language).usual.get(groups[0][0])
            if usual and (region := self._named.get(name_key(f"{usual} {of} {area.name}"))):
                return region
        return None

    def road(self, phrase: str, start: str, end: str) -> Place | None:
        """The road between two towns; None if neither is known, for then the words may mean something else."""
        ends = [self._gazetteer.resolve(name, country=self._country) for name in (start, end)]
        if ends[0] is None and ends[1] is None:
            return None
        units = self._along(ends[0], ends[1]) if ends[0] and ends[1] else ()
        return Place(f"road:{slug(phrase)}", phrase, PlacePrecision.ROAD, units, country=self._country)

    def near(self, phrase: str, town: Place) -> Place | None:
        """What lies about a town or municipality; None for a larger place, which nothing lies near."""
        if town.latitude is None or town.longitude is None or town.precision not in _SMALL:
            return None
        weights = self._weights.near(_state_of(town), (town.latitude, town.longitude))
        return Place(f"region:near-{town.id}", phrase, PlacePrecision.REGION, self._units(weights), town.within, town.country)

    def numbered_road(self, phrase: str) -> Place:
        """A road that has only a number: its course is not known."""
        return Place(f"road:{slug(phrase)}", phrase, PlacePrecision.ROAD, country=self._country)

    def _compose(self, area: Place, groups: tuple[Group, ...]) -> Place:
        readings = [self._group(area, group) for group in groups]
        code = "+".join("-".join(group) for group in groups)
        return self._place(f"region:{area.id}:{code}", area, _joined(readings))

    def _group(self, area: Place, group: Group) -> Weights:
        """The weights of one group of meanings; none where one of them is of something that is not known."""
        seas = [meaning for meaning in group if meaning in SEAS] if area.precision is PlacePrecision.COUNTRY else []
        parts: list[Weights] = [dict.fromkeys(_sides(area.id, sea), 1.0) for sea in seas]
        for meaning in group:
            if meaning == "sierra":  # heights are in no list that the gazetteer is made of: the pack's word, or nothing
                sierra = self.of_pack(area, ((meaning,),))
                parts.append({unit.id: unit.weight for unit in sierra.units} if sierra else {})
            elif meaning == "c":
                parts.append(self._weights.central(area.id))
            elif meaning == "inland":
                parts.append(self._weights.inland(area.id))
            elif meaning == "coast" and not seas:
                parts.append(self._weights.coastal(area.id))
            elif meaning not in SEAS and meaning != "coast":
                parts.append(self._weights.directed(area.id, meaning))
        return reduce(both, parts) if parts else {}

    def _border(self, one: Place, other: Place) -> Place:
        """The municipalities of ``one`` at its border with ``other``; the states of a country at that with another."""
        if one.precision is PlacePrecision.COUNTRY:
            weights: Weights = dict.fromkeys(_sides(one.id, other.id), 1.0)
        else:
            weights = self._weights.bordering(one.id, other.id)
        return self._place(f"region:{one.id}:border-{other.id}", one, weights)

    def _units_along(self, start: Place, end: Place) -> tuple[PlaceUnit, ...]:
        if start.latitude is None or start.longitude is None or end.latitude is None or end.longitude is None:
            return ()
        line = ((start.latitude, start.longitude), (end.latitude, end.longitude))
        states = sorted({_state_of(start), _state_of(end)})
        return self._units(_joined([self._weights.along(state, *line) for state in states]))

    def _place(self, id: str, area: Place, weights: Weights) -> Place:
        return Place(id, id, PlacePrecision.REGION, self._units(weights), (area.name, *area.within), area.country)

    def _units(self, weights: Weights) -> tuple[PlaceUnit, ...]:
        kept = sorted((-round(weight, 2), id) for id, weight in weights.items() if round(weight, 2) >= EXTENT)
        return tuple(PlaceUnit(id, found.place.name, -weight) for weight, id in kept if (found := self._gazetteer.area(id)))


def _state_of(place: Place) -> str:
    return ".".join(place.units[0].id.split(".")[:2])


def _joined(readings: list[Weights]) -> Weights:
    return reduce(either, readings) if readings else {}


def _sides(country: str, side: str) -> list[str]:
    """The states of a country on a sea or at the border of another country, where somebody wrote them down."""
    return _all_sides().get(country, {}).get(side, [])


@cache
def _all_sides() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((files("segun.packs") / "world" / "sides.toml").read_text(encoding="utf-8"))
