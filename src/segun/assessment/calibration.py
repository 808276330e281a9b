"""How well probabilities keep their word: Brier score, log score, reliability with Wilson intervals, calibration error.

A forecast is a probability and what came out. With ``n`` forecasts the standard error of a Brier score near 0.16 is about
``0.25 / sqrt(n)``: with 150 resolved questions 0.02, so nothing finer than that may be said (METHODS: no finer than 0.05 below
some 400).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from segun.model import Claim, Stance

_Z = 1.96  # 95 %
_FLOOR = 1e-6  # a forecast of certainty that fails would cost infinitely much


@dataclass(frozen=True, slots=True)
class Forecast:
    """A probability that was given, and whether it came true."""

    probability: float
    came_true: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts between ``low`` and ``high``: how many, their mean, the share that came true and its 95 % interval (Wilson)."""

    low: float
    high: float
    count: int
    mean: float
    share: float
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The scores of a set of forecasts; ``brier = reliability - resolution + uncertainty`` up to spread within bins (Murphy)."""

    count: int
    brier: float
    log_score: float
    error: float
    reliability: float
    resolution: float
    uncertainty: float
    bins: tuple[Bin, ...]


def calibration(forecasts: Sequence[Forecast], *, bins: int = 10) -> Calibration:
    """Score forecasts; ``error`` is the expected calibration error over bins of equal width. ValueError if there are none."""
    if not forecasts:
        raise ValueError("there is nothing to score")
    count = len(forecasts)
    rate = sum(one.came_true for one in forecasts) / count
    found = tuple(_bins(forecasts, bins))
    return Calibration(
        count=count,
        brier=sum((one.probability - one.came_true) ** 2 for one in forecasts) / count,
        log_score=sum(_surprise(one) for one in forecasts) / count,
        error=sum(one.count * abs(one.share - one.mean) for one in found) / count,
        reliability=sum(one.count * (one.share - one.mean) ** 2 for one in found) / count,
        resolution=sum(one.count * (one.share - rate) ** 2 for one in found) / count,
        uncertainty=rate * (1 - rate),
        bins=found,
    )


def wilson(right: int, count: int, z: float = _Z) -> tuple[float, float]:
    """The Wilson score interval of a share; it stays within [0, 1] and holds for small counts (Wilson 1927)."""
    share, wide = right / count, z * z / count
    centre = (share + wide / 2) / (1 + wide)
    half = z * math.sqrt(share * (1 - share) / count + wide / (4 * count)) / (1 + wide)
    return max(0.0, centre - half), min(1.0, centre + half)


def _surprise(one: Forecast) -> float:
    chance = one.probability if one.came_true else 1 - one.probability
    return -math.log(max(_FLOOR, chance))


def _bins(forecasts: Iterable[Forecast], bins: int) -> Iterable[Bin]:
    sorted_in: dict[int, list[Forecast]] = {}
    for one in forecasts:
        sorted_in.setdefault(min(bins - 1, int(one.probability * bins)), []).append(one)
    for place, group in sorted(sorted_in.items()):
        right = sum(one.came_true for one in group)
        mean = math.fsum(one.probability for one in group) / len(group)
        yield Bin(place / bins, (place + 1) / bins, len(group), mean, right / len(group), wilson(right, len(group)))


def outlet_majority(claims: Sequence[Claim]) -> float:
    """The baseline of the newsroom spreadsheet: the share of documents that say so, each counted (with half a one each way)."""
    said = {(claim.citation.document, claim.stance) for claim in claims}
    pro = sum(stance is Stance.ASSERTS for _, stance in said)
    return (pro + 0.5) / (len(said) + 1)


def last_claim_wins(claims: Sequence[Claim], reliability: float) -> float:
    """The baseline of the overwritten cell: whoever was published last is believed as far as ``reliability``."""
    last = max(claims, key=lambda claim: (claim.published is not None, claim.published, claim.id))
    return reliability if last.stance is Stance.ASSERTS else 1 - reliability
