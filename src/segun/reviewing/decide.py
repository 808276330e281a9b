"""Deciding: the verbs of a reviewer, each one entry of the ledger, and each with its way back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from segun.errors import InputError, NotUndone
from segun.ledger.store import Ledger
from segun.model import PERSON_READER, PERSON_READING, Claim, Decision, EntryKind, Review, ReviewState

CORRECTED, ADDED = "corrected", "added"
"""What stands as the pattern of a claim that a person corrected, or added."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who reviews. ``author`` is the name that stands beside each entry; nobody proves who they are here."""

    ledger: Ledger
    author: str

    def review(self, claims: Iterable[str], state: ReviewState, reason: str | None = None) -> tuple[int, ...]:
        """Find claims well read or badly read, or leave that open again; the numbers of the entries.

        A claim that stands so already gets no second entry. Raises NotRecorded or NoLongerCounts at the first claim of which
        that is so; those before it are decided.
        """
        made: list[int] = []
        for id in dict.fromkeys(claims):
            recorded = self.ledger.claim(id)
            if recorded is not None and recorded.review is state:
                continue
            made.append(self.ledger.review(Review(id, state, reason), author=self.author).number)
        return tuple(made)

    def correct(self, claim_id: str, by: Claim, reason: str | None = None) -> int:
        """Put a claim as a person reads it in the place of another; the number of the entry. Raises as the ledger does."""
        return self.ledger.supersede(claim_id, of_a_person(by, CORRECTED), author=self.author, reason=reason).number

    def add(self, claim: Claim) -> int:
        """Record a claim that the reader missed; the number of the entry. Raises as the ledger does."""
        return self.ledger.append_claim(of_a_person(claim, ADDED), author=self.author).number

    def undo(self, number: int) -> int:
        """Take back what the entry ``number`` decided, by one more entry; its number. Undoing that one decides it again.

        Raises NotUndone where it decided nothing about a claim, or where something newer was decided since.
        """
        decision = self.ledger.decision(number)
        if decision is None:
            raise NotUndone(number, "there is no such entry, or it decided nothing about a claim")
        try:
            return self._undo(decision)
        except NotUndone:
            raise
        except InputError as error:
            raise NotUndone(number, f"something newer was decided since ({error})") from error

    def _undo(self, decision: Decision) -> int:
        reason = f"undoes entry {decision.entry.number}"
        if decision.entry.kind is EntryKind.REVIEW:
            return self._undo_review(decision, reason)
        if decision.entry.kind is EntryKind.RETRACTION:
            return self.ledger.append_claim(self._recorded(decision.claim), author=self.author).number
        if not decision.instead_of:
            return self.ledger.retract(decision.claim, author=self.author, reason=reason).number
        before = self._recorded(decision.instead_of[0])
        return self.ledger.supersede(decision.claim, before, author=self.author, reason=reason).number

    def _undo_review(self, decision: Decision, reason: str) -> int:
        document = self._recorded(decision.claim).citation.document
        reviews = [each for each in self.ledger.decisions(document) if each.claim == decision.claim and each.state is not None]
        if reviews[-1].state is not decision.state:
            raise NotUndone(decision.entry.number, "the claim was reviewed again since")
        earlier = [each.state for each in reviews if each.entry.number < decision.entry.number]
        before = earlier[-1] if earlier else None
        return self.ledger.review(Review(decision.claim, before or ReviewState.PENDING, reason), author=self.author).number

    def _recorded(self, id: str) -> Claim:
        recorded = self.ledger.claim(id)
        assert recorded is not None  # an entry names no claim that was never recorded
        return recorded.claim


def of_a_person(claim: Claim, pattern: str) -> Claim:
    """A claim as one that a person read."""
    return replace(claim, reader=PERSON_READER, pattern=pattern, reading=PERSON_READING)
