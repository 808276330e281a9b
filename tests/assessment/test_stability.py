import numpy as np
import pytest

from segun.assessment.stability import drawn, stability


def test_draws_are_the_same_each_time_and_as_wide_as_asked() -> None:
    found = drawn([0.5, 0.9, 0.3], [0.4, 1.0, None], 400)
    assert found.shape == (400, 3)
    assert (found == drawn([0.5, 0.9, 0.3], [0.4, 1.0, None], 400)).all()
    assert (found[:, 2] == 0.3).all()
    log_odds = np.log(found[:, :2] / (1 - found[:, :2]))
    assert log_odds.mean(axis=0) == pytest.approx([0.0, np.log(9)], abs=0.15)
    assert log_odds.std(axis=0) == pytest.approx([0.4, 1.0], rel=0.1)


def test_stability_is_the_share_of_draws_in_which_a_group_is_with_half_of_its_bloc() -> None:
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    together, without_c = [1.0, 0.0, 1.0], [1.0, -1.0, 0.3]
    found = stability(pairs, np.array([together, without_c, without_c, together]), (frozenset("abc"), frozenset("z")), anew=False)
    assert found == {"a": 1.0, "b": 1.0, "c": 0.5, "z": 1.0}


def test_blocs_from_nothing_count_where_they_fit_a_draw_better() -> None:
    # two pairs of friends that one weak bond holds together: no single move parts them, clustering anew does
    pairs = [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]
    weights, blocs = np.array([[1.0, -0.2, -0.2, 0.3, -0.2, 1.0]]), (frozenset("abcd"),)
    assert stability(pairs, weights, blocs, anew=False) == dict.fromkeys("abcd", 1.0)
    assert stability(pairs, weights, blocs, anew=True) == dict.fromkeys("abcd", 0.0)
