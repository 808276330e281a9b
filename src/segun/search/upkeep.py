"""Upkeep: taking into the index what the ledger appended since the index was used last."""

import sqlite3
from collections.abc import Iterable, Iterator

from segun.ledger.store import ClaimQuery, Ledger
from segun.model import Claim, Document, EntryKind, PlaceMention
from segun.search.file import IndexFile, emptied, last_entry, set_last_entry

_TAKEN_IN = 2000  # changed documents up to which the index is brought up to date; beyond, it is quicker to make it anew

_PASSAGE = "INSERT INTO passage (document, start, known_on, publisher, language, text) VALUES (?, ?, ?, ?, ?, ?)"
_QUOTE = "INSERT INTO quote (claim, document, known_on, publisher, relation, stance, text, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def bring_up_to_date(index: IndexFile, ledger: Ledger) -> None:
    """Take in what is new. Rejected, superseded and retracted claims are not found, nor retracted documents."""
    newest = ledger.head()
    if newest is None:
        return
    with index.using() as connection:
        number, digest = last_entry(connection)
        if (number, digest) == (newest.number, newest.digest):
            return
        changed = _changed(ledger, number, digest)
        if changed is None:
            emptied(connection)
            _everything(connection, ledger)
        else:
            for document, counts in changed.items():
                _document(connection, ledger, document, counts)
        set_last_entry(connection, newest.number, newest.digest)


def _changed(ledger: Ledger, number: int, digest: str) -> dict[str, bool] | None:
    """The documents that entries after ``number`` concern, and whether each counts; None where all has to be made anew."""
    if number == 0:
        return None
    first = next(ledger.entries(after=number - 1), None)
    if first is None or first.digest != digest:
        return None  # the file is another ledger's
    changed: dict[str, bool] = {}
    for entry in ledger.entries(after=number):
        if entry.kind is EntryKind.JUDGEMENT:
            continue
        if entry.subject.startswith("sha256:"):
            changed[entry.subject] = entry.kind is not EntryKind.RETRACTION
        else:
            recorded = ledger.claim(entry.subject)
            if recorded is not None:
                changed.setdefault(recorded.claim.citation.document, True)
        if len(changed) > _TAKEN_IN:
            return None
    return changed


def _document(connection: sqlite3.Connection, ledger: Ledger, id: str, counts: bool) -> None:
    for table in ("passage", "quote"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (id,))
    document = ledger.document(id) if counts else None
    if document is not None:
        known_on = {id: _known_on(document)}
        connection.executemany(_PASSAGE, _passages(document, known_on[id]))
        claims = (recorded.claim for recorded in ledger.claims(ClaimQuery(document=id)))
        connection.executemany(_QUOTE, _quotes(claims, known_on))


def _everything(connection: sqlite3.Connection, ledger: Ledger) -> None:
    known_on: dict[str, str] = {}
    for document in ledger.documents():
        known_on[document.id] = _known_on(document)
        connection.executemany(_PASSAGE, _passages(document, known_on[document.id]))
    claims = (recorded.claim for recorded in ledger.claims(ClaimQuery()))
    connection.executemany(_QUOTE, _quotes(claims, known_on))


def _known_on(document: Document) -> str:
    """The day of publication; a document of no known date is taken for as old as the record goes."""
    return document.published.isoformat() if document.published else ""


def _passages(document: Document, known_on: str) -> Iterator[tuple[object, ...]]:
    """The lines of a text that are not blank, each a passage of its own."""
    start = 0
    for line in document.text.splitlines(keepends=True):
        if line.strip():
            yield (document.id, start, known_on, document.publisher, document.language.value, line.rstrip("\r\n"))
        start += len(line)


def _quotes(claims: Iterable[Claim], known_on: dict[str, str]) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        id = claim.citation.document
        day = known_on.get(id, "")
        yield (
            claim.id,
            id,
            day,
            claim.publisher,
            claim.relation.value,
            claim.stance.value,
            claim.citation.quote,
            " · ".join(_who(claim)),
        )


def _who(claim: Claim) -> Iterator[str]:
    """The names in a claim under which it shall be found, also where its words only describe them."""
    yield claim.subject.name
    if not isinstance(claim.object, str):
        yield claim.object.place.name if isinstance(claim.object, PlaceMention) else claim.object.name
    for voice in (claim.speaker, claim.via):
        if voice is not None:
            yield voice.name
    if claim.place is not None:
        yield claim.place.place.name
