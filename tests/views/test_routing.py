import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from segun.views.routing import detours


def boxes(*middles: tuple[float, float]) -> np.ndarray:
    return np.array([(x, y, 30.0, 12.0) for x, y in middles])


def test_a_line_with_nobody_in_its_way_is_straight() -> None:
    assert detours(boxes((0, 0), (400, 0), (200, 90)), np.array([(0, 1)])) == [0.0]


def test_a_line_steps_aside_of_a_name_in_its_way() -> None:
    (aside,) = detours(boxes((0, 0), (400, 0), (200, 0)), np.array([(0, 1)]))
    assert aside != 0.0


def test_it_takes_the_side_that_is_free() -> None:
    one_side = detours(boxes((0, 0), (400, 0), (200, 0), (200, 36)), np.array([(0, 1)]))
    other_side = detours(boxes((0, 0), (400, 0), (200, 0), (200, -36)), np.array([(0, 1)]))
    assert one_side == [-36.0]
    assert other_side == [36.0]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 600)), min_size=3, max_size=12, unique=True))
def test_a_line_goes_its_way_whatever_others_are_drawn(middles: list[tuple[int, int]]) -> None:
    own = boxes(*middles)
    ends = np.array([(one, other) for one in range(len(middles)) for other in range(one)])
    assert detours(own, ends) == [side for each in ends for side in detours(own, each[None, :])]
