"""Tables: the rows of a CSV or TSV file, plain or compressed with gzip, one at a time."""

import csv
import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from segun.errors import InputError

_ENCODINGS = ("utf-8-sig", "latin-1")  # the second reads anything
_SAMPLE = 1 << 16
_LONGEST_FIELD = 1 << 22  # characters; ACLED's notes are long, a whole file in one field is a broken quotation mark


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its ``number`` in the file (the header is 1) and its values by column, without white space around them."""

    number: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values.get(column, "")


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a table with a header; empty ones are left out. Raises InputError where it is no such table."""
    lines = _lines(path)
    columns = next(lines)
    for number, fields in enumerate(lines, 2):
        if any(fields):
            yield Row(number, {column: value.strip() for column, value in zip(columns, fields, strict=False)})


def values_of(path: Path, column: str) -> Iterator[str]:
    """The values of one column, without white space around them; a row that is too short has none. Raises InputError."""
    lines = _lines(path)
    place = next(lines).index(column)
    for fields in lines:
        if len(fields) > place:
            yield fields[place].strip()


def columns_of(path: Path) -> frozenset[str]:
    """The names of its columns. Raises InputError."""
    return frozenset(next(_lines(path)))


def _lines(path: Path) -> Iterator[list[str]]:
    """The fields of the header, then of each record after it."""
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        with _opened(path) as file, io.TextIOWrapper(file, encoding=_encoding(path), newline="") as text:
            first = text.readline()
            delimiter = _delimiter(first)
            columns = [column.strip() for column in next(csv.reader([first], delimiter=delimiter), [])]
            if len(columns) < 2:
                raise InputError(f"{path} is no table: its first line holds no names of columns")
            yield columns
            yield from csv.reader(text, delimiter=delimiter)
    except (OSError, EOFError) as error:
        raise InputError(f"{path} cannot be read ({getattr(error, 'strerror', None) or error})") from error
    except csv.Error as error:
        raise InputError(f"{path} is no sound table ({error})") from error


def _opened(path: Path) -> BinaryIO:
    with path.open("rb") as file:
        compressed = file.read(2) == b"\x1f\x8b"
    return cast(BinaryIO, gzip.open(path)) if compressed else path.open("rb")


def _encoding(path: Path) -> str:
    """UTF-8 if the whole file is, else Latin-1, in which older releases of some data sets come."""
    with _opened(path) as file:
        decoder = io.TextIOWrapper(file, encoding=_ENCODINGS[0], newline="")
        try:
            while decoder.read(_SAMPLE):
                pass
        except UnicodeDecodeError:
            return _ENCODINGS[1]
    return _ENCODINGS[0]


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)
