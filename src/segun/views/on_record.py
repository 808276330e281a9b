"""Claims as views see them: with one id for each actor, and what the ledger says of their recording and review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from segun.model import Claim, Relation, ReviewState


@dataclass(frozen=True, slots=True)
class ClaimOnRecord:
    """A claim as it is seen: ``claim`` names each actor by its one id; ``id`` is the stored claim's, the one to link to."""

    id: str
    claim: Claim
    recorded_at: datetime
    review: ReviewState = ReviewState.PENDING

    @property
    def known_on(self) -> date:
        """When it became known: the day of publication, of a document without one the day it was recorded."""
        return self.claim.published or self.recorded_at.date()


def publication_order(found: ClaimOnRecord) -> tuple[date, str, int, str]:
    """As the ledger orders claims."""
    citation = found.claim.citation
    return found.known_on, citation.document, citation.start, found.id


def by_relation(claims: Iterable[ClaimOnRecord]) -> dict[Relation, tuple[ClaimOnRecord, ...]]:
    """Claims sorted under the relation that each is about, relations in a fixed order."""
    groups: dict[Relation, list[ClaimOnRecord]] = {}
    for found in claims:
        groups.setdefault(found.claim.about, []).append(found)
    return {relation: tuple(groups[relation]) for relation in sorted(groups)}
