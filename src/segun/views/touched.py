"""Which relations the newest entries of a record bear on: all that was worked out of the others still stands."""

from collections.abc import Iterator, Sequence

from segun.ledger.store import ClaimQuery
from segun.model import Entry, EntryKind, RecordedClaim, Relation
from segun.views.catalogue import catalogue
from segun.views.standpoint import Standpoint

_MOST = 200  # entries; after more, or a large import, working it all out anew is as fast


def touched(before: Standpoint, now: Standpoint, entries: Sequence[Entry]) -> frozenset[Relation] | None:
    """The relations of which claims came, went or read otherwise, and those whose documents turned out to be copies of others.

    ``entries`` are those between the two standpoints. None where that may be any relation: a judgement of names, a document
    taken back, other packs, very many entries.
    """
    if len(entries) > _MOST or now.known < before.known or now.pack != before.pack:
        return None
    found: set[Relation] = set()
    for entry in entries:
        claims = _claims_of(now, entry)
        if claims is None:
            return None
        found.update(now.identities.canonical_claim(each.claim).about for each in claims)
    for document in _newly_compared(before, now):
        claims = now.ledger.claims(ClaimQuery(document=document))
        found.update(now.identities.canonical_claim(each.claim).about for each in claims)
    if now.known > before.known:  # also what was on record already, and is of a day that had not come
        found.update(catalogue(now, after=before.known).claims)
    return frozenset(found)


def _claims_of(now: Standpoint, entry: Entry) -> Sequence[RecordedClaim] | None:
    """The claims that an entry records, replaces, reviews or takes back; None where nobody can tell which."""
    if entry.kind is EntryKind.DOCUMENT:
        return now.ledger.claims(ClaimQuery(document=entry.subject, include_rejected=True))
    decision = now.ledger.decision(entry.number)
    if decision is None:
        return None
    claims = [now.ledger.claim(id) for id in (decision.claim, *decision.instead_of)]
    return [claim for claim in claims if claim is not None]


def _newly_compared(before: Standpoint, now: Standpoint) -> Iterator[str]:
    """The documents that were found to have taken text from others than before."""
    if now.copies is before.copies:
        return
    for document in before.copies.keys() | now.copies.keys():
        old, new = before.copies.get(document), now.copies.get(document)
        if old is not new and old != new:
            yield document
