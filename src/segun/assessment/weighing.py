"""What one origin's word weighs: source grade, hedge, quality of reading, stance and interest as one log-likelihood ratio."""

import math
from datetime import date

from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.assessment.voices import Voice
from segun.model import UNDATED, Relation, SourceKind, Stance, Status
from segun.model.fixed import fixed


@fixed
class Testimony:
    """An origin as evidence about one relation: the ``id`` of its root claim, its ``voice`` and ``stance``, and its weight.

    ``says_so`` tells that it stands on the side of the relation (asserts), rather than against it (denies, doubts), and
    ``is_past`` that it speaks of something that is over. ``reliability`` is the source's after ``interest``
    ("self-serving", "against" or "neutral"), ``pull`` what hedge, status and reading leave of it, and ``weight`` the
    log-likelihood ratio that comes of it (never negative), before dependence. ``access`` is its kind of access to the facts,
    if known; ``is_voice`` tells a named origin without a stake in the matter that speaks firmly and with weight. It was
    ``published`` first (the first of all days where nobody knows) and said between ``first`` and ``last``, of something that
    is said to hold from ``since`` to ``until``.
    """

    id: str
    lineage: Lineage
    voice: Voice
    stance: Stance
    says_so: bool
    is_past: bool
    reliability: float
    interest: str
    pull: float
    weight: float
    access: str | None
    is_voice: bool
    published: date
    first: date
    last: date
    since: date | None
    until: date | None

    @property
    def order(self) -> tuple[date, date, str]:
        """The order in which origins became known."""
        return self.published, self.first, self.id


def testimony(lineage: Lineage, relation: Relation, priors: Priors, known: date) -> Testimony:
    """Weigh a lineage as evidence about ``relation``, as far as it was known by ``known``."""
    interest = _interest(lineage, relation, priors)
    reliability = _reliability(lineage, interest, priors)
    stance, status = lineage.stance, lineage.status
    pull = lineage.reading * priors.hedge[lineage.hedge] * (priors.planned if status is Status.PLANNED else 1.0)
    weight = max(0.0, log_ratio(reliability, pull, priors.stance[stance]))
    first, last = lineage.said_between(known)
    periods = [period for one in lineage.tellings if (period := one.claim.period) is not UNDATED]
    since = min([period.since.last for period in periods if period.since], default=None)
    until = max([period.until.last for period in periods if period.until], default=None)
    return Testimony(
        id=lineage.id,
        lineage=lineage,
        voice=lineage.voice,
        stance=stance,
        says_so=stance is Stance.ASSERTS,
        is_past=status is Status.PAST,
        reliability=reliability,
        interest=interest,
        pull=pull,
        weight=weight,
        access=_access(lineage, priors),
        is_voice=interest != "self-serving" and _is_firm(lineage, weight, priors),
        published=lineage.first_known or date.min,  # without any date it may have been the first
        first=first,
        last=last,
        since=since and min(since, last),
        until=until and min(until, known),
    )


def log_ratio(reliability: float, pull: float, stance: float) -> float:
    """The log-likelihood ratio of a source of that reliability saying something, as it was read.

    A hedge pulls the reliability ``r`` towards a coin flip, ``r' = 0.5 + (r - 0.5) m``; a reading of quality ``c`` mixes
    it with one, ``P1 = c r' + (1 - c) / 2``; so ``P1 = 0.5 + (r - 0.5) m c`` with ``pull = m c``. The ratio is
    ``ln(P1 / (1 - P1))``, of which a doubt keeps its share.
    """
    read = 0.5 + (reliability - 0.5) * pull
    return stance * math.log(read / (1.0 - read))


def _reliability(lineage: Lineage, interest: str, priors: Priors) -> float:
    source = lineage.voice.source
    grade = source.grade.letter if source and source.grade and lineage.voice.is_named else priors.ungraded
    if interest == "self-serving":
        return min(priors.reliability[grade], priors.interest_cap)
    return priors.reliability[priors.better(grade) if interest == "against" else grade]


def _interest(lineage: Lineage, relation: Relation, priors: Priors) -> str:
    stance = Stance.ASSERTS if lineage.stance is Stance.ASSERTS else Stance.DENIES
    if lineage.voice.is_party(relation):
        return priors.party[stance][relation.kind]
    if lineage.voice.kind is SourceKind.GROUP:
        return priors.bystander[stance]
    return "neutral"


def _access(lineage: Lineage, priors: Priors) -> str | None:
    """What it says that it rests on, else what its kind of source is known to have; nobody knows an unnamed voice's."""
    if not lineage.voice.is_named:
        return None
    if lineage.root.evidence is not None:
        return priors.evidence_access[lineage.root.evidence]
    return priors.access.get(lineage.voice.kind) if lineage.voice.kind else None


def _is_firm(lineage: Lineage, weight: float, priors: Priors) -> bool:
    rules = priors.standing
    return (
        lineage.voice.is_named
        and lineage.status is not Status.PLANNED
        and lineage.hedge in rules.voice_hedges
        and weight >= rules.voice_weight * priors.stance[lineage.stance]
    )
