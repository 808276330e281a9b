"""The end of the record: where the next entry goes, and the entry as the chain wants it.

The statements are built once: SQLAlchemy takes longer to build one than SQLite to run it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from segun.ledger import tables
from segun.ledger.chain import BEFORE_THE_FIRST, canonical, entry_digest, moment_text
from segun.ledger.rows import Values
from segun.model import Entry, EntryKind, Record

Clock = Callable[[], datetime]

_LAST_ENTRY = (
    select(tables.entries.c.number, tables.entries.c.recorded_at, tables.entries.c.digest)
    .order_by(tables.entries.c.number.desc())
    .limit(1)
)
_LAST_CLAIM = select(func.max(tables.claims.c.number))
_NAMES = select(tables.names.c.id, tables.names.c.name).where(tables.names.c.id.in_(bindparam("ids", expanding=True)))
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class End:
    """Where the record ends: the number and the moment of the next entry, and the digest of the last."""

    number: int
    moment: datetime
    previous: str

    @classmethod
    def of(cls, connection: Connection, now: Clock) -> "End":
        """Where the next entry goes. Its moment is later than the last one's, also where a machine's clock was set back."""
        last = connection.execute(_LAST_ENTRY).first()
        if last is None:
            return cls(1, now(), BEFORE_THE_FIRST)
        return cls(last.number + 1, max(now(), datetime.fromisoformat(last.recorded_at) + _TICK), last.digest)

    @property
    def recorded_at(self) -> str:
        """The moment as the ledger writes it."""
        return moment_text(self.moment)

    def entry(self, kind: EntryKind, subject: str, author: str, content: Record) -> tuple[Entry, Values]:
        """The entry that goes here, and its row."""
        text = canonical(content)
        covered = (self.number, kind.value, subject, self.recorded_at, author)
        digest = entry_digest(*covered, text, self.previous)
        row = dict(zip(("number", "kind", "subject", "recorded_at", "author"), covered, strict=True))
        recorded = datetime.fromisoformat(self.recorded_at)
        entry = Entry(self.number, kind, subject, recorded, author, self.previous, digest)
        return entry, row | {"previous": self.previous, "digest": digest, "content": text}

    def after(self, entry: Entry) -> "End":
        """Where the entry after this one goes, of the same transaction."""
        return End(entry.number + 1, self.moment + _TICK, entry.digest)


def last_claim(connection: Connection) -> int:
    """The number of the last claim; 0 where there is none."""
    number: int | None = connection.execute(_LAST_CLAIM).scalar()
    return number or 0


def new_names(connection: Connection, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of the pairs of id and name that the record does not know yet, in order."""
    wanted = set(pairs)
    known = connection.execute(_NAMES, {"ids": sorted({id for id, _ in wanted})})
    return sorted(wanted - {(row.id, row.name) for row in known})
