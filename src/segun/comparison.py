"""Which documents of a workspace took text from which: worked out once for a state of the ledger and kept beside it.

The file is derived: it names the ledger's last entry, is made anew when that has moved on, and may be deleted at any time.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from segun.documents import find_copies, passages, window
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import Copy, Span
from segun.workspace import Workspace


class _Kept(msgspec.Struct):
    """The file: the digest of the ledger's last entry, and the copies found then."""

    head: str
    copies: list[Copy]


def copies_in(workspace: Workspace, ledger: Ledger, *, recorded: datetime | None = None) -> Mapping[str, tuple[Copy, ...]]:
    """What each document took from others, by its id; read from the workspace's file, or worked out and kept there.

    For the record as it stood at a moment (``recorded``) it is worked out anew, which takes as long as the first time.
    """
    if recorded is not None:
        return by_child(compare(ledger, recorded=recorded))
    newest = ledger.head()
    head = newest.digest if newest else ""
    kept = _read(workspace.copies_file)
    if kept is None or kept.head != head:
        kept = _Kept(head, list(compare(ledger)))
        _write(workspace.copies_file, kept)
    return by_child(kept.copies)


def by_child(copies: Iterable[Copy]) -> dict[str, tuple[Copy, ...]]:
    """Copies sorted under the document that took the text."""
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        found.setdefault(copy.child, []).append(copy)
    return {child: tuple(taken) for child, taken in found.items()}


def compare(ledger: Ledger, *, recorded: datetime | None = None) -> tuple[Copy, ...]:
    """Which documents took text from which, around the claims of each; documents without claims are not looked at."""
    cited: dict[str, list[Span]] = {}
    for found in ledger.claims(ClaimQuery(recorded=recorded)):
        citation = found.claim.citation
        cited.setdefault(citation.document, []).append(Span(citation.start, citation.end))
    texts = (document for document in ledger.documents(recorded=recorded) if not document.is_data_row)
    documents = [document for document in texts if document.id in cited]
    windows: dict[str, tuple[Span, ...]] = {}
    for document in documents:
        sentences = [sentence for passage in passages(document) for sentence in passage.sentences]
        around = {window(sentences, span.start, span.end) for span in cited[document.id]}
        windows[document.id] = tuple(sorted(around, key=lambda span: (span.start, span.end)))
    return find_copies(documents, windows)


def _read(path: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None


def _write(path: Path, kept: _Kept) -> None:
    """Keep it where the folder can be written; a workspace that is only looked at works without."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(msgspec.json.encode(kept))
        part.replace(path)
    except OSError:
        return
