"""Standing: how the origins behind a relation stand to each other. Not a probability (thresholds in ``standing.toml``).

In order, the first that fits:

- stale: what was said has faded, or the last to speak says that it is over;
- contested: a side stands for it and a side stands against it;
- denied: only the side against it stands;
- corroborated: two origins that are known to be independent say so firmly, or so many that it is likely although they may
  have it from each other;
- doubted: somebody named questions it, or several say so and none of them firmly;
- single-origin: no two origins that are known to be independent stand behind it.
"""

from collections.abc import Mapping, Sequence

from segun.assessment.dependence import Shares, Tie
from segun.assessment.hearing import Hearing
from segun.assessment.independence import independent
from segun.assessment.priors import StandingRules
from segun.assessment.weighing import Testimony
from segun.model import Basis, Hedge, Stance, Standing
from segun.model.fixed import fixed


@fixed
class Footing:
    """Standing with what it rests on: ``independent`` holds the kind of access of each origin known to be independent."""

    standing: Standing
    basis: Basis
    independent: Mapping[str, str]
    denied_by_party_only: bool


def footing(heard: Sequence[Hearing], shares: Shares, probability: float, rules: StandingRules) -> Footing:
    """How the origins stand to each other on the day they were heard about, when the relation is so probable."""
    live = [one for one in heard if one.is_live and shares[one.id].tie is not Tie.WITHDRAWN]
    pro = [one.item for one in live if one.factor > 0]
    con = [one.item for one in live if not one.item.says_so]
    ended = [one.item for one in live if one.item.says_so and one.factor < 0]
    voices = [item for item in pro if item.is_voice]
    apart = independent(voices)
    denials = [item for item in con if item.stance is Stance.DENIES]
    disinterested = [item for item in con if item.interest != "self-serving"]
    against = _stands(disinterested, shares, rules, Stance.DENIES)
    if not (pro or con) or _is_over(ended, voices):
        standing = Standing.STALE
    elif against:
        standing = Standing.CONTESTED if _stands(pro, shares, rules, Stance.ASSERTS) else Standing.DENIED
    elif _corroborate(voices, shares, rules) and (len(apart) >= rules.independent_origins or probability >= rules.likely):
        standing = Standing.CORROBORATED
    elif not pro:
        standing = Standing.DENIED if denials else Standing.DOUBTED
    elif disinterested or _nobody_firmly(pro, voices):
        standing = Standing.DOUBTED
    else:
        standing = Standing.SINGLE_ORIGIN
    basis = Basis.LOW if standing is Standing.STALE else _basis(voices, apart, against, rules)
    return Footing(standing, basis, apart, bool(denials) and all(one.interest == "self-serving" for one in denials))


def _stands(side: Sequence[Testimony], shares: Shares, rules: StandingRules, outright: Stance) -> bool:
    """Whether a side has a full voice among those who say so outright, or weight enough together."""
    if any(item.is_voice and item.stance is outright for item in side):
        return True
    return sum(item.weight * shares[item.id].share for item in side) >= rules.side


def _corroborate(voices: Sequence[Testimony], shares: Shares, rules: StandingRules) -> bool:
    """Whether several institutions say so firmly, and count together as more than one."""
    several = len({item.voice.institution for item in voices}) >= rules.independent_origins
    return several and sum(shares[item.id].share for item in voices) >= rules.effective_origins


def _is_over(ended: Sequence[Testimony], voices: Sequence[Testimony]) -> bool:
    """Whether the last to speak says that it has ended, and only those before that it holds."""
    ends = [item.until or item.last for item in ended]
    return bool(ends) and all(item.last <= max(ends) for item in voices)


def _nobody_firmly(pro: Sequence[Testimony], voices: Sequence[Testimony]) -> bool:
    """Whether several say so and none of them firmly, or it is only asked."""
    named = {item.voice.institution for item in pro if item.voice.is_named}
    return (not voices and len(named) > 1) or all(item.lineage.hedge is Hedge.QUESTION for item in pro)


def _basis(voices: Sequence[Testimony], apart: Mapping[str, str], against: bool, rules: StandingRules) -> Basis:
    """How strong the basis is: by how many origins of how many kinds, and whether they disagree."""
    accesses = {item.access for item in voices} - {None}
    if len(apart) >= rules.high_independent and len(accesses) >= rules.high_accesses and not against:
        return Basis.HIGH
    institutions = {item.voice.institution for item in voices}
    return Basis.MODERATE if len(institutions) >= rules.moderate_institutions else Basis.LOW
