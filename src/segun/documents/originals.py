"""The original bytes of every document, kept by their SHA-256 beside the extracted text: the chain of custody.

Anybody who holds the file can check the name (``sha256sum``); a later extractor can read the originals again. A stored
file is never written to: the same bytes have the same name, other bytes have another.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from segun.errors import LedgerUnwritable, OriginalLost
from segun.model import document_id
from segun.whole_files import written_whole

_ID = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Originals:
    """A store of original files under ``folder``, which is made when the first one is put in.

    A file lies at ``ab/abcdef…``, so that no folder holds more than a few hundred of a hundred thousand.
    """

    folder: Path

    def put(self, data: bytes) -> str:
        """Store ``data`` and return its document id; nothing happens where it is stored already.

        The bytes are written aside, flushed to the disk and then given their name, so that an interruption leaves either
        the whole file or none. Raises LedgerUnwritable on a read-only or full disk, OriginalLost where what is stored
        under this name is damaged.
        """
        id = document_id(data)
        target = self.path_of(id)
        try:
            if target.exists():
                self.get(id)
            else:
                _write_once(target, data)
        except OSError as error:
            raise LedgerUnwritable(str(target), error.strerror or str(error)) from error
        return id

    def get(self, id: str) -> bytes:
        """The bytes of a document, checked against its id. Raises OriginalLost where they are missing or changed."""
        path = self.path_of(id)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise OriginalLost(id, str(path), error.strerror or str(error)) from error
        found = document_id(data)
        if found != id:
            raise OriginalLost(id, str(path), f"its bytes are now those of {found}")
        return data

    def holds(self, id: str) -> bool:
        """Whether a file is stored under this id (not whether it is undamaged; see :meth:`get`)."""
        return self.path_of(id).is_file()

    def path_of(self, id: str) -> Path:
        """Where the original of a document lies. Raises ValueError for what is no document id, such as ``../x``."""
        found = _ID.fullmatch(id)
        if found is None:
            raise ValueError(f"not the id of a document: {id!r}")
        return self.folder / found[1][:2] / found[1]


def _write_once(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(target, mode=0o444) as file:  # if another process was faster, the same bytes take the place of the same
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there, and renames are flushed by the system
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
