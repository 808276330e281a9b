import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.ledger.conftest import Open, anybody
from tests.ledger.samples import fill

from segun.errors import LedgerDamaged
from segun.ledger.sql import open_ledger
from segun.ledger.store import ClaimQuery
from segun.ledger.tables import metadata

TABLES = sorted(metadata.tables)


def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    with anybody(url) as connection:
        return {name: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {name}"))), key=repr) for name in TABLES}


def test_the_database_itself_refuses_update_and_delete_in_every_table(kept_url: str, opened: Open) -> None:
    fill(opened(kept_url))
    before = contents(kept_url)
    for name in TABLES:
        assert before[name], f"the test fills {name}"
        column = metadata.tables[name].primary_key.columns.values()[0].name
        for statement in (f'UPDATE {name} SET "{column}" = "{column}"', f"DELETE FROM {name}"):
            with pytest.raises(DBAPIError, match="append-only"), anybody(kept_url) as connection:
                connection.execute(text(statement))
    assert contents(kept_url) == before


@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"])
def test_sqlite_refuses_to_replace_a_row_also_without_recursive_triggers(tmp_path: Path, opened: Open, verb: str) -> None:
    fill(opened(f"sqlite:///{tmp_path}/ledger.sqlite"))
    raw = sqlite3.connect(tmp_path / "ledger.sqlite")
    for name in TABLES:
        row = raw.execute(f"SELECT * FROM {name} LIMIT 1").fetchone()
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(f"{verb} INTO {name} VALUES ({', '.join('?' * len(row))})", row)
    raw.close()


def test_postgresql_refuses_to_truncate(postgres_url: str, opened: Open) -> None:
    fill(opened(postgres_url))
    for name in TABLES:
        with pytest.raises(DBAPIError, match="append-only"), anybody(postgres_url) as connection:
            connection.execute(text(f"TRUNCATE {name} CASCADE"))


def test_a_missing_guard_is_told_when_the_ledger_is_opened(kept_url: str, opened: Open) -> None:
    opened(kept_url).close()
    with anybody(kept_url) as connection:
        postgres = connection.dialect.name == "postgresql"
        connection.execute(text("DROP TRIGGER " + ("claims_stays ON claims" if postgres else "claims_no_delete")))
    with pytest.raises(LedgerDamaged, match="claims_"):
        opened(kept_url)


def test_a_guard_that_was_made_harmless_is_told_too(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.sqlite"
    open_ledger(url).close()
    raw = sqlite3.connect(tmp_path / "ledger.sqlite")
    raw.executescript(
        "DROP TRIGGER claims_no_delete; CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT 1; END"
    )
    raw.close()
    with pytest.raises(LedgerDamaged, match="claims_no_delete"):
        open_ledger(url)


def test_the_ledger_s_own_connections_see_replace_too(opened: Open) -> None:
    ledger = opened("sqlite://")
    fill(ledger)
    assert len(ledger.claims(ClaimQuery(include_rejected=True))) == 3
