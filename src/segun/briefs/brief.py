"""A brief: what is asked about, told in sentences of which each has its numbered sources, with figures; ready to be set."""

from dataclasses import dataclass
from datetime import date

from segun.figures.drawing import Figure
from segun.model import Hedge, Language, Stance, Standing

Numbers = tuple[int, ...]
"""Numbers of sources, in order."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the sources that it rests on. Only one that says that nothing is on record has none."""

    text: str
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Said:
    """What one origin says: who, how and when in ``manner``, in which exact words, and who repeats it."""

    voice: str
    stance: Stance
    hedge: Hedge
    manner: str
    quote: str
    language: Language | None
    sources: Numbers
    again: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class SideOfBrief:
    """The origins of one stance; ``more`` tells of those for which there is no room."""

    heading: str
    stance: Stance
    said: tuple[Said, ...]
    more: Sentence | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One relation in a list: what it is, how it stands, how likely it is and since when, with its sources."""

    what: str
    standing: Standing | None
    standing_word: str
    likely: str
    when: str
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ListOfBrief:
    """Relations under a heading ("Allies"); ``more`` tells of those for which there is no room."""

    heading: str
    lines: tuple[Listed, ...]
    more: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure with its caption; ``narrow`` is the same figure for a narrow window, where there is one."""

    figure: Figure
    caption: Sentence
    narrow: Figure | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a brief: a relation, an actor, a place, or the network.

    ``standing`` is that of a relation, with its word; ``lead`` is what is held of it, ``notes`` what to keep in mind.
    """

    kind: str
    heading: str
    lead: tuple[Sentence, ...] = ()
    standing: Standing | None = None
    standing_word: str = ""
    sides: tuple[SideOfBrief, ...] = ()
    lists: tuple[ListOfBrief, ...] = ()
    notes: tuple[Sentence, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered source: a document on record, or a page of public reporting that a pack names (then ``document`` is None)."""

    number: int
    document: str | None
    publisher: str | None
    title: str | None
    published: date | None
    url: str | None
    retold: bool
    language: Language | None


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief as of ``on``, from what was published by ``known``, in one language."""

    title: str
    on: date
    known: date
    language: Language
    parts: tuple[Part, ...]
    sources: tuple[Cited, ...]
