"""The standpoint: from where, and as of when, a view looks at the record.

A view never changes anything and never sees ids that a judgement has joined: here every query is widened to all ids of an
actor, and every claim that comes back is brought to the one id that stands for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from segun.assessment.scorer import CoursePoint, Scorer, course_of
from segun.errors import NothingByThen
from segun.identity.identities import Identities
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import (
    Actor,
    Assessment,
    Claim,
    Copy,
    Entry,
    Language,
    Pack,
    Place,
    PlaceMention,
    RecordedClaim,
    Relation,
    Source,
)
from segun.model.fixed import filling
from segun.views.claims_kept import Asked, ClaimsKept
from segun.views.codes import lies_in
from segun.views.folding import folded
from segun.views.on_record import ClaimOnRecord
from segun.views.pack_index import PackIndex


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Everything that a view needs: the record, what is known before reading, whose names are one, how to judge.

    ``on`` is the day asked about (when it held); ``known`` counts only what was published by that day; ``recorded``, where
    set, shows the record as it stood at that moment. ``within`` leaves only what is said of a place. ``copies`` are those
    that each document took from others, by its id. ``kept`` keeps claims that were asked for, where that is wanted. ``upto``
    is the newest entry from before any of this was read, which is as new or newer; None if unknown, and with ``recorded``.
    """

    ledger: Ledger
    pack: Pack
    identities: Identities
    scorer: Scorer
    on: date
    known: date
    recorded: datetime | None = None
    within: Place | None = None
    copies: Mapping[str, tuple[Copy, ...]] = field(default_factory=dict, repr=False, compare=False)
    kept: ClaimsKept | None = field(default=None, repr=False, compare=False)
    index: PackIndex | None = field(default=None, repr=False, compare=False)
    upto: Entry | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the pack once; other days of the same standpoint share the index."""
        if self.index is None:
            object.__setattr__(self, "index", PackIndex.of(self.pack))

    @property
    def actors(self) -> Mapping[str, Actor]:
        """The actors of the pack, by id."""
        return self._indexed.actors

    @property
    def sources(self) -> Mapping[str, Source]:
        """All who may speak, by id."""
        return self._indexed.voices

    @property
    def _indexed(self) -> PackIndex:
        assert self.index is not None  # set when the standpoint was made
        return self.index

    def at(self, *, on: date | None = None, known: date | None = None) -> "Standpoint":
        """The same record seen as of other days."""
        return replace(self, on=on or self.on, known=known or self.known)

    def there(self, place: Place | None) -> "Standpoint":
        """The same record, narrowed to claims that name a place within this one: the same two may be allied in one state and
        at war in another. None takes the narrowing off.
        """
        return replace(self, within=place)

    def as_recorded(self, moment: datetime, copies: Mapping[str, tuple[Copy, ...]]) -> "Standpoint":
        """The record as it stood at a moment, seen from the day of the newest report that it held then.

        Claims, reviews and judgements are those of then; packs and grades are no part of the record and are those of now.
        Raises NothingByThen where it held no document with a date.
        """
        newest = self.ledger.newest(recorded=moment)
        if newest is None:
            raise NothingByThen(f"{moment:%Y-%m-%d %H:%M}")
        then = Identities(self.pack, self.ledger.judgements(recorded=moment), self.ledger.names(recorded=moment))
        return replace(self, identities=then, on=newest, known=newest, recorded=moment, copies=copies, upto=None)

    def ids_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Every id that stands for one of these, in a fixed order."""
        return tuple(sorted({member for id in ids for member in self.identities.members(id)}))

    def outlet(self, publisher: str) -> str:
        """The usual name of an outlet that a document gives as its publisher ("The Latin Times" is Latin Times)."""
        source = self._indexed.outlets.get(folded(publisher))
        return source.name if source else publisher

    def names_in(self, language: Language) -> Mapping[str, str]:
        """What sources are called in a language, by their usual name, where that is another."""
        return self._indexed.called[language]

    def claims(self, query: ClaimQuery) -> tuple[ClaimOnRecord, ...]:
        """The claims that fit ``query`` as of this standpoint, by publication date, each with joined ids.

        Two readings that joining makes the same claim count once; what joining turns into a relation of an actor with
        itself is left out.
        """
        return self.read(self.ledger.claims(replace(query, known=self.known, recorded=self.recorded)))

    def claims_by_relation(
        self, wanted: Callable[[Relation], bool] | None = None
    ) -> Iterator[tuple[Relation, tuple[ClaimOnRecord, ...]]]:
        """The claims about each relation as it is recorded, one relation after the other; read from one state of the record.

        Where :meth:`is_joined` tells that an end is one with others, the claims about them come at several places. Those not
        ``wanted`` are passed over.
        """
        for relation, claims in self.ledger.claims_by_relation(known=self.known, recorded=self.recorded, wanted=wanted):
            yield relation, self.read(claims)

    def is_joined(self, relation: Relation) -> bool:
        """Whether a judgement has made an end of a relation one with another id."""
        ends = (relation.subject, *(() if relation.kind.takes_value else (relation.object,)))
        return any(len(self.identities.members(end)) > 1 for end in ends)

    def read(self, recorded: Iterable[RecordedClaim]) -> tuple[ClaimOnRecord, ...]:
        """Claims of the ledger as they are seen from here, each once."""
        seen: dict[str, ClaimOnRecord] = {}
        canonical, within = self.identities.canonical_claim, self.within
        for each in recorded:
            claim = canonical(each.as_reviewed)
            if claim.subject.id != claim.object_id and (within is None or is_said_of(claim, within)):
                id = each.claim.id
                found = _claim_on_record(id, claim, each.recorded_at, each.review)
                seen.setdefault(id if claim is each.claim else claim.id, found)
        return tuple(seen.values())

    def claims_about(self, relation: Relation, *, include_rejected: bool = False) -> tuple[ClaimOnRecord, ...]:
        """The claims about one relation between joined ids, by publication date; those found badly read only for a reviewer."""
        if self.kept is None:
            return self._claims_about(relation, include_rejected)
        key = Asked(relation, self.known, self.recorded, self.within, include_rejected)
        return self.kept.get(key, lambda: self._claims_about(relation, include_rejected))

    def _claims_about(self, relation: Relation, include_rejected: bool) -> tuple[ClaimOnRecord, ...]:
        objects = (relation.object,) if relation.kind.takes_value else self.ids_of([relation.object])
        both = (self.ids_of([relation.subject]), objects)
        query = ClaimQuery(both=both, kinds=(relation.kind,), include_rejected=include_rejected)
        return tuple(found for found in self.claims(query) if found.claim.is_about(relation))

    def assess(
        self, relation: Relation, claims: Sequence[ClaimOnRecord] | None = None, *, what_ifs: bool = True
    ) -> Assessment | None:
        """Our judgement of a relation from this standpoint; None where nothing was said by then.

        ``claims`` are those about it where the caller has them already. Without ``what_ifs`` it lacks what one origin less or
        more would do, for lists.
        """
        about = self.claims_about(relation) if claims is None else claims
        if not about:
            return None
        stated = [found.claim for found in about]
        return self.scorer.assess(
            relation,
            stated,
            on=self.on,
            known=self.known,
            sources=self.sources,
            copies=self.copies_among({claim.citation.document for claim in stated}),
            recorded=_days_of_recording(about),
            what_ifs=what_ifs,
        )

    def course(self, relation: Relation, about: Sequence[ClaimOnRecord], days: Sequence[date]) -> tuple[CoursePoint, ...]:
        """What is held of a relation on each of some days, by the claims about it."""
        stated = [found.claim for found in about]
        return course_of(
            self.scorer,
            relation,
            stated,
            days,
            known=self.known,
            sources=self.sources,
            copies=self.copies_among({claim.citation.document for claim in stated}),
            recorded=_days_of_recording(about),
        )

    def copies_among(self, documents: Set[str]) -> tuple[Copy, ...]:
        """The copies of which both ends are among these documents, in a fixed order."""
        if len(documents) < 2:
            return ()
        return tuple([copy for child in sorted(documents) for copy in self.copies.get(child, ()) if copy.parent in documents])


_claim_on_record = filling(ClaimOnRecord)


def _days_of_recording(about: Sequence[ClaimOnRecord]) -> dict[str, date]:
    """When documents without a date were recorded, by id: that is when they became known."""
    return {each.claim.citation.document: each.recorded_at.date() for each in about if each.claim.published is None}


def is_said_of(claim: Claim, place: Place) -> bool:
    """Whether a claim names a place that is another, lies in it, or (of a vague region) may lie in it."""
    named = claim.object if isinstance(claim.object, PlaceMention) else claim.place
    if named is None:
        return False
    return named.id == place.id or any(lies_in(unit.id, area.id) for unit in named.place.units for area in place.units)
