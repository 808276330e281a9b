"""Finding: what a person typed as a question to the index, and what it finds, with the words that fit marked."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from segun.ledger.store import Ledger
from segun.search.file import IndexFile
from segun.search.upkeep import bring_up_to_date

_OPEN, _CLOSE = "\x02", "\x03"  # around words that fit; no stored text holds them in a place where it would matter
_WORDS = 28  # words of a passage that are shown
_MOST_OF_A_DOCUMENT = 3  # passages
_TERM = re.compile(r'(-?)"([^"]*)"|(\S+)')
_NO_LETTER = re.compile("[\x00-\x1f\ud800-\udfff]")  # control characters, and halves of a pair, which no text in UTF-8 holds
_LETTERS = re.compile(r"\w", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought; ``words`` as typed: all of them, ``"words in a row"``, and ``-word`` for what shall not be there.

    What is None does not narrow: ``first`` and ``last`` day of publication, ``publisher`` by name, ``language`` of the
    document, ``relation`` and ``stance`` of a claim. Undated documents are found unless a first day is given.
    """

    words: str
    first: date | None = None
    last: date | None = None
    publisher: str | None = None
    language: str | None = None
    relation: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text that is shown; ``fits`` where it is a word that was sought."""

    text: str
    fits: bool


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that fits, from character ``start`` of its document."""

    start: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document with the passages of it that fit best; ``more`` fit besides."""

    id: str
    passages: tuple[FoundPassage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim whose quote, or a name in it, fits."""

    id: str
    document: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, the best first: those asked for of ``document_total`` documents and ``claim_total`` claims."""

    documents: tuple[FoundDocument, ...]
    document_total: int
    claims: tuple[FoundClaim, ...]
    claim_total: int


NOTHING = Found((), 0, (), 0)


class Search:
    """Searches a ledger's text through the index beside it."""

    def __init__(self, index: IndexFile) -> None:
        self._index = index

    def find(self, ledger: Ledger, sought: Sought, *, first: int = 0, most: int = 20) -> Found:
        """Documents and claims from number ``first`` on, at most ``most`` of each; nothing where nothing is sought."""
        match = fts_query(sought.words)
        if match is None:
            return NOTHING
        bring_up_to_date(self._index, ledger)
        with self._index.using() as connection:
            documents, document_total = _documents(connection, match, sought, first, most)
            claims, claim_total = _claims(connection, match, sought, first, most)
        return Found(documents, document_total, claims, claim_total)

    def close(self) -> None:
        """Release the index."""
        self._index.close()


def fts_query(words: str) -> str | None:
    """What was typed, in FTS5's language, nothing of which is taken from it; None where it names no word.

    The last word may be the beginning of one, since a person may still be typing it.
    """
    wanted: list[str] = []
    barred: list[str] = []
    typed = list(_TERM.finditer(_NO_LETTER.sub(" ", words)))
    for number, term in enumerate(typed):
        minus, phrase, bare = term[1], term[2], term[3]
        if phrase is None:
            minus, phrase = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
        phrase = phrase.replace('"', " ")
        if not _LETTERS.search(phrase):
            continue
        begun = number == len(typed) - 1 and bare is not None and not minus and len(phrase) > 1
        (barred if minus else wanted).append(f'"{phrase}"' + ("*" if begun else ""))
    if not wanted:
        return None
    asked = " AND ".join(wanted)
    return f"({asked}) NOT ({' OR '.join(barred)})" if barred else asked


def _narrowed(sought: Sought, table: str, names: Sequence[str]) -> tuple[str, list[object]]:
    conditions, values = "", list[object]()
    for name in names:
        value = getattr(sought, name)
        if value is not None:
            conditions += f" AND {table}.{name} = ?"
            values.append(value)
    if sought.first is not None:
        conditions += f" AND {table}.known_on >= ?"
        values.append(sought.first.isoformat())
    if sought.last is not None:
        conditions += f" AND {table}.known_on <= ?"
        values.append(sought.last.isoformat())
    return conditions, values


def _documents(
    connection: sqlite3.Connection, match: str, sought: Sought, first: int, most: int
) -> tuple[tuple[FoundDocument, ...], int]:
    """Documents by the rank of their best passage. All words must stand in one passage, as one says things in one breath."""
    narrow, values = _narrowed(sought, "passage", ("publisher", "language"))
    joined = "FROM passage_words JOIN passage ON passage.id = passage_words.rowid WHERE passage_words MATCH ?" + narrow
    fitting = f"SELECT document, MIN(rank) AS best, COUNT(*) AS fits {joined} GROUP BY document"
    (total,) = connection.execute(f"SELECT COUNT(*) FROM ({fitting})", (match, *values)).fetchone()
    chosen = connection.execute(f"{fitting} ORDER BY best, document LIMIT ? OFFSET ?", (match, *values, most, first)).fetchall()
    snippet = f"snippet(passage_words, 0, '{_OPEN}', '{_CLOSE}', '…', {_WORDS})"
    of_one = f"SELECT start, {snippet} {joined} AND document = ? ORDER BY rank, start LIMIT {_MOST_OF_A_DOCUMENT}"
    found = []
    for document, _, fits in chosen:
        rows = connection.execute(of_one, (match, *values, document)).fetchall()
        passages = tuple(FoundPassage(start, _pieces(text)) for start, text in sorted(rows))
        found.append(FoundDocument(document, passages, fits - len(passages)))
    return tuple(found), total


def _claims(
    connection: sqlite3.Connection, match: str, sought: Sought, first: int, most: int
) -> tuple[tuple[FoundClaim, ...], int]:
    narrow, values = _narrowed(sought, "quote", ("publisher", "relation", "stance"))
    joined = "FROM quote_words JOIN quote ON quote.id = quote_words.rowid WHERE quote_words MATCH ?" + narrow
    (total,) = connection.execute(f"SELECT COUNT(*) {joined}", (match, *values)).fetchone()
    marked = f"highlight(quote_words, 0, '{_OPEN}', '{_CLOSE}')"
    asked = f"SELECT claim, document, {marked} {joined} ORDER BY rank, claim LIMIT ? OFFSET ?"
    rows = connection.execute(asked, (match, *values, most, first)).fetchall()
    return tuple(FoundClaim(claim, document, _pieces(text)) for claim, document, text in rows), total


def _pieces(marked: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for number, part in enumerate(re.split(f"[{_OPEN}{_CLOSE}]", marked)):
        if part:
            pieces.append(Piece(part, number % 2 == 1))
    return tuple(pieces)
