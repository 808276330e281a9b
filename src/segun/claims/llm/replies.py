"""The replies that were given, kept in a file of the workspace: what was answered once is not asked again.

A key is made of the hash of the text, the part of it, the attempt, the model and the hash of the prompt (``exchange.Request``).
Derived from paid work and from nothing else: the file may be deleted, and everything is asked anew. It holds no key and no
document, but it does hold what models said of documents.
"""

import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

from segun.claims.llm.exchange import Asker, Reply, Request
from segun.errors import LedgerUnwritable

_TABLES = """
CREATE TABLE IF NOT EXISTS replies (
    key TEXT PRIMARY KEY, text TEXT NOT NULL, cut INTEGER NOT NULL, tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Replies:
    """The kept replies in ``path``, or in memory where there is none. Raises LedgerUnwritable where it cannot be written."""

    def __init__(self, path: Path | None = None) -> None:
        self._where = str(path) if path else ":memory:"
        self._lock = threading.Lock()
        try:
            self._connection = sqlite3.connect(self._where, check_same_thread=False, timeout=30.0, isolation_level=None)
            if path is not None:
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(_TABLES)
        except sqlite3.Error as error:
            raise LedgerUnwritable(self._where, str(error)) from error

    def get(self, key: str) -> Reply | None:
        """The reply that was kept under a key."""
        with self._lock:
            row = self._connection.execute(
                "SELECT text, cut, tokens_in, tokens_out FROM replies WHERE key = ?", (key,)
            ).fetchone()
        return Reply(row[0], bool(row[1]), row[2], row[3], kept=True) if row else None

    def put(self, key: str, reply: Reply) -> None:
        """Keep a reply; a later one under the same key takes its place."""
        text = reply.text.encode("utf-8", "replace").decode("utf-8")
        values = (key, text, reply.cut, reply.tokens_in, reply.tokens_out)
        try:
            with self._lock:
                self._connection.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?)", values)
        except sqlite3.Error as error:
            raise LedgerUnwritable(self._where, str(error)) from error

    def forget(self, keys: Iterable[str]) -> None:
        """Drop replies of which nothing could be used, so that the next run asks again."""
        with self._lock:
            self._connection.executemany("DELETE FROM replies WHERE key = ?", [(key,) for key in keys])

    def usual_tokens_out(self) -> float | None:
        """How many tokens a reply had on average; None where none was kept."""
        with self._lock:
            row = self._connection.execute("SELECT AVG(tokens_out) FROM replies WHERE tokens_out > 0").fetchone()
        return float(row[0]) if row and row[0] is not None else None

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


class Remembering:
    """An asker that looks among the kept replies first and keeps what it had to ask for."""

    def __init__(self, replies: Replies, asker: Asker) -> None:
        self.replies, self._asker = replies, asker

    def ask(self, request: Request) -> Reply:
        """The kept reply, or a new one. Raises what the other asker raises."""
        kept = self.replies.get(request.key)
        if kept is not None:
            return kept
        reply = self._asker.ask(request)
        self.replies.put(request.key, reply)
        return reply

    def close(self) -> None:
        """Close the other asker and the file."""
        self._asker.close()
        self.replies.close()
