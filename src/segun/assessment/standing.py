"""Standing: how the origins behind a relation stand to each other. Not a probability (thresholds in ``standing.toml``).

In order, the first that fits:

- stale: what was said has faded, or the last to speak says that it is over;
- contested: a side stands for it and a side stands against it;
- denied: only the side against it stands;
- corroborated: two origins that are known to be independent say so firmly;
- doubted: somebody named questions it, or several say so and none of them firmly;
- single-origin: no two origins that are known to be independent stand behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from segun.assessment.dependence import Share, Tie
from segun.assessment.independence import access, independent
from segun.assessment.priors import Priors
from segun.assessment.weighing import Testimony, evidence, is_full_voice
from segun.model import Basis, Hedge, Relation, Stance, Standing


@dataclass(frozen=True, slots=True)
class Footing:
    """Standing with what it rests on: ``independent`` holds the kind of access of each origin known to be independent."""

    standing: Standing
    basis: Basis
    independent: Mapping[str, str]
    denied_by_party_only: bool


def footing(
    testimonies: Sequence[Testimony], shares: Mapping[str, Share], relation: Relation, on: date, priors: Priors
) -> Footing:
    """How the origins stand to each other on a day."""
    rules = priors.standing
    counted = [item for item in testimonies if shares[item.id].tie is not Tie.WITHDRAWN]
    live = [item for item in counted if _left(item, relation, on, priors) >= rules.live_share]
    pro = [item for item in live if _speaks_for(item, on, priors)]
    con = [item for item in live if not item.says_so]
    ended = [item for item in live if item.says_so and item not in pro]
    voices = [item for item in pro if is_full_voice(item, priors)]
    apart = independent(voices, priors)
    denials = [item for item in con if item.lineage.stance is Stance.DENIES]
    disinterested = [item for item in con if item.interest != "self-serving"]
    against = _stands(disinterested, [item for item in disinterested if item in denials], shares, priors)
    number = sum(shares[item.id].share for item in voices)
    by_party = bool(denials) and not any(item in disinterested for item in denials)
    if not (pro or con) or _is_over(ended, voices):
        standing = Standing.STALE
    elif against:
        standing = Standing.CONTESTED if _stands(pro, pro, shares, priors) else Standing.DENIED
    elif len(apart) >= rules.independent_origins and number >= rules.effective_origins:
        standing = Standing.CORROBORATED
    elif not pro:
        standing = Standing.DENIED if denials else Standing.DOUBTED
    elif _is_doubted(pro, voices, disinterested):
        standing = Standing.DOUBTED
    else:
        standing = Standing.SINGLE_ORIGIN
    basis = Basis.LOW if standing is Standing.STALE else _basis(voices, apart, against, priors)
    return Footing(standing, basis, apart, by_party)


def _left(item: Testimony, relation: Relation, on: date, priors: Priors) -> float:
    """The share of an origin's weight that is left on a day."""
    step = evidence(item, 1.0, on, priors)
    return float(2.0 ** -(abs(on.toordinal() - step.day) / priors.half_life[relation.kind])) if step else 0.0


def _stands(side: Sequence[Testimony], firm: Sequence[Testimony], shares: Mapping[str, Share], priors: Priors) -> bool:
    """Whether a side has a full voice among those who say so outright, or weight enough together."""
    weight = sum(item.weight * shares[item.id].share for item in side)
    return any(is_full_voice(item, priors) for item in firm) or weight >= priors.standing.side


def _speaks_for(item: Testimony, on: date, priors: Priors) -> bool:
    """Whether an origin says that the relation holds on that very day; what is past by then speaks against it."""
    step = evidence(item, 1.0, on, priors)
    return step is not None and step.log_odds > 0


def _is_over(ended: Sequence[Testimony], voices: Sequence[Testimony]) -> bool:
    """Whether the last to speak says that it has ended, and only those before that it holds."""
    ends = [item.until or item.last for item in ended]
    return bool(ends) and all(item.last <= max(ends) for item in voices)


def _is_doubted(pro: Sequence[Testimony], voices: Sequence[Testimony], against: Sequence[Testimony]) -> bool:
    named = {item.voice.institution for item in pro if item.voice.is_named}
    return bool(against) or (not voices and len(named) > 1) or all(item.lineage.hedge is Hedge.QUESTION for item in pro)


def _basis(voices: Sequence[Testimony], apart: Mapping[str, str], against: bool, priors: Priors) -> Basis:
    """How strong the basis is: by how many origins of how many kinds, and whether they disagree."""
    rules = priors.standing
    accesses = {access(item, priors) for item in voices} - {None}
    if len(apart) >= rules.high_independent and len(accesses) >= rules.high_accesses and not against:
        return Basis.HIGH
    institutions = {item.voice.institution for item in voices}
    return Basis.MODERATE if len(institutions) >= rules.moderate_institutions else Basis.LOW
