import math

import numpy as np
import pytest
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.chain import Evidence, chances, logistic, logit, smooth

STEPS = st.lists(st.builds(Evidence, st.integers(0, 2000), st.floats(-3, 3)), max_size=12)


def probability(evidence: list[Evidence], day: int, base_rate: float = 0.2, half_life: float = 365) -> float:
    return logistic(smooth(evidence, day, base_rate, half_life).log_odds)


def test_the_worked_run_of_the_method() -> None:
    """B asserts; a second of its class and week on day 20 (a third); an interested denial; a blog's rumour; then silence."""
    plain = math.log((0.9 * 0.82 + 0.05) / (0.9 * 0.18 + 0.05))
    denial = -math.log((0.9 * 0.58 + 0.05) / (0.9 * 0.42 + 0.05))
    hedged = 0.5 + (0.58 - 0.5) * 0.4  # grade D, the rumour conditional
    blog = math.log((0.9 * hedged + 0.05) / (0.9 * (1 - hedged) + 0.05))
    run = [Evidence(0, plain), Evidence(20, plain / 3), Evidence(60, denial), Evidence(200, blog)]
    assert round(plain, 2) == 1.31
    assert round(denial, 2) == -0.29
    for taken, day, expected in [(1, 0, 0.48), (2, 20, 0.58), (3, 60, 0.48), (4, 200, 0.44), (4, 365, 0.38), (4, 730, 0.29)]:
        assert probability(run[:taken], day) == pytest.approx(expected, abs=0.006)
    assert probability(run, 1460) == pytest.approx(0.22, abs=0.006)
    assert probability([Evidence(0, plain), Evidence(20, plain)], 20) == pytest.approx(0.77, abs=0.006)


def test_without_evidence_it_is_the_base_rate() -> None:
    assert probability([], 100) == pytest.approx(0.2)


def test_what_was_known_fades_to_the_base_rate_in_both_directions_of_time() -> None:
    evidence = [Evidence(1000, 2.5)]
    later = [probability(evidence, day) for day in (1000, 1365, 1730, 5000)]
    assert later == sorted(later, reverse=True)
    assert later[-1] == pytest.approx(0.2, abs=0.001)
    assert [probability(evidence, day) for day in (1000, 635, 270)] == pytest.approx(later[:3])


def test_half_of_what_is_above_the_base_rate_is_gone_after_a_half_life() -> None:
    evidence = [Evidence(0, 3.0)]
    assert probability(evidence, 365) - 0.2 == pytest.approx((probability(evidence, 0) - 0.2) / 2)


def test_an_event_does_not_fade() -> None:
    evidence = [Evidence(0, 3.0)]
    assert probability(evidence, 9000, half_life=math.inf) == pytest.approx(logistic(logit(0.2) + 3.0))


@supposing(STEPS, st.integers(0, 2000))
def test_base_rate_evidence_and_decay_add_up(evidence: list[Evidence], day: int) -> None:
    belief = smooth(evidence, day, 0.2, 365)
    assert belief.log_odds == pytest.approx(logit(0.2) + sum(step.log_odds for step in evidence) + belief.decay, abs=1e-9)


@supposing(STEPS, st.integers(0, 2000), st.randoms())
def test_the_order_of_the_evidence_does_not_matter(evidence: list[Evidence], day: int, random: object) -> None:
    shuffled = evidence[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert smooth(shuffled, day, 0.2, 365) == smooth(evidence, day, 0.2, 365)


@supposing(STEPS, st.integers(0, 2000), st.integers(0, 2000), st.floats(0, 3))
def test_evidence_against_never_raises_it(evidence: list[Evidence], day: int, when: int, weight: float) -> None:
    assert probability([*evidence, Evidence(when, -weight)], day) <= probability(evidence, day) + 1e-12


def test_smoothing_agrees_with_summing_over_all_histories() -> None:
    """Brute force over every path of the hidden state at the days that matter."""
    base, half_life, days, ratios = 0.3, 100.0, [0, 40, 90, 200], [1.2, -0.7, 0.0, 0.9]

    def stays(gap: int, state: int) -> float:
        there = base if state else 1 - base
        return there + (1 - there) * math.exp(-math.log(2) * gap / half_life)

    total = {0: 0.0, 1: 0.0}
    for path in range(16):
        states = [(path >> place) & 1 for place in range(4)]
        weight = base if states[0] else 1 - base
        for place, state in enumerate(states):
            if place:
                keeps = stays(days[place] - days[place - 1], states[place - 1])
                weight *= keeps if state == states[place - 1] else 1 - keeps
            weight *= math.exp(ratios[place]) if state else 1.0
        total[states[2]] += weight
    evidence = [Evidence(day, ratio) for day, ratio in zip(days, ratios, strict=True) if ratio]
    assert probability(evidence, 90, base, half_life) == pytest.approx(total[1] / (total[0] + total[1]))


@supposing(STEPS, st.integers(0, 2000), st.sampled_from([200.0, math.inf]), st.data())
def test_variants_at_once_are_what_each_is_alone(
    evidence: list[Evidence], day: int, half_life: float, data: st.DataObject
) -> None:
    left = st.lists(st.booleans(), min_size=len(evidence), max_size=len(evidence))
    variants = data.draw(st.lists(left, min_size=1, max_size=4))
    moved = np.array([[step.log_odds * kept for step, kept in zip(evidence, each, strict=True)] for each in variants])
    found = chances(np.array([step.day for step in evidence], dtype=np.int64), moved, day, 0.2, half_life)
    for chance, each in zip(found, variants, strict=True):
        rest = [step for step, kept in zip(evidence, each, strict=True) if kept]
        assert chance == pytest.approx(probability(rest, day, half_life=half_life), abs=1e-9)
