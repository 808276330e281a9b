from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from tests.ledger.conftest import Open
from tests.ledger.samples import claim, document

from segun.errors import BadSettings, LedgerDamaged, LedgerUnwritable
from segun.ledger.database import shown
from segun.ledger.store import ClaimQuery

NEXT = document("Next.")


def record_one(path: Path, opened: Open) -> None:
    ledger = opened(str(path))
    source = document()
    ledger.append_document(source, [claim(source)], author="eva")
    ledger.close()


def test_a_file_opened_for_reading_can_be_asked_and_refuses_to_be_written(tmp_path: Path, opened: Open) -> None:
    record_one(tmp_path / "ledger.sqlite", opened)
    ledger = opened(f"sqlite:///file:{tmp_path}/ledger.sqlite?mode=ro&uri=true")
    assert len(ledger.claims(ClaimQuery())) == 1
    with pytest.raises(LedgerUnwritable, match=r"readonly.*nothing was changed"):
        ledger.append_document(NEXT, [], author="eva")
    assert ledger.verify() == 1


def test_a_ledger_in_a_folder_that_may_not_be_written_is_opened_for_reading(
    tmp_path: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_one(tmp_path / "100% ours?.sqlite", opened)
    monkeypatch.setattr("os.access", lambda path, mode: False)  # tests may run as root, whom no folder refuses
    ledger = opened(str(tmp_path / "100% ours?.sqlite"))
    assert ledger.verify() == 1
    with pytest.raises(LedgerUnwritable):
        ledger.append_document(NEXT, [], author="eva")


@pytest.mark.parametrize("name", ["plain.sqlite", "a?b#c%20d&e=f.sqlite", "ñandú ledger"])
def test_a_path_means_the_file_of_that_name(tmp_path: Path, opened: Open, name: str) -> None:
    record_one(tmp_path / name, opened)
    assert (tmp_path / name).is_file()


@pytest.fixture
def small_disk() -> Iterator[None]:
    """A disk that is full at 300 pages of 4 096 bytes."""

    def limit(raw: Any, _record: Any) -> None:
        raw.execute("PRAGMA max_page_count = 300")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


def test_a_full_disk_keeps_whole_documents(tmp_path: Path, opened: Open, small_disk: None) -> None:
    ledger = opened(str(tmp_path / "ledger.sqlite"))
    written = 0
    with pytest.raises(LedgerUnwritable, match="full"):
        for number in range(100):
            ledger.append_document(document(f"{number} " + "word " * 10_000), [], author="eva")
            written += 1
    assert 0 < written < 100
    assert ledger.verify() == written == len(list(ledger.documents()))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, opened: Open) -> None:
    with pytest.raises(LedgerUnwritable, match="no-such-folder"):
        opened(str(tmp_path / "no-such-folder" / "ledger.sqlite"))


def test_a_file_that_is_no_database_is_told(tmp_path: Path, opened: Open) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(LedgerDamaged, match="not a database"):
        opened(str(path))
    assert path.read_bytes() == b"Dear diary, " * 1000


@pytest.mark.parametrize("url", ["mysql://localhost/x", "oracle://x", "http://example.org", "not a url:x"])
def test_a_url_of_another_kind_is_told(url: str, opened: Open) -> None:
    with pytest.raises(BadSettings, match="ledger"):
        opened(url)


def test_a_server_that_is_away_is_told_without_the_password(opened: Open) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LedgerUnwritable) as away:
        opened("postgresql://eva:secret@127.0.0.1:1/ledger")
    assert "127.0.0.1" in str(away.value)
    assert "secret" not in str(away.value)
    assert "\n" not in str(away.value)


def test_where_a_ledger_is_can_be_shown() -> None:
    assert shown("sqlite:////home/eva/ledger.sqlite") == "/home/eva/ledger.sqlite"
    assert shown("postgresql://eva:secret@host/x") == "postgresql://eva:***@host/x"
