"""Appending: one entry and the rows that say the same in a form that can be asked, within one transaction.

The statements are built once: SQLAlchemy takes longer to build one than SQLite to run it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from segun.errors import CitationNotExact, DocumentRefused, NoLongerCounts, NotRecorded
from segun.ledger import tables
from segun.ledger.end import Clock, End, last_claim, new_names
from segun.ledger.rows import Values, claim_values, names_of, places_of, record_text
from segun.ledger.selecting import counting_claims, counting_documents
from segun.model import Claim, Document, Entry, EntryKind, Record, in_fixed_order

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_INSERT = {name: insert(table) for name, table in tables.metadata.tables.items()}
_DOCUMENT = select(tables.documents.c.entry, tables.documents.c.known_on, tables.documents.c.text).where(
    tables.documents.c.id == bindparam("id"), *counting_documents(as_of=False)
)
_CLAIM = select(tables.claims.c.number).where(tables.claims.c.id == bindparam("id"), *counting_claims(as_of=False))
_CLAIMS_OF_DOCUMENT = (
    select(tables.claims.c.number)
    .where(tables.claims.c.document == bindparam("document"), *counting_claims(as_of=False))
    .order_by(tables.claims.c.number)
)


@dataclass(frozen=True, slots=True)
class Written:
    """A claim in its fixed order, ready to be written: with its id and its record."""

    claim: Claim
    id: str
    record: str

    @classmethod
    def of(cls, claim: Claim) -> "Written":
        """Write a claim out."""
        ordered = in_fixed_order(claim)
        return cls(ordered, ordered.id, record_text(ordered))


def exact(claims: Sequence[Claim], document: str, text: str) -> list[Written]:
    """Claims ready to be written, each once. Raises CitationNotExact."""
    for claim in claims:
        citation = claim.citation
        if citation.document != document or not citation.is_exact(text):
            raise CitationNotExact(document, citation.start, citation.end, citation.quote)
    once: dict[str, Written] = {}
    for written in map(Written.of, claims):
        once.setdefault(written.id, written)
    return list(once.values())


def refuse_unstorable(document: Document) -> None:
    """Refuse what no database stores as text. Raises DocumentRefused."""
    for field in fields(document):
        value = getattr(document, field.name)
        if isinstance(value, str) and ("\x00" in value or _LONE_SURROGATE.search(value)):
            raise DocumentRefused(document.id, f"its {field.name} holds characters that are none (NUL or half of a pair)")


class Appender:
    """Writes at the end of the record; lives for one transaction of the one writer."""

    def __init__(self, connection: Connection, now: Clock) -> None:
        self._connection = connection
        self._end = End.of(connection, now)
        self.number = self._end.number
        self.recorded_at = self._end.recorded_at

    def entry(self, kind: EntryKind, subject: str, author: str, content: Record) -> Entry:
        """Write the entry itself; its rows follow."""
        entry, row = self._end.entry(kind, subject, author, content)
        self.rows("entries", [row])
        return entry

    def rows(self, table: str, values: Sequence[Values]) -> None:
        """Write rows of one table."""
        if values:
            self._connection.execute(_INSERT[table], values)

    def claims(self, claims: Sequence[Written], *, document: int, known_on: str) -> None:
        """Write claims, where they are and the names they use; ``document`` is the entry of their document."""
        if not claims:
            return
        first = last_claim(self._connection) + 1
        shared: dict[str, Any] = {"entry": self.number, "document": document, "known_on": known_on}
        values = [
            claim_values(one.claim, one.id, one.record, number=number, **shared) for number, one in enumerate(claims, first)
        ]
        self.rows("claims", values)
        places = [{"place": place, "claim": number} for number, one in enumerate(claims, first) for place in places_of(one.claim)]
        self.rows("claim_places", places)
        self._names(claims)

    def end_claims(self, numbers: Sequence[int]) -> None:
        """Let claims count no longer from this entry on."""
        self.rows("ended_claims", [{"claim": number, "entry": self.number} for number in numbers])

    def _names(self, claims: Sequence[Written]) -> None:
        pairs = set().union(*(names_of(one.claim) for one in claims))
        new = new_names(self._connection, pairs)
        self.rows("names", [{"id": id, "name": name, "entry": self.number} for id, name in new])


def counting_document(connection: Connection, document_id: str) -> Values | None:
    """Entry, day and text of the document that counts under an id; None where there is none."""
    row = connection.execute(_DOCUMENT, {"id": document_id}).first()
    return dict(row._mapping) if row else None


def counting_claim(connection: Connection, claim_id: str) -> int | None:
    """The number of the claim that counts under an id; None where there is none."""
    number: int | None = connection.execute(_CLAIM, {"id": claim_id}).scalar()
    return number


def counting_claims_of(connection: Connection, document: int) -> list[int]:
    """The numbers of the claims that count of the document that this entry recorded."""
    return list(connection.execute(_CLAIMS_OF_DOCUMENT, {"document": document}).scalars())


def why_not_counting(connection: Connection, id: str) -> NotRecorded | NoLongerCounts:
    """The error for an id under which nothing counts: it was never here, or was taken back."""
    for table in (tables.claims, tables.documents):
        if connection.execute(select(table.c.id).where(table.c.id == id).limit(1)).first():
            return NoLongerCounts(id)
    return NotRecorded(id)
