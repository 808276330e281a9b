"""Decisions: which entries concern the claims of a document after it was read, and what each of them says."""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, select, union

from segun.ledger import rows
from segun.ledger.tables import claims, documents, ended_claims, entries, reviews
from segun.model import Decision, Entry, EntryKind, ReviewState

_DECIDING = (EntryKind.CLAIM, EntryKind.REVIEW, EntryKind.RETRACTION)

_OF_DOCUMENT = select(claims.c.number).where(
    claims.c.document.in_(select(documents.c.entry).where(documents.c.id == bindparam("document")))
)
_DECIDED = union(
    select(claims.c.entry).where(claims.c.number.in_(_OF_DOCUMENT), claims.c.entry != claims.c.document),
    select(ended_claims.c.entry).where(ended_claims.c.claim.in_(_OF_DOCUMENT)),
    select(reviews.c.entry).where(reviews.c.claim.in_(select(claims.c.id).where(claims.c.number.in_(_OF_DOCUMENT)))),
)
_ENTRIES = select(entries).where(entries.c.number.in_(_DECIDED)).order_by(entries.c.number)
_ENTRY = select(entries).where(entries.c.number == bindparam("number"))
_IDS = select(claims.c.number, claims.c.id).where(claims.c.number.in_(bindparam("numbers", expanding=True)))
_IS_DOCUMENT = "sha256:"  # a retraction of a whole document decides nothing about any one claim


def decisions_of(connection: Connection, document: str) -> tuple[Decision, ...]:
    """What was decided about the claims of a document, in order of recording."""
    return _read(connection, connection.execute(_ENTRIES, {"document": document}).all())


def decision_at(connection: Connection, number: int) -> Decision | None:
    """What one entry decided; None where it is no decision about a claim."""
    return next(iter(_read(connection, connection.execute(_ENTRY, {"number": number}).all())), None)


def _read(connection: Connection, found: Sequence[Row[Any]]) -> tuple[Decision, ...]:
    read = [(rows.entry_of(row), orjson.loads(row.content)) for row in found]
    about = [(entry, said) for entry, said in read if entry.kind in _DECIDING and not entry.subject.startswith(_IS_DOCUMENT)]
    corrected = {number for entry, said in about for number in _replaced(entry, said)}
    ids = {row.number: row.id for row in connection.execute(_IDS, {"numbers": sorted(corrected)})} if corrected else {}
    return tuple(
        Decision(
            entry=entry,
            claim=entry.subject,
            instead_of=tuple(ids[number] for number in _replaced(entry, said)),
            state=ReviewState(said["state"]) if entry.kind is EntryKind.REVIEW else None,
            reason=said["reason"],
        )
        for entry, said in about
    )


def _replaced(entry: Entry, said: dict[str, Any]) -> Iterable[int]:
    return said["ended_claims"] if entry.kind is EntryKind.CLAIM else ()
