"""What can be asked of a ledger on SQLite or PostgreSQL; ``sql.py`` adds what can be recorded in it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, bindparam, func, select

from segun.ledger import rows, selecting, tables
from segun.ledger.appending import counting_document
from segun.ledger.database import reading
from segun.ledger.deciding import decision_at, decisions_of
from segun.ledger.failures import told_clearly
from segun.ledger.rows import document_of
from segun.ledger.store import ClaimQuery, DataSet
from segun.model import DATA_ROW, Decision, Document, Entry, Judgement, PlaceMention, RecordedClaim, Relation, RelationKind

_ONE_BY_ONE: dict[str, Any] = {"execution_options": {"yield_per": 500}}  # rows come as they are read
_PAGE = 200  # rows fetched at a time by the iterators, which hold no connection between pages

# What every new document asks for, built once: SQLAlchemy takes longer to build a question than SQLite to answer it.
_ENTRY = tables.entries.c
_NEWEST_ENTRY = select(tables.entries).order_by(_ENTRY.number.desc()).limit(1)
_ENTRIES = select(tables.entries).where(_ENTRY.number > bindparam("after")).order_by(_ENTRY.number).limit(_PAGE)
_DOCUMENT = (
    select(tables.documents).where(tables.documents.c.id == bindparam("id")).order_by(tables.documents.c.entry.desc()).limit(1)
)
_JUDGEMENTS = select(tables.judgements).order_by(tables.judgements.c.entry)
_NAMES = select(tables.names.c.id, tables.names.c.name).order_by(tables.names.c.id, tables.names.c.name)


class SqlQueries:
    """The reading half of :class:`segun.ledger.store.Ledger`, which tells what each verb means."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine, self._where = engine, where

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_clearly(self._where), reading(self._engine) as connection:
            yield connection

    def holds(self, document_id: str) -> bool:
        """Whether a document is here and counts."""
        with self._reading() as connection:
            return counting_document(connection, document_id) is not None

    def document(self, document_id: str, *, recorded: datetime | None = None) -> Document | None:
        """One document with its text, as it was recorded last (by ``recorded``); also where it was retracted."""
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            by_id = _DOCUMENT if upto is None else _DOCUMENT.where(tables.documents.c.entry <= upto)
            row = connection.execute(by_id, {"id": document_id}).first()
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

    def named_places(self, *, known: date | None = None, recorded: datetime | None = None) -> list[tuple[PlaceMention, int]]:
        """Every way in which a counting claim names a place, with how many do."""
        with self._reading() as connection:
            found = connection.execute(*selecting.records_at(connection, recorded, known), **_ONE_BY_ONE)
            return rows.named_places_of(found)

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
            chosen = _JUDGEMENTS if upto is None else _JUDGEMENTS.where(tables.judgements.c.entry <= upto)
            latest: dict[tuple[str, str], Judgement] = {}
            for judgement in map(rows.judgement_of, connection.execute(chosen)):
                latest.pop(judgement.pair, None)
                latest[judgement.pair] = judgement
        return tuple(latest.values())

    def names(self, *, recorded: datetime | None = None) -> tuple[tuple[str, str], ...]:
        """Every id that a claim names as a party or a voice, with each usual name it was given there."""
        with self._reading() as connection:
            upto = selecting.last_entry_by(connection, recorded)
            chosen = _NAMES if upto is None else _NAMES.where(tables.names.c.entry <= upto)
            return tuple([(id, name) for id, name in connection.execute(chosen)])

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
        yield from map(rows.entry_of, self._pages(_ENTRIES, "number", {}, after))

    def head(self) -> Entry | None:
        """The newest entry; its digest stands for the whole record. None in an empty ledger."""
        with self._reading() as connection:
            row = connection.execute(_NEWEST_ENTRY).first()
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
