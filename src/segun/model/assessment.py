"""Assessments: our dated, versioned judgement of a relation, with its reasons. Kept apart from claims, always.

There is no default: a relation of which nothing was said has no assessment (``None``), never one of 0.5.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from segun.model.claim import Hedge, Stance
from segun.model.lineage import Edge
from segun.model.period import DateSpan
from segun.model.relation import Relation
from segun.model.source import SourceRef


class Standing(StrEnum):
    """How the origins stand to each other. Not a probability, and not derived from one alone."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    CONTESTED = "contested"
    DENIED = "denied"
    DOUBTED = "doubted"
    STALE = "stale"


class Independence(StrEnum):
    """What is known of an origin's independence of the others behind the same relation."""

    NOT_ESTABLISHED = "not established"
    INDEPENDENT = "independent"


class Basis(StrEnum):
    """How strong the basis of a judgement is (ICD 203 "confidence"); never said in one sentence with the likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Origin:
    """The root that a group of claims goes back to: one statement of one speaker, or one report of one outlet.

    ``claims`` are ids, the root first, then first published first; ``documents`` is in how many documents they stand;
    ``moved`` is what this origin moved the log-odds by, after dependence; ``access`` its kind of access to the facts, if
    known ("state", "research", "party", "court", "recording", …).
    """

    id: str
    stance: Stance
    hedge: Hedge
    speaker: SourceRef | None
    said: DateSpan | None
    first_published: date | None
    claims: tuple[str, ...]
    moved: float
    independence: Independence = Independence.NOT_ESTABLISHED
    because: str | None = None
    documents: int = 1
    access: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the sum that gives the probability: ``what`` is "base rate", "origin", "dependence" or "decay".

    ``because`` says what a scorer found out about the line: of an origin its interest ("self-serving", "against"), of a
    dependence what it repeats ("institution", "class", "other", "cap", "withdrawn").
    """

    what: str
    log_odds: float
    origin: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reader of the answer should know: ``kind`` "inflation" is a hedge that firmed up on its way."""

    kind: str
    claim: str
    was: str
    became: str
    says: str


@dataclass(frozen=True, slots=True)
class Without:
    """What the answer would be without one origin."""

    origin: str
    standing: Standing | None
    probability: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """What one more origin would change: independent of all others, ungraded, named and plain, with this stance."""

    stance: Stance
    standing: Standing
    probability: float


@dataclass(frozen=True, slots=True)
class Assessment:
    """Our judgement of one relation: as of ``on`` (when it held), from what was published by ``known``.

    ``log_odds`` equals the sum of the reasons; ``probability`` is its logistic; ``interval`` holds the central 80 %.
    ``scorer`` names the method and its version, which is never edited once released. ``edges`` say why claims were counted
    as retellings of others, ``changes`` what one more origin would do to the standing.
    """

    relation: Relation
    on: date
    known: date
    standing: Standing
    probability: float
    log_odds: float
    interval: tuple[float, float]
    basis: Basis
    origins: tuple[Origin, ...]
    reasons: tuple[Reason, ...]
    scorer: str
    flags: tuple[Flag, ...] = ()
    without: tuple[Without, ...] = ()
    edges: tuple[Edge, ...] = ()
    changes: tuple[Change, ...] = ()
