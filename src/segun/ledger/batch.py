"""Appending many documents in one transaction, as the rows of a data set come: an entry each, their rows table by table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from segun.ledger import chain, rows, tables
from segun.ledger.appending import Written
from segun.ledger.end import Clock, End, last_claim, new_names
from segun.ledger.rows import Values
from segun.ledger.selecting import counting_documents
from segun.model import Document, Entry, EntryKind

Ready = tuple[Document, Sequence[Written]]

_ORDER = ("entries", "documents", "claims", "claim_places", "names")  # what a row points at is written before it
_HERE = select(tables.documents.c.id).where(
    tables.documents.c.id.in_(bindparam("ids", expanding=True)), *counting_documents(as_of=False)
)


def append_all(connection: Connection, now: Clock, ready: Sequence[Ready], author: str) -> list[Entry | None]:
    """Record documents with their claims, in order; None for each that counts already or stands twice in the batch."""
    here: set[str] = set(connection.execute(_HERE, {"ids": [document.id for document, _ in ready]}).scalars())
    batch = _Batch(End.of(connection, now), last_claim(connection), author)
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
    """Rows to be written, and where the record ends with them."""

    end: End
    claim: int
    author: str
    values: dict[str, list[Values]] = field(default_factory=lambda: {table: [] for table in _ORDER})
    names: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, document: Document, written: Sequence[Written]) -> Entry:
        content = chain.document_content(document, [(one.id, one.record) for one in written])
        entry, values = self.end.entry(EntryKind.DOCUMENT, document.id, self.author, content)
        self.values["entries"].append(values)
        row = rows.document_values(document, entry.number, self.end.recorded_at)
        self.values["documents"].append(row)
        for one in written:
            self._claim(one, entry.number, row["known_on"])
        self.end = self.end.after(entry)
        return entry

    def _claim(self, one: Written, number: int, known_on: str) -> None:
        self.claim += 1
        shared: dict[str, Any] = {"entry": number, "document": number, "known_on": known_on}
        self.values["claims"].append(rows.claim_values(one.claim, one.id, one.record, number=self.claim, **shared))
        self.values["claim_places"].extend({"place": place, "claim": self.claim} for place in rows.places_of(one.claim))
        for pair in rows.names_of(one.claim):
            self.names.setdefault(pair, number)

    def write(self, connection: Connection) -> None:
        new = new_names(connection, self.names)
        self.values["names"] = [{"id": id, "name": name, "entry": self.names[id, name]} for id, name in new]
        for table, values in self._rows():
            connection.execute(insert(tables.metadata.tables[table]), values)

    def _rows(self) -> Iterator[tuple[str, list[Values]]]:
        return ((table, self.values[table]) for table in _ORDER if self.values[table])
