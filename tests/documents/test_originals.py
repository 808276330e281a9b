import errno
import os
from pathlib import Path

import pytest

from segun.documents import Originals
from segun.errors import LedgerUnwritable, OriginalLost
from segun.model import document_id

DATA = b"The truce held for nine days."


def test_what_is_put_in_comes_out_under_its_digest(tmp_path: Path) -> None:
    store = Originals(tmp_path / "originals")
    id = store.put(DATA)
    assert id == document_id(DATA)
    assert store.get(id) == DATA
    assert store.holds(id)
    assert not store.holds(document_id(b"another"))


def test_the_same_bytes_are_stored_once_and_never_written_again(tmp_path: Path) -> None:
    store = Originals(tmp_path)
    path = store.path_of(store.put(DATA))
    before = path.stat()
    store.put(DATA)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]
    assert path.stat().st_mode & 0o222 == 0


def test_changed_bytes_are_noticed(tmp_path: Path) -> None:
    store = Originals(tmp_path)
    path = store.path_of(store.put(DATA))
    path.chmod(0o644)
    path.write_bytes(DATA + b"!")
    with pytest.raises(OriginalLost, match="its bytes are now those of"):
        store.get(document_id(DATA))
    with pytest.raises(OriginalLost):
        store.put(DATA)


def test_a_missing_original_is_named(tmp_path: Path) -> None:
    with pytest.raises(OriginalLost, match="No such file"):
        Originals(tmp_path).get(document_id(DATA))


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LedgerUnwritable, match="No space left on device; nothing was changed"):
        Originals(tmp_path).put(DATA)
    assert not [each for each in tmp_path.rglob("*") if each.is_file()]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("a file where the folder should be")
    with pytest.raises(LedgerUnwritable):
        Originals(tmp_path / "originals").put(DATA)


@pytest.mark.parametrize("id", ["", "sha256:../../etc/passwd", "sha256:ABC", "md5:" + "0" * 32])
def test_only_ids_of_documents_lead_to_files(tmp_path: Path, id: str) -> None:
    with pytest.raises(ValueError, match="not the id of a document"):
        Originals(tmp_path).path_of(id)
