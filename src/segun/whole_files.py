"""Files that are there whole, or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written_whole(target: Path, mode: int | None = None) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of ``target`` when all is written; where anything fails, nothing is left of it.

    Its name is nobody else's, so that two programs that write at once do not write into one file. Without a ``mode`` it may be
    read by whoever may look into the folder. Raises OSError on a read-only or full disk.
    """
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        aside.chmod(0o600 | (target.parent.stat().st_mode & 0o044) if mode is None else mode)
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
