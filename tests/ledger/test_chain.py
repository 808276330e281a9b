"""That anybody can check the chain without this program, as docs/ledger.md says."""

import hashlib
import json
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.conftest import Open
from tests.ledger.samples import fill

from segun.ledger.chain import canonical, entry_digest, moment_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def by_the_book(*fields: object) -> str:
    return json.dumps(list(fields), ensure_ascii=False, separators=(",", ":"))


@given(st.integers(1, 2**53), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)
def test_a_digest_is_what_the_docs_say(
    number: int, kind: str, subject: str, at: str, author: str, said: str, before: str
) -> None:
    expected = hashlib.sha256(by_the_book(number, kind, subject, at, author, said, before).encode()).hexdigest()
    assert entry_digest(number, kind, subject, at, author, said, before) == expected


@given(st.dictionaries(TEXT, TEXT | st.none() | st.integers(-(2**53), 2**53) | st.booleans() | st.lists(TEXT)))
def test_content_is_json_with_sorted_keys_and_no_spaces(content: dict[str, object]) -> None:
    assert canonical(content) == json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def test_a_whole_ledger_can_be_checked_with_the_standard_library(tmp_path: Path, opened: Open) -> None:
    fill(opened(str(tmp_path / "ledger.sqlite")))
    raw = sqlite3.connect(tmp_path / "ledger.sqlite")
    columns = "number, kind, subject, recorded_at, author, content, previous, digest"
    before = "0" * 64
    texts, records = 0, 0
    for *covered, digest in raw.execute(f"SELECT {columns} FROM entries ORDER BY number"):
        assert covered[-1] == before
        assert hashlib.sha256(by_the_book(*covered).encode()).hexdigest() == digest
        before = digest
        content = json.loads(covered[5])
        if covered[1] == "document":
            ((text,),) = raw.execute("SELECT text FROM documents WHERE entry = ?", (covered[0],))
            assert hashlib.sha256(text.encode()).hexdigest() == content["document"]["text_sha256"]
            texts += 1
        for id, record_digest in content.get("claims", []):
            ((record,),) = raw.execute("SELECT record FROM claims WHERE entry = ? AND id = ?", (covered[0], id))
            assert hashlib.sha256(record.encode()).hexdigest() == record_digest
            records += 1
    raw.close()
    assert (texts, records) == (2, 6)


def test_moments_are_written_in_one_way() -> None:
    noon = datetime(2025, 1, 1, 12, tzinfo=UTC)
    assert moment_text(noon) == "2025-01-01T12:00:00.000000+00:00"
    assert moment_text(noon.astimezone(timezone(timedelta(hours=-7)))) == moment_text(noon)
    assert moment_text(noon.replace(tzinfo=None)) == moment_text(noon)
