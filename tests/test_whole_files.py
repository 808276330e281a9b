"""Files are there whole, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from segun.whole_files import written_whole


def test_it_is_there_when_all_is_written(tmp_path: Path) -> None:
    with written_whole(tmp_path / "kept") as file:
        file.write(b"whole")
        assert not (tmp_path / "kept").exists()
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("kept", b"whole")]


def test_what_fails_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"before")
    with pytest.raises(OSError, match="full"), written_whole(tmp_path / "kept") as file:
        file.write(b"half")
        raise OSError("the disk is full")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("kept", b"before")]


def test_two_who_write_at_once_do_not_mix(tmp_path: Path) -> None:
    with written_whole(tmp_path / "kept") as one, written_whole(tmp_path / "kept") as other:
        one.write(b"one and more")
        other.write(b"other")
    assert (tmp_path / "kept").read_bytes() == b"one and more"


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
@pytest.mark.parametrize(("folder", "file"), [(0o700, 0o600), (0o755, 0o644), (0o750, 0o640)])
def test_who_may_look_into_the_folder_may_read_it(tmp_path: Path, folder: int, file: int) -> None:
    tmp_path.chmod(folder)
    with written_whole(tmp_path / "kept") as kept:
        kept.write(b"whole")
    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == file
