"""What the ledger keeps around a claim: entries in a chain, and a claim with its place in the record."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from enum import StrEnum

from segun.model.claim import Claim
from segun.model.judgement import PERSON_READING, ReviewState
from segun.model.period import DateSpan


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
class Decision:
    """What somebody decided about one claim after its document was read: the entry, and what it says.

    ``claim`` is the claim that the entry records (added by a person, or corrected), reviews or takes back; ``instead_of``
    are the claims whose place a corrected one takes; ``state`` is set where it is a review.
    """

    entry: Entry
    claim: str
    instead_of: tuple[str, ...] = ()
    state: ReviewState | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim as the ledger holds it: since when, by whom, and whether it was found well read."""

    claim: Claim
    recorded_at: datetime
    author: str
    review: ReviewState = ReviewState.PENDING

    @property
    def as_reviewed(self) -> Claim:
        """The claim, with at least the quality of a person's reading where somebody found it well read."""
        if self.review is not ReviewState.ACCEPTED or self.claim.reading >= PERSON_READING:
            return self.claim
        return replace(self.claim, reading=PERSON_READING)


def moment_of_record(text: str) -> datetime:
    """A moment in the life of a record: ``2026-03-14T15:30`` (UTC, where no zone is given), or a date, which means its end.

    Anything else is a ValueError.
    """
    try:
        return datetime.combine(DateSpan.parse(text).last, time.max, UTC)
    except ValueError:
        moment = datetime.fromisoformat(text.strip())
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
