"""Claims: one assertion by one speaker or source, with its citation (reading guide; FORMAT of the claim)."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from segun.model.document import Citation
from segun.model.ids import content_id
from segun.model.period import UNDATED, DateSpan, Period
from segun.model.place import Place
from segun.model.relation import Relation, RelationKind
from segun.model.source import SourceRef

ROW_READER = "import-"
"""How the names of those readers begin that read the rows of data sets."""

_CELL = re.compile(r"\w+: ")


class Stance(StrEnum):
    """Whether the speaker says that it is so, that it is not so, or questions it."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"


class Hedge(StrEnum):
    """How firmly it is said, from firm to barely."""

    PLAIN = "plain"
    REPORTED = "reported"  # "reportedly", "presunto", "is said to"
    RUMOURED = "rumoured"  # the rumour conditional "habría", "rumours that"
    POSSIBLE = "possible"  # "may", "podría", "no se descarta"
    QUESTION = "question"  # "whether", "¿…?"


class Status(StrEnum):
    """Whether the claim says that it holds, held once, or is about to."""

    CURRENT = "current"
    PAST = "past"
    PLANNED = "planned"


class EvidenceKind(StrEnum):
    """What a claim says that it rests on."""

    VIDEO = "video"
    BANNER = "banner"
    DOCUMENT = "document"
    COURT_RECORD = "court-record"
    INTERVIEW = "interview"
    INTELLIGENCE = "intelligence"
    MAP = "map"
    WITNESS = "witness"


class PartyKind(StrEnum):
    """The kind of a party on the wire."""

    GROUP = "group"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or person as subject or object of a claim: who it is, and the words that name it."""

    id: str
    name: str
    mention: str
    kind: PartyKind

    @property
    def known(self) -> bool:
        """Whether a pack knows this actor."""
        return not self.id.startswith("new:")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as a claim names it."""

    place: Place
    mention: str

    @property
    def id(self) -> str:
        """The id of the place."""
        return self.place.id


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion by one speaker or source, as read in one document. Never true or false by itself, never edited.

    ``speaker`` is None where the article speaks for itself; ``via`` is the outlet named between the speaker and this
    document. ``said`` is when it was said, ``period`` when it is said to hold. ``published`` and ``publisher`` repeat the
    document's. ``reading`` is the quality of reading in (0, 1]: how often a claim of this pattern is well read, measured
    on a gold set. Raises ValueError if the object does not fit the relation.
    """

    relation: RelationKind
    subject: Party
    object: Party | PlaceMention | str
    stance: Stance
    hedge: Hedge
    status: Status
    citation: Citation
    reader: str
    pattern: str
    reading: float
    speaker: SourceRef | None = None
    via: SourceRef | None = None
    said: DateSpan | None = None
    place: PlaceMention | None = None
    period: Period = UNDATED
    terms: tuple[str, ...] = ()
    scope: str | None = None
    evidence: EvidenceKind | None = None
    published: date | None = None
    publisher: str | None = None
    _id: str | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Hold the object to what the relation takes."""
        wanted = PlaceMention if self.relation.takes_place else str if self.relation.takes_value else Party
        if not isinstance(self.object, wanted):
            raise ValueError(f"{self.relation} takes a {wanted.__name__}, not {self.object!r}")
        if not 0.0 < self.reading <= 1.0:
            raise ValueError(f"the quality of reading lies in (0, 1], not {self.reading}")

    @property
    def cites_cells(self) -> bool:
        """Whether it rests on cells of a data set's row ("side_a: …"), which look alike in all rows, and on nobody's sentence."""
        return self.reader.startswith(ROW_READER) and _CELL.match(self.citation.quote) is not None

    @property
    def object_id(self) -> str:
        """The id of the object, or its value."""
        return self.object if isinstance(self.object, str) else self.object.id

    @property
    def about(self) -> Relation:
        """The relation that this claim is about, in its fixed order."""
        return Relation.between(self.relation, self.subject.id, self.object_id)

    def is_about(self, relation: Relation) -> bool:
        """Whether it is about this relation, which is in its fixed order; faster than asking :attr:`about`."""
        if self.relation is not relation.kind:
            return False
        ends = self.subject.id, self.object_id
        return ends == (relation.subject, relation.object) or (
            self.relation.is_symmetric and ends == (relation.object, relation.subject)
        )

    @property
    def id(self) -> str:
        """What makes the claim what it is: document, words, relation, how and by whom it is said, and the reader."""
        if self._id is None:
            object.__setattr__(self, "_id", _id_of(self))  # worked out once: judging asks for it often
        return str(self._id)


def _id_of(claim: Claim) -> str:
    about = claim.about
    return content_id(
        "clm",
        claim.citation.document,
        claim.citation.start,
        claim.citation.end,
        about.kind.value,
        about.subject,
        about.object,
        claim.stance.value,
        claim.hedge.value,
        claim.status.value,
        claim.speaker.id if claim.speaker else None,
        claim.via.id if claim.via else None,
        claim.place.id if claim.place else None,
        claim.period.since.exact if claim.period.since else None,
        claim.period.until.exact if claim.period.until else None,
        claim.reader,
    )


def in_fixed_order(claim: Claim) -> Claim:
    """The claim with subject and object of a symmetric relation in their fixed order (by id)."""
    if not claim.relation.is_symmetric or not isinstance(claim.object, Party) or claim.subject.id <= claim.object.id:
        return claim
    return replace(claim, subject=claim.object, object=claim.subject)
