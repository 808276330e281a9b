"""Names in a draft: the parties, places and voices that a person's words stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from segun.errors import UnknownName
from segun.model import Party, PartyKind, Place, PlaceMention, PlacePrecision, RelationKind, SourceRef, new_name_id
from segun.views.folding import folded
from segun.views.places import PlaceFinder
from segun.views.question import find_actor, find_place
from segun.views.standpoint import Standpoint

# where a relation has a person
_PERSONS = {
    "subject": frozenset({RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.REMOVED}),
    "object": frozenset({RelationKind.LED_BY, RelationKind.KIN}),
}


@dataclass(frozen=True, slots=True)
class Names:
    """Looks names up from a standpoint. ``new`` in its methods: a name that nobody bears is a new one, and no mistake.

    Each raises UnknownName, or AmbiguousName where several bear the name.
    """

    standpoint: Standpoint
    places: PlaceFinder

    def party(self, text: str, relation: RelationKind | None, end: str, quote: str, new: bool) -> Party:
        """The actor or person that stands as ``end`` ("subject" or "object") of a relation."""
        try:
            named = find_actor(text, self.standpoint)
            id, name = named.id, named.name
        except UnknownName:
            if not new:
                raise
            id, name = new_name_id(text), text
        actor = self.standpoint.actors.get(id)
        person = actor.is_person if actor else relation in _PERSONS[end]
        known = [name, *(alias.name for alias in actor.aliases)] if actor else [name]
        return Party(id, name, in_quote(quote, [text, *known]), PartyKind.PERSON if person else PartyKind.GROUP)

    def place(self, text: str, quote: str, new: bool) -> PlaceMention:
        """The place that a name stands for, by name or id."""
        place = self.places.by_id(text)
        try:
            place = place or find_place(text, self.places)
        except UnknownName:
            if not new:
                raise
            place = Place(new_name_id(text), text, PlacePrecision.UNKNOWN)
        return PlaceMention(place, in_quote(quote, [text, place.name]))

    def voice(self, text: str, quote: str, new: bool) -> SourceRef:
        """Who says it: a source or actor that is known, or somebody new."""
        source = self.standpoint.sources.get(text) or next(
            (
                each
                for each in self.standpoint.sources.values()
                if folded(text) in {folded(n) for n in (each.name, *each.aliases)}
            ),
            None,
        )
        if source is not None:
            return SourceRef(source.id, source.name, in_quote(quote, [text, source.name, *source.aliases]))
        try:
            id = self.standpoint.identities.find(text)
        except UnknownName:
            if not new:
                raise
            return SourceRef(new_name_id(text), text, in_quote(quote, [text]))
        return SourceRef(id, self.standpoint.identities.name(id), in_quote(quote, [text]))


def in_quote(quote: str, names: Iterable[str]) -> str:
    """The words of the quote that are one of these names; the first name where none of them stands in it."""
    listed = list(names)
    flat = folded(quote)
    for name in sorted(listed, key=len, reverse=True):
        at = flat.find(folded(name))
        if at >= 0:
            return quote[at : at + len(name)]
    return listed[0]
