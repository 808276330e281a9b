"""Content-derived identifiers: the same input has the same id on every machine.

Ids are short, readable in a log and free of order or time. A document is named by the SHA-256 of its original bytes, so
that anybody who holds the file can check it; everything else by a digest of the fields that make it what it is.
"""

import hashlib
import re
import unicodedata

_SEPARATOR = "\x1f"  # ASCII unit separator: cannot stand in a name, so ("a", "bc") and ("ab", "c") differ
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def document_id(data: bytes) -> str:
    """The id of a document: ``sha256:`` and the hex digest of its original bytes."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def text_digest(text: str) -> str:
    """The SHA-256 of a stored text in UTF-8, as hex; offsets of citations count in this text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def content_id(prefix: str, *parts: str | int | float | None) -> str:
    """An id made of what a thing is: ``prefix`` and 20 hex digits over its parts, in order; ``None`` differs from ``""``."""
    text = _SEPARATOR.join("\x00" if part is None else str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(text.encode('utf-8')).hexdigest()[:20]}"


def slug(name: str) -> str:
    """A name as an id part: accents dropped, lower case, words joined by hyphens (``Los Chukys`` -> ``los-chukys``)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return _NOT_WORD.sub("-", plain).strip("-") or hashlib.sha256(name.encode("utf-8")).hexdigest()[:12]


def new_name_id(name: str) -> str:
    """The id of an actor, place or source that no pack knows (``new:los-chukys``)."""
    return f"new:{slug(name)}"
