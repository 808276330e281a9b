"""Which documents of a workspace took text from which: kept beside the ledger, and brought up to it by what is new.

The file is derived: it names the ledger's entry up to which it goes, and may be deleted at any time. What a new document took
is looked up in an index of those that are here; all are compared anew only where there is no file, or one of another record.
"""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from segun.documents import sentences_of, windows_of
from segun.documents.copies import find_copies_among
from segun.documents.copy_index import CopyIndex
from segun.documents.cutting import Text
from segun.documents.holders import Holders
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import Copy, Document, Entry, EntryKind
from segun.whole_files import written_whole
from segun.workspace import Workspace

_FORM = 2  # of the file; raised when other documents are compared, so that what was found by an older rule is not believed
_SAVED_EVERY = 500  # the file is written anew when one document of so many has changed; until then the rest is caught up with
_TOO_MANY = 4  # where more than one of so many is new, comparing all at once is faster


class Copies:
    """The copies of a workspace, for as long as somebody looks: brought up to the ledger each time they are asked for."""

    def __init__(self, workspace: Workspace, ledger: Ledger) -> None:
        self._file, self._ledger = workspace.copies_file, ledger
        self._state: _State | None = None
        self._found: Mapping[str, tuple[Copy, ...]] = {}

    def now(self) -> Mapping[str, tuple[Copy, ...]]:
        """What each document took from others, by its id."""
        head = self._ledger.head()
        if self._state is None:
            self._state = _read(self._file, self._ledger)
        elif head is not None and self._state.head == head.digest:
            return self._found
        self._state = _brought_up(self._state, self._ledger, head, self._file)
        self._found = self._state.index.by_child
        return self._found


def copies_in(workspace: Workspace, ledger: Ledger, *, recorded: datetime | None = None) -> Mapping[str, tuple[Copy, ...]]:
    """What each document took from others, by its id.

    For the record as it stood at a moment (``recorded``) all are compared anew.
    """
    return Copies(workspace, ledger).now() if recorded is None else by_child(compare(ledger, recorded=recorded))


def by_child(copies: Iterable[Copy]) -> dict[str, tuple[Copy, ...]]:
    """Copies sorted under the document that took the text."""
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        found.setdefault(copy.child, []).append(copy)
    return {child: tuple(taken) for child, taken in found.items()}


def compare(ledger: Ledger, *, recorded: datetime | None = None) -> tuple[Copy, ...]:
    """Which documents took text from which, around the claims of each.

    Documents without claims are not looked at, nor are rows of data sets: what two rows share is the form of their table.
    """
    return find_copies_among(_texts(ledger, recorded))


@dataclass(slots=True)
class _State:
    """An index with the number and digest of the last entry that it has taken in, and how many documents changed since saving."""

    index: CopyIndex
    number: int
    head: str
    unsaved: int = 0


def _brought_up(state: _State | None, ledger: Ledger, head: Entry | None, file: Path) -> _State:
    number, digest = (head.number, head.digest) if head else (0, "")
    touched = _touched(state, ledger) if state else None
    if state is None or touched is None or len(touched) > max(8, len(state.index.ranks) // _TOO_MANY):
        texts = _texts(ledger, None)
        state = _State(CopyIndex.of(texts, lambda id: _text_of(ledger, id)), number, digest, len(texts) + 1)
    else:
        for id in touched:
            _take_in(state.index, ledger, id)
        state.number, state.head, state.unsaved = number, digest, state.unsaved + len(touched)
    if state.unsaved > len(state.index.ranks) // _SAVED_EVERY:
        _write(file, state)
    return state


def _touched(state: _State, ledger: Ledger) -> list[str] | None:
    """The documents that entries since concern, in order; None where the record is another than that of the state."""
    entries = ledger.entries(after=max(0, state.number - 1))
    last = next(entries, None) if state.number else None
    if state.number and (last is None or last.digest != state.head):
        return None
    touched: dict[str, None] = {}
    for entry in entries:
        if entry.kind is EntryKind.JUDGEMENT:
            continue
        found = None if entry.kind is EntryKind.DOCUMENT else ledger.claim(entry.subject)
        touched[found.claim.citation.document if found else entry.subject] = None
    return list(touched)


def _take_in(index: CopyIndex, ledger: Ledger, id: str) -> None:
    """Compare a document as the record now has it; take it out where nothing in it counts."""
    document = ledger.document(id)
    if document is None or document.is_data_row:
        return
    claims = ledger.claims(ClaimQuery(document=id))
    if index.holds(id):
        index.take_out(Text(id, index.published(id), document.text))
    if claims:
        index.put(_text(document, [(each.claim.citation.start, each.claim.citation.end) for each in claims]))


def _texts(ledger: Ledger, recorded: datetime | None) -> list[Text]:
    cited: dict[str, list[tuple[int, int]]] = {}
    for document, start, end in ledger.citations(recorded=recorded):
        cited.setdefault(document, []).append((start, end))
    documents = ledger.documents(recorded=recorded, rows=False)
    return [_text(document, cited[document.id]) for document in documents if document.id in cited]


def _text_of(ledger: Ledger, id: str) -> Text:
    document = ledger.document(id)
    assert document is not None  # the index holds what the record has
    claims = ledger.claims(ClaimQuery(document=id))
    return _text(document, [(each.claim.citation.start, each.claim.citation.end) for each in claims])


def _text(document: Document, cited: Iterable[tuple[int, int]]) -> Text:
    return Text(document.id, document.published, document.text, windows_of(sentences_of(document), cited))


class _Told(msgspec.Struct):
    """What the file says beside its arrays: the entry it goes up to, the documents with their days, the copies."""

    number: int
    head: str
    ranks: list[tuple[date, str]]
    copies: list[Copy]
    form: int = 1


_told = msgspec.json.Decoder(_Told).decode


def _read(path: Path, ledger: Ledger) -> _State | None:
    """The state of a file; None where there is none that can be read."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            told = _told(kept["told"].tobytes())
            if told.form != _FORM:
                return None
            anchors, quoted = (Holders(kept[f"{name}_numbers"], kept[f"{name}_owners"]) for name in ("anchors", "quoted"))
        index = CopyIndex(lambda id: _text_of(ledger, id), told.ranks, anchors, quoted, told.copies)
        return _State(index, told.number, told.head)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, msgspec.DecodeError):
        return None


def _write(path: Path, state: _State) -> None:
    """Keep it where the folder can be written; a workspace that is only looked at works without."""
    index = state.index
    index.tidy()
    told = {"number": state.number, "head": state.head, "ranks": index.ranks, "copies": index.copies, "form": _FORM}
    arrays: dict[str, np.ndarray[Any, Any]] = {"told": np.frombuffer(msgspec.json.encode(told), np.uint8)}
    for name, holders in (("anchors", index.anchors), ("quoted", index.quoted)):
        arrays |= {f"{name}_numbers": holders.numbers, f"{name}_owners": holders.owners}
    try:
        with written_whole(path) as file:
            np.savez(file, allow_pickle=False, **arrays)
    except OSError:
        return
    state.unsaved = 0
