"""A claim as a person writes it in a form: one line of text a field, before anybody knows whether it is a claim."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from segun.model import Claim, Document, Hedge, Party, PlaceMention, RelationKind, SourceRef, Stance, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the form. Names are names or ids, dates ISO as far as they are known, ``terms`` separated by commas.

    ``start`` is where the quote begins in the document, or about where; ``new`` says that names which nobody here bears are
    meant as new ones and are no slips of the pen. An empty ``speaker`` means the text's own voice.
    """

    relation: str = RelationKind.ALLIED.value
    subject: str = ""
    object: str = ""
    stance: str = Stance.ASSERTS.value
    hedge: str = Hedge.PLAIN.value
    status: str = Status.CURRENT.value
    speaker: str = ""
    via: str = ""
    said: str = ""
    since: str = ""
    until: str = ""
    place: str = ""
    terms: str = ""
    scope: str = ""
    evidence: str = ""
    quote: str = ""
    start: str = ""
    new: str = ""

    @classmethod
    def of(cls, claim: Claim) -> "Draft":
        """A claim as the form shows it before anything is corrected."""
        period = claim.period
        return cls(
            relation=claim.relation.value,
            subject=claim.subject.name,
            object=name_of(claim.object),
            stance=claim.stance.value,
            hedge=claim.hedge.value,
            status=claim.status.value,
            speaker=name_of(claim.speaker),
            via=name_of(claim.via),
            said=claim.said.iso if claim.said else "",
            since=period.since.iso if period.since else "",
            until=period.until.iso if period.until else "",
            place=name_of(claim.place),
            terms=", ".join(claim.terms),
            scope=claim.scope or "",
            evidence=claim.evidence.value if claim.evidence else "",
            quote=claim.citation.quote,
            start=str(claim.citation.start),
        )

    @classmethod
    def at(cls, document: Document, start: int, end: int) -> "Draft":
        """An empty form for a piece of a document."""
        return cls(quote=document.text[max(0, start) : max(0, end)], start=str(max(0, start)))

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Draft":
        """What a form sent; fields that it did not send stand as in an empty one. Line ends are those of stored texts."""
        known = {field.name for field in fields(cls)}
        sent = {name: text.replace("\r\n", "\n") for name, text in given.items() if name in known}
        return cls(**{name: text if name == "quote" else text.strip() for name, text in sent.items()})


def name_of(thing: Party | PlaceMention | SourceRef | str | None) -> str:
    """What the form shows for an end, a place or a voice of a claim."""
    if thing is None or isinstance(thing, str):
        return thing or ""
    return thing.place.name if isinstance(thing, PlaceMention) else thing.name
