"""The index: one SQLite file with FTS5 (Okapi BM25), accents and case folded, whatever database the ledger is in.

It is derived: ``state`` holds the number and digest of the last entry that was indexed; what the ledger appended since is taken
in before a search, and a file that does not belong to the ledger, or is of another form, is made anew. It may be deleted at
any time.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

FORM = 1  # raised when the tables below change

# "unicode61" folds case and takes accents off; level 2 also off letters that are written with a separate mark
_TOKENS = "unicode61 remove_diacritics 2"
_TABLES = f"""
CREATE TABLE state (form INTEGER NOT NULL, entry INTEGER NOT NULL, digest TEXT NOT NULL);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, known_on TEXT NOT NULL, publisher TEXT, language TEXT,
  text TEXT NOT NULL
);
CREATE INDEX passage_document ON passage (document);
CREATE VIRTUAL TABLE passage_words USING fts5 (text, content=passage, content_rowid=id, tokenize="{_TOKENS}", prefix="2 3");
CREATE TABLE quote (
  id INTEGER PRIMARY KEY, claim TEXT NOT NULL, document TEXT NOT NULL, known_on TEXT NOT NULL, publisher TEXT, relation TEXT,
  stance TEXT, text TEXT NOT NULL, who TEXT NOT NULL
);
CREATE INDEX quote_document ON quote (document);
CREATE VIRTUAL TABLE quote_words USING fts5 (text, who, content=quote, content_rowid=id, tokenize="{_TOKENS}", prefix="2 3");
CREATE TRIGGER passage_in AFTER INSERT ON passage BEGIN
  INSERT INTO passage_words (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER passage_out AFTER DELETE ON passage BEGIN
  INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER quote_in AFTER INSERT ON quote BEGIN
  INSERT INTO quote_words (rowid, text, who) VALUES (new.id, new.text, new.who); END;
CREATE TRIGGER quote_out AFTER DELETE ON quote BEGIN
  INSERT INTO quote_words (quote_words, rowid, text, who) VALUES ('delete', old.id, old.text, old.who); END;
"""


class IndexFile:
    """The opened file. One connection, one user at a time; may be shared between threads.

    Where the file cannot be written (or ``path`` is None) the index is kept in memory, for as long as it is open.
    """

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.RLock()
        self._connection = _opened(path)

    @contextlib.contextmanager
    def using(self) -> Iterator[sqlite3.Connection]:
        """The connection, within one transaction."""
        with self._lock, self._connection:
            yield self._connection

    def close(self) -> None:
        """Release the file."""
        with self._lock:
            self._connection.close()


def last_entry(connection: sqlite3.Connection) -> tuple[int, str]:
    """The number and digest of the last entry that was indexed; 0 and nothing in a new index."""
    row = connection.execute("SELECT entry, digest FROM state").fetchone()
    return (row[0], row[1])


def set_last_entry(connection: sqlite3.Connection, number: int, digest: str) -> None:
    """Remember up to which entry the index goes."""
    connection.execute("UPDATE state SET entry = ?, digest = ?", (number, digest))


def emptied(connection: sqlite3.Connection) -> None:
    """Empty the index, to make it anew."""
    for table in ("passage", "quote"):
        connection.execute(f"DELETE FROM {table}")
    set_last_entry(connection, 0, "")


def _opened(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        try:
            connection = _connected(str(path))
            with connection:
                if _form(connection) != FORM:
                    connection.close()
                    path.unlink()
                    connection = _connected(str(path))
                    _make(connection)
                connection.execute("UPDATE state SET form = form")  # whether it can be written
            return connection
        except (sqlite3.Error, OSError):
            with contextlib.suppress(sqlite3.Error, UnboundLocalError):
                connection.close()
    memory = _connected(":memory:")
    _make(memory)
    return memory


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=5.0, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")  # what a power cut takes is made anew
    return connection


def _form(connection: sqlite3.Connection) -> int | None:
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'state'").fetchone()
    row = connection.execute("SELECT form FROM state").fetchone() if there else None
    return row[0] if row else None


def _make(connection: sqlite3.Connection) -> None:
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO state VALUES (?, 0, '')", (FORM,))
    connection.commit()
