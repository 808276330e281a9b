import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from segun.views.layout import Box, Pull, lay_out

NAMES = [f"g{number:02}" for number in range(14)]


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Box], list[Pull], list[list[str]]]:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    boxes = [Box(name, draw(st.floats(30, 160)), draw(st.floats(20, 40))) for name in names]
    pairs = draw(st.lists(st.sampled_from(list(combinations(names, 2))), unique=True)) if len(names) > 1 else []
    pulls = [Pull(one, other, draw(st.sampled_from([0.9, 1.0, 1.7]))) for one, other in pairs]
    cut = draw(st.integers(0, len(names)))
    return boxes, pulls, [bloc for bloc in (names[:cut], names[cut:]) if len(bloc) > 1]


@settings(max_examples=40, deadline=None)
@given(networks())
def test_no_box_covers_another_and_order_does_not_matter(given: tuple[list[Box], list[Pull], list[list[str]]]) -> None:
    boxes, pulls, blocs = given
    spots = lay_out(boxes, pulls, blocs)
    assert set(spots) == {box.id for box in boxes}
    for one, other in combinations(boxes, 2):
        beside = abs(spots[one.id].x - spots[other.id].x) >= (one.width + other.width) / 2 - 1
        above = abs(spots[one.id].y - spots[other.id].y) >= (one.height + other.height) / 2 - 1
        assert beside or above, (one, other)
    assert lay_out(boxes[::-1], pulls[::-1], [bloc[::-1] for bloc in blocs[::-1]]) == spots


def test_enemies_stand_further_apart_than_allies() -> None:
    boxes = [Box(name, 60, 26) for name in "abc"]
    spots = lay_out(boxes, [Pull("a", "b", 1.0), Pull("b", "c", 1.7)])

    def gap(one: str, other: str) -> float:
        return math.dist(spots[one], spots[other])

    assert gap("a", "b") < gap("b", "c")


def test_a_bloc_stands_together_and_nobody_else_in_it() -> None:
    names = [f"n{number}" for number in range(9)]
    boxes = [Box(name, 80, 26) for name in names]
    pulls = [Pull(one, other, 1.7) for one, other in zip(names, names[1:] + names[:1], strict=True)]
    bloc = names[::3]
    spots = lay_out(boxes, pulls, [bloc])
    left, right = min(spots[name].x for name in bloc) - 40, max(spots[name].x for name in bloc) + 40
    top, bottom = min(spots[name].y for name in bloc) - 13, max(spots[name].y for name in bloc) + 13
    inside = [name for name in names if left < spots[name].x < right and top < spots[name].y < bottom]
    assert inside == bloc


def test_nothing_is_laid_out_as_nothing() -> None:
    assert lay_out([], []) == {}
