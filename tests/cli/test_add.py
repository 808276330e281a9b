import os
from pathlib import Path

from tests.cli.conftest import Run


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(run: Run, own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.txt").write_text("La Mayiza tiene presencia en Culiacán, informó la DEA.\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / ".hidden").write_text("not looked at", encoding="utf-8")
    told = run("-w", own, "add", folder, folder / "gone.txt")
    assert told.code == 1
    assert "1 read, 0 here before, 3 refused" in told.out
    for name in ("empty.txt", "photo.txt", "gone.txt"):
        assert name in told.out
    assert ".hidden" not in told.out


def test_a_file_whose_name_is_no_text_is_read_like_any_other(run: Run, own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, place in ((b"a\xff.txt", "Culiacán"), (b"b.txt", "Mazatlán")):  # a name that is no text in UTF-8
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(f"La Mayiza opera en {place}, dijo la DEA.\n")
    told = run("-w", own, "add", folder)
    assert told.code == 0
    assert "2 read, 0 here before, 0 refused" in " ".join(told.out.split())


def test_the_same_document_twice_is_one_document(run: Run, own: Path, tmp_path: Path) -> None:
    told = run("-w", own, "add", tmp_path / "article.txt", "--published", "2025-05-20", "--publisher", "The Courier")
    assert told.code == 0
    assert "0 read, 1 here before, 0 refused" in told.out
    assert run("-w", own, "claims", "--json").out.count("\n") == len(
        {line for line in run("-w", own, "claims", "--json").out.splitlines()}
    )


def test_a_ledger_that_cannot_be_written_is_told_and_nothing_is_lost(run: Run, own: Path, tmp_path: Path) -> None:
    (own / "segun.toml").write_text('form = 1\nledger = "no/such/folder/ledger.sqlite"\n', encoding="utf-8")
    told = run("-w", own, "add", tmp_path / "article.txt")
    assert told.code == 3
    assert "Traceback" not in told.err


def test_a_workspace_of_a_newer_segun_is_left_alone(run: Run, own: Path) -> None:
    (own / "segun.toml").write_text("form = 99\n", encoding="utf-8")
    told = run("-w", own, "claims")
    assert told.code == 3
    assert "newer" in told.err


def test_init_does_not_overwrite(run: Run, own: Path) -> None:
    assert run("init", own).code == 2


def test_what_answers_will_suffer_from_is_told_at_once(run: Run, own: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("La Mayiza opera en Culiacán, dijo la DEA.\n", encoding="utf-8")
    told = run("-w", own, "add", note).out
    assert "Not dated: note.txt." in told
    assert "Without a publisher: note.txt." in told
    assert "segun retract sha256:" in told
    late = run("-w", own, "add", note, "--published", "2025-05-01").out
    assert "Here before under another date, publisher or address, which stay: note.txt." in late
    note.write_text("La Mayiza opera en Elota, dijo la DEA.\n", encoding="utf-8")
    assert "Dated 2999-01-01, which is to come: note.txt." in run("-w", own, "add", note, "--published", "2999-01-01").out


def test_nothing_is_said_of_what_is_dated_and_signed(run: Run, own: Path, tmp_path: Path) -> None:
    again = run("-w", own, "add", tmp_path / "article.txt", "--published", "2025-05-20", "--publisher", "The Courier")
    assert again.out.strip() == "0 read, 1 here before, 0 refused"
