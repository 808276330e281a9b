"""Bytes to a Document, or one clear line that says why not.

::

    media -> plain | web_page | saved_page | pdf -> Found
    Found + what the user said + language -> Document
"""

import stat
from datetime import date
from pathlib import Path, PurePosixPath

from segun.documents.found import Found, with_title_first
from segun.documents.front_matter import publisher_line
from segun.documents.language import language_of
from segun.documents.letters import one_line
from segun.documents.media import Media, recognise
from segun.errors import DocumentRefused
from segun.model import Document, Language, document_id

MAX_MEGABYTES = 50
"""The largest file that is read. An article has kilobytes, a page saved with its pictures a few megabytes, an indictment of
hundreds of pages about twenty; past fifty the file is something else, and taking it apart would need ten times its size."""

_MAX_BYTES = MAX_MEGABYTES * 1_000_000


def check_size(path: Path) -> None:
    """See that a path is a file of a size that is read, before one byte of it is. Raises DocumentRefused."""
    name = path.name
    try:
        found = path.stat()
    except FileNotFoundError:
        raise DocumentRefused(name, "does not exist") from None
    except OSError as error:
        raise DocumentRefused(name, f"cannot be read ({error.strerror or error})") from error
    if stat.S_ISDIR(found.st_mode):
        raise DocumentRefused(name, "is a folder (give the files in it)")
    if not stat.S_ISREG(found.st_mode):
        raise DocumentRefused(name, "is not a regular file")
    _refuse_large(found.st_size, name)


def load_file(path: Path) -> bytes:
    """The bytes of a file whose size was checked first. Raises DocumentRefused if it cannot be read."""
    check_size(path)
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES + 1)  # it may have grown meanwhile; read_document looks again
    except OSError as error:
        raise DocumentRefused(path.name, f"cannot be read ({error.strerror or error})") from error


def read_file(
    path: Path,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: Language | None = None,
) -> Document:
    """Read one file; see :func:`read_document`."""
    data = load_file(path)
    return read_document(data, name=path.name, published=published, publisher=publisher, url=url, language=language)


def read_document(
    data: bytes,
    *,
    name: str,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: Language | None = None,
) -> Document:
    """Read an article from the bytes of its file: text, HTML, a page saved by a browser, or PDF, told by what they contain.

    What is given here wins over what the file says of itself. ``publisher`` may be ``after NAME, DATE``, as in a front
    matter, for a text that retells another's report. ``name`` names the file in messages and stands on the document.
    The same bytes and metadata give the same document on every machine. Raises DocumentRefused.
    """
    _refuse_large(len(data), name)
    found = _read(recognise(data, name), data, name)
    text = with_title_first(found.title, found.text)
    if not any(char.isalpha() for char in text):
        raise DocumentRefused(name, "holds no words")
    said = publisher_line(publisher, name) if publisher and publisher.strip() else None
    return Document(
        id=document_id(data),
        text=text,
        language=language or language_of(text, name, given=found.language),
        media_type=found.media_type,
        extractor=found.extractor,
        title=found.title,
        byline=found.byline,
        publisher=said.name if said else found.publisher,
        published=published or (said.published if said else None) or found.published,
        url=one_line(url) if url else found.url,
        file_name=PurePosixPath(name.replace("\\", "/")).name or None,
        retold=said.retold if said else found.retold,
    )


def _read(media: Media, data: bytes, name: str) -> Found:
    """What the format's own reader finds; each is imported when it is first needed, so that naming this package is cheap."""
    match media:
        case Media.PLAIN:
            from segun.documents.plain import read_plain as read
        case Media.HTML:
            from segun.documents.web_page import read_web_page as read
        case Media.MHTML:
            from segun.documents.saved_page import read_saved_page as read
        case Media.PDF:
            from segun.documents.pdf import read_pdf as read
    return read(data, name)


def _refuse_large(size: int, name: str) -> None:
    if size > _MAX_BYTES:
        raise DocumentRefused(name, f"has {size / 1e6:,.0f} MB; the largest file that is read has {MAX_MEGABYTES} MB")
