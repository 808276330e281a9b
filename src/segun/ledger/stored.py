"""A claim as the ledger stores it, read fast: a large record is millions of these texts.

Its fields are taken straight out of the JSON; its parties, voices and places, of which there are only thousands in any million
claims, are read once for each way of writing them. It gives what :func:`segun.model.claim_from_record` gives (a test holds the
two together), and a third as slowly.
"""

from datetime import date
from functools import lru_cache

import msgspec
import orjson

from segun.model import (
    UNDATED,
    Citation,
    Claim,
    DateSpan,
    EvidenceKind,
    Hedge,
    Party,
    Period,
    PlaceMention,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    party_from_record,
    place_from_record,
    source_from_record,
)
from segun.model.fixed import filling


class _Stored(msgspec.Struct, gc=False):
    """The names are those of :func:`segun.model.claim_record`; ``Raw`` is the text of a part."""

    relation: RelationKind
    subject: msgspec.Raw
    object: msgspec.Raw
    stance: Stance
    hedge: Hedge
    status: Status
    speaker: msgspec.Raw
    via: msgspec.Raw
    said: str | None
    place: msgspec.Raw
    since: str | None
    until: str | None
    terms: tuple[str, ...]
    scope: str | None
    evidence: EvidenceKind | None
    quote: str
    start: int
    end: int
    document: str
    published: str | None
    publisher: str | None
    reader: str
    pattern: str
    confidence_of_reading: float


class _Placed(msgspec.Struct, gc=False):
    """What of a stored claim may name a place."""

    relation: str
    object: msgspec.Raw
    place: msgspec.Raw


_read = msgspec.json.Decoder(_Stored).decode
_read_placed = msgspec.json.Decoder(_Placed).decode
_NULL = b"null"
_OF_PLACES = frozenset(kind.value for kind in RelationKind if kind.takes_place)


def claim_of(record: str, id: str | None = None) -> Claim:
    """The claim of a stored text; ``id`` is its id where the row has it, so that it need not be worked out.

    Raises ValueError where the text is no claim.
    """
    try:
        stored = _read(record)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    speaker, via, place = bytes(stored.speaker), bytes(stored.via), bytes(stored.place)
    since, until = stored.since, stored.until
    claim = _claim(
        stored.relation,
        _party(bytes(stored.subject)),
        _object(bytes(stored.object)),
        stored.stance,
        stored.hedge,
        stored.status,
        _citation(stored.document, stored.start, stored.end, stored.quote),
        stored.reader,
        stored.pattern,
        stored.confidence_of_reading,
        None if speaker == _NULL else _source(speaker),
        None if via == _NULL else _source(via),
        DateSpan.from_exact(stored.said) if stored.said else None,
        None if place == _NULL else _place(place),
        _period(since, until) if since or until else UNDATED,
        stored.terms,
        stored.scope,
        stored.evidence,
        _day(stored.published) if stored.published else None,
        stored.publisher,
        id,
    )
    claim.__post_init__()
    return claim


def places_named(record: str) -> list[PlaceMention]:
    """The places that the claim of a stored text speaks of or holds in, without the rest of it."""
    stored = _read_placed(record)
    texts = [bytes(stored.object)] if stored.relation in _OF_PLACES else []
    place = bytes(stored.place)
    return [_place(text) for text in (texts if place == _NULL else [*texts, place])]


_claim, _citation = filling(Claim), filling(Citation)
_day = lru_cache(maxsize=65536)(date.fromisoformat)


@lru_cache(maxsize=65536)
def _period(since: str | None, until: str | None) -> Period:
    return Period(*(DateSpan.from_exact(text) if text else None for text in (since, until)))


@lru_cache(maxsize=65536)
def _party(text: bytes) -> Party:
    return party_from_record(orjson.loads(text))


@lru_cache(maxsize=65536)
def _source(text: bytes) -> SourceRef:
    return source_from_record(orjson.loads(text))


@lru_cache(maxsize=65536)
def _place(text: bytes) -> PlaceMention:
    return place_from_record(orjson.loads(text))


@lru_cache(maxsize=65536)
def _object(text: bytes) -> Party | PlaceMention | str:
    record = orjson.loads(text)
    if isinstance(record, str):
        return record
    return place_from_record(record) if record["kind"] == "place" else party_from_record(record)
