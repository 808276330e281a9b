"""The ledger on SQLite or PostgreSQL, by URL."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, bindparam, func, select

from segun.errors import AlreadyRecorded
from segun.ledger import chain, rows, selecting, tables
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
from segun.ledger.deciding import decision_at, decisions_of
from segun.ledger.end import Clock
from segun.ledger.failures import told_clearly
from segun.ledger.rows import document_of
from segun.ledger.schema import check, migrate, version
from segun.ledger.store import ClaimQuery, DataSet
from segun.ledger.verify import verify
from segun.model import (
    DATA_ROW,
    Claim,
    Decision,
    Document,
    Entry,
    EntryKind,
    Judgement,
    RecordedClaim,
    Relation,
    RelationKind,
    Review,
)

_ONE_BY_ONE: dict[str, Any] = {"execution_options": {"yield_per": 500}}  # rows come as they are read
_PAGE = 200  # rows fetched at a time by the iterators, which hold no connection between pages


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


class SqlLedger:
    """The one implementation of :class:`segun.ledger.store.Ledger`, which tells what each verb means."""

    def __init__(self, engine: Engine, where: str, now: Clock, timeout: float) -> None:
        self._engine, self._where, self._now, self._timeout = engine, where, now, timeout

    @contextmanager
    def _writing(self, *, durable: bool = True) -> Iterator[Connection]:
        with told_clearly(self._where), writing(self._engine, self._timeout, durable=durable) as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_clearly(self._where), reading(self._engine) as connection:
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

    def holds(self, document_id: str) -> bool:
        """Whether a document is here and counts."""
        with self._reading() as connection:
            return counting_document(connection, document_id) is not None

    def document(self, document_id: str, *, recorded: datetime | None = None) -> Document | None:
        """One document with its text, as it was recorded last (by ``recorded``); also where it was retracted."""
        by_id = select(tables.documents).where(tables.documents.c.id == document_id)
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            if upto is not None:
                by_id = by_id.where(tables.documents.c.entry <= upto)
            row = connection.execute(by_id.order_by(tables.documents.c.entry.desc()).limit(1)).first()
        return rows.document_of(row) if row else None

    def documents_of(self, ids: Sequence[str], *, recorded: datetime | None = None) -> Iterator[Document]:
        """Several documents by id, as they were recorded last."""
        by_id = select(tables.documents).where(tables.documents.c.id.in_(bindparam("ids", expanding=True)))
        found: dict[str, Row[Any]] = {}
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            if upto is not None:
                by_id = by_id.where(tables.documents.c.entry <= upto)
            for first in range(0, len(ids), _PAGE):
                rows_found = connection.execute(by_id.order_by(tables.documents.c.entry), {"ids": ids[first : first + _PAGE]})
                found |= {row.id: row for row in rows_found}
        yield from map(document_of, found.values())

    def documents(self, *, known: date | None = None, recorded: datetime | None = None, rows: bool = True) -> Iterator[Document]:
        """Every document that counts, in order of recording; without ``rows`` those only that are no row of a data set."""
        number = tables.documents.c.entry
        with self._reading() as connection:
            conditions, values = selecting.documents_at(connection, known, recorded)
            if not rows:
                conditions.append(tables.documents.c.media_type != DATA_ROW)
        page = select(tables.documents).where(number > bindparam("after"), *conditions).order_by(number).limit(_PAGE)
        yield from map(document_of, self._pages(page, "entry", values))

    def newest(self, *, known: date | None = None, recorded: datetime | None = None, undated: bool = False) -> date | None:
        """The day of the newest document that counts; None where there is none."""
        published, known_on = tables.documents.c.published, tables.documents.c.known_on
        with self._reading() as connection:
            conditions, values = selecting.documents_at(connection, known, recorded)
            days = select(func.max(published), func.max(known_on)).where(*conditions)
            dated, latest = connection.execute(days, values).one()
        day = latest if undated else dated or latest
        return date.fromisoformat(day) if day else None

    def data_sets(self, *, known: date | None = None, recorded: datetime | None = None) -> list[DataSet]:
        """The data sets whose rows count as documents, those with most rows first."""
        publisher, published = tables.documents.c.publisher, tables.documents.c.published
        with self._reading() as connection:
            conditions, values = selecting.documents_at(connection, known, recorded)
            conditions.append(tables.documents.c.media_type == DATA_ROW)
            counted = select(publisher, func.count(), func.max(published)).where(*conditions).group_by(publisher)
            found = connection.execute(counted.order_by(func.count().desc(), publisher), values).all()
        return [DataSet(name or "", count, date.fromisoformat(last) if last else None) for name, count, last in found]

    def claims(self, query: ClaimQuery) -> list[RecordedClaim]:
        """The claims that fit, by publication date, document and offset."""
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, query.recorded)
            found = connection.execute(*selecting.claims_that_fit(query, upto)).all()
        return [rows.recorded_claim_of(row) for row in found]

    def stream(self, query: ClaimQuery) -> Iterator[RecordedClaim]:
        """The claims that fit, one after the other from one state of the record; none is held."""
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, query.recorded)
            yield from map(rows.recorded_claim_of, connection.execute(*selecting.claims_that_fit(query, upto), **_ONE_BY_ONE))

    def claims_by_relation(
        self,
        *,
        known: date | None = None,
        recorded: datetime | None = None,
        wanted: Callable[[Relation], bool] | None = None,
    ) -> Iterator[tuple[Relation, list[RecordedClaim]]]:
        """Every relation with the claims about it, one relation after the other from one state of the record."""
        with self._reading() as connection:
            found = connection.execute(*selecting.claims_by_relation(connection, known, recorded), **_ONE_BY_ONE)
            for (kind, subject, thing), about in groupby(found, key=rows.RELATION_OF):
                relation = Relation(RelationKind(kind), subject, thing)
                if wanted is None or wanted(relation):
                    yield relation, rows.by_publication(about)

    def citations(self, *, recorded: datetime | None = None) -> Iterator[tuple[str, int, int]]:
        """Where every claim that counts and was not rejected stands: document, start and end of its quote."""
        with self._reading() as connection:
            found = connection.execute(*selecting.records_at(connection, recorded), **_ONE_BY_ONE)
            yield from map(rows.citation_of, found)

    def claim(self, claim_id: str) -> RecordedClaim | None:
        """One claim as it was recorded last, also where it was superseded or retracted."""
        with self._reading() as connection:
            row = connection.execute(selecting.CLAIM_BY_ID, {"id": claim_id}).first()
        return rows.recorded_claim_of(row) if row else None

    def relations(
        self,
        *,
        known: date | None = None,
        after: date | None = None,
        recorded: datetime | None = None,
        rows: bool = True,
    ) -> list[tuple[Relation, int]]:
        """Every relation that some counting claim is about, with the number of its claims, most first."""
        with self._reading() as connection:
            found = connection.execute(*selecting.relations_at(connection, known, after, recorded, rows)).all()
        return [(Relation(RelationKind(kind), subject, object), count) for kind, subject, object, count in found]

    def relations_with_ends(self, *, after: date, known: date, recorded: datetime | None = None) -> list[Relation]:
        """Every relation of which a claim known by a day names an end after another day."""
        with self._reading() as connection:
            found = connection.execute(*selecting.relations_with_ends(connection, after.year, known, recorded)).all()
        late = {row[:3] for row in found if rows.end_of(row.until).last > after}
        return sorted(Relation(RelationKind(kind), subject, object) for kind, subject, object in late)

    def judgements(self, *, recorded: datetime | None = None) -> tuple[Judgement, ...]:
        """The judgements in force, the latest of each pair, in order of recording."""
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            chosen = select(tables.judgements).order_by(tables.judgements.c.entry)
            if upto is not None:
                chosen = chosen.where(tables.judgements.c.entry <= upto)
            latest: dict[tuple[str, str], Judgement] = {}
            for judgement in map(rows.judgement_of, connection.execute(chosen)):
                latest.pop(judgement.pair, None)
                latest[judgement.pair] = judgement
        return tuple(latest.values())

    def names(self, *, recorded: datetime | None = None) -> tuple[tuple[str, str], ...]:
        """Every id that a claim names as a party or a voice, with each usual name it was given there."""
        chosen = select(tables.names.c.id, tables.names.c.name).order_by(tables.names.c.id, tables.names.c.name)
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            if upto is not None:
                chosen = chosen.where(tables.names.c.entry <= upto)
            return tuple((id, name) for id, name in connection.execute(chosen).all())

    def decisions(self, document_id: str) -> tuple[Decision, ...]:
        """What was decided about the claims of a document, in order of recording."""
        with self._reading() as connection:
            return decisions_of(connection, document_id)

    def decision(self, number: int) -> Decision | None:
        """What the entry of that number decided about a claim; None where it decided nothing of the kind."""
        with self._reading() as connection:
            return decision_at(connection, number)

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """The chain, in order."""
        number = tables.entries.c.number
        page = select(tables.entries).where(number > bindparam("after")).order_by(number).limit(_PAGE)
        yield from map(rows.entry_of, self._pages(page, "number", {}, after))

    def head(self) -> Entry | None:
        """The newest entry; its digest stands for the whole record. None in an empty ledger."""
        newest = select(tables.entries).order_by(tables.entries.c.number.desc()).limit(1)
        with self._reading() as connection:
            row = connection.execute(newest).first()
        return rows.entry_of(row) if row else None

    def _pages(self, page: Select[Any], key: str, values: rows.Values, after: int = 0) -> Iterator[Row[Any]]:
        """Rows by their rising key, a page at a time; no connection is held between two pages."""
        while True:
            with self._reading() as connection:
                found = connection.execute(page, {**values, "after": after}).all()
            yield from found
            if len(found) < _PAGE:
                return
            after = found[-1]._mapping[key]

    def verify(self) -> int:
        """Check every entry against its digest, the one before and the rows that repeat it; the number of entries."""
        with self._reading() as connection:
            check(connection)
            return verify(connection)

    def close(self) -> None:
        """Release the connections."""
        self._engine.dispose()
