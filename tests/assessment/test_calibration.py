import math
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.calibration import Forecast, calibration, last_claim_wins, outlet_majority, wilson
from segun.model import Claim

FORECASTS = st.lists(st.builds(Forecast, st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_a_known_set_of_forecasts() -> None:
    found = calibration([Forecast(0.8, True), Forecast(0.8, True), Forecast(0.8, False), Forecast(0.1, False)])
    assert found.brier == pytest.approx((0.04 + 0.04 + 0.64 + 0.01) / 4)
    assert found.log_score == pytest.approx(-(2 * math.log(0.8) + math.log(0.2) + math.log(0.9)) / 4)
    assert found.error == pytest.approx((3 * abs(2 / 3 - 0.8) + 0.1) / 4)
    assert [(one.low, one.count) for one in found.bins] == [(0.1, 1), (0.8, 3)]


def test_certainty_that_fails_costs_much_and_not_infinitely_much() -> None:
    assert 10 < calibration([Forecast(1.0, False)]).log_score < 20


def test_nothing_to_score_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing to score"):
        calibration([])


@pytest.mark.parametrize(("right", "count", "low", "high"), [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0)])
def test_the_interval_of_a_share(right: int, count: int, low: float, high: float) -> None:
    """Against the table in Wilson's method as statistics packages give it."""
    assert wilson(right, count) == pytest.approx((low, high), abs=0.001)


@supposing(FORECASTS)
def test_the_parts_of_the_brier_score_add_up_where_a_bin_has_one_probability(forecasts: list[Forecast]) -> None:
    centred = [Forecast((min(9, int(one.probability * 10)) + 0.5) / 10, one.came_true) for one in forecasts]
    found = calibration(centred)
    assert found.brier == pytest.approx(found.reliability - found.resolution + found.uncertainty, abs=1e-9)
    assert sum(one.count for one in found.bins) == found.count == len(forecasts)
    assert all(one.interval[0] - 1e-12 <= one.share <= one.interval[1] + 1e-12 for one in found.bins)


def test_well_calibrated_forecasts_have_little_error() -> None:
    random = Random(4)
    chances = [random.random() for _ in range(20_000)]
    assert calibration([Forecast(chance, random.random() < chance) for chance in chances]).error < 0.015
    assert calibration([Forecast(chance, random.random() < 0.5) for chance in chances]).error > 0.2


def test_the_baselines_count_documents_and_believe_the_last(tell: Callable[..., Claim]) -> None:
    claims = [
        tell("A", "2025-05-01"),
        tell("A", "2025-05-01", hedge="possible"),
        tell("B", "2025-05-02"),
        tell("C", "2025-05-03", stance="denies"),
    ]
    assert outlet_majority(claims) == pytest.approx(2.5 / 4)
    assert last_claim_wins(claims, 0.8) == pytest.approx(0.2)
    assert last_claim_wins(claims[:3], 0.8) == 0.8
