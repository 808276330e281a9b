"""The review queue: claims that nobody has checked, first those that would move an answer most if they were badly read."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from segun.ledger.store import ClaimQuery
from segun.model import PERSON_READING, ROW_READER, Assessment, Claim, Relation, RelationKind, ReviewState, Standing, Without
from segun.views.catalogue import Catalogue
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

# How many relations one queue judges; at about 2 ms each a queue is made in half a second, and a reviewer who has worked through
# what they hold finds the next ones in their place.
MOST_JUDGED = 250


class Unsettled(StrEnum):
    """Why a claim waits that would not wait for its effect alone."""

    READERS_DISAGREE = "readers-disagree"  # two readers make claims of the same words that do not go together


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to queue; what is None does not narrow. ``actor`` and ``document`` are ids."""

    actor: str | None = None
    kind: RelationKind | None = None
    document: str | None = None
    state: ReviewState = ReviewState.PENDING


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer would be without the origin that a claim belongs to, beside what it is.

    ``shared`` is the number of claims of that origin: it falls only if all of them do. ``without`` and ``left`` (its standing)
    are None where nothing would be left to judge.
    """

    assessment: Assessment
    without: float | None
    left: Standing | None
    shared: int

    @property
    def moved(self) -> float:
        """How far the probability would go, as this claim's part; towards the base rate where nothing would be left."""
        left = self.without if self.without is not None else _base_rate(self.assessment)
        return abs(self.assessment.probability - left) / self.shared


@dataclass(frozen=True, slots=True)
class Queued:
    """A claim that waits, and what its reading is worth. ``effect`` is None where it counts in no answer of this day.

    ``expected`` is how far it would move the answer times the chance that it is badly read, as far as its pattern tells.
    """

    found: ClaimOnRecord
    effect: Effect | None
    unsettled: Unsettled | None

    @property
    def expected(self) -> float:
        """The movement to be expected of a check, in probability."""
        return self.effect.moved * (1.0 - self.found.claim.reading) if self.effect else 0.0


@dataclass(frozen=True, slots=True)
class Queue:
    """Claims in the order in which they are best checked. ``judged`` of ``relations`` were looked at."""

    waiting: tuple[Queued, ...]
    judged: int
    relations: int
    states: Mapping[ReviewState, int]


def review_queue(standpoint: Standpoint, known: Catalogue, wanted: Wanted, *, most: int = MOST_JUDGED) -> Queue:
    """The queue from this standpoint; ``known`` is its catalogue without rows of data sets, ``most`` bounds the work.

    Claims by people and the rows of data sets never wait. Of a wanted state other than pending, the claims that were so
    decided are listed.
    """
    groups, relations = _groups(standpoint, known, wanted, most)
    found: list[Queued] = []
    states: Counter[ReviewState] = Counter()
    for relation, claims in groups.items():
        own = [each for each in claims if _is_wanted(each, wanted)]
        states.update(each.review for each in own)
        chosen = [each for each in own if each.review is wanted.state]
        counting = [each for each in claims if each.review is not ReviewState.REJECTED]
        assessment = standpoint.assess(relation, counting) if chosen and counting else None
        effects = _effects(assessment) if assessment else {}
        found += [Queued(each, effects.get(each.claim.id), None) for each in chosen]
    return Queue(tuple(sorted(_unsettled(found), key=_first)), len(groups), relations, states)


def _groups(
    standpoint: Standpoint, known: Catalogue, wanted: Wanted, most: int
) -> tuple[dict[Relation, tuple[ClaimOnRecord, ...]], int]:
    """The relations to look at with all claims about them, and how many there are."""
    if wanted.actor or wanted.document:
        actors = standpoint.ids_of([wanted.actor]) if wanted.actor else ()
        kinds = (wanted.kind,) if wanted.kind else ()
        query = ClaimQuery(actors=actors, document=wanted.document, kinds=kinds, include_rejected=True)
        relations = list(by_relation(standpoint.claims(query)))
    elif wanted.state is ReviewState.REJECTED:
        everything = by_relation(standpoint.claims(ClaimQuery(include_rejected=True)))
        relations = [each for each in everything if any(one.review is ReviewState.REJECTED for one in everything[each])]
    else:
        relations = [each for each in known.claims if wanted.kind in (None, each.kind)]
    chosen = islice(relations, most)
    return {each: standpoint.claims_about(each, include_rejected=True) for each in chosen}, len(relations)


def _is_wanted(each: ClaimOnRecord, wanted: Wanted) -> bool:
    claim = each.claim  # a row says what it says, and how well it was coded cannot be seen in it
    if each.review is ReviewState.PENDING and (claim.reading >= PERSON_READING or claim.reader.startswith(ROW_READER)):
        return False
    return wanted.document in (None, claim.citation.document)


def _effects(assessment: Assessment) -> dict[str, Effect]:
    """The effect of each claim that an assessment rests on, by the claim's id."""
    without: dict[str, Without] = {each.origin: each for each in assessment.without}
    return {
        claim: Effect(assessment, without[origin.id].probability, without[origin.id].standing, len(origin.claims))
        for origin in assessment.origins
        if origin.id in without
        for claim in origin.claims
    }


def _unsettled(found: Sequence[Queued]) -> Iterable[Queued]:
    """The same, with those marked that another reader reads otherwise."""
    by_document: dict[str, list[Claim]] = {}
    for each in found:
        by_document.setdefault(each.found.claim.citation.document, []).append(each.found.claim)
    for each in found:
        claim = each.found.claim
        others = by_document[claim.citation.document]
        differ = any(other.reader != claim.reader and _at_odds(claim, other) for other in others)
        yield Queued(each.found, each.effect, Unsettled.READERS_DISAGREE if differ else None)


def _at_odds(one: Claim, other: Claim) -> bool:
    """Whether two claims of the same words say of the same two something that cannot both be what the words say."""
    overlap = one.citation.start < other.citation.end and other.citation.start < one.citation.end
    same = {one.subject.id, one.object_id} == {other.subject.id, other.object_id}
    return overlap and same and (one.relation, one.stance) != (other.relation, other.stance)


def _first(each: Queued) -> tuple[bool, float, float, str, int, str]:
    citation = each.found.claim.citation
    return (each.unsettled is None, -each.expected, each.found.claim.reading, citation.document, citation.start, each.found.id)


def _base_rate(assessment: Assessment) -> float:
    """The probability before anything was said."""
    return 1.0 / (1.0 + math.exp(-assessment.reasons[0].log_odds))
