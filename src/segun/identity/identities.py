"""Identities: which ids are one actor, place or source, and what to call them.

Nothing is merged in the record. Whoever reads it brings each id to the one that stands for it, so that taking a judgement
back undoes it everywhere at once.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from segun.errors import AmbiguousName, ContradictoryJudgements, UnknownName
from segun.identity.joining import Contradiction, join
from segun.identity.likeness import Alike, comparable, suggest
from segun.identity.naming import NameIndex
from segun.model import Claim, Judgement, Pack, Party, PlaceMention, Relation, SourceRef, in_fixed_order


class Identities:
    """What the packs, the record and the judgements say about names.

    ``seen`` pairs ids with names that claims give them (``Ledger.names()``); of an id that a pack knows, the pack's names
    count. ``contradictions`` holds judgements that cannot all stand; the ids concerned are kept apart until one is taken back.
    """

    def __init__(self, pack: Pack, judgements: Sequence[Judgement], seen: Iterable[tuple[str, str]] = ()) -> None:
        self._pack, self._judgements, self._seen = pack, tuple(judgements), tuple(sorted(seen))
        joined = join(self._judgements)
        self.contradictions: tuple[Contradiction, ...] = joined.contradictions
        self._names = _usual_names(pack)
        self._of_pack = frozenset(self._names)
        new = [(id, name) for id, name in self._seen if id not in self._of_pack]
        for id, name in new:
            self._names.setdefault(id, name)
        self._groups = {id: tuple(sorted(group)) for id, group in joined.groups.items()}
        self._canonical = {id: min(group, key=self._precedence) for id, group in self._groups.items()}
        self._judged = frozenset(id for judgement in judgements for id in judgement.pair)
        self._new = new

    @cached_property
    def _index(self) -> NameIndex:
        """Made when the first name is asked for: the identities of a record are opened anew with each of its entries."""
        return NameIndex([*_all_names(self._pack), *self._new])

    @cached_property
    def _comparable(self) -> list[tuple[str, str, str]]:
        return comparable([*_all_names(self._pack), *self._seen])

    @cached_property
    def _on_record(self) -> frozenset[str]:
        return frozenset(id for id, _ in self._seen)

    def canonical(self, id: str) -> str:
        """The id that stands for this one: a pack's before others, then the first by spelling; itself where it is alone."""
        return self._canonical.get(id, id)

    def members(self, id: str) -> tuple[str, ...]:
        """Every id that is the same as this one, itself included, sorted."""
        return self._groups.get(id, (id,))

    def name(self, id: str) -> str:
        """The usual name of an id (of the one that stands for it); the id itself where no name is known."""
        canonical = self.canonical(id)
        named = self._names.get(canonical)
        return named if named is not None else next((self._names[one] for one in self.members(id) if one in self._names), id)

    def find(self, name: str) -> str:
        """The id that stands for whoever bears a name, or for an id that is given as such; of namesakes the one on record.

        Raises UnknownName, with names that look like it, or AmbiguousName, where it may be any of several: none of them is on
        record, or more than one.
        """
        bearers = self._bearers(name)
        found = sorted({self.canonical(id) for id in bearers}, key=self._precedence)
        on_record = [id for id in found if not self._on_record.isdisjoint(self.members(id))] if len(found) > 1 else []
        return self._only(name, on_record if len(on_record) == 1 else found)

    def find_own(self, name: str) -> str:
        """The id that bears a name itself, whatever it was judged to be the same as: what a judgement is about.

        Raises UnknownName or AmbiguousName.
        """
        return self._only(name, sorted(self._bearers(name), key=self._precedence))

    def after(self, judgement: Judgement) -> "Identities":
        """Identities with one more judgement. Raises ContradictoryJudgements where those in force rule it out."""
        changed = Identities(self._pack, (*self._judgements, judgement), self._seen)
        for new in changed.contradictions:
            if new not in self.contradictions:
                raise ContradictoryJudgements(new.left, new.right, new.path)
        return changed

    def suggestions(self, of: Collection[str] | None = None) -> tuple[Alike, ...]:
        """Ids whose names look alike and on which nobody has judged, for a reviewer; not two that a pack tells apart.

        ``of`` asks only for those that look like one of these ids.
        """
        judged = {judgement.pair for judgement in self._judgements}
        return tuple(
            alike
            for alike in suggest(self._comparable, judged, None if of is None else {one for id in of for one in self.members(id)})
            if not {alike.left, alike.right} <= self._of_pack and self.canonical(alike.left) != self.canonical(alike.right)
        )

    def canonical_relation(self, relation: Relation) -> Relation:
        """A relation with both ends under the ids that stand for them, in its fixed order."""
        thing = relation.object if relation.kind.takes_value else self.canonical(relation.object)
        return Relation.between(relation.kind, self.canonical(relation.subject), thing)

    def canonical_claim(self, claim: Claim) -> Claim:
        """A claim with every party, voice and place under the id that stands for it; the words that name them are kept.

        What was a claim about two names of one actor comes out as one of an actor with itself. The claim's own id follows
        its parties; to link to the record, keep the id of the claim as recorded.
        """
        if not self._canonical:
            return in_fixed_order(claim)
        subject, thing, place = self._party(claim.subject), claim.object, claim.place
        if isinstance(thing, Party):
            thing = self._party(thing)
        elif isinstance(thing, PlaceMention):
            thing = self._place(thing)
        if place is not None:
            place = self._place(place)
        speaker, via = self._voice(claim.speaker), self._voice(claim.via)
        old = (claim.subject, claim.object, claim.place, claim.speaker, claim.via)
        if any(one is not other for one, other in zip(old, (subject, thing, place, speaker, via), strict=True)):
            claim = replace(claim, subject=subject, object=thing, place=place, speaker=speaker, via=via)
        return in_fixed_order(claim)

    def _party(self, party: Party) -> Party:
        id = self.canonical(party.id)
        return party if id == party.id else replace(party, id=id, name=self.name(id))

    def _voice(self, voice: SourceRef | None) -> SourceRef | None:
        id = self.canonical(voice.id) if voice else ""
        return voice if voice is None or id == voice.id else replace(voice, id=id, name=self.name(id))

    def _place(self, mention: PlaceMention) -> PlaceMention:
        id = self.canonical(mention.id)
        return mention if id == mention.id else replace(mention, place=replace(mention.place, id=id))

    def _bearers(self, name: str) -> tuple[str, ...]:
        typed = name.strip()
        if typed in self._names or typed in self._judged:
            return (typed,)
        return self._index.bearers(typed)

    def _only(self, name: str, found: Sequence[str]) -> str:
        if not found:
            raise UnknownName(name, self._index.near(name))
        if len(found) > 1:
            raise AmbiguousName(name, tuple((id, self.name(id)) for id in found))
        return found[0]

    def _precedence(self, id: str) -> tuple[bool, str]:
        return (id not in self._of_pack, id)


def _usual_names(pack: Pack) -> dict[str, str]:
    named = {region.id: region.name for region in pack.regions}
    named |= {source.id: source.name for source in pack.sources}
    return named | {actor.id: actor.name for actor in pack.actors}


def _all_names(pack: Pack) -> Iterable[tuple[str, str]]:
    yield from _usual_names(pack).items()
    for actor in pack.actors:
        yield from ((actor.id, alias.name) for alias in actor.aliases)
    for source in pack.sources:
        yield from ((source.id, alias) for alias in source.aliases)
    for region in pack.regions:
        yield from ((region.id, alias) for alias in region.aliases)
