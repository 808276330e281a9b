"""A card: one row of a data set as a document, and the claims that it makes.

The text is the row itself, a line for each column that says something, so that a quote is exactly what the data set holds.
The columns that a claim rests on come first, and together they are its quote.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from segun.imports.dataset import DataSet
from segun.imports.table import Row
from segun.model import (
    DATA_ROW,
    UNDATED,
    Citation,
    Claim,
    DateSpan,
    Document,
    EvidenceKind,
    Hedge,
    Language,
    Party,
    Period,
    PlaceMention,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    document_id,
)


class LeftOut(Exception):
    """A row that makes no claim, by rule and with the ``reason``: it names no group, tells of no event."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Unsound(Exception):
    """A row that cannot be read, with the ``reason``: a date that is none, a relation that nobody knows."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a row says; ``rule`` names the rule of its format by which it says so.

    ``day`` is the day or days that an event fell on: the row speaks of these and of no others. A row that tells of a state
    gives ``period`` instead, and when it was ``said``.
    """

    relation: RelationKind
    subject: Party
    object: Party | PlaceMention | str
    rule: str
    day: DateSpan | None = None
    period: Period = UNDATED
    said: DateSpan | None = None
    place: PlaceMention | None = None
    stance: Stance = Stance.ASSERTS
    hedge: Hedge = Hedge.PLAIN
    status: Status = Status.CURRENT
    speaker: SourceRef | None = None
    via: SourceRef | None = None
    terms: tuple[str, ...] = ()
    scope: str | None = None
    evidence: EvidenceKind | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A row as a format reads it: its title, the columns that the claims rest on, those to show beside, and what it says.

    ``quoted`` is the column whose text alone is the quote, where the row quotes somebody. ``publisher``, ``published`` and
    ``url`` stand where the row names its own.
    """

    title: str
    rests_on: tuple[str, ...]
    shown: tuple[str, ...]
    says: tuple[Statement, ...]
    quoted: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: Language = Language.EN


Made = tuple[Document, tuple[Claim, ...]]


def written(card: Card, row: Row, data_set: DataSet, published: date | None, file_name: str) -> Made:
    """The document of a card, with its claims. The same row gives the same document, whatever file it stands in."""
    basis = _lines(row, card.rests_on)
    text = "\n".join([card.title, "", *basis, "", *_lines(row, card.shown)]).rstrip("\n") + "\n"
    start = len(card.title) + 2
    publisher, day = card.publisher or data_set.publisher or None, card.published or published
    document = Document(
        id=document_id(text.encode("utf-8")),
        text=text,
        language=card.language,
        media_type=DATA_ROW,
        extractor=data_set.reader,
        title=card.title,
        publisher=publisher,
        published=day,
        url=card.url or data_set.url or None,
        file_name=file_name,
    )
    citation = _citation(document, start, "\n".join(basis), _lines(row, [card.quoted]))
    return document, tuple(_claim(said, citation, data_set, document) for said in _once(card.says))


def _citation(document: Document, start: int, basis: str, quoted: list[str]) -> Citation:
    """The lines that the claims rest on, or only what the quoting one of them quotes."""
    quote = basis
    for line in quoted:
        quote = line.partition(": ")[2]
        start = document.text.index(line, start) + len(line) - len(quote)
    return Citation(document.id, start, start + len(quote), quote)


def _once(says: Sequence[Statement]) -> Iterable[Statement]:
    """The statements without those of a group with itself, which compounds of one group in two roles would give."""
    return (said for said in says if not isinstance(said.object, Party) or said.subject.id != said.object.id)


def _claim(said: Statement, citation: Citation, data_set: DataSet, document: Document) -> Claim:
    return Claim(
        relation=said.relation,
        subject=said.subject,
        object=said.object,
        stance=said.stance,
        hedge=said.hedge,
        status=said.status,
        citation=citation,
        reader=data_set.reader,
        pattern=f"{data_set.name}-{said.rule}",
        reading=data_set.reading,
        speaker=said.speaker,
        via=said.via,
        said=said.said or said.day,
        place=said.place,
        period=Period(said.day, said.day) if said.day else said.period,
        terms=said.terms,
        scope=said.scope,
        evidence=said.evidence,
        published=document.published,
        publisher=document.publisher,
    )


def _lines(row: Row, columns: Iterable[str]) -> list[str]:
    """A line for each column that says something; a value is one line, since the quote shall be one piece of text."""
    return [f"{column}: {' '.join(value.split())}" for column in columns if (value := row[column])]
