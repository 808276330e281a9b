import math
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.fictional import PACT, standpoint_of

from segun.figures.steps import waterfall_of
from segun.model import Assessment, Reason

ASSESSED = standpoint_of().assess(PACT)
assert ASSESSED is not None


def with_reasons(*reasons: Reason) -> Assessment:
    assert ASSESSED is not None
    return replace(ASSESSED, reasons=reasons, log_odds=sum(reason.log_odds for reason in reasons))


@given(st.lists(st.floats(-4, 4), min_size=1, max_size=12))
def test_the_steps_follow_each_other_and_end_at_the_sum(moves: list[float]) -> None:
    reasons = [Reason("base rate", moves[0]), *(Reason("origin", move, f"org_{at}") for at, move in enumerate(moves[1:]))]
    drawn = waterfall_of(with_reasons(*reasons), ["…"] * len(reasons))
    *steps, total = drawn.steps
    assert math.isclose(total.moved, sum(moves), abs_tol=1e-9)
    assert math.isclose(total.after, steps[-1].after)
    assert math.isclose(total.after, 1 / (1 + math.exp(-sum(moves))))
    for step in drawn.steps:
        assert -0.01 <= step.left <= step.left + step.width <= 100.01
    for before, after in pairwise(steps):
        edges = {before.left, round(before.left + before.width, 2)}
        assert any(math.isclose(edge, other, abs_tol=0.02) for edge in edges for other in (after.left, after.left + after.width))


def test_an_origin_and_what_it_loses_to_others_are_one_step() -> None:
    reasons = (
        Reason("base rate", -1.0),
        Reason("origin", 1.5, "org_a"),
        Reason("dependence", -0.5, "org_a"),
        Reason("decay", -0.1),
    )
    steps = waterfall_of(with_reasons(*reasons), ["base", "says so", "counted less", "time"]).steps
    assert [(step.what, step.says, step.moved) for step in steps[:3]] == [
        ("base rate", ("base",), -1.0),
        ("origin", ("says so", "counted less"), 1.0),
        ("decay", ("time",), -0.1),
    ]


def test_even_odds_are_always_on_the_axis() -> None:
    for log_odds in (-6.0, 0.0, 6.0):
        assert 0.5 in {tick.probability for tick in waterfall_of(with_reasons(Reason("base rate", log_odds)), ["base"]).ticks}
