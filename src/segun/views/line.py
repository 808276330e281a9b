"""A line: one relation in a list, with its standing, its number and how many origins say what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from segun.model import Assessment, Claim, DateSpan, Hedge, Relation, Stance, Standing, Status
from segun.views.naming import Named, ends_of
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Mark:
    """One origin in a tally: what it says and how firmly."""

    stance: Stance
    hedge: Hedge


_PLACE = {each: place for kind in (Stance, Hedge) for place, each in enumerate(kind)}
_MARKS = {(_PLACE[stance], _PLACE[hedge]): Mark(stance, hedge) for stance in Stance for hedge in Hedge}


@dataclass(frozen=True, slots=True)
class Line:
    """One relation with its assessment.

    ``marks`` holds one mark an origin (not an outlet): those that assert first, then those that deny, then those that
    doubt, the firm before the hedged. ``status`` is what the newest assertion says (it holds, held once, is planned).
    ``since`` and ``until`` are the earliest beginning and the latest end that an assertion names; ``newest`` is the day of
    the newest report.
    """

    relation: Relation
    subject: Named
    object: Named
    assessment: Assessment | None
    claims: int
    marks: tuple[Mark, ...]
    status: Status
    since: DateSpan | None
    until: DateSpan | None
    newest: date | None

    @property
    def standing(self) -> Standing | None:
        """How its origins stand to each other; None where it is not assessed."""
        return self.assessment.standing if self.assessment else None

    @property
    def probability(self) -> float | None:
        """Our probability that it holds; None where it is not assessed."""
        return self.assessment.probability if self.assessment else None

    @property
    def independence_open(self) -> bool:
        """Whether several origins say so, of which no two are known to be independent: a "single origin" with many marks."""
        several = sum(1 for mark in self.marks if mark.stance is Stance.ASSERTS) > 1
        return several and self.standing is Standing.SINGLE_ORIGIN

    def other(self, id: str) -> Named:
        """The end that is not ``id``."""
        return self.object if self.subject.id == id else self.subject


def line(standpoint: Standpoint, relation: Relation, claims: Sequence[ClaimOnRecord]) -> Line:
    """The line of a relation from the claims about it (at least one)."""
    subject, thing = ends_of(standpoint, relation, claims)
    assessment = standpoint.assess(relation, claims, what_ifs=False)
    asserted = [found.claim for found in claims if found.claim.stance is Stance.ASSERTS]
    return Line(
        relation=relation,
        subject=subject,
        object=thing,
        assessment=assessment,
        claims=len(claims),
        marks=_marks(assessment),
        status=_status(asserted or [found.claim for found in claims]),
        since=min((claim.period.since for claim in asserted if claim.period.since), default=None),
        until=max((claim.period.until for claim in asserted if claim.period.until), default=None),
        newest=max((found.claim.published for found in claims if found.claim.published), default=None),
    )


def lines(standpoint: Standpoint, claims: Iterable[ClaimOnRecord]) -> tuple[Line, ...]:
    """One line for each relation that the claims are about, most probable first."""
    return in_order(line(standpoint, relation, about) for relation, about in by_relation(claims).items())


def in_order(unordered: Iterable[Line]) -> tuple[Line, ...]:
    """Lines with the most probable first, then those with more origins; the same lines always in the same order."""

    def key(line: Line) -> tuple[float, int, int, str, Relation]:
        chance = -1.0 if line.probability is None else line.probability
        return (-chance, -len(line.marks), -line.claims, line.object.name, line.relation)

    return tuple(sorted(unordered, key=key))


def _marks(assessment: Assessment | None) -> tuple[Mark, ...]:
    origins = assessment.origins if assessment else ()
    ordered = sorted([(_PLACE[one.stance], _PLACE[one.hedge]) for one in origins])
    return tuple([_MARKS[place] for place in ordered])


def _status(claims: Sequence[Claim]) -> Status:
    newest = max(claims, key=lambda claim: (claim.published or date.min, claim.id))
    return newest.status
