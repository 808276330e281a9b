"""Places by name or id: those that somebody made a claim about first, then those of a gazetteer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from segun.model import Claim, Place, PlaceMention, PlacePrecision, PlaceUnit
from segun.views.codes import areas_above, lies_in
from segun.views.folding import folded
from segun.views.standpoint import Standpoint

__all__ = ["PlaceFinder", "PlacesOnRecord", "areas_above", "lies_in", "namesakes", "places_on_record"]


class PlaceFinder(Protocol):
    """Something that knows places, such as the gazetteer."""

    def candidates(self, name: str) -> Sequence[Place]:
        """Every place of that name, the likeliest first; none where nobody knows it."""
        ...

    def by_id(self, id: str) -> Place | None:
        """The place of that id, or None."""
        ...


@dataclass(frozen=True, slots=True)
class PlacesOnRecord:
    """Every place that a claim names or that lies under one (the municipalities of a vague region).

    ``ids`` holds the places of each name, ``beyond`` is asked for what no claim has. ``weight`` counts the claims that
    call a place so, by name and id.
    """

    places: Mapping[str, Place]
    ids: Mapping[str, tuple[str, ...]]
    beyond: PlaceFinder | None = None
    weight: Mapping[tuple[str, str], int] = field(default_factory=dict, repr=False)

    def by_id(self, id: str) -> Place | None:
        """The place of that id, or None."""
        place = self.places.get(id)
        return place if place or self.beyond is None else self.beyond.by_id(id)

    def candidates(self, name: str) -> Sequence[Place]:
        """The places of that name, those with most claims first."""
        ids = self.ids.get(folded(name))
        if ids:
            return [self.places[id] for id in ids]
        return self.beyond.candidates(name) if self.beyond else ()


def namesakes(place: Place, places: PlaceFinder) -> tuple[Place, ...]:
    """Other places that the name of this one can mean as well; not the town or state that lies in or around it."""
    own = {place.id, *(unit.id for unit in place.units)}

    def elsewhere(other: Place) -> bool:
        theirs = {other.id, *(unit.id for unit in other.units)}
        return not any(lies_in(one, two) or lies_in(two, one) for one in own for two in theirs)

    return tuple(other for other in places.candidates(place.name) if elsewhere(other))


def places_on_record(standpoint: Standpoint, beyond: PlaceFinder | None = None) -> PlacesOnRecord:
    """Index the places of all claims as of the day of knowledge. One pass over the record: keep it while the record stands."""
    named = standpoint.ledger.named_places(known=standpoint.known, recorded=standpoint.recorded)
    return _indexed(PlacesOnRecord({}, {}, beyond), named)


def with_more(before: PlacesOnRecord, claims: Sequence[Claim]) -> PlacesOnRecord | None:
    """The index with claims that were recorded since, in the order in which they were published.

    None where one of them knows a place otherwise than it is known: the claim that was published first is the one to go by.
    """
    for mention in (mention for claim in claims for mention in _mentions(claim)):
        units = (_unit_place(unit, mention.place) for unit in mention.place.units if unit.id != mention.place.id)
        if any(before.places.get(place.id, place) != place for place in (mention.place, *units)):
            return None
    return _indexed(before, ((mention, 1) for claim in claims for mention in _mentions(claim)))


def _indexed(before: PlacesOnRecord, named: Iterable[tuple[PlaceMention, int]]) -> PlacesOnRecord:
    """``named`` are ways of naming places with the number of claims that do, first known first."""
    by_id, weight = dict(before.places), dict(before.weight)
    for mention, times in named:
        place = mention.place
        by_id.setdefault(place.id, place)
        for name in {folded(place.name), folded(mention.mention)}:
            weight[name, place.id] = weight.get((name, place.id), 0) + times
        for unit in place.units:
            by_id.setdefault(unit.id, _unit_place(unit, place))
            weight.setdefault((folded(unit.name), unit.id), 0)
    by_name: dict[str, list[str]] = {}
    for name, place_id in sorted(weight, key=lambda pair: (-weight[pair], pair)):
        by_name.setdefault(name, []).append(place_id)
    return PlacesOnRecord(by_id, {name: tuple(ids) for name, ids in by_name.items()}, before.beyond, weight)


def _mentions(claim: Claim) -> Iterator[PlaceMention]:
    if isinstance(claim.object, PlaceMention):
        yield claim.object
    if claim.place is not None:
        yield claim.place


def _unit_place(unit: PlaceUnit, named_by: Place) -> Place:
    kinds = (PlacePrecision.COUNTRY, PlacePrecision.STATE, PlacePrecision.MUNICIPALITY)
    above = len(areas_above(unit.id))
    return Place(unit.id, unit.name, kinds[min(above, 2)], (PlaceUnit(unit.id, unit.name),), country=named_by.country)
