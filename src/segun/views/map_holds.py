"""From relations to spots: what is held of each actor in each area, of all reports that bear on it."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from segun.assessment.at_once import Judged, logistic
from segun.views.cells import Held, cell_rule, statuses
from segun.views.map_bearings import PLACED
from segun.views.map_index import Ground

Numbers = np.ndarray[tuple[int], np.dtype[Any]]

_UNSAID = -1.0


@dataclass(frozen=True, slots=True)
class Holds:
    """What is held of every spot on a pair of days; arrays by spot. Probabilities are -1 where nobody brought it up."""

    known: Numbers
    present: Numbers
    control: Numbers
    contest: Numbers
    asserting: Numbers
    denying: Numbers
    worth: Numbers
    institutions: Numbers
    accesses: Numbers
    stale: Numbers
    vague: Numbers
    partial: Numbers
    first: Numbers
    last: Numbers
    origins: Numbers


def hold(ground: Ground, judged: Judged) -> Holds:
    """Bring what is held of relations to the spots that they bear on: of several the likeliest, origins counted by voice."""
    touching, count = ground.touching, len(ground.spots)
    told = judged.known[touching.relation]
    relation, spot, kind = touching.relation[told], touching.spot[told], touching.kind[told]
    # A share of the evidence is a share of the log-odds that it moved.
    base = touching.base[told]
    chance = logistic(base + touching.share[told] * (judged.log_odds[relation] - base))
    by_kind = []
    for number in range(len(PLACED)):
        chances = np.full(count, _UNSAID)
        np.maximum.at(chances, spot[kind == number], chance[kind == number])
        by_kind.append(chances)
    fresh = ~judged.stale[relation]

    def most(values: Numbers, start: float, kept: Numbers) -> Numbers:
        best = np.full(count, start)
        np.maximum.at(best, spot[kept], values[kept])
        return best

    live_here = most(fresh, 0, fresh) > 0
    counted = fresh | ~live_here[spot]  # a place or description that has faded does not tell what a fresh one rests on
    return Holds(
        known=np.bincount(spot, minlength=count) > 0,
        present=by_kind[0],
        control=by_kind[1],
        contest=by_kind[2],
        asserting=most(judged.asserting[relation], 0, fresh),
        denying=most(judged.denying[relation], 0, fresh),
        worth=most(judged.worth[relation] * touching.share[told], 0.0, fresh),
        institutions=most(judged.institutions[relation], 0, fresh),
        accesses=most(judged.accesses[relation], 0, fresh),
        stale=~live_here,
        vague=most(~touching.is_vague[told], 0, counted) == 0,
        partial=most(~touching.is_partial[told], 0, counted) == 0,
        first=-most(-judged.first[relation].astype(np.float64), -np.inf, np.ones(len(spot), dtype=np.bool_)),
        last=most(judged.last[relation], 0, np.ones(len(spot), dtype=np.bool_)),
        origins=_voices(ground, judged),
    )


class Spotted(NamedTuple):
    """One actor in one area on a pair of days: what is held of it, and what that rests on (as in a holding).

    Probabilities are -1 where nobody brought it up, ``first`` and ``last`` ordinals (``last`` 0 without an assertion).
    """

    number: int
    held: Held
    present: float
    contest: float
    worth: float
    vague: bool
    partial: bool
    stale: bool
    origins: int
    institutions: int
    accesses: int
    first: float
    last: int


def spotted(ground: Ground, holds: Holds) -> list[Spotted]:
    """Every spot of the ground of which anything was said by then, in order."""
    known = np.flatnonzero(holds.known)
    present, control, contest = (each[known] for each in (holds.present, holds.control, holds.contest))
    stale = holds.stale[known]
    status = statuses(present, control, contest, holds.asserting[known], holds.denying[known], stale, cell_rule())
    likely = np.maximum(np.maximum(np.maximum(present, control), contest), 0.0)
    actors = [ground.spots[number][1] for number in known.tolist()]
    held = map(Held, actors, status, likely.tolist(), control.tolist())
    rest = (holds.worth, holds.vague, holds.partial, holds.stale)
    more = (holds.origins, holds.institutions, holds.accesses, holds.first, holds.last)
    columns = [each[known].tolist() for each in (*rest, *more)]
    return list(map(Spotted, known.tolist(), held, present.tolist(), contest.tolist(), *columns))


def _voices(ground: Ground, judged: Judged) -> Numbers:
    """How many different voices say so on each spot, over all relations that bear on it and have not faded."""
    touching = ground.touching
    relation, voice = judged.live
    fresh = ~judged.stale[relation]
    relation, voice = relation[fresh], voice[fresh]
    order = np.argsort(touching.relation, kind="stable")
    begins = np.searchsorted(touching.relation[order], relation)
    ends = np.searchsorted(touching.relation[order], relation, side="right")
    repeat = ends - begins
    place = np.repeat(begins - np.r_[0, np.cumsum(repeat)[:-1]] if len(repeat) else begins, repeat) + np.arange(repeat.sum())
    pairs = touching.spot[order][place].astype(np.int64) << 32 | np.repeat(voice, repeat).astype(np.int64)
    return np.bincount((np.unique(pairs) >> 32).astype(np.int32), minlength=len(ground.spots))
