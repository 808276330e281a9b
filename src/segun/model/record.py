"""The claim as JSON: what ``segun read --json`` prints, ``segun export claims`` writes and the API returns.

The names are public. :func:`claim_record` gives the published form; with ``lossless=True`` dates keep vague ranges
("2024-09-01/2024-12-31@year") and places their country and coordinates, which is the form the ledger stores and
:func:`claim_from_record` reads back.
"""

from datetime import date
from typing import Any

from segun.model.claim import Claim, EvidenceKind, Hedge, Party, PartyKind, PlaceMention, Stance, Status
from segun.model.document import Citation
from segun.model.period import DateSpan, Period
from segun.model.place import Place, PlacePrecision, PlaceUnit
from segun.model.relation import RelationKind
from segun.model.source import SourceRef

Record = dict[str, Any]


def filed_record(id: str, claim: Claim) -> Record:
    """A claim on record as JSON: the id that it is reviewed and taken back by, and then what it says."""
    return {"id": id, **claim_record(claim)}


def claim_record(claim: Claim, *, lossless: bool = False) -> Record:
    """The claim as a JSON object; ``lossless`` adds what the published form leaves out."""

    def when(span: DateSpan | None) -> str | None:
        return None if span is None else span.exact if lossless else span.iso

    citation = claim.citation
    return {
        "relation": claim.relation.value,
        "subject": _party(claim.subject),
        "object": _object(claim.object, lossless),
        "stance": claim.stance.value,
        "hedge": claim.hedge.value,
        "status": claim.status.value,
        "speaker": _source(claim.speaker),
        "via": _source(claim.via),
        "said": when(claim.said),
        "place": _place(claim.place, lossless) if claim.place else None,
        "since": when(claim.period.since),
        "until": when(claim.period.until),
        "terms": list(claim.terms),
        "scope": claim.scope,
        "evidence": claim.evidence.value if claim.evidence else None,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "document": citation.document,
        "published": claim.published.isoformat() if claim.published else None,
        "publisher": claim.publisher,
        "reader": claim.reader,
        "pattern": claim.pattern,
        "confidence_of_reading": claim.reading,
    }


def claim_from_record(record: Record) -> Claim:
    """The claim of a record; the inverse of ``claim_record(claim, lossless=True)``. Raises KeyError or ValueError."""

    def when(text: str | None) -> DateSpan | None:
        return DateSpan.from_exact(text) if text else None

    return Claim(
        relation=RelationKind(record["relation"]),
        subject=party_from_record(record["subject"]),
        object=_read_object(record["object"]),
        stance=Stance(record["stance"]),
        hedge=Hedge(record["hedge"]),
        status=Status(record["status"]),
        citation=Citation(record["document"], record["start"], record["end"], record["quote"]),
        reader=record["reader"],
        pattern=record["pattern"],
        reading=record["confidence_of_reading"],
        speaker=source_from_record(record["speaker"]) if record["speaker"] else None,
        via=source_from_record(record["via"]) if record["via"] else None,
        said=when(record["said"]),
        place=place_from_record(record["place"]) if record["place"] else None,
        period=Period(when(record["since"]), when(record["until"])),
        terms=tuple(record["terms"]),
        scope=record["scope"],
        evidence=EvidenceKind(record["evidence"]) if record["evidence"] else None,
        published=date.fromisoformat(record["published"]) if record["published"] else None,
        publisher=record["publisher"],
    )


def _party(party: Party) -> Record:
    record: Record = {"id": party.id, "name": party.name, "mention": party.mention, "kind": party.kind.value}
    if not party.known:
        record["known"] = False
    return record


def _source(source: SourceRef | None) -> Record | None:
    return None if source is None else {"id": source.id, "name": source.name, "mention": source.mention}


def _place(mention: PlaceMention, lossless: bool) -> Record:
    place = mention.place
    record: Record = {
        "id": place.id,
        "name": place.name,
        "mention": mention.mention,
        "kind": "place",
        "precision": place.precision.value,
        "units": [{"id": unit.id, "name": unit.name, "weight": unit.weight} for unit in place.units],
    }
    if not place.known:
        record["known"] = False
    if lossless:
        record |= {"within": list(place.within), "country": place.country, "at": [place.latitude, place.longitude]}
    return record


def _object(thing: Party | PlaceMention | str, lossless: bool) -> Record | str:
    if isinstance(thing, str):
        return thing
    return _party(thing) if isinstance(thing, Party) else _place(thing, lossless)


def party_from_record(record: Record) -> Party:
    """The party of a part of a record."""
    return Party(record["id"], record["name"], record["mention"], PartyKind(record["kind"]))


def source_from_record(record: Record) -> SourceRef:
    """The voice of a part of a record."""
    return SourceRef(record["id"], record["name"], record["mention"])


def place_from_record(record: Record) -> PlaceMention:
    """The place of a part of a record."""
    latitude, longitude = record.get("at") or (None, None)
    place = Place(
        id=record["id"],
        name=record["name"],
        precision=PlacePrecision(record["precision"]),
        units=tuple(PlaceUnit(unit["id"], unit["name"], unit["weight"]) for unit in record["units"]),
        within=tuple(record.get("within", ())),
        country=record.get("country"),
        latitude=latitude,
        longitude=longitude,
    )
    return PlaceMention(place, record["mention"])


def _read_object(record: Record | str) -> Party | PlaceMention | str:
    if isinstance(record, str):
        return record
    return place_from_record(record) if record["kind"] == "place" else party_from_record(record)
