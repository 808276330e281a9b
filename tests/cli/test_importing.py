from pathlib import Path

from tests.cli.conftest import Run

TABLE = "relation,subject,object,published\nfights,Los Faroles,Los Cirios,2025-01-01\nfights,Los Faroles,,2025-01-01\n"


def test_import_tells_what_came_of_it_and_lists_what_was_passed_over(run: Run, own: Path, tmp_path: Path) -> None:
    table, passed = tmp_path / "claims.csv", tmp_path / "passed.csv"
    table.write_text(TABLE, encoding="utf-8")
    told = run("-w", own, "import", "csv", table, "--passed-over", passed)
    assert told.code == 1  # a row could not be read
    assert "Rows recorded: 1, with claims: 1; here before: 0" in told.out
    assert "object is empty" in told.out
    assert passed.read_text(encoding="utf-8").splitlines()[1:] == ["3,object is empty,no"]
    assert "Los Cirios" in run("-w", own, "claims").out
    assert run("-w", own, "verify").code == 0


def test_a_dry_run_records_nothing(run: Run, own: Path, tmp_path: Path) -> None:
    table = tmp_path / "claims.csv"
    table.write_text(TABLE, encoding="utf-8")
    assert "Rows that would be recorded: 1" in run("-w", own, "import", "csv", table, "--dry-run").out
    assert "Los Cirios" not in run("-w", own, "claims").out


def test_a_file_of_another_form_ends_as_one_line(run: Run, own: Path, tmp_path: Path) -> None:
    table = tmp_path / "claims.csv"
    table.write_text(TABLE, encoding="utf-8")
    told = run("-w", own, "import", "ucdp", table)
    assert told.code == 2
    assert "is not UCDP Georeferenced Event Dataset: it has no column" in told.err
    assert "Traceback" not in told.err


def test_a_list_of_rows_that_cannot_be_written_is_one_clear_line(run: Run, own: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("relation,subject,object,quote\nallied,Los Faros,Los Molinos,Los Faros y Los Molinos\n", encoding="utf-8")
    told = run("-w", own, "import", "csv", table, "--passed-over", tmp_path / "gone" / "x.csv")
    assert told.code == 2
    assert told.err.startswith("segun: cannot write ")
