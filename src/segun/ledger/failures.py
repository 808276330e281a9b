"""Failures: what a database says when it cannot, as the errors that a user is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError

from segun.errors import LedgerBusy, LedgerDamaged, LedgerUnwritable, WorkspaceError

# SQLite's primary result codes (sqlite.org/rescode.html); the extended ones carry them in their low byte.
_BUSY = {5, 6}  # BUSY, LOCKED
_UNWRITABLE = {3, 8, 10, 13, 14, 23}  # PERM, READONLY, IOERR, FULL, CANTOPEN, AUTH
_DAMAGED = {11, 26}  # CORRUPT, NOTADB

# PostgreSQL's SQLSTATE (PostgreSQL manual, appendix A).
_POSTGRES_BUSY = {"55P03", "57014", "40001", "40P01"}  # lock_not_available, query_canceled, serialization, deadlock
_POSTGRES_UNWRITABLE = {
    "53100",
    "25006",
    "42501",
    "28000",
    "28P01",
    "3D000",
}  # disk_full, read only, privilege, log-in, no database


@contextmanager
def told_clearly(where: str) -> Iterator[None]:
    """Turn the failures of a database that a user can do something about into LedgerBusy, LedgerUnwritable, LedgerDamaged."""
    try:
        yield
    except DBAPIError as error:
        told = _told(error.orig, where)
        if told is None:
            raise
        raise told from error


def _told(cause: Any, where: str) -> WorkspaceError | None:
    reason = str(cause).strip().partition("\n")[0]
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        primary = code & 0xFF
        if primary in _BUSY:
            return LedgerBusy(where)
        if primary in _UNWRITABLE:
            return LedgerUnwritable(where, reason)
        return LedgerDamaged(0, reason) if primary in _DAMAGED else None
    state = getattr(cause, "sqlstate", None)
    if state in _POSTGRES_BUSY:
        return LedgerBusy(where)
    # Without a state there is no connection: the server is away, or the address is wrong.
    unreachable = state is None and type(cause).__name__ == "OperationalError"
    return LedgerUnwritable(where, reason) if unreachable or state in _POSTGRES_UNWRITABLE else None
