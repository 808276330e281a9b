"""What a file is, by what it contains; its name is not asked, because names are wrong too often."""

import re
from enum import StrEnum

from segun.documents.decoding import wide_encoding
from segun.errors import DocumentRefused


class Media(StrEnum):
    """The kinds of file that Segun reads, by their media type."""

    PLAIN = "text/plain"
    HTML = "text/html"
    MHTML = "multipart/related"  # a page saved by a browser as one file
    PDF = "application/pdf"


_HEAD = 4096  # bytes looked at; a doctype may stand behind a long comment
_PDF_HEAD = 1024  # where readers of PDF look for its mark (ISO 32000-1, annex H.3.4.1)

_NOT_TEXT: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"BM", "a bitmap image"),
    (b"PK\x03\x04", "a ZIP archive or an office file (save it as PDF or text)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office file (save it as PDF or text)"),
    (b"{\\rtf", "an RTF file (save it as PDF or text)"),
    (b"bplist00", "a Safari web archive (save the page as HTML or PDF)"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"RIFF", "an image, a sound or a video"),
    (b"OggS", "a sound or a video"),
    (b"ID3", "a sound"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_NEEDS_CONTROLS = frozenset({b"BM", b"BZh", b"ID3", b"MZ", b"RIFF", b"OggS"})  # marks that a text could begin with
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(rb"\s*<(?:div|main|section|p|h1|header|meta|title)[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_MHTML = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_MOST_CONTROLS = 0.02  # a text may hold a stray control character; one in fifty is another kind of file
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\v\f\r\x1a\x1b")  # those that no text file has


def recognise(data: bytes, name: str) -> Media:
    """What kind of file ``data`` is. Raises DocumentRefused, saying what it is instead, where it holds no text to read."""
    if not data.strip(b" \t\r\n\f\v\0"):
        raise DocumentRefused(name, "is empty")
    head = data[:_HEAD]
    if b"%PDF-" in head[:_PDF_HEAD]:
        return Media.PDF
    _refuse_what_is_no_text(head, name)
    letters = head.replace(b"\0", b"")  # so that UTF-16 looks like its ASCII part
    if _MHTML.search(letters):
        return Media.MHTML
    if _HTML.search(letters) or _FRAGMENT.match(letters.lstrip(b"\xef\xbb\xbf\xff\xfe")):
        return Media.HTML
    if letters.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<?xml"):
        what = "a news feed (save its articles)" if _FEED.search(letters) else "XML, not an article"
        raise DocumentRefused(name, f"is {what}")
    return Media.PLAIN


def _refuse_what_is_no_text(head: bytes, name: str) -> None:
    controls = _share_of_controls(head)
    for mark, what in _NOT_TEXT:
        if head.startswith(mark) and (controls > 0 or mark not in _NEEDS_CONTROLS):
            raise DocumentRefused(name, f"is {what}, not text")
    if head[4:8] == b"ftyp" and controls > 0:
        raise DocumentRefused(name, "is a video or a photo, not text")
    if controls > _MOST_CONTROLS and wide_encoding(head) is None:
        raise DocumentRefused(name, "is binary data, not text")


def _share_of_controls(head: bytes) -> float:
    return 1 - len(head.translate(None, _CONTROLS)) / len(head)
