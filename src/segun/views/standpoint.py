"""The standpoint: from where, and as of when, a view looks at the record.

A view never changes anything and never sees ids that a judgement has joined: here every query is widened to all ids of an
actor, and every claim that comes back is brought to the one id that stands for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol

from segun.assessment.scorer import Scorer
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import (
    Assessment,
    Claim,
    Pack,
    Party,
    PlaceMention,
    RecordedClaim,
    Relation,
    ReviewState,
    Source,
    in_fixed_order,
)


class Identities(Protocol):
    """What a view asks of the identity stage: which ids are one actor (or place), and what to call it."""

    def canonical(self, id: str) -> str:
        """The id that stands for this one; itself where nothing is judged."""
        ...

    def members(self, id: str) -> tuple[str, ...]:
        """Every id that stands for the same, itself included."""
        ...

    def name(self, id: str) -> str:
        """The usual name."""
        ...

    def find(self, name: str) -> str:
        """The id of the actor that bears a name. Raises UnknownName or AmbiguousName."""
        ...


@dataclass(frozen=True, slots=True)
class ClaimOnRecord:
    """A claim as the ledger holds it, read with one id for each actor.

    ``id`` is the stored claim's, the one to link to; ``claim`` carries the joined ids, so its own id may differ.
    """

    id: str
    claim: Claim
    recorded_at: datetime
    review: ReviewState = ReviewState.PENDING


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Everything that a view needs: the record, what is known before reading, whose names are one, how to judge.

    ``on`` is the day asked about (when it held); ``known`` counts only what was published by that day; ``recorded``, where
    set, shows the record as it stood at that moment.
    """

    ledger: Ledger
    pack: Pack
    identities: Identities
    scorer: Scorer
    on: date
    known: date
    recorded: datetime | None = None
    sources: Mapping[str, Source] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the sources by id, once."""
        object.__setattr__(self, "sources", {source.id: source for source in self.pack.sources})

    def at(self, *, on: date | None = None, known: date | None = None) -> "Standpoint":
        """The same record seen as of other days."""
        return replace(self, on=on or self.on, known=known or self.known)

    def ids_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Every id that stands for one of these, in a fixed order."""
        return tuple(sorted({member for id in ids for member in (id, *self.identities.members(id))}))

    def claims(self, query: ClaimQuery) -> tuple[ClaimOnRecord, ...]:
        """The claims that fit ``query`` as of this standpoint, by publication date, each with joined ids.

        Two readings that joining makes the same claim count once; what joining turns into a relation of an actor with
        itself is left out.
        """
        seen: dict[str, ClaimOnRecord] = {}
        for recorded in self.ledger.claims(replace(query, known=self.known, recorded=self.recorded)):
            claim = self.joined(recorded.claim)
            if claim.subject.id != claim.object_id:
                seen.setdefault(claim.id, _on_record(recorded, claim))
        return tuple(seen.values())

    def claims_about(self, relation: Relation) -> tuple[ClaimOnRecord, ...]:
        """The claims about one relation between joined ids, by publication date."""
        objects = (relation.object,) if relation.kind.takes_value else self.ids_of([relation.object])
        query = ClaimQuery(both=(self.ids_of([relation.subject]), objects), kinds=(relation.kind,))
        return tuple(found for found in self.claims(query) if found.claim.about == relation)

    def assess(self, relation: Relation, claims: Sequence[ClaimOnRecord] | None = None) -> Assessment | None:
        """Our judgement of a relation from this standpoint; None where nothing was said by then.

        ``claims`` are those about it where the caller has them already.
        """
        about = self.claims_about(relation) if claims is None else claims
        if not about:
            return None
        return self.scorer.assess(relation, [found.claim for found in about], on=self.on, known=self.known, sources=self.sources)

    def joined(self, claim: Claim) -> Claim:
        """A claim with each actor and place under the one id that stands for it."""
        subject, thing = self._party(claim.subject), claim.object
        if isinstance(thing, Party):
            thing = self._party(thing)
        elif isinstance(thing, PlaceMention):
            thing = self._place(thing)
        place = self._place(claim.place) if claim.place else None
        if subject is not claim.subject or thing is not claim.object or place is not claim.place:
            claim = replace(claim, subject=subject, object=thing, place=place)
        return in_fixed_order(claim)

    def _party(self, party: Party) -> Party:
        id = self.identities.canonical(party.id)
        return party if id == party.id else replace(party, id=id, name=self.identities.name(id))

    def _place(self, mention: PlaceMention) -> PlaceMention:
        id = self.identities.canonical(mention.id)
        return mention if id == mention.id else replace(mention, place=replace(mention.place, id=id))


def _on_record(recorded: RecordedClaim, claim: Claim) -> ClaimOnRecord:
    return ClaimOnRecord(recorded.claim.id, claim, recorded.recorded_at, recorded.review)


def by_relation(claims: Iterable[ClaimOnRecord]) -> dict[Relation, tuple[ClaimOnRecord, ...]]:
    """Claims sorted under the relation that each is about, relations in a fixed order."""
    groups: dict[Relation, list[ClaimOnRecord]] = {}
    for found in claims:
        groups.setdefault(found.claim.about, []).append(found)
    return {relation: tuple(groups[relation]) for relation in sorted(groups)}
