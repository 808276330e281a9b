"""The databases that the contract is held against: SQLite in a file and in memory, and PostgreSQL where there is one.

PostgreSQL is that of ``SEGUN_TEST_POSTGRES`` (a URL; every test makes a schema of its own there), or one started for the
tests where its programs are installed.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from tests.ledger.samples import Clock

from segun.ledger.sql import SqlLedger, open_ledger

Open = Callable[..., SqlLedger]


@contextmanager
def anybody(url: str) -> Iterator[Connection]:
    """A connection of somebody who does not use this program."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL database in which tests may make schemas."""
    pytest.importorskip("psycopg", reason="PostgreSQL's driver is not installed (segun[postgres])")
    given = os.environ.get("SEGUN_TEST_POSTGRES")
    if given:
        yield given
        return
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = shutil.which("initdb") or (str(programs[-1]) if programs else None)
    if found is None:
        pytest.skip("no PostgreSQL here: set SEGUN_TEST_POSTGRES to a URL, or install its server")
    yield from _started(Path(found).parent)


def _started(programs: Path) -> Iterator[str]:
    # PostgreSQL refuses to run as root, and a socket's path may not be long.
    other: dict[str, Any] = {"user": "postgres"} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        if other:
            shutil.chown(folder, "postgres")

        def run(program: str, *arguments: str) -> None:
            command = [str(programs / program), *arguments]
            subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **other)

        run("initdb", "-D", f"{folder}/data", "-U", "segun", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        quick = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", quick, "start")
        try:
            yield f"postgresql+psycopg://segun@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite-file", "sqlite-memory", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, of each kind in turn."""
    if request.param == "sqlite-file":
        yield f"sqlite:///{tmp_path}/ledger.sqlite"
    elif request.param == "sqlite-memory":
        yield "sqlite://"
    else:
        yield from _new_schema(request.getfixturevalue("postgres"))


@pytest.fixture(params=["sqlite-file", "postgresql"])
def kept_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database that several connections can share."""
    if request.param == "sqlite-file":
        yield f"sqlite:///{tmp_path}/ledger.sqlite"
    else:
        yield from _new_schema(request.getfixturevalue("postgres"))


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    yield from _new_schema(postgres)


def _new_schema(server: str) -> Iterator[str]:
    """A schema of its own in the server's database, dropped afterwards: quicker to make than a database."""
    name = f"t{uuid4().hex[:12]}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    with_path = make_url(server).update_query_dict({"options": f"-csearch_path={name}"})
    yield with_path.render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens ledgers with a clock of their own, and closes them after the test."""
    ledgers: list[SqlLedger] = []

    def open_one(url: str, now: Callable[[], datetime] | None = None, timeout: float = 0.2) -> SqlLedger:
        ledgers.append(open_ledger(url, now=now or Clock(), timeout=timeout))
        return ledgers[-1]

    yield open_one
    for ledger in ledgers:
        ledger.close()


@pytest.fixture
def ledger(url: str, opened: Open) -> SqlLedger:
    """An empty ledger in each kind of database in turn."""
    return opened(url)
