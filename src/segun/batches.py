"""Reading by batch: requests written to files, replies read from files, and the same ledger in the end as by asking directly.

A document that was exported waits, with its original stored and what the user said of it, until all its answers are here; then
it is read as any other. Exporting writes nothing to the ledger. What was answered badly is asked for by the next export, as an
endpoint would be asked again at once.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from segun.claims.llm.batch import Outbox, answers_in
from segun.claims.llm.exchange import Request
from segun.claims.llm.replies import Replies
from segun.documents import load_file
from segun.errors import AnswerWaiting, BadSettings, DocumentRefused, LedgerUnwritable
from segun.ledger.store import Ledger
from segun.model import Language
from segun.pipeline import Given, Kit, document_of, read_bytes, workspace_kit
from segun.recording import AlreadyHere, Outcome, Refused, record
from segun.whole_files import written_whole
from segun.workspace import Workspace


class WaitingDocument(msgspec.Struct, frozen=True):
    """A document that waits for its answers: its id, the name of its file, the reader asked for and what the user said of it."""

    document: str
    name: str
    reader: str
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None

    @property
    def given(self) -> Given:
        """What the user said of it."""
        return Given(self.published, self.publisher, self.url, Language(self.language) if self.language else None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document that still waits for an answer."""

    name: str


@dataclass(frozen=True, slots=True)
class Received:
    """What reply files held: answers kept, and the lines that were none, by reason."""

    answers: int
    refused: dict[str, int]


def waiting_documents(workspace: Workspace) -> tuple[WaitingDocument, ...]:
    """The documents that wait, in the order in which they were exported. Raises BadSettings where the list is damaged."""
    path = workspace.batch_file
    if not path.exists():
        return ()
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[WaitingDocument, ...])
    except msgspec.DecodeError as error:
        raise BadSettings(str(path), f"is damaged ({error}); delete it and export anew") from error


def enlist(paths: Iterable[Path], workspace: Workspace, ledger: Ledger, reader: str, given: Given) -> Iterator[Outcome | Waiting]:
    """Put documents on the waiting list, with their originals stored; those that are on record already are left out."""
    listed = {one.document: one for one in waiting_documents(workspace)}
    for path in paths:
        name = os.fsencode(path.name).decode("utf-8", "replace")
        try:
            data = load_file(path)
            document = document_of(data, name, given)
        except DocumentRefused as refusal:
            yield Refused(name, refusal.reason)
            continue
        if ledger.holds(document.id):
            yield AlreadyHere(name, document)
            continue
        workspace.originals.put(data)
        language = given.language.value if given.language else None
        listed[document.id] = WaitingDocument(document.id, name, reader, given.published, given.publisher, given.url, language)
        yield Waiting(name)
    _write_list(workspace, listed.values())


def wanted(workspace: Workspace) -> tuple[Request, ...]:
    """The requests that are still to be answered, for all documents that wait."""
    found: dict[str, Request] = {}
    for kit, outbox, documents in _by_reader(workspace):
        for one in documents:
            for _ in range(2):  # where all replies to it were bad they are dropped, and it is asked for as if for the first time
                try:
                    read_bytes(workspace.originals.get(one.document), one.name, one.given, kit)
                except AnswerWaiting:
                    break
                except DocumentRefused:
                    continue
                break
        found |= outbox.requests
        kit.close()
    return tuple(found.values())


def receive(paths: Iterable[Path], workspace: Workspace) -> Received:
    """Keep the answers of reply files. Raises InputError where a file cannot be read."""
    replies = Replies(workspace.replies_file)
    kept, refused = 0, dict[str, int]()
    try:
        for path in paths:
            for answer in answers_in(path):
                if answer.key is not None and answer.reply is not None:
                    replies.put(answer.key, answer.reply)
                    kept += 1
                else:
                    refused[answer.reason] = refused.get(answer.reason, 0) + 1
    finally:
        replies.close()
    return Received(kept, refused)


def settle(workspace: Workspace, ledger: Ledger) -> Iterator[Outcome | Waiting]:
    """Read into the ledger the documents all of whose answers are here, in the order in which they were exported."""
    kits = {reader: kit for kit, _, documents in _by_reader(workspace) for reader in {one.reader for one in documents}}
    left = list(waiting_documents(workspace))
    try:
        for one in tuple(left):
            data = workspace.originals.get(one.document)
            try:
                reading = read_bytes(data, one.name, one.given, kits[one.reader])
                outcome: Outcome | Waiting = record(reading.document, reading.claims, data, one.name, workspace, ledger)
                left.remove(one)
            except AnswerWaiting:
                outcome = Waiting(one.name)
            except DocumentRefused as refusal:
                outcome = Refused(one.name, refusal.reason)
            yield outcome
    finally:
        _write_list(workspace, left)
        for kit in kits.values():
            kit.close()


def _by_reader(workspace: Workspace) -> Iterator[tuple[Kit, Outbox, list[WaitingDocument]]]:
    """The waiting documents by the reader that they were exported for, each with a kit that asks nobody."""
    sorted_out: dict[str, list[WaitingDocument]] = {}
    for one in waiting_documents(workspace):
        sorted_out.setdefault(one.reader, []).append(one)
    for reader, documents in sorted_out.items():
        outbox = Outbox()
        yield workspace_kit(workspace, reader=reader, asker=outbox), outbox, documents


def _write_list(workspace: Workspace, documents: Iterable[WaitingDocument]) -> None:
    """Write the list so that an interruption leaves the old one or the new."""
    path = workspace.batch_file
    try:
        with written_whole(path) as file:
            file.write(msgspec.json.format(msgspec.json.encode(tuple(documents)), indent=1))
    except OSError as error:
        raise LedgerUnwritable(str(path), error.strerror or str(error)) from error
