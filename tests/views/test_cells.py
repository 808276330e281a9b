"""The cell rule, case by case (docs/map.md), and what holds of it whatever is given."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.views.cells import Held, cell_rule, status_of, statuses
from segun.views.territory import Status

RULE = cell_rule()
CHANCES = st.one_of(st.just(-1.0), st.floats(0.0, 1.0))


def held(
    actor: str,
    present: float = -1.0,
    control: float = -1.0,
    contest: float = -1.0,
    *,
    says: int = 1,
    denies: int = 0,
    stale: bool = False,
) -> Held:
    p, c, f, n, m, s = (np.array([value]) for value in (present, control, contest, says, denies, stale))
    return Held(actor, statuses(p, c, f, n, m, s, RULE)[0], max(present, control, contest, 0.0), control)


def judged(*actors: Held, allied: float = 0.0, war: float = 0.0) -> tuple[Status, tuple[str, ...]]:
    return status_of(actors, lambda one, other: allied, lambda one, other: war, RULE)


@pytest.mark.parametrize(
    ("actors", "ties", "status", "parties"),
    [
        ([held("a", control=0.7)], {}, Status.CONTROL, ("a",)),
        ([held("a", control=0.7), held("b", present=0.3)], {}, Status.CONTROL, ("a",)),
        ([held("a", control=0.7), held("b", present=0.4)], {}, Status.PRESENCE, ("a",)),
        ([held("a", control=0.55)], {}, Status.PRESENCE, ("a",)),
        ([held("a", present=0.8), held("b", present=0.6)], {"war": 0.5}, Status.CONTESTED, ("a", "b")),
        ([held("a", present=0.8), held("b", present=0.4)], {"war": 0.9}, Status.PRESENCE, ("a",)),
        ([held("a", contest=0.5)], {}, Status.CONTESTED, ("a",)),
        ([held("a", present=0.8), held("b", present=0.6)], {"allied": 0.6}, Status.SHARED, ("a", "b")),
        ([held("a", present=0.8), held("b", present=0.6)], {"allied": 0.6, "war": 0.6}, Status.CONTESTED, ("a", "b")),
        ([held("a", present=0.8), held("b", present=0.6)], {}, Status.PRESENCE, ("a", "b")),
        ([held("a", present=0.4)], {}, Status.REPORTED, ("a",)),
        ([held("a", present=0.2, says=0, denies=1)], {}, Status.DENIED, ("a",)),
        ([held("a", present=0.9, stale=True)], {}, Status.NONE, ()),
        ([held("a", present=0.9, says=0)], {}, Status.NONE, ()),
        ([held("a", control=0.7), held("b", present=0.9, stale=True)], {}, Status.CONTROL, ("a",)),
        ([], {}, Status.NONE, ()),
    ],
)
def test_the_first_case_that_fits_is_taken(
    actors: list[Held], ties: dict[str, float], status: Status, parties: tuple[str, ...]
) -> None:
    assert judged(*actors, **ties) == (status, parties)


@given(st.lists(st.tuples(CHANCES, CHANCES, CHANCES, st.integers(0, 2), st.integers(0, 2)), max_size=4), st.randoms())
def test_the_order_of_actors_does_not_matter(given: list[tuple[float, float, float, int, int]], random: object) -> None:
    actors = [held(f"a{n}", p, c, f, says=says, denies=denies) for n, (p, c, f, says, denies) in enumerate(given)]
    turned = list(actors)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert judged(*actors, war=0.6) == judged(*turned, war=0.6)


@given(st.lists(st.tuples(CHANCES, CHANCES, CHANCES), min_size=1, max_size=4))
def test_nobody_is_drawn_on_whom_nothing_current_is_said(given: list[tuple[float, float, float]]) -> None:
    silent = [held(f"a{n}", *chances, says=0) for n, chances in enumerate(given)]
    assert judged(*silent) == (Status.NONE, ())
