"""What a ledger is: an append-only store. Its verbs are append, supersede and retract; there is no update and no delete."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from segun.model import (
    Claim,
    Decision,
    Document,
    Entry,
    Judgement,
    PlaceMention,
    RecordedClaim,
    Relation,
    RelationKind,
    Review,
)


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Which claims to fetch; every field that is set narrows the answer. Retracted and superseded claims are left out.

    ``actors``: ids that stand as subject or object (any of them); ``both`` asks for pairs with one id out of each of two
    sets; ``places``: ids of the object place or the place of the claim, or of one of its units; ``sources``: ids of the
    speaker or the outlet between, or names of publishers; ``known``: published by that day (undated documents count as
    published when recorded); ``recorded``: appended by that moment, as the ledger then stood.
    """

    actors: tuple[str, ...] = ()
    both: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    kinds: tuple[RelationKind, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    document: str | None = None
    known: date | None = None
    recorded: datetime | None = None
    include_rejected: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set on record: who publishes it, how many of its rows are documents here, and the day that the newest names."""

    publisher: str
    rows: int
    newest: date | None


class Ledger(Protocol):
    """The record. Every append is one transaction: a document enters with all its claims, or not at all."""

    def append_document(self, document: Document, claims: Sequence[Claim], *, author: str) -> Entry | None:
        """Record a document with the claims read in it; None (and nothing changed) where the document is already here.

        Raises CitationNotExact where a quote is not ``text[start:end]`` of the document.
        """
        ...

    def append_documents(self, documents: Sequence[tuple[Document, Sequence[Claim]]], *, author: str) -> list[Entry | None]:
        """Record many documents, each with its claims, in one transaction and as so many entries, in order.

        For what data sets bring. None for a document that is here already or stands twice among these; nothing is recorded
        where one of them is refused, with the errors of :meth:`append_document`.
        """
        ...

    def append_claim(self, claim: Claim, *, author: str) -> Entry:
        """Record a claim that a person found in a document that is already here.

        Raises NotRecorded or NoLongerCounts of its document, CitationNotExact, or AlreadyRecorded.
        """
        ...

    def supersede(self, claim_id: str, by: Claim, *, author: str, reason: str | None = None) -> Entry:
        """Record a corrected claim in the place of another; both are kept, only the new one counts from now on.

        Raises NotRecorded or NoLongerCounts, CitationNotExact, or AlreadyRecorded.
        """
        ...

    def retract(self, subject_id: str, *, author: str, reason: str) -> Entry:
        """Take back a claim, or a document with all its claims, from now on; the record of it stays.

        A document that was retracted may be recorded anew, for instance with the right date of publication. Raises
        NotRecorded or NoLongerCounts.
        """
        ...

    def judge(self, judgement: Judgement, *, author: str) -> Entry:
        """Record a judgement; a later one on the same pair takes its place."""
        ...

    def review(self, review: Review, *, author: str) -> Entry:
        """Record a review of a claim; the latest counts. Raises NotRecorded or NoLongerCounts."""
        ...

    def holds(self, document_id: str) -> bool:
        """Whether a document is here and counts, so that reading it again would add nothing."""
        ...

    def document(self, document_id: str, *, recorded: datetime | None = None) -> Document | None:
        """One document with its text, as it was recorded last (by ``recorded``); also where it was retracted."""
        ...

    def documents_of(self, ids: Sequence[str], *, recorded: datetime | None = None) -> Iterator[Document]:
        """Several documents by id, as :meth:`document` gives one, in no order; those that are not here are left out."""
        ...

    def documents(self, *, known: date | None = None, recorded: datetime | None = None, rows: bool = True) -> Iterator[Document]:
        """Every document that counts, in order of recording; without ``rows`` those only that are no row of a data set."""
        ...

    def data_sets(self, *, known: date | None = None, recorded: datetime | None = None) -> list[DataSet]:
        """The data sets whose rows count as documents, those with most rows first."""
        ...

    def newest(self, *, known: date | None = None, recorded: datetime | None = None, undated: bool = False) -> date | None:
        """The day of the newest document that counts and says when it was published; None where there is none.

        Where no document says so, and with ``undated`` in any case, those without a day count as of their recording.
        """
        ...

    def claims(self, query: ClaimQuery) -> list[RecordedClaim]:
        """The claims that fit, ordered by publication date, document and offset."""
        ...

    def stream(self, query: ClaimQuery) -> Iterator[RecordedClaim]:
        """The claims that fit, as :meth:`claims` orders them, one after the other from one state of the record.

        For what goes through very many: none is held. Until the end (or the iterator's closing) a connection is.
        """
        ...

    def claims_by_relation(
        self,
        *,
        known: date | None = None,
        recorded: datetime | None = None,
        wanted: Callable[[Relation], bool] | None = None,
    ) -> Iterator[tuple[Relation, list[RecordedClaim]]]:
        """Every relation that some counting claim is about, with these claims as :meth:`claims` orders them.

        From one state of the record, one relation after the other in a fixed order; only one is held at a time. Rejected
        claims do not count here. The claims about a relation that is not ``wanted`` are passed over unread.
        """
        ...

    def citations(self, *, recorded: datetime | None = None) -> Iterator[tuple[str, int, int]]:
        """Where every claim that counts and was not rejected stands: document, start and end of its quote."""
        ...

    def named_places(self, *, known: date | None = None, recorded: datetime | None = None) -> list[tuple[PlaceMention, int]]:
        """Every way in which a counting claim names a place that it speaks of or holds in, with how many claims do.

        In the order in which they became known, those of one day in that of recording. Rejected claims do not count here.
        """
        ...

    def claim(self, claim_id: str) -> RecordedClaim | None:
        """One claim as it was recorded last, also where it was superseded or retracted."""
        ...

    def relations(
        self,
        *,
        known: date | None = None,
        after: date | None = None,
        recorded: datetime | None = None,
        rows: bool = True,
    ) -> list[tuple[Relation, int]]:
        """Every relation that some counting claim is about, with the number of its claims, most first.

        Rejected claims do not count here, nor without ``rows`` those of rows of data sets, nor those that were known by the end
        of the day ``after`` already.
        """
        ...

    def relations_with_ends(self, *, after: date, known: date, recorded: datetime | None = None) -> list[Relation]:
        """Every relation of which a counting claim that was known by ``known`` names an end that lies later than ``after``.

        In a fixed order. A vague end ("2025") counts as its last day. Rejected claims do not count here.
        """
        ...

    def judgements(self, *, recorded: datetime | None = None) -> tuple[Judgement, ...]:
        """The judgements in force, the latest of each pair."""
        ...

    def names(self, *, recorded: datetime | None = None) -> tuple[tuple[str, str], ...]:
        """Every id that a claim names as a party or a voice, with each usual name that it was given there, sorted."""
        ...

    def decisions(self, document_id: str) -> tuple[Decision, ...]:
        """What was decided about the claims of a document after it was read, in order of recording."""
        ...

    def decision(self, number: int) -> Decision | None:
        """What the entry of that number decided about a claim; None where it decided nothing of the kind."""
        ...

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """The chain, in order."""
        ...

    def head(self) -> Entry | None:
        """The newest entry; its digest stands for the whole record. None in an empty ledger."""
        ...

    def verify(self) -> int:
        """Check the record against itself; the number of entries. Raises LedgerDamaged.

        Every entry is checked against its digest and the entry before it, and every document, claim, judgement, review and
        ending against what its entry says.
        """
        ...

    def close(self) -> None:
        """Release the connection."""
        ...
