"""Documents: one version of one text, its passages, and where in it a claim was read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from segun.model.ids import text_digest

DATA_ROW = "application/x-segun-data-row"
"""The media type of a document that is one row of a data set; its bytes are its text (:mod:`segun.imports`)."""


class Language(StrEnum):
    """The languages that Segun reads."""

    EN = "en"
    ES = "es"


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one text. A changed page has other bytes and is a new document.

    ``id`` is the SHA-256 of the original bytes, ``text`` what ``extractor`` (name and version) took from them; offsets of
    citations count characters of ``text``. If there is a title, ``text`` begins with it and ``title`` repeats it.
    ``publisher`` is the name of the outlet that is answerable for it; ``retold`` says that this text is a retelling of that
    outlet's report in other words (as the bundled articles are), shown as "after <publisher>".
    """

    id: str
    text: str
    language: Language
    media_type: str
    extractor: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    file_name: str | None = None
    retold: bool = False

    @property
    def is_data_row(self) -> bool:
        """Whether it is one row of a data set. Rows of a table look alike: none is a copy of another."""
        return self.media_type == DATA_ROW

    @property
    def text_sha256(self) -> str:
        """The digest of the stored text."""
        return text_digest(self.text)


class PassageKind(StrEnum):
    """What part of a document a passage is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (end excluded) of a document's stored text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """An addressable part of a document with its sentences; every offset counts in the document's stored text."""

    document: str
    index: int
    kind: PassageKind
    start: int
    end: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """The pointer from a claim to its passage: ``quote`` is exactly ``text[start:end]`` of the document's stored text."""

    document: str
    start: int
    end: int
    quote: str

    def is_exact(self, text: str) -> bool:
        """Whether the quote stands letter for letter at its offsets; a claim whose citation is not exact is refused."""
        return bool(self.quote) and 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote
