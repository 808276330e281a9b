"""Claims as JSON Lines (the public record of a claim, exactly) and as CSV (the same, flat, for a spreadsheet)."""

import csv
import io
from collections.abc import Iterable, Iterator

import orjson

from segun.model import Record, RecordedClaim, claim_record, filed_record

# How a field that is an object on the wire is laid out in columns; lists are joined by "; ".
_PARTY = ("id", "name", "mention")
_COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("relation", ()),
    ("subject", _PARTY),
    ("object", (*_PARTY, "units")),
    *((name, ()) for name in ("stance", "hedge", "status")),
    ("speaker", _PARTY),
    ("via", _PARTY),
    ("said", ()),
    ("place", (*_PARTY, "units")),
    *((name, ()) for name in ("since", "until", "terms", "scope", "evidence", "quote", "start", "end", "document")),
    *((name, ()) for name in ("published", "publisher", "reader", "pattern", "confidence_of_reading")),
)
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else and spoils every accent
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json_lines(claims: Iterable[RecordedClaim]) -> Iterator[bytes]:
    """One record a line: the claim's id, and then what ``segun read --json`` prints (docs/claims.md)."""
    for recorded in claims:
        yield orjson.dumps(filed_record(recorded.claim.id, recorded.claim), option=orjson.OPT_APPEND_NEWLINE)


def as_csv(claims: Iterable[RecordedClaim]) -> Iterator[bytes]:
    """A header and one row a claim, with its review: UTF-8 with a byte order mark, comma, CRLF (RFC 4180).

    The texts of others stand in it: a cell that a spreadsheet would run as a formula begins with an apostrophe. Where every
    character counts, take JSON Lines.
    """
    yield _row(
        ["id", "review", *(f"{name}_{part}" if part else name for name, parts in _COLUMNS for part in parts or ("",))], first=True
    )
    for recorded in claims:
        record = claim_record(recorded.claim)
        cells = (cell for name, parts in _COLUMNS for cell in _cells(record[name], parts))
        yield _row([recorded.claim.id, recorded.review.value, *cells])


def _cells(value: object, parts: tuple[str, ...]) -> Iterator[str]:
    if not parts:
        yield _text(value)
    elif isinstance(value, str):  # the value of strength and removed has no id of its own
        yield from (_text(value) if part == "name" else "" for part in parts)
    else:
        fields: Record = value if isinstance(value, dict) else {}
        yield from (_text(fields.get(part)) for part in parts)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(one if isinstance(one, str) else f"{one['name']} ({one['id']}) {one['weight']:g}" for one in value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _row(cells: list[str], *, first: bool = False) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return ((_BYTE_ORDER_MARK if first else "") + line.getvalue()).encode("utf-8")
