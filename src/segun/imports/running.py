"""Importing a file: row by row into the ledger, in batches, so that it can stop anywhere and go on later."""

import importlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import cast

from segun.errors import InputError
from segun.imports.areas import Areas
from segun.imports.card import LeftOut, Made, Unsound, written
from segun.imports.dataset import DataSet
from segun.imports.days import day_in
from segun.imports.kit import Format, Kit
from segun.imports.names import Names
from segun.imports.table import Row, columns_of, rows_of, values_of
from segun.ledger.store import Ledger
from segun.mentions.gazetteer import Gazetteer
from segun.model import Pack

BATCH = 500  # rows in one transaction: what an interruption loses at most, and enough that a commit costs little a row

Progress = Callable[[int], None]
"""Called with the number of rows done since the last call."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that nothing was recorded of, and why: ``unsound`` ones could not be read, the others make no claim by rule."""

    number: int
    reason: str
    unsound: bool


@dataclass(slots=True)
class Import:
    """What came of a file so far: rows and claims recorded, rows that were here before, and rows passed over.

    ``published`` is the day from which its rows count as known.
    """

    published: date | None
    rows: int = 0
    claims: int = 0
    here_before: int = 0
    passed: list[Passed] = field(default_factory=list)

    @property
    def unsound(self) -> int:
        """The number of rows that could not be read."""
        return sum(passed.unsound for passed in self.passed)

    def reasons(self) -> Counter[str]:
        """Rows passed over by reason."""
        return Counter(passed.reason for passed in self.passed)


def import_file(
    path: Path,
    data_set: DataSet,
    pack: Pack,
    gazetteer: Gazetteer,
    ledger: Ledger | None,
    *,
    author: str,
    published: date | None = None,
    progress: Progress = lambda rows: None,
) -> Import:
    """Record the rows of a file as claims of a data set; without a ``ledger`` only see what would come of it.

    ``published`` is the day of the release. Where it is not given, the day after the newest that the file tells of stands for
    it: nobody can have known of all of it before. Rows that are here already are passed by, so an interrupted import is
    simply run again. Raises InputError where the file is no table of this format; WorkspaceError where the ledger cannot be
    written, with everything up to the last batch recorded.
    """
    form = _format(data_set)
    missing = sorted(form.COLUMNS - columns_of(path))
    if missing:
        raise InputError(f"{path} is not {data_set.title}: it has no column {', '.join(map(repr, missing))}")
    done = Import(published or _day_after_newest(path, form.DAY))
    kit = Kit(Names(pack), Areas(gazetteer), data_set)
    for batch in _batches(rows_of(path)):
        made = [one for row in batch if (one := _made(row, kit, form, done, path.name)) is not None]
        _record(made, ledger, author, done)
        progress(len(batch))
    return done


def _made(row: Row, kit: Kit, form: Format, done: Import, file_name: str) -> Made | None:
    try:
        if "\x00" in "".join(row.values.values()):
            raise Unsound("holds characters that are none (NUL)")
        return written(form.read(row, kit), row, kit.data_set, done.published, file_name)
    except (LeftOut, Unsound) as passed:
        done.passed.append(Passed(row.number, passed.reason, isinstance(passed, Unsound)))
        return None


def _record(made: Sequence[Made], ledger: Ledger | None, author: str, done: Import) -> None:
    entries = ledger.append_documents(made, author=author) if ledger else [None] * len(made)
    for (_, claims), entry in zip(made, entries, strict=True):
        if entry is None and ledger:
            done.here_before += 1
        else:
            done.rows += 1
            done.claims += len(claims)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _day_after_newest(path: Path, column: str) -> date | None:
    days = set(values_of(path, column)) if column else set()
    newest = max((found for day in days if (found := day_in(day)) is not None), default=None)
    return newest + timedelta(days=1) if newest else None


def _format(data_set: DataSet) -> Format:
    return cast(Format, importlib.import_module(f"segun.imports.{data_set.format}"))
