"""What one origin's word weighs: source grade, hedge, quality of reading, stance and interest as one log-likelihood ratio."""

import math
from datetime import date

from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.assessment.telling import Telling
from segun.assessment.voices import Voice
from segun.model import UNDATED, EvidenceKind, Relation, SourceKind, Stance, Status
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
    root, tellings = lineage.tellings[0], lineage.tellings
    voice, stance, status, hedge = root.voice, root.claim.stance, root.status, root.claim.hedge
    interest = _interest(voice, stance, relation, priors)
    reliability = _reliability(voice, interest, priors)
    pull = lineage.reading * priors.hedge[hedge] * (priors.planned if status is Status.PLANNED else 1.0)
    weight = max(0.0, log_ratio(reliability, pull, priors.stance[stance]))
    first, last = lineage.said_between(known)
    periods = [period for one in tellings if (period := one.claim.period) is not UNDATED]
    since = min([period.since.last for period in periods if period.since], default=None) if periods else None
    until = max([period.until.last for period in periods if period.until], default=None) if periods else None
    return Testimony(
        id=root.id,
        lineage=lineage,
        voice=voice,
        stance=stance,
        says_so=stance is Stance.ASSERTS,
        is_past=status is Status.PAST,
        reliability=reliability,
        interest=interest,
        pull=pull,
        weight=weight,
        access=_access(voice, root.claim.evidence, priors),
        is_voice=interest != "self-serving" and _is_firm(root, weight, priors),
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


def _reliability(voice: Voice, interest: str, priors: Priors) -> float:
    source = voice.source
    grade = source.grade.letter if source and source.grade and voice.is_named else priors.ungraded
    if interest == "self-serving":
        return min(priors.reliability[grade], priors.interest_cap)
    return priors.reliability[priors.better(grade) if interest == "against" else grade]


def _interest(voice: Voice, stance: Stance, relation: Relation, priors: Priors) -> str:
    side = Stance.ASSERTS if stance is Stance.ASSERTS else Stance.DENIES
    if voice.is_party(relation):
        return priors.party[side][relation.kind]
    if voice.kind is SourceKind.GROUP:
        return priors.bystander[side]
    return "neutral"


def _access(voice: Voice, evidence: EvidenceKind | None, priors: Priors) -> str | None:
    """What it says that it rests on, else what its kind of source is known to have; nobody knows an unnamed voice's."""
    if not voice.is_named:
        return None
    if evidence is not None:
        return priors.evidence_access[evidence]
    return priors.access.get(voice.kind) if voice.kind else None


def _is_firm(root: Telling, weight: float, priors: Priors) -> bool:
    rules = priors.standing
    return (
        root.voice.is_named
        and root.status is not Status.PLANNED
        and root.claim.hedge in rules.voice_hedges
        and weight >= rules.voice_weight * priors.stance[root.claim.stance]
    )
