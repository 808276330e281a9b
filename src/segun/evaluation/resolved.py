"""Questions that somebody else has resolved since: what we would have said on the day they were asked, and what came true.

A file of JSON Lines, one question a line: ``question`` as ``ask`` reads it, ``asked`` (the day as of which it is answered),
``held`` (whether it proved true) and ``resolver`` (who settled it: a court, a sanctions list, an arrest).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from segun.errors import BadSettings


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question with its outcome, and who says so."""

    question: str
    asked: date
    held: bool
    resolver: str


def load_resolved(path: Path) -> tuple[Resolved, ...]:
    """The questions of a file, in order. Raises BadSettings naming the line that breaks the form."""
    return tuple(_lines(path))


def _lines(path: Path) -> Iterator[Resolved]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                yield msgspec.json.decode(line, type=Resolved)
            except msgspec.DecodeError as error:
                raise BadSettings(f"{path.name}, line {number}", str(error)) from error
