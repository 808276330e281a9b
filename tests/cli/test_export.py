from pathlib import Path

from tests.cli.conftest import Run


def test_a_file_that_cannot_be_written_is_one_clear_line(run: Run, own: Path, tmp_path: Path) -> None:
    for format in ("csv", "claims", "geojson"):
        ended = run("-w", own, "export", format, "-o", tmp_path / "gone" / "x")
        assert ended.code == 2
        assert ended.err == f"segun: cannot write {tmp_path / 'gone' / 'x'}: No such file or directory\n"
