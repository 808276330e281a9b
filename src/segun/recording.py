"""What was read goes on record: a document with its claims at once, or what another reading of it adds later."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from segun.claims.agreement import contradiction, contradictions, readers_of, supersedes
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import Claim, Document, Review, ReviewState
from segun.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Added:
    """A document that entered the ledger with its claims."""

    name: str
    document: Document
    claims: int


@dataclass(frozen=True, slots=True)
class AlreadyHere:
    """A document whose bytes the ledger held before."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read, and why. Nothing of it was kept."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """A document that was on record and was read again: how many claims that brought which were not there."""

    name: str
    document: Document
    claims: int


Outcome = Added | AlreadyHere | ReadAgain | Refused


def record(document: Document, claims: Sequence[Claim], data: bytes, name: str, workspace: Workspace, ledger: Ledger) -> Outcome:
    """Record what was read in a document whose bytes are given. Raises DocumentRefused, or WorkspaceError.

    Where two readers contradict each other, both claims are put up for review with that reason.
    """
    workspace.originals.put(data)
    if ledger.append_document(document, claims, author=workspace.author) is None:
        return AlreadyHere(name, document)
    if len({claim.reader for claim in claims}) > 1:
        _put_up_for_review(contradictions(claims), workspace, ledger)
    return Added(name, document, len(claims))


def record_again(document: Document, claims: Sequence[Claim], name: str, workspace: Workspace, ledger: Ledger) -> Outcome:
    """Add to a document on record the claims of another reading of it that were not there.

    A claim that the document ever had stays as it is, also where a person took it back or corrected it. A claim of one reader
    that two make now gives way to theirs, unless somebody reviewed it.
    """
    standing = ledger.claims(ClaimQuery(document=document.id, include_rejected=True))
    here = {recorded.claim.id for recorded in standing}
    new = [claim for claim in claims if ledger.claim(claim.id) is None and not _was_taken_back(claim, here, ledger)]
    count = 0
    for claim in new:
        former = next((one for one in standing if supersedes(claim, one.claim)), None)
        if former is None:
            ledger.append_claim(claim, author=workspace.author)
        elif former.review is ReviewState.PENDING:
            ledger.supersede(former.claim.id, claim, author=workspace.author, reason=f"read by {claim.reader}")
        else:
            continue
        count += 1
    counting = [recorded.claim for recorded in ledger.claims(ClaimQuery(document=document.id))]
    ids = {claim.id for claim in new}
    _put_up_for_review([pair for pair in contradictions(counting) if ids & {claim.id for claim in pair}], workspace, ledger)
    return ReadAgain(name, document, count)


def _was_taken_back(claim: Claim, here: Set[str], ledger: Ledger) -> bool:
    """Whether one of its readers made this claim before, and somebody took it back or corrected it since."""
    alone = (replace(claim, reader=reader).id for reader in readers_of(claim))
    return any(id not in here and ledger.claim(id) is not None for id in alone)


def _put_up_for_review(pairs: Iterable[tuple[Claim, Claim]], workspace: Workspace, ledger: Ledger) -> None:
    for pair in pairs:
        for claim in pair:
            ledger.review(Review(claim.id, ReviewState.PENDING, contradiction(*pair)), author=workspace.author)
