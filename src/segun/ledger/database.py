"""The database behind a ledger: how to connect, and how to be the one writer.

Both databases give a reader a stable picture while another process writes. Writers stand in line: on SQLite by
``BEGIN IMMEDIATE``, on PostgreSQL by an advisory lock that ends with the transaction; who waits longer than the timeout
is told that the ledger is busy.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from segun.errors import BadSettings

_BEGIN = "segun_begin"  # execution option: the statements that open a transaction on SQLite
_WRITERS_LOCK = 0x5E6710  # the number of the advisory lock on PostgreSQL; any number that is always the same

# recursive_triggers lets the guards see INSERT OR REPLACE. 64 MB of cache and a mapped file keep the indexes of a million
# claims in memory; the file takes 1.6 GB then, and two are the most that SQLite maps.
_PRAGMAS = ("foreign_keys=ON", "recursive_triggers=ON", "cache_size=-65536", "mmap_size=2147418112")


def connect(url: str, timeout: float) -> Engine:
    """An engine for a ``sqlite:`` or ``postgresql:`` URL or a path. ``timeout``: seconds to wait for another writer.

    A SQLite file that may not be written is opened for reading. Raises BadSettings for any other URL.
    """
    address = _address(url)
    backend = address.get_backend_name()
    if backend == "sqlite":
        return _sqlite(address, timeout)
    if backend in ("postgresql", "postgres"):
        return _postgres(address, timeout)
    raise BadSettings("ledger", f"{backend!r} is not a database that a ledger can live in (sqlite, postgresql)")


def shown(url: str) -> str:
    """Where the ledger is, as an error may show it: the file, or the URL without its password."""
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return address.database or "the ledger in memory"
    return address.render_as_string(hide_password=True)


@contextmanager
def writing(engine: Engine, timeout: float, *, durable: bool) -> Iterator[Connection]:
    """A transaction of the one writer: all of it is recorded, or nothing.

    ``durable``: wait until it is on the disk. Without, a power cut may undo the last transactions, each as a whole, until the
    next durable one or the closing of the ledger; on a busy disk a commit took 16 ms with and 4 ms without.
    """
    begin = (f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}", "BEGIN IMMEDIATE")
    with engine.connect().execution_options(**{_BEGIN: begin}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = {max(1, int(timeout * 1000))}"))
            connection.execute(text(f"SET LOCAL synchronous_commit = {'on' if durable else 'off'}"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"))
        yield connection


def let_readers_go_on(engine: Engine) -> None:
    """Put a SQLite file in WAL mode, in which nobody who reads waits for a writer; it stays with the file."""
    if engine.dialect.name == "sqlite":
        begin = ("PRAGMA journal_mode=WAL", "BEGIN")
        with engine.connect().execution_options(**{_BEGIN: begin}) as connection:
            connection.begin().close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the record, however long it takes."""
    with engine.connect() as plain:
        connection = plain
        if engine.dialect.name == "postgresql":
            connection = plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


def _address(url: str) -> URL:
    if ":" not in url.partition("/")[0]:
        return URL.create("sqlite", database=url)  # a path: characters that mean something in a URL mean themselves
    try:
        return make_url(url)
    except ArgumentError:
        raise BadSettings("ledger", f"not a database URL: {url!r}") from None


def _sqlite(address: URL, timeout: float) -> Engine:
    in_memory = address.database in (None, "", ":memory:")
    if not in_memory and not str(address.database).startswith("file:"):
        address = _readable(address, Path(str(address.database)))
    options: dict[str, Any] = {"connect_args": {"timeout": timeout, "check_same_thread": False}}
    engine = create_engine(address, **options, poolclass=StaticPool) if in_memory else create_engine(address, **options)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # the driver's own transactions begin late and end early; ours are told in full
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        for statement in connection.get_execution_options().get(_BEGIN, ("BEGIN",)):
            connection.exec_driver_sql(statement).close()

    return engine


def _readable(address: URL, path: Path) -> URL:
    """The same file, opened for reading only where it may not be written.

    In a folder that may not be written SQLite cannot make the files that its WAL mode shares between processes; where no
    unfinished WAL lies beside it, the file may be read as one that nobody changes.
    """
    if not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return address
    wal = path.with_name(path.name + "-wal")
    quiet = {} if wal.exists() and wal.stat().st_size else {"immutable": "1"}
    return URL.create("sqlite", database=f"file:{quote(str(path))}", query={"mode": "ro", **quiet, "uri": "true"})


def _postgres(address: URL, timeout: float) -> Engine:
    try:
        return create_engine(
            address.set(drivername="postgresql+psycopg"),
            connect_args={"connect_timeout": max(2, int(timeout))},
            pool_pre_ping=True,
        )
    except ModuleNotFoundError:
        raise BadSettings("ledger", "PostgreSQL needs its driver: pip install 'segun[postgres]'") from None
