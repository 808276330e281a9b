import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from tests.ledger.conftest import Open, anybody
from tests.ledger.samples import claim, document

from segun.errors import NewerWorkspace
from segun.ledger.tables import SCHEMA, metadata


def test_the_migrations_make_the_tables_that_the_code_knows(kept_url: str, opened: Open) -> None:
    opened(kept_url)
    with anybody(kept_url) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_code_s_version_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "segun.ledger:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


def test_a_newer_ledger_is_refused_and_left_alone(kept_url: str, opened: Open) -> None:
    opened(kept_url).close()
    with anybody(kept_url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerWorkspace, match="9999"):
        opened(kept_url)


def test_opening_again_keeps_what_is_there(kept_url: str, opened: Open) -> None:
    source = document()
    first = opened(kept_url)
    first.append_document(source, [claim(source)], author="eva")
    first.close()
    again = opened(kept_url)
    assert again.document(source.id) == source
    assert again.verify() == 1


def test_the_file_is_in_wal_mode_so_that_readers_go_on_while_somebody_writes(tmp_path: Path, opened: Open) -> None:
    opened(f"sqlite:///{tmp_path}/ledger.sqlite").close()
    raw = sqlite3.connect(tmp_path / "ledger.sqlite")
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_the_contract_and_an_up_to_date_ledger_need_no_heavy_import(tmp_path: Path, opened: Open) -> None:
    opened(f"sqlite:///{tmp_path}/ledger.sqlite").close()
    for act, heavy in [
        ("import segun.ledger.store", "sqlalchemy"),
        (f"from segun.ledger.sql import open_ledger; open_ledger('sqlite:///{tmp_path}/ledger.sqlite').close()", "alembic"),
    ]:
        code = f"import sys; {act}; sys.exit({heavy!r} in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0, f"{act} imports {heavy}"
