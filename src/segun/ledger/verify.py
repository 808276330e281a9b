"""Verification: whether the chain holds, and whether every row still says what its entry says.

Two things are compared. The chain against itself: numbers without a gap, each digest over the entry and the digest before.
And the tables that are asked against the chain: every row is computed anew from the entries (a claim's from its record, whose
SHA-256 the entry holds) and must be the row that is stored; a row that no entry accounts for is damage too.

What cannot be seen from inside: somebody who rewrites every entry from some point on, or drops the newest. Whoever needs to
rule that out keeps the last digest elsewhere (docs/ledger.md).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Table, select

from segun.errors import LedgerDamaged
from segun.ledger import chain, rows, tables
from segun.ledger.rows import Values
from segun.ledger.stored import claim_of
from segun.model import EntryKind, Judgement, Record, Review, ReviewState, Sameness, text_digest

_BATCH = 1000


def verify(connection: Connection) -> int:
    """Check the whole record as ``connection`` sees it; the number of entries. Raises LedgerDamaged at the first that fails."""
    number, previous = 0, chain.BEFORE_THE_FIRST
    with ExitStack() as cursors:
        try:
            stored = _Stored(connection, cursors)
            for entry in _stream(connection, cursors, tables.entries, "number"):
                number += 1
                _check_link(entry, number, previous)
                previous = entry.digest
                _CHECKS[entry.kind](stored, entry, orjson.loads(entry.content))
                stored.nothing_else(number)
            stored.nothing_after(number)
        except ValueError as error:  # a row that no version of this program can have written
            raise LedgerDamaged(max(number, 1), f"it, or a row after it, cannot be read: {error}") from error
    return number


def _check_link(entry: Row[Any], number: int, previous: str) -> None:
    if entry.number != number:
        raise LedgerDamaged(number, "it is missing")
    if entry.previous != previous:
        raise LedgerDamaged(number, "it does not follow from the entry before it")
    covered = (entry.number, entry.kind, entry.subject, entry.recorded_at, entry.author, entry.content, entry.previous)
    if entry.digest != chain.entry_digest(*covered):
        raise LedgerDamaged(number, "it was changed after it was recorded")


def _check_document(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    document = next(stored.of("documents", entry.number), None)
    if document is None:
        raise LedgerDamaged(entry.number, f"its document {entry.subject} is missing")
    values = rows.document_values(rows.document_of(document), entry.number, entry.recorded_at)
    described = chain.document_content(rows.document_of(document), [])["document"]
    if dict(document._mapping) != values or described != content["document"]:
        raise LedgerDamaged(entry.number, f"its document {entry.subject} was changed")
    stored.day_of_document[entry.number] = document.known_on
    _check_claims(stored, entry, content, entry.number)


def _check_claim(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    _check_ended(stored, entry, content)
    _check_claims(stored, entry, content, content["document"])


def _check_claims(stored: "_Stored", entry: Row[Any], content: Record, document: int) -> None:
    for id, digest in content["claims"]:
        found = next(stored.of("claims", entry.number), None)
        if found is None or found.id != id:
            raise LedgerDamaged(entry.number, f"its claim {id} is missing")
        stored.claims += 1
        if text_digest(found.record) != digest:
            raise LedgerDamaged(entry.number, f"its claim {id} was changed")
        claim = claim_of(found.record)
        known_on = stored.day_of_document.get(document, "")
        values = rows.claim_values(
            claim, claim.id, found.record, number=stored.claims, entry=entry.number, document=document, known_on=known_on
        )
        places = [row.place for row in stored.of("claim_places", stored.claims)]
        if dict(found._mapping) != values or places != rows.places_of(claim):
            raise LedgerDamaged(entry.number, f"what claim {id} is found by was changed")
        if not rows.names_of(claim) <= stored.names:
            raise LedgerDamaged(entry.number, f"a name of claim {id} is missing")
        stored.unused -= rows.names_of(claim)


def _check_retraction(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    if [row.document for row in stored.of("ended_documents", entry.number)] != content["ended_documents"]:
        raise LedgerDamaged(entry.number, "the documents that it retracts were changed")
    _check_ended(stored, entry, content)


def _check_ended(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    if [row.claim for row in stored.of("ended_claims", entry.number)] != content["ended_claims"]:
        raise LedgerDamaged(entry.number, "the claims that it ends were changed")


def _check_judgement(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    said = Judgement(content["left"], content["right"], Sameness(content["sameness"]), content["reason"])
    _same(stored, "judgements", entry, [rows.judgement_values(said, entry.number)])


def _check_review(stored: "_Stored", entry: Row[Any], content: Record) -> None:
    said = Review(content["claim"], ReviewState(content["state"]), content["reason"])
    _same(stored, "reviews", entry, [rows.review_values(said, entry.number)])


def _same(stored: "_Stored", table: str, entry: Row[Any], wanted: Sequence[Values]) -> None:
    if [dict(row._mapping) for row in stored.of(table, entry.number)] != wanted:
        raise LedgerDamaged(entry.number, f"its row in {table} was changed")


_CHECKS: dict[str, Callable[["_Stored", Row[Any], Record], None]] = {
    EntryKind.DOCUMENT: _check_document,
    EntryKind.CLAIM: _check_claim,
    EntryKind.RETRACTION: _check_retraction,
    EntryKind.JUDGEMENT: _check_judgement,
    EntryKind.REVIEW: _check_review,
}


class _Stored:
    """The rows of every table, each read once, in the order of the entries (for places: of the claims) they belong to."""

    def __init__(self, connection: Connection, cursors: ExitStack) -> None:
        self.claims = 0  # how many were seen
        self.day_of_document: dict[int, str] = {}
        named = connection.execute(select(tables.names.c.id, tables.names.c.name))
        self.names = {(row.id, row.name) for row in named}
        self.unused = set(self.names)  # those that no claim seen so far bears
        self._streams = {
            name: _stream(connection, cursors, tables.metadata.tables[name], *order) for name, (_, order) in _READ_BY.items()
        }
        self._waiting = {name: next(stream, None) for name, stream in self._streams.items()}

    def of(self, table: str, number: int) -> Iterator[Row[Any]]:
        """The next rows of ``table`` that belong to entry (or, for places, claim) ``number``."""
        while (row := self._waiting[table]) is not None and row._mapping[_READ_BY[table][0]] == number:
            self._waiting[table] = next(self._streams[table], None)
            yield row

    def nothing_else(self, entry: int) -> None:
        """Check that no row of this entry, or of one before, is left over."""
        for table, row in self._waiting.items():
            upto = self.claims if table == "claim_places" else entry
            if row is not None and row._mapping[_READ_BY[table][0]] <= upto:
                raise LedgerDamaged(entry, f"it does not account for a row in {table}")

    def nothing_after(self, entry: int) -> None:
        """Check that every row was accounted for."""
        left = [table for table, row in self._waiting.items() if row is not None] or (["names"] if self.unused else [])
        if left:
            raise LedgerDamaged(entry, f"no entry accounts for a row in {left[0]}")


# Of each table: the column that says where a row belongs, and what its rows are read by (for claims, which come with their
# records, the key: numbers rise with entries, so nothing has to be sorted).
_READ_BY: dict[str, tuple[str, tuple[str, ...]]] = {
    "documents": ("entry", ("entry",)),
    "claims": ("entry", ("number",)),
    "claim_places": ("claim", ("claim", "place")),
    "ended_documents": ("entry", ("entry", "document")),
    "ended_claims": ("entry", ("entry", "claim")),
    "judgements": ("entry", ("entry",)),
    "reviews": ("entry", ("entry",)),
}


def _stream(connection: Connection, cursors: ExitStack, table: Table, *order: str) -> Iterator[Row[Any]]:
    chosen = select(table).order_by(*(table.c[name] for name in order))
    result = connection.execute(chosen, execution_options={"yield_per": _BATCH})
    cursors.callback(result.close)
    return iter(result)
