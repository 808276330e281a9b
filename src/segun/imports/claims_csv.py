"""A plain table of claims, a row a claim: what a researcher has in a spreadsheet. docs/imports.md documents the columns."""

from enum import StrEnum
from typing import TypeVar

from segun.imports.card import Card, Statement, Unsound
from segun.imports.days import day
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import (
    DateSpan,
    EvidenceKind,
    Hedge,
    Language,
    Party,
    Period,
    PlaceMention,
    RelationKind,
    Stance,
    Status,
)

COLUMNS = frozenset({"relation", "subject", "object"})
DAY = ""

_RESTS_ON = ("relation", "subject", "object", "stance", "hedge", "status", "place", "since", "until", "terms", "scope", "quote")
_SHOWN = ("speaker", "via", "said", "evidence", "publisher", "published", "url", "note", "language")
_OF_A_PERSON = (RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.REMOVED)
_WITH_A_PERSON = (RelationKind.LED_BY, RelationKind.KIN)
_Word = TypeVar("_Word", bound=StrEnum)


def read(row: Row, kit: Kit) -> Card:
    """A claim. Raises Unsound, naming the column, or LeftOut."""
    relation = _word(RelationKind, row, "relation", None)
    subject = _party(row["subject"], relation in _OF_A_PERSON, kit, "subject")
    said = Statement(
        relation=relation,
        subject=subject,
        object=_object(relation, row["object"], kit),
        rule="row",
        period=Period(_span(row, "since"), _span(row, "until")),
        place=kit.areas.written(row["place"]) if row["place"] else None,
        stance=_word(Stance, row, "stance", Stance.ASSERTS),
        hedge=_word(Hedge, row, "hedge", Hedge.PLAIN),
        status=_word(Status, row, "status", Status.CURRENT),
        speaker=kit.names.source(row["speaker"]),
        via=kit.names.source(row["via"]),
        said=_span(row, "said"),
        terms=tuple(term.strip() for term in row["terms"].split(";") if term.strip()),
        scope=row["scope"] or None,
        evidence=_word(EvidenceKind, row, "evidence", None) if row["evidence"] else None,
    )
    return Card(
        title=f"{row['publisher'] or kit.data_set.title}: {row['subject']} {relation.value} {row['object']}",
        rests_on=_RESTS_ON,
        shown=_SHOWN,
        says=(said,),
        quoted="quote",
        publisher=row["publisher"] or None,
        published=day(row["published"], "published") if row["published"] else None,
        url=row["url"] or None,
        language=_word(Language, row, "language", Language.EN),
    )


def _object(relation: RelationKind, text: str, kit: Kit) -> Party | PlaceMention | str:
    if not text:
        raise Unsound("object is empty")
    if relation.takes_value:
        return text
    if relation.takes_place:
        return kit.areas.written(text)
    return _party(text, relation in _WITH_A_PERSON, kit, "object")


def _party(name: str, is_person: bool, kit: Kit, column: str) -> Party:
    if not name:
        raise Unsound(f"{column} is empty")
    return kit.names.person(name) if is_person else kit.names.group(name)


def _word(kind: type[_Word], row: Row, column: str, usual: _Word | None) -> _Word:
    text = row[column].lower().replace(" ", "-" if kind is EvidenceKind else "_")
    if not text and usual is not None:
        return usual
    try:
        return kind(text)
    except ValueError:
        raise Unsound(f"{column} is {row[column]!r} (there are: {', '.join(kind)})") from None


def _span(row: Row, column: str) -> DateSpan | None:
    try:
        return DateSpan.parse(row[column]) if row[column] else None
    except ValueError as error:
        raise Unsound(f"{column}: {error}") from None
