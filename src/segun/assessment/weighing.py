"""What one origin's word weighs: source grade, hedge, quality of reading, stance and interest as one log-likelihood ratio."""

import math
from dataclasses import dataclass
from datetime import date

from segun.assessment.chain import Evidence
from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.assessment.voices import Voice
from segun.model import Relation, SourceKind, Stance, Status


@dataclass(frozen=True, slots=True)
class Testimony:
    """An origin as evidence about one relation.

    ``weight`` is its log-likelihood ratio (never negative) before dependence; ``reliability`` is the source's after interest,
    ``pull`` what hedge, stance and status leave of it. ``interest`` is "self-serving", "against" or "neutral".
    ``first`` and ``last`` are the days between which it was said, ``since`` and ``until`` those between which it is said to
    hold.
    """

    lineage: Lineage
    reliability: float
    interest: str
    weight: float
    first: date
    last: date
    since: date | None
    until: date | None

    @property
    def voice(self) -> Voice:
        """Whose word it is."""
        return self.lineage.voice

    @property
    def id(self) -> str:
        """The id of its root claim."""
        return self.lineage.root.id

    @property
    def says_so(self) -> bool:
        """Whether it stands on the side of the relation (asserts), rather than against it (denies, doubts)."""
        return self.lineage.stance is Stance.ASSERTS


def testimony(lineage: Lineage, relation: Relation, priors: Priors, known: date) -> Testimony:
    """Weigh a lineage as evidence about ``relation``, as far as it was known by ``known``."""
    reliability, interest = _reliability(lineage, relation, priors)
    first, last = lineage.said_between(known)
    since = min((claim.period.since.last for claim in lineage.claims if claim.period.since), default=None)
    until = max((claim.period.until.last for claim in lineage.claims if claim.period.until), default=None)
    return Testimony(
        lineage=lineage,
        reliability=reliability,
        interest=interest,
        weight=max(0.0, log_ratio(reliability, lineage, priors)),
        first=first,
        last=last,
        since=since and min(since, last),
        until=until and min(until, known),
    )


def log_ratio(reliability: float, lineage: Lineage, priors: Priors) -> float:
    """The log-likelihood ratio of a source of that reliability saying what the lineage says, as read.

    A hedge pulls the reliability ``r`` towards a coin flip, ``r' = 0.5 + (r - 0.5) m``; a reading of quality ``c`` mixes
    it with one, ``P1 = c r' + (1 - c) / 2``; the ratio is ``ln(P1 / (1 - P1))``, of which a doubt keeps its share.
    """
    hedge = priors.hedge[lineage.hedge] * (priors.planned if lineage.status is Status.PLANNED else 1.0)
    read = 0.5 + (reliability - 0.5) * hedge * lineage.reading
    return priors.stance[lineage.stance] * math.log(read / (1.0 - read))


def evidence(item: Testimony, weight: float, on: date, priors: Priors) -> Evidence | None:
    """What an origin that counts for ``weight`` says about ``on``, at the nearest day that it speaks for; None for nothing.

    Something that is said to hold speaks in full for every day from its beginning (or the day it was said) to the last day
    on which it was said. Something past speaks for the days up to its end and against the days after; where nobody says when
    it ended, it speaks (weakly) against the days since it was said, and for the day on which it is said to have begun.
    """
    if item.lineage.status is not Status.PAST:
        start = min(item.first, item.since) if item.since else item.first
        end = max(start, min(item.last, item.until) if item.until else item.last)
        return Evidence(_nearest(on, start, end), weight if item.says_so else -weight)
    if not item.says_so:  # "they never were": against every day before it was said
        return Evidence(min(on, item.last).toordinal(), -weight)
    end = item.until or item.last
    if on > end:
        return Evidence(_nearest(on, end, max(end, item.last)), -weight * (1.0 if item.until else priors.past))
    begun = item.since or item.until
    return Evidence(_nearest(on, begun, item.until or begun), weight) if begun else None


def _nearest(day: date, start: date, end: date) -> int:
    return min(max(day, start), end).toordinal()


def _reliability(lineage: Lineage, relation: Relation, priors: Priors) -> tuple[float, str]:
    source = lineage.voice.source
    grade = source.grade.letter if source and source.grade and lineage.voice.is_named else priors.ungraded
    interest = _interest(lineage, relation, priors)
    if interest == "self-serving":
        return min(priors.reliability[grade], priors.interest_cap), interest
    if interest == "against":
        return priors.reliability[priors.better(grade)], interest
    return priors.reliability[grade], interest


def _interest(lineage: Lineage, relation: Relation, priors: Priors) -> str:
    stance = Stance.ASSERTS if lineage.stance is Stance.ASSERTS else Stance.DENIES
    if lineage.voice.is_party(relation):
        return priors.party[stance][relation.kind]
    if lineage.voice.kind is SourceKind.GROUP:
        return priors.bystander[stance]
    return "neutral"


def is_full_voice(item: Testimony, priors: Priors) -> bool:
    """Whether a named origin without a stake in it says it firmly and with weight (``standing.toml``)."""
    rules = priors.standing
    return (
        item.voice.is_named
        and item.interest != "self-serving"
        and item.lineage.status is not Status.PLANNED
        and item.lineage.hedge in rules.voice_hedges
        and item.weight >= rules.voice_weight * priors.stance[item.lineage.stance]
    )
