"""Which relations the newest entries of a record bear on: all that was worked out of the others still stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from segun.documents.taken import differing
from segun.ledger.store import ClaimQuery
from segun.model import Entry, EntryKind, RecordedClaim, Relation, ReviewState
from segun.views.catalogue import catalogue
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

_MOST = 200  # entries; after more, or a large import, working it all out anew is as fast


@dataclass(frozen=True, slots=True)
class Touched:
    """What entries bear on.

    ``relations`` are all of which claims came, went or read otherwise, and those whose documents turned out to be copies of
    others. ``added`` holds the new claims of those to which new documents have only added some; of those to be ``read_again``
    anything may be another.
    """

    relations: frozenset[Relation]
    added: Mapping[Relation, tuple[ClaimOnRecord, ...]]
    read_again: frozenset[Relation]


def touched(before: Standpoint, now: Standpoint, entries: Sequence[Entry]) -> Touched | None:
    """What the entries between two standpoints bear on.

    None where that may be any relation: a judgement of names, a document taken back, other packs, very many entries.
    """
    if len(entries) > _MOST or now.known < before.known or now.pack != before.pack:
        return None
    new: list[RecordedClaim] = []
    others: set[Relation] = set()
    for entry in entries:
        claims = _claims_of(now, entry)
        if claims is None:
            return None
        if entry.kind is EntryKind.DOCUMENT:
            new.extend(claims)
        else:
            others |= _about(now, claims)
    others |= _about(now, [each for each in new if each.review is not ReviewState.PENDING])
    added = by_relation(now.read(new))
    others |= {relation for relation in added if now.is_joined(relation)}
    if now.known > before.known:  # also what was on record already, and is of a day that had not come
        for relation, count in catalogue(now, after=before.known).claims.items():
            if count != sum(before.known < each.known_on <= now.known for each in added.get(relation, ())):
                others.add(relation)
    copied = {
        relation
        for document in differing(before.copies, now.copies)
        for relation in _about(now, now.ledger.claims(ClaimQuery(document=document)))
    }
    alone = {relation: claims for relation, claims in added.items() if relation not in others}
    return Touched(frozenset(others | added.keys() | copied), alone, frozenset(others))


def same_claims_count(now: Standpoint, entries: Sequence[Entry]) -> bool:
    """Whether entries leave it at the claims that counted before: only reviews that neither reject nor take a rejection back."""
    return all(_keeps_counting(now, entry) for entry in entries)


def _keeps_counting(now: Standpoint, entry: Entry) -> bool:
    decision = now.ledger.decision(entry.number)
    if decision is None or decision.state is None:
        return False
    claim = now.ledger.claim(decision.claim)
    decisions = now.ledger.decisions(claim.claim.citation.document) if claim else ()
    states = [each.state for each in decisions if each.claim == decision.claim and each.entry.number < entry.number]
    reviewed = [state for state in states if state is not None]
    return ReviewState.REJECTED not in (decision.state, *reviewed[-1:])


def _claims_of(now: Standpoint, entry: Entry) -> Sequence[RecordedClaim] | None:
    """The claims that an entry records, replaces, reviews or takes back; None where nobody can tell which."""
    if entry.kind is EntryKind.DOCUMENT:
        return now.ledger.claims(ClaimQuery(document=entry.subject, include_rejected=True))
    decision = now.ledger.decision(entry.number)
    if decision is None:
        return None
    claims = [now.ledger.claim(id) for id in (decision.claim, *decision.instead_of)]
    return [claim for claim in claims if claim is not None]


def _about(now: Standpoint, claims: Sequence[RecordedClaim]) -> set[Relation]:
    return {now.identities.canonical_claim(each.claim).about for each in claims}
