"""Ledger -> files that others read; one file a format.

A writer takes claims in the order in which they shall stand and gives the file's bytes in pieces, so that nothing needs to
hold a whole file. A new format is a module here, a line in the registry, an entry in ``docs/exports.md`` and a test.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from segun.exports.claims import as_csv, as_json_lines
from segun.model import RecordedClaim

Writer = Callable[[Iterable[RecordedClaim]], Iterator[bytes]]

EXPORTS: Mapping[str, Writer] = MappingProxyType(
    {
        "claims": as_json_lines,
        "csv": as_csv,
    }
)
"""Every format by the name that ``segun export`` knows it by."""
