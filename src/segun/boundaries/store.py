"""Where outlines are kept: a user's official ones in the workspace, made cells in a cache that may be deleted."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from segun.errors import WorkspaceError
from segun.model import PlacePrecision
from segun.whole_files import written_whole


@dataclass(frozen=True, slots=True)
class Store:
    """A workspace's folder of official outlines: for each level of a country the shapes to draw, the original file, its facts."""

    folder: Path

    def topology(self, level: PlacePrecision, country: str) -> bytes | None:
        """The outlines to draw; None where none were loaded."""
        path = self._path(level, country, ".json")
        return path.read_bytes() if path.is_file() else None

    def put(
        self, level: PlacePrecision, country: str, topology: bytes, original: bytes, suffix: str, facts: Mapping[str, Any]
    ) -> None:
        """Keep outlines, in the place of those of the same level and country. Raises WorkspaceError where it cannot."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            kept = self._path(level, country, f".original{suffix}")
            replace(kept, original)
            text = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
            replace(self._path(level, country, ".facts.json"), text.encode())
            replace(self._path(level, country, ".json"), topology)
            for former in self.folder.glob(f"{self._path(level, country, '.original').name}.*"):
                if former != kept:
                    former.unlink()
        except OSError as error:
            raise WorkspaceError(f"{self.folder} cannot be written: {error.strerror or error}") from error

    def _path(self, level: PlacePrecision, country: str, suffix: str) -> Path:
        return self.folder / f"{country or 'world'}-{level.value}{suffix}"


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder for what takes long to make. Without one, or where it cannot be written, things are made when asked for."""

    folder: Path | None

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file of that name, made and kept where it is not there; a name stands for one content."""
        if self.folder is None:
            return make()
        path = self.folder / name
        try:
            return path.read_bytes()
        except OSError:
            made = make()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            replace(path, made)
        except OSError:
            return made  # a cache that cannot be written costs time only
        return made


def replace(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all, also where another process writes it."""
    with written_whole(path) as file:
        file.write(content)


def cache_folder() -> Path:
    """The user's cache (XDG Base Directory), or what ``SEGUN_CACHE`` names."""
    own = os.environ.get("SEGUN_CACHE")
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(own) if own else (Path(base) if base else Path.home() / ".cache") / "segun"
