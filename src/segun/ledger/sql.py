"""The ledger on SQLite or PostgreSQL, by URL: what can be recorded in it; ``queries.py`` has what can be asked of it."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from segun.errors import AlreadyRecorded
from segun.ledger import chain, rows, tables
from segun.ledger.appending import (
    Appender,
    counting_claim,
    counting_claims_of,
    counting_document,
    exact,
    refuse_unstorable,
    why_not_counting,
)
from segun.ledger.batch import append_all
from segun.ledger.database import connect, let_readers_go_on, reading, shown, writing
from segun.ledger.end import Clock
from segun.ledger.failures import told_clearly
from segun.ledger.queries import SqlQueries
from segun.ledger.schema import check, migrate, version
from segun.ledger.verify import verify
from segun.model import (
    Claim,
    Document,
    Entry,
    EntryKind,
    Judgement,
    Review,
)


def utc_now() -> datetime:
    """The clock of a ledger, unless another is given."""
    return datetime.now(UTC)


def open_ledger(url: str, *, now: Clock = utc_now, timeout: float = 5.0) -> "SqlLedger":
    """The ledger at a ``sqlite:`` or ``postgresql:`` URL or the path of a SQLite file.

    It is made where there is none, and brought to this version's schema where it is of an older one.

    ``timeout``: seconds to wait while another process writes. Raises BadSettings, NewerWorkspace, LedgerBusy,
    LedgerUnwritable, or LedgerDamaged where the file is no database or its guards were removed.
    """
    engine = connect(url, timeout)
    with ExitStack() as if_it_fails, told_clearly(shown(url)):
        if_it_fails.callback(engine.dispose)
        with reading(engine) as connection:
            found = version(connection)
        if found != tables.SCHEMA:
            let_readers_go_on(engine)
            with writing(engine, timeout, durable=True) as connection:
                migrate(connection)
        with reading(engine) as connection:
            check(connection)
        if_it_fails.pop_all()
    return SqlLedger(engine, shown(url), now, timeout)


class SqlLedger(SqlQueries):
    """The one implementation of :class:`segun.ledger.store.Ledger`, which tells what each verb means."""

    def __init__(self, engine: Engine, where: str, now: Clock, timeout: float) -> None:
        super().__init__(engine, where)
        self._now, self._timeout = now, timeout

    @contextmanager
    def _writing(self, *, durable: bool = True) -> Iterator[Connection]:
        with told_clearly(self._where), writing(self._engine, self._timeout, durable=durable) as connection:
            yield connection

    def append_document(self, document: Document, claims: Sequence[Claim], *, author: str) -> Entry | None:
        """Record a document with the claims read in it; None where it is here already."""
        refuse_unstorable(document)
        written = exact(claims, document.id, document.text)
        with self._writing(durable=False) as connection:  # what a power cut takes can be added again; a decision could not
            if counting_document(connection, document.id):
                return None
            end = Appender(connection, self._now)
            content = chain.document_content(document, [(one.id, one.record) for one in written])
            entry = end.entry(EntryKind.DOCUMENT, document.id, author, content)
            values = rows.document_values(document, entry.number, end.recorded_at)
            end.rows("documents", [values])
            end.claims(written, document=entry.number, known_on=values["known_on"])
        return entry

    def append_documents(self, documents: Sequence[tuple[Document, Sequence[Claim]]], *, author: str) -> list[Entry | None]:
        """Record many documents with their claims in one transaction; None for each that is here already."""
        for document, _ in documents:
            refuse_unstorable(document)
        ready = [(document, exact(claims, document.id, document.text)) for document, claims in documents]
        with self._writing(durable=False) as connection:
            return append_all(connection, self._now, ready, author)

    def append_claim(self, claim: Claim, *, author: str) -> Entry:
        """Record a claim that a person found in a document that is here."""
        with self._writing() as connection:
            return self._append(connection, claim, [], None, author)

    def supersede(self, claim_id: str, by: Claim, *, author: str, reason: str | None = None) -> Entry:
        """Record a corrected claim in the place of another."""
        with self._writing() as connection:
            number = counting_claim(connection, claim_id)
            if number is None:
                raise why_not_counting(connection, claim_id)
            return self._append(connection, by, [number], reason, author)

    def _append(self, connection: Connection, claim: Claim, ended: list[int], reason: str | None, author: str) -> Entry:
        document = counting_document(connection, claim.citation.document)
        if document is None:
            raise why_not_counting(connection, claim.citation.document)
        (written,) = exact([claim], claim.citation.document, document["text"])
        counts = counting_claim(connection, written.id)
        if counts is not None and counts not in ended:
            raise AlreadyRecorded(written.id)
        end = Appender(connection, self._now)
        content = chain.claim_content(document["entry"], (written.id, written.record), ended, reason)
        entry = end.entry(EntryKind.CLAIM, written.id, author, content)
        end.end_claims(ended)
        end.claims([written], document=document["entry"], known_on=document["known_on"])
        return entry

    def retract(self, subject_id: str, *, author: str, reason: str) -> Entry:
        """Take back a claim, or a document with all its claims."""
        with self._writing() as connection:
            document, number = counting_document(connection, subject_id), counting_claim(connection, subject_id)
            if document is not None:
                documents, numbers = [document["entry"]], counting_claims_of(connection, document["entry"])
            elif number is not None:
                documents, numbers = [], [number]
            else:
                raise why_not_counting(connection, subject_id)
            end = Appender(connection, self._now)
            content = chain.retraction_content(documents, numbers, reason)
            entry = end.entry(EntryKind.RETRACTION, subject_id, author, content)
            end.rows("ended_documents", [{"document": one, "entry": entry.number} for one in documents])
            end.end_claims(numbers)
        return entry

    def judge(self, judgement: Judgement, *, author: str) -> Entry:
        """Record a judgement; a later one on the same pair takes its place."""
        with self._writing() as connection:
            end = Appender(connection, self._now)
            content = chain.judgement_content(judgement)
            entry = end.entry(EntryKind.JUDGEMENT, chain.judgement_subject(judgement), author, content)
            end.rows("judgements", [rows.judgement_values(judgement, entry.number)])
        return entry

    def review(self, review: Review, *, author: str) -> Entry:
        """Record a review of a claim; the latest counts."""
        with self._writing() as connection:
            if counting_claim(connection, review.claim) is None:
                raise why_not_counting(connection, review.claim)
            end = Appender(connection, self._now)
            entry = end.entry(EntryKind.REVIEW, review.claim, author, chain.review_content(review))
            end.rows("reviews", [rows.review_values(review, entry.number)])
        return entry

    def verify(self) -> int:
        """Check every entry against its digest, the one before and the rows that repeat it; the number of entries."""
        with self._reading() as connection:
            check(connection)
            return verify(connection)

    def close(self) -> None:
        """Release the connections."""
        self._engine.dispose()
