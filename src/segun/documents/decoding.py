"""Bytes to text: which encoding a file is in, decided by its bytes first and its own word second."""

import codecs
import re

from segun.errors import DocumentRefused

_WIDE_MARKS = (  # UTF-32's little-endian mark begins with UTF-16's, so it is asked first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096  # bytes in which a page declares its encoding (the standard asks for the first 1024) and zeros are counted
_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LOOKED_AT = 1 << 17  # bytes given to the detector; enough for its statistics, and bounded on a large file
_BROKEN = 0.05  # a UTF-8 text may have lost a byte here and there: at most this share of what is not ASCII


def decoded(data: bytes, name: str, *, html: bool = False) -> str:
    """The text of ``data``. Raises DocumentRefused where no encoding fits.

    Order: a byte order mark; UTF-16 without one; UTF-8 if the bytes are valid (chance makes that nearly impossible for
    anything else); what an HTML page declares; what resiliparse detects. A UTF-8 text with a few broken bytes is read as
    UTF-8 with U+FFFD in their place, where a reader sees that something is missing.
    """
    encoding = wide_encoding(data) or ("utf-8-sig" if data.startswith(codecs.BOM_UTF8) else None)
    if encoding is not None:
        return _strictly(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:_HEAD]) if html else None
    if declared and (encoding := _known(declared[1].decode("ascii"))):
        return data.decode(encoding, errors="replace")
    return _guessed(data, name)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by its byte order mark, or by the zero bytes that half of every Latin letter is; else None."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    many, few = 0.3 * len(head) / 2, 0.02 * len(head) / 2 + 1  # in EN and ES at least nine letters of ten are Latin-1
    if odd > many and even < few:
        return "utf-16-le"
    if even > many and odd < few:
        return "utf-16-be"
    return None


def _guessed(data: bytes, name: str) -> str:
    text = data.decode("utf-8", errors="replace")
    broken, beyond_ascii = text.count("\ufffd"), sum(not char.isascii() for char in text)
    if broken <= _BROKEN * beyond_ascii:
        return text
    from resiliparse.parse.encoding import detect_encoding  # imported here: a plain UTF-8 file never needs it

    encoding = _known(detect_encoding(data[:_LOOKED_AT]) or "")
    if encoding is None:
        raise DocumentRefused(name, "is in an unknown encoding (save it as UTF-8)")
    return _strictly(data, encoding, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentRefused(
            name, f"looks like {encoding.removesuffix('-sig')} but is damaged at byte {error.start} (save it as UTF-8)"
        ) from error


def _known(encoding: str) -> str | None:
    """Python's name of an encoding of the web (WHATWG's standard: latin-1 means Windows-1252); None for any other."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    try:
        return codecs.lookup(map_encoding_to_html5(encoding, fallback_utf8=False) or "").name
    except LookupError:
        return None
