"""The two-state chain: what is known of a relation on a day, from evidence before and after it, fading to the base rate.

The relation holds or does not, and changes between the two at constant hazards. Between pieces of evidence the probability
moves towards the base rate ``p0``, half of the way in each half-life ``H``::

    p(t + dt) = p0 + (p(t) - p0) * 2 ** (-dt / H)

and a piece of evidence adds its log-likelihood ratio to the log-odds. The chain looks the same in both directions of time, so
evidence from after the day asked about is taken in by the same walk backwards, and the two meet by Bayes' rule
(forward-backward smoothing; Rabiner 1989).
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from segun.model.fixed import fixed

Numbers = np.ndarray[Any, np.dtype[Any]]


class Evidence(NamedTuple):
    """What an origin says about one day (an ordinal): ``log_odds`` is positive where it says that the relation holds."""

    day: int
    log_odds: float


@fixed
class Belief:
    """Where a walk ended: the log-odds, of which ``decay`` came about by fading and the rest is base rate and evidence."""

    log_odds: float
    decay: float


def logit(probability: float) -> float:
    """The log-odds of a probability in (0, 1)."""
    return math.log(probability / (1.0 - probability))


def logistic(log_odds: float) -> float:
    """The probability of log-odds."""
    if log_odds >= 0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1.0 + odds)


def fade(log_odds: float, base_rate: float, half_lives: float) -> float:
    """The log-odds after ``half_lives`` half-lives without evidence."""
    if half_lives == 0.0:
        return log_odds
    return logit(base_rate + (logistic(log_odds) - base_rate) * 2.0**-half_lives)


def walk(steps: Iterable[Evidence], day: int, base_rate: float, half_life: float) -> Belief:
    """Take in the evidence in the order given, which runs towards ``day``, and fade up to it."""
    log_odds, decay, last = logit(base_rate), 0.0, None
    for step in steps:
        if last is not None:
            faded = fade(log_odds, base_rate, abs(step.day - last) / half_life)
            decay += faded - log_odds
            log_odds = faded
        log_odds += step.log_odds
        last = step.day
    if last is not None:
        faded = fade(log_odds, base_rate, abs(day - last) / half_life)
        decay += faded - log_odds
        log_odds = faded
    return Belief(log_odds, decay)


def smooth(evidence: Sequence[Evidence], day: int, base_rate: float, half_life: float) -> Belief:
    """The belief about ``day`` from all evidence, earlier and later."""
    ordered = sorted(evidence)
    forward = walk([step for step in ordered if step.day <= day], day, base_rate, half_life)
    backward = walk([step for step in reversed(ordered) if step.day > day], day, base_rate, half_life)
    return Belief(forward.log_odds + backward.log_odds - logit(base_rate), forward.decay + backward.decay)


def chances(days: Numbers, log_odds: Numbers, day: int, base_rate: float, half_life: float) -> Numbers:
    """The probability on ``day`` from several variants of the same evidence at once.

    ``days`` are those of the pieces (ordinals); each row of ``log_odds`` is a variant, with 0 where it has no such piece.
    It is what :func:`smooth` gives for each row, but for rounding.
    """
    order = np.argsort(days, kind="stable")
    days, ratios = days[order], np.exp(log_odds[:, order].T)
    middle = int(np.searchsorted(days, day, "right"))

    def run(pieces: Iterable[int], upto: int) -> Numbers:
        chance: Numbers = np.full(len(log_odds), base_rate)
        last = upto
        for piece in pieces:
            chance = base_rate + (chance - base_rate) * 2.0 ** -(abs(int(days[piece]) - last) / half_life)
            more = chance * ratios[piece]
            chance, last = more / (1.0 + more - chance), int(days[piece])
        chance = base_rate + (chance - base_rate) * 2.0 ** -(abs(upto - last) / half_life)
        return chance

    before, after = run(range(middle), day), run(range(len(days) - 1, middle - 1, -1), day)
    odds = before / (1.0 - before) * after / (1.0 - after) * (1.0 - base_rate) / base_rate
    chance: Numbers = odds / (1.0 + odds)
    return chance
