"""Rows: the ledger's types as rows of its tables, and back. Rows are dicts, because a database is a wire."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Row

from segun.ledger.chain import canonical
from segun.ledger.stored import claim_of, places_named
from segun.model import (
    Claim,
    DateSpan,
    Document,
    Entry,
    EntryKind,
    Judgement,
    Language,
    PlaceMention,
    RecordedClaim,
    Review,
    ReviewState,
    Sameness,
    claim_record,
)
from segun.model.fixed import filling

Values = dict[str, Any]


def entry_of(row: Row[Any]) -> Entry:
    """An entry of its row."""
    return Entry(
        number=row.number,
        kind=EntryKind(row.kind),
        subject=row.subject,
        recorded_at=datetime.fromisoformat(row.recorded_at),
        author=row.author,
        previous=row.previous,
        digest=row.digest,
    )


def document_values(document: Document, entry: int, recorded_at: str) -> Values:
    """A document as a row. ``known_on`` falls back to the day of recording where the day of publication is not known."""
    published = document.published.isoformat() if document.published else None
    return {
        "entry": entry,
        "id": document.id,
        "known_on": published or recorded_at[:10],
        "language": document.language.value,
        "media_type": document.media_type,
        "extractor": document.extractor,
        "title": document.title,
        "byline": document.byline,
        "publisher": document.publisher,
        "published": published,
        "url": document.url,
        "file_name": document.file_name,
        "retold": document.retold,
        "text": document.text,
    }


def document_of(row: Row[Any]) -> Document:
    """A document of its row."""
    return Document(
        id=row.id,
        text=row.text,
        language=Language(row.language),
        media_type=row.media_type,
        extractor=row.extractor,
        title=row.title,
        byline=row.byline,
        publisher=row.publisher,
        published=date.fromisoformat(row.published) if row.published else None,
        url=row.url,
        file_name=row.file_name,
        retold=row.retold,
    )


def record_text(claim: Claim) -> str:
    """A claim as the text that is stored and digested."""
    return canonical(claim_record(claim, lossless=True))


def citation_of(row: Sequence[Any]) -> tuple[str, int, int]:
    """Document, start and end of the quote of a row that begins with ``record``."""
    cited = _read_cited(row[0])
    return cited.document, cited.start, cited.end


class _Cited(msgspec.Struct, gc=False):
    """What of a stored claim tells where it stands."""

    document: str
    start: int
    end: int


_read_cited = msgspec.json.Decoder(_Cited).decode


def named_places_of(rows: Iterable[Sequence[Any]]) -> list[tuple[PlaceMention, int]]:
    """Every way in which claims of rows with ``record`` and ``known_on`` name a place, with how many do, first known first."""
    counts: dict[int, int] = {}
    first: dict[int, tuple[str, int, PlaceMention]] = {}
    for row in rows:
        known_on = row[1]
        for mention in places_named(row[0]):  # one object for each way of writing it, or nearly
            key = id(mention)
            counts[key] = counts.get(key, 0) + 1
            if key not in first or known_on < first[key][0]:
                first[key] = known_on, len(first), mention
    ordered = sorted(first, key=lambda key: first[key][:2])
    return [(first[key][2], counts[key]) for key in ordered]


def claim_values(claim: Claim, id: str, record: str, *, number: int, entry: int, document: int, known_on: str) -> Values:
    """A claim as a row; ``document`` is the entry of its document."""
    return {
        "number": number,
        "entry": entry,
        "document": document,
        "id": id,
        "start": claim.citation.start,
        "kind": claim.relation.value,
        "subject": claim.subject.id,
        "object": claim.object_id,
        "known_on": known_on,
        "publisher": claim.publisher,
        "speaker": claim.speaker.id if claim.speaker else None,
        "via": claim.via.id if claim.via else None,
        "record": record,
    }


def places_of(claim: Claim) -> list[str]:
    """The ids under which a claim is found by place: the object's and its own place, and the units of both."""
    mentions = [place for place in (claim.object, claim.place) if isinstance(place, PlaceMention)]
    return sorted({id for mention in mentions for id in (mention.id, *(unit.id for unit in mention.place.units))})


def names_of(claim: Claim) -> set[tuple[str, str]]:
    """The id and the usual name of every party and voice of a claim."""
    named = [claim.subject, claim.object, claim.speaker, claim.via]
    return {(one.id, one.name) for one in named if one is not None and not isinstance(one, str | PlaceMention)}


def recorded_claim_of(row: Sequence[Any]) -> RecordedClaim:
    """A claim with its place in the record, of a row that begins with ``id``, ``record``, ``recorded_at``, ``author`` and
    ``review``.
    """
    review = row[4]  # by place: there are millions of rows, and a name takes longer
    return _recorded_claim(
        claim_of(row[1], row[0]),
        _moment(row[2]),
        row[3],
        ReviewState(review) if review else ReviewState.PENDING,
    )


_recorded_claim = filling(RecordedClaim)
_moment = datetime.fromisoformat  # faster than looking it up: the claims about a relation stand in as many documents

RELATION_OF = itemgetter(5, 6, 7)
"""Kind, subject and object of a row of :func:`segun.ledger.selecting.claims_by_relation`."""


def by_publication(rows: Iterable[Sequence[Any]]) -> list[RecordedClaim]:
    """Claims of such rows by the day on which they became known, their document, their offset and their id."""
    read = []
    for row in rows:
        recorded = recorded_claim_of(row)
        citation = recorded.claim.citation
        read.append((row[8], citation.document, citation.start, row[0], recorded))
    read.sort(key=_BEFORE_THE_CLAIM)
    return [recorded for _, _, _, _, recorded in read]


_BEFORE_THE_CLAIM = itemgetter(0, 1, 2, 3)


def end_of(text: str) -> DateSpan:
    """The end that a claim names, of the piece of its stored text that begins with it."""
    return DateSpan.from_exact(text.partition('"')[0])


def judgement_values(judgement: Judgement, entry: int) -> Values:
    """A judgement as a row."""
    return {
        "entry": entry,
        "left": judgement.left,
        "right": judgement.right,
        "sameness": judgement.sameness.value,
        "reason": judgement.reason,
    }


def judgement_of(row: Row[Any]) -> Judgement:
    """A judgement of its row."""
    return Judgement(row.left, row.right, Sameness(row.sameness), row.reason)


def review_values(review: Review, entry: int) -> Values:
    """A review as a row."""
    return {"entry": entry, "claim": review.claim, "state": review.state.value, "reason": review.reason}
