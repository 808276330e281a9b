"""The pipeline: the only module that knows the order of the stages.

documents -> mentions -> claims -> ledger; identity and assessment come in when somebody looks (:mod:`segun.views`).
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from segun.claims.grammar import GrammarReader
from segun.claims.reader import Reader
from segun.documents import load_file, passages, read_document
from segun.errors import DocumentRefused, InputError
from segun.ledger.store import Ledger
from segun.mentions.finder import MentionFinder
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.regions import RegionReader
from segun.model import Claim, Document, Language, Mention, Pack, Passage
from segun.workspace import Workspace

READERS: dict[str, Callable[[Pack], Reader]] = {
    "grammar": lambda pack: GrammarReader(pack.actors),
}


@dataclass(frozen=True, slots=True)
class Kit:
    """What reading needs, compiled once and used for every document: the finder of mentions and a reader."""

    finder: MentionFinder
    reader: Reader


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


@dataclass(frozen=True, slots=True)
class Added:
    """A document that entered the ledger with its claims."""

    name: str
    document: Document
    claims: int


@dataclass(frozen=True, slots=True)
class AlreadyHere:
    """A document whose bytes the ledger held before."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read, and why. Nothing of it was kept."""

    name: str
    reason: str


Outcome = Added | AlreadyHere | Refused


def make_kit(pack: Pack, *, reader: str = "grammar", places: Path | None = None) -> Kit:
    """Compile a pack and the gazetteer (with a user's own names in ``places``) for reading. Raises InputError."""
    if reader not in READERS:
        raise InputError(f"there is no reader {reader!r} (there are: {', '.join(READERS)})")
    gazetteer = open_gazetteer(places)
    return Kit(MentionFinder(pack, gazetteer, RegionReader(gazetteer, pack.regions)), READERS[reader](pack))


def read(document: Document, kit: Kit) -> Reading:
    """Read one document. The same document and kit give the same reading, byte for byte."""
    parts = passages(document)
    mentions = kit.finder.find(document, parts)
    return Reading(document, parts, mentions, kit.reader.read(document, parts, mentions))


def read_bytes(data: bytes, name: str, given: Given, kit: Kit) -> Reading:
    """Read one document from its bytes. Raises DocumentRefused."""
    document = read_document(
        data,
        name=name,
        published=given.published,
        publisher=given.publisher,
        url=given.url,
        language=given.language,
    )
    return read(document, kit)


def read_file(path: Path, given: Given, kit: Kit) -> Reading:
    """Read one file without storing it. Raises DocumentRefused."""
    return read_bytes(load_file(path), path.name, given, kit)


def add(paths: Iterable[Path], workspace: Workspace, ledger: Ledger, kit: Kit, given: Given = Given()) -> Iterator[Outcome]:
    """Read files into the ledger, one outcome a file, in order; what cannot be read does not stop the others.

    The original is stored first and the document with all its claims in one transaction after it, so an interruption
    leaves whole documents or nothing. Raises WorkspaceError where the ledger cannot be written.
    """
    originals = workspace.originals
    for path in paths:
        name = os.fsencode(path.name).decode("utf-8", "replace")  # a file may have a name that is no text
        try:
            data = load_file(path)
            reading = read_bytes(data, name, given, kit)
            document = reading.document
            originals.put(data)
            entry = ledger.append_document(document, reading.claims, author=workspace.author)
        except DocumentRefused as refusal:
            yield Refused(name, refusal.reason)
            continue
        yield AlreadyHere(name, document) if entry is None else Added(name, document, len(reading.claims))


def open_gazetteer(places: Path | None) -> Gazetteer:
    """The gazetteer, with a user's own names where the file is there."""
    return Gazetteer([places] if places and places.exists() else [])
