"""What the ledger keeps around a claim: entries in a chain, and a claim with its place in the record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from segun.model.claim import Claim
from segun.model.judgement import ReviewState


class EntryKind(StrEnum):
    """What an entry records."""

    DOCUMENT = "document"  # a document and every claim read in it, together
    CLAIM = "claim"  # a claim that a person added, or a corrected one that supersedes another
    JUDGEMENT = "judgement"
    REVIEW = "review"
    RETRACTION = "retraction"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the append-only record. ``digest`` covers the content and ``previous``, the digest of the entry before."""

    number: int
    kind: EntryKind
    subject: str
    recorded_at: datetime
    author: str
    previous: str
    digest: str


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim as the ledger holds it: since when, by whom, and whether it was found well read."""

    claim: Claim
    recorded_at: datetime
    author: str
    review: ReviewState = ReviewState.PENDING
