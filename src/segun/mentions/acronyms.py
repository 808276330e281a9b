"""Acronyms that a text explains: behind "Ambazonia Defence Forces (ADF)" the ADF are these, whoever else bears the letters."""

from collections.abc import Sequence
from itertools import pairwise

from segun.mentions.chunks import Chunk
from segun.mentions.function_words import AND, FOR, OF, THE
from segun.mentions.known import Entry
from segun.mentions.tokens import Tokens

_SMALL = AND | OF | FOR | THE | {"in"}


def _initials(core: Sequence[str]) -> tuple[str, str]:
    """The first letters of a name, with and without those of its small words: "Justice and Equality Movement" is the JEM."""
    return "".join(word[0] for word in core), "".join(word[0] for word in core if word not in _SMALL)


def explained(chunks: Sequence[Chunk], tokens: Tokens) -> None:
    """Give known acronyms the meaning of the other known name behind which they stand in brackets."""
    told: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for left, right in pairwise(chunks):
        known = left.entries and right.entries and left.last == right.first and "(" in tokens.gaps[right.first]
        if known and "".join(right.core) in _initials(left.core):
            told.setdefault(right.core, left.entries)
    for chunk in chunks if told else ():
        if chunk.entries:
            chunk.entries = told.get(chunk.core, chunk.entries)
