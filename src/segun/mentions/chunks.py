"""Chunks: the stretches of a text that may be names."""

from dataclasses import dataclass, field

from segun.mentions.known import Entry
from segun.mentions.tokens import Sentence

OPENING, CLOSING = "\"“‘'«„", "\"”’'»"
"""Quotation marks that may stand before and behind a name."""


@dataclass(slots=True)
class Chunk:
    """A possible name: tokens ``first`` to ``last`` (excluded). ``core`` is it folded, without a leading article.

    ``initial`` says that its first word has its capital from its place in the sentence; ``nick`` is a nickname within
    ("Joaquín “El Chapo” Guzmán") as a range of tokens; ``titles`` are the words of rank cut from its front; ``tail`` counts
    marks behind the last word that belong to it ("José Antonio “N”"); ``family`` says that "brothers" or the like follows,
    ``listed`` that it stands in a list behind "two gangs" or the like, ``kin`` that it is one of "his sons".
    """

    first: int
    last: int
    sentence: Sentence
    core: tuple[str, ...]
    article: str = ""
    initial: bool = False
    quoted: bool = False
    nick: tuple[int, int] | None = None
    joints: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    noun: str = ""
    listed: bool = False
    tail: int = 0
    family: bool = False
    kin: bool = False
    entries: tuple[Entry, ...] = ()
    clues: dict[str, float] = field(default_factory=dict)
