"""Appending: one entry and the rows that say the same in a form that can be asked, within one transaction."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, tuple_

from segun.errors import NoLongerCounts, NotRecorded
from segun.ledger import tables
from segun.ledger.chain import BEFORE_THE_FIRST, canonical, entry_digest, moment_text
from segun.ledger.rows import Values, claim_values, names_of, places_of
from segun.ledger.selecting import counting_claims, counting_documents
from segun.model import Claim, Entry, EntryKind, Record

Clock = Callable[[], datetime]


class Appender:
    """Writes at the end of the record; lives for one transaction of the one writer."""

    def __init__(self, connection: Connection, now: Clock) -> None:
        self._connection = connection
        last = connection.execute(select(tables.entries).order_by(tables.entries.c.number.desc()).limit(1)).first()
        self.number: int = last.number + 1 if last else 1
        self._previous: str = last.digest if last else BEFORE_THE_FIRST
        # The order of recording is the order of moments, also where a machine's clock was set back.
        moment = now()
        if last:
            moment = max(moment, datetime.fromisoformat(last.recorded_at) + timedelta(microseconds=1))
        self.recorded_at = moment_text(moment)

    def entry(self, kind: EntryKind, subject: str, author: str, content: Record) -> Entry:
        """Write the entry itself; its rows follow."""
        text = canonical(content)
        covered = (self.number, kind.value, subject, self.recorded_at, author)
        digest = entry_digest(*covered, text, self._previous)
        values = dict(zip(("number", "kind", "subject", "recorded_at", "author"), covered, strict=True))
        self.rows("entries", [values | {"previous": self._previous, "digest": digest, "content": text}])
        return Entry(self.number, kind, subject, datetime.fromisoformat(self.recorded_at), author, self._previous, digest)

    def rows(self, table: str, values: Sequence[Values]) -> None:
        """Write rows of one table."""
        if values:
            self._connection.execute(insert(tables.metadata.tables[table]), values)

    def claims(self, recorded: Iterable[tuple[Claim, str]], *, document: int, known_on: str) -> None:
        """Write claims with their records, where they are, and the names they use; ``document`` is its document's entry."""
        first = (self._connection.execute(select(func.max(tables.claims.c.number))).scalar() or 0) + 1
        numbered = [(number, claim, record) for number, (claim, record) in enumerate(recorded, first)]
        values = [
            claim_values(claim, record, number=number, entry=self.number, document=document, known_on=known_on)
            for number, claim, record in numbered
        ]
        self.rows("claims", values)
        placed = [{"place": place, "claim": number} for number, claim, _ in numbered for place in places_of(claim)]
        self.rows("claim_places", placed)
        self._names(claim for _, claim, _ in numbered)

    def end_claims(self, numbers: Sequence[int]) -> None:
        """Let claims count no longer from this entry on."""
        self.rows("ended_claims", [{"claim": number, "entry": self.number} for number in numbers])

    def _names(self, claims: Iterable[Claim]) -> None:
        pairs = set().union(*(names_of(claim) for claim in claims))
        key = tuple_(tables.names.c.id, tables.names.c.name)
        known = self._connection.execute(select(tables.names.c.id, tables.names.c.name).where(key.in_(sorted(pairs))))
        new = pairs - {(row.id, row.name) for row in known}
        self.rows("names", [{"id": id, "name": name, "entry": self.number} for id, name in sorted(new)])


def counting_document(connection: Connection, document_id: str) -> Values | None:
    """Entry, day and text of the document that counts under an id; None where there is none."""
    columns = (tables.documents.c.entry, tables.documents.c.known_on, tables.documents.c.text)
    found = select(*columns).where(tables.documents.c.id == document_id, *counting_documents(None))
    row = connection.execute(found).first()
    return dict(row._mapping) if row else None


def counting_claim(connection: Connection, claim_id: str) -> int | None:
    """The number of the claim that counts under an id; None where there is none."""
    found = select(tables.claims.c.number).where(tables.claims.c.id == claim_id, *counting_claims(None))
    number: int | None = connection.execute(found).scalar()
    return number


def why_not_counting(connection: Connection, id: str) -> NotRecorded | NoLongerCounts:
    """The error for an id under which nothing counts: it was never here, or was taken back."""
    for table in (tables.claims, tables.documents):
        if connection.execute(select(table.c.id).where(table.c.id == id).limit(1)).first():
            return NoLongerCounts(id)
    return NotRecorded(id)
