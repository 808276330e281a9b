"""The pipeline: the only module that knows the order of the stages.

documents -> mentions -> claims -> ledger; identity and assessment come in when somebody looks (:mod:`segun.views`).
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from segun.claims.ahead import in_order
from segun.claims.gaps import gaps
from segun.claims.llm.exchange import Asker, Request
from segun.claims.llm.prompt import Prompt
from segun.claims.llm.reader import LlmReader
from segun.claims.llm.settings import LlmSettings
from segun.claims.quality import load_quality
from segun.claims.reader import Reader
from segun.claims.selection import choose
from segun.documents import load_file, passages, read_document
from segun.errors import DocumentRefused
from segun.ledger.store import Ledger
from segun.mentions.finder import MentionFinder
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.regions import RegionReader
from segun.model import Claim, Document, Language, Mention, Pack, Passage, Span
from segun.recording import AlreadyHere, Outcome, Refused, record, record_again
from segun.workspace import Workspace

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Kit:
    """What reading needs, compiled once and used for every document: the finder of mentions and a reader.

    ``llm`` is the part of the reader that is a language model, where it has one; ``workers`` how many documents it reads at once.
    """

    finder: MentionFinder
    reader: Reader
    llm: LlmReader | None = None
    workers: int = 1

    def close(self) -> None:
        """Let go of what reading holds; what is being read fails."""
        if self.llm is not None:
            self.llm.close()


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with all that was read in it."""

    document: Document
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of documents; it stands above what is found in them."""

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: Language | None = None


def make_kit(
    pack: Pack,
    *,
    reader: str = "grammar",
    places: Path | None = None,
    llm: LlmSettings | None = None,
    replies: Path | None = None,
    quality: Path | None = None,
    asker: Asker | None = None,
    prompts: Mapping[Language, Prompt] | None = None,
    finder: MentionFinder | None = None,
) -> Kit:
    """Compile a pack and the gazetteer (with a user's own names in ``places``) for reading; ``finder`` is one compiled before.

    ``llm`` and the file of kept ``replies`` are for readers with a model, ``asker`` stands in for its endpoint, ``prompts`` for
    its prompts; ``quality`` is the file of what was measured of readers. Raises InputError, BadSettings or EndpointRefused.
    """
    chosen = choose(reader, pack.actors, llm=llm, replies=replies, quality=load_quality(quality), asker=asker, prompts=prompts)
    return Kit(finder or make_finder(pack, places), chosen.reader, chosen.llm, chosen.workers)


def make_finder(pack: Pack, places: Path | None = None) -> MentionFinder:
    """Compile the names of a pack and of the gazetteer (with a user's own in ``places``): what finds mentions."""
    gazetteer = open_gazetteer(places)
    return MentionFinder(pack, gazetteer, RegionReader(gazetteer, pack.regions))


def workspace_kit(workspace: Workspace, *, reader: str | None = None, asker: Asker | None = None) -> Kit:
    """The kit that a workspace's settings ask for; ``reader`` stands above them."""
    settings = workspace.settings
    return make_kit(
        workspace.pack(),
        reader=reader or settings.reader,
        places=workspace.places_file,
        llm=settings.llm,
        replies=workspace.replies_file,
        quality=workspace.quality_file,
        asker=asker,
    )


def prepare(document: Document, finder: MentionFinder) -> Reading:
    """A document with its passages and mentions and no claims yet."""
    parts = passages(document)
    return Reading(document, parts, finder.find(document, parts), ())


def read(document: Document, kit: Kit) -> Reading:
    """Read one document. The same document and kit give the same reading, byte for byte; a model gives its kept replies."""
    return _read(prepare(document, kit.finder), kit)


def read_many(items: Iterable[tuple[Item, Callable[[], Document]]], kit: Kit) -> Iterator[tuple[Item, Callable[[], Reading]]]:
    """Read documents, several at once where the reader waits for a model; in order, each with a call for its reading or error."""

    def ready() -> Iterator[tuple[Item, Reading | DocumentRefused]]:
        for item, document in items:
            try:
                yield item, prepare(document(), kit.finder)
            except DocumentRefused as refusal:
                yield item, refusal

    def work(pair: tuple[Item, Reading | DocumentRefused]) -> Reading:
        if isinstance(pair[1], DocumentRefused):
            raise pair[1]
        return _read(pair[1], kit)

    with closing(in_order(ready(), work, workers=kit.workers, stop=kit.close)) as readings:
        for (item, _), result in readings:
            yield item, result


def gap_finder(workspace: Workspace) -> Callable[[Document, Sequence[Claim]], tuple[Span, ...]]:
    """Finds the sentences of a document that name parties, tell of something, and that none of some claims is quoted from.

    The names of the workspace are compiled when it is first called, and once. May be called from several threads.
    """
    finder = cache(lambda: make_finder(workspace.pack(), workspace.places_file))

    def find(document: Document, claims: Sequence[Claim]) -> tuple[Span, ...]:
        ready = prepare(document, finder())
        return gaps(document, ready.passages, ready.mentions, claims)

    return find


def requests(document: Document, kit: Kit) -> tuple[Request, ...]:
    """What reading a document would send to a model; nothing is sent."""
    if kit.llm is None:
        return ()
    ready = prepare(document, kit.finder)
    return kit.llm.requests(ready.document, ready.passages, ready.mentions)


def _read(ready: Reading, kit: Kit) -> Reading:
    claims = kit.reader.read(ready.document, ready.passages, ready.mentions)
    return Reading(ready.document, ready.passages, ready.mentions, claims)


def document_of(data: bytes, name: str, given: Given) -> Document:
    """The document of some bytes, with what the user said of it. Raises DocumentRefused."""
    return read_document(
        data,
        name=name,
        published=given.published,
        publisher=given.publisher,
        url=given.url,
        language=given.language,
    )


def read_bytes(data: bytes, name: str, given: Given, kit: Kit) -> Reading:
    """Read one document from its bytes. Raises DocumentRefused."""
    return read(document_of(data, name, given), kit)


def read_file(path: Path, given: Given, kit: Kit) -> Reading:
    """Read one file without storing it. Raises DocumentRefused."""
    return read_bytes(load_file(path), path.name, given, kit)


def add(
    paths: Iterable[Path], workspace: Workspace, ledger: Ledger, kit: Kit, given: Given = Given(), *, again: bool = False
) -> Iterator[Outcome]:
    """Read files into the ledger, one outcome a file, in order; what cannot be read does not stop the others.

    With ``again``, documents that are on record are read too, as they were recorded (see :func:`segun.recording.record_again`).

    The original is stored first and the document with all its claims in one transaction after it, so an interruption
    leaves whole documents or nothing. Raises WorkspaceError where the ledger cannot be written.
    """
    opened = (_opened(path, ledger, kit, given, again) for path in paths)
    with closing(
        in_order(opened, lambda one: one.ready and _read(one.ready, kit), workers=kit.workers, stop=kit.close)
    ) as finished:
        for one, reading in finished:
            try:
                read_now = reading()
                if one.outcome is not None:
                    yield one.outcome
                elif read_now is not None and one.on_record:
                    yield record_again(read_now.document, read_now.claims, one.name, workspace, ledger)
                elif read_now is not None:
                    yield record(read_now.document, read_now.claims, one.data, one.name, workspace, ledger)
            except DocumentRefused as refusal:
                yield Refused(one.name, refusal.reason)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file on its way into the ledger: with its outcome where that is known, else ready to be read."""

    name: str
    data: bytes = b""
    ready: Reading | None = None
    outcome: Outcome | None = None
    on_record: bool = False


def _opened(path: Path, ledger: Ledger, kit: Kit, given: Given, again: bool) -> _Opened:
    name = os.fsencode(path.name).decode("utf-8", "replace")  # a file may have a name that is no text
    try:
        data = load_file(path)
        document = document_of(data, name, given)
    except DocumentRefused as refusal:
        return _Opened(name, outcome=Refused(name, refusal.reason))
    if ledger.holds(document.id):
        recorded = ledger.document(document.id) if again else None
        if recorded is not None:
            return _Opened(name, data, prepare(recorded, kit.finder), on_record=True)
        return _Opened(name, outcome=AlreadyHere(name, document))
    return _Opened(name, data, prepare(document, kit.finder))


def open_gazetteer(places: Path | None) -> Gazetteer:
    """The gazetteer, with a user's own names where the file is there."""
    return Gazetteer([places] if places and places.exists() else [])
