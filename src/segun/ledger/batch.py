"""Appending many documents in one transaction, as the rows of a data set come: an entry each, their rows table by table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from segun.ledger import chain, rows, tables
from segun.ledger.appending import Clock, Written
from segun.ledger.rows import Values
from segun.ledger.selecting import counting_documents
from segun.model import Document, Entry, EntryKind

Ready = tuple[Document, Sequence[Written]]

_ORDER = ("entries", "documents", "claims", "claim_places", "names")  # what a row points at is written before it
_HERE = select(tables.documents.c.id).where(
    tables.documents.c.id.in_(bindparam("ids", expanding=True)), *counting_documents(as_of=False)
)
_LAST_ENTRY = (
    select(tables.entries.c.number, tables.entries.c.recorded_at, tables.entries.c.digest)
    .order_by(tables.entries.c.number.desc())
    .limit(1)
)
_LAST_CLAIM = select(func.max(tables.claims.c.number))
_NAMES = select(tables.names.c.id, tables.names.c.name).where(tables.names.c.id.in_(bindparam("ids", expanding=True)))
_TICK = timedelta(microseconds=1)  # the order of recording is the order of moments


def append_all(connection: Connection, now: Clock, ready: Sequence[Ready], author: str) -> list[Entry | None]:
    """Record documents with their claims, in order; None for each that counts already or stands twice in the batch."""
    here: set[str] = set(connection.execute(_HERE, {"ids": [document.id for document, _ in ready]}).scalars())
    batch = _Batch.at_the_end(connection, now, author)
    made: list[Entry | None] = []
    for document, written in ready:
        if document.id in here:
            made.append(None)
            continue
        here.add(document.id)
        made.append(batch.add(document, written))
    batch.write(connection)
    return made


@dataclass(slots=True)
class _Batch:
    """Rows to be written, and where the chain stands."""

    number: int
    previous: str
    moment: datetime
    claim: int
    author: str
    values: dict[str, list[Values]] = field(default_factory=lambda: {table: [] for table in _ORDER})
    names: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def at_the_end(cls, connection: Connection, now: Clock, author: str) -> "_Batch":
        last = connection.execute(_LAST_ENTRY).first()
        claim: int = connection.execute(_LAST_CLAIM).scalar() or 0
        if last is None:
            return cls(0, chain.BEFORE_THE_FIRST, now() - _TICK, claim, author)
        moment = max(now() - _TICK, datetime.fromisoformat(last.recorded_at))
        return cls(last.number, last.digest, moment, claim, author)

    def add(self, document: Document, written: Sequence[Written]) -> Entry:
        self.number += 1
        self.moment += _TICK
        recorded_at = chain.moment_text(self.moment)
        content = chain.canonical(chain.document_content(document, [(one.id, one.record) for one in written]))
        covered = (self.number, EntryKind.DOCUMENT.value, document.id, recorded_at, self.author)
        digest = chain.entry_digest(*covered, content, self.previous)
        entry = dict(zip(("number", "kind", "subject", "recorded_at", "author"), covered, strict=True))
        self.values["entries"].append(entry | {"previous": self.previous, "digest": digest, "content": content})
        row = rows.document_values(document, self.number, recorded_at)
        self.values["documents"].append(row)
        for one in written:
            self._claim(one, row["known_on"])
        previous, self.previous = self.previous, digest
        return Entry(self.number, EntryKind.DOCUMENT, document.id, self.moment, self.author, previous, digest)

    def _claim(self, one: Written, known_on: str) -> None:
        self.claim += 1
        shared: dict[str, Any] = {"entry": self.number, "document": self.number, "known_on": known_on}
        self.values["claims"].append(rows.claim_values(one.claim, one.id, one.record, number=self.claim, **shared))
        self.values["claim_places"].extend({"place": place, "claim": self.claim} for place in rows.places_of(one.claim))
        for pair in rows.names_of(one.claim):
            self.names.setdefault(pair, self.number)

    def write(self, connection: Connection) -> None:
        known = connection.execute(_NAMES, {"ids": sorted({id for id, _ in self.names})})
        new = self.names.keys() - {(row.id, row.name) for row in known}
        self.values["names"] = [{"id": id, "name": name, "entry": self.names[id, name]} for id, name in sorted(new)]
        for table, values in self._rows():
            connection.execute(insert(tables.metadata.tables[table]), values)

    def _rows(self) -> Iterator[tuple[str, list[Values]]]:
        return ((table, self.values[table]) for table in _ORDER if self.values[table])
