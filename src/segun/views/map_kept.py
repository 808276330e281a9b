"""What the map has worked out of a record, kept in a file beside the ledger; derived from it, so that it may be deleted.

The file says of which state of the record, which copies, which packs and which program it was made. Another program or other
packs make everything anew. Of a record that has gone on, each relation is taken over of which the same claims and copies count
as then (:mod:`segun.views.map_bearings`); where nothing was added at all and the copies are the same no claim is even read.

What the file says is believed: whoever can write in the workspace can draw a map that no claim supports (decision 0019).
"""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

import msgspec

from segun.assessment.origin_rows import Numbering
from segun.ledger.store import Ledger
from segun.model import Copy, Entry, Relation
from segun.views.map_bearings import Bearing, Bearings
from segun.views.standpoint import Standpoint
from segun.whole_files import written_whole

_MAKERS = ("assessment", "identity", "ledger", "model", "views")  # parts of the program that a bearing depends on


class _File(msgspec.Struct, array_like=True):
    """``made_of`` stands for packs and program; the record is that whose entry ``number`` has the digest ``head``,
    and ``copies`` is a digest of what its documents took from others: a program that compares otherwise finds others.
    """

    made_of: str
    number: int
    head: str
    copies: str
    numbers: dict[str, int]
    relations: list[tuple[Relation, Bearing]]


_read = msgspec.msgpack.Decoder(_File).decode
_text = msgspec.msgpack.Encoder().encode


class Kept(NamedTuple):
    """Bearings of an earlier state of the record, and whether it is that of now: nothing was added, the copies are the same."""

    bearings: Bearings
    is_of_now: bool


class KeptMap:
    """The bearings of a workspace in their file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, standpoint: Standpoint, upto: Entry) -> Kept | None:
        """What was kept of this record, of which now is the state up to an entry; None where nothing fits or can be read."""
        try:
            found = _read(self._path.read_bytes())
        except (OSError, msgspec.DecodeError):
            return None
        if found.made_of != _made_of(standpoint) or not _is_of(found, standpoint.ledger):
            return None
        return Kept(
            Bearings(dict(found.relations), Numbering(found.numbers), standpoint.sources),
            (found.head, found.copies) == (upto.digest, _digest_of(standpoint.copies)),
        )

    def write(self, standpoint: Standpoint, bearings: Bearings, upto: Entry) -> None:
        """Keep the bearings of the record up to an entry; where the folder cannot be written, it is only looked at."""
        made_of, copies = _made_of(standpoint), _digest_of(standpoint.copies)
        text = _text(_File(made_of, upto.number, upto.digest, copies, bearings.numbering.numbers, list(bearings.of.items())))
        with suppress(OSError), written_whole(self._path) as file:
            file.write(text)


def _is_of(found: _File, ledger: Ledger) -> bool:
    """Whether the record held these very entries up to that one."""
    entry = next(ledger.entries(after=found.number - 1), None)
    return entry is not None and (entry.number, entry.digest) == (found.number, found.head)


def _digest_of(copies: Mapping[str, tuple[Copy, ...]]) -> str:
    return hashlib.sha256(_text(sorted(copies.items()))).hexdigest()


def _made_of(standpoint: Standpoint) -> str:
    """A digest of everything but the record that bearings follow from."""
    pack = msgspec.json.encode(standpoint.pack, order="deterministic")
    return hashlib.sha256(pack + _program().encode()).hexdigest()


@cache
def _program() -> str:
    """A digest of the parts of this program that work them out, with their data."""
    digest = hashlib.sha256()

    def take(folder: Traversable, within: str) -> None:
        for each in sorted(folder.iterdir(), key=lambda each: each.name):
            if each.is_dir() and each.name != "__pycache__":
                take(each, f"{within}/{each.name}")
            elif each.name.endswith((".py", ".toml", ".json")):
                digest.update(f"{within}/{each.name}\n".encode() + each.read_bytes())

    for part in _MAKERS:
        take(files("segun") / part, part)
    return digest.hexdigest()
