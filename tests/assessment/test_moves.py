import numpy as np
from hypothesis import given as supposing
from hypothesis import settings
from hypothesis import strategies as st

from segun.assessment.clustering import Blocs, improved, joined
from segun.assessment.moves import improved_each

NAMES = "abcdefgh"
PAIRS = [(one, other) for one in NAMES for other in NAMES if one < other]
# the weights of several networks: some pairs left out of some of them, some as heavy as others
WEIGHTS = st.lists(
    st.lists(
        st.one_of(st.just(0.0), st.sampled_from([-1.0, -0.5, 0.5, 1.0]), st.floats(0.2, 1.0), st.floats(-1.0, -0.2)),
        min_size=len(PAIRS),
        max_size=len(PAIRS),
    ),
    min_size=1,
    max_size=4,
)
FRIENDS = st.lists(st.sampled_from(PAIRS), max_size=5)


@settings(max_examples=100, deadline=None)
@supposing(WEIGHTS, FRIENDS, st.integers(2, len(NAMES)))
def test_many_networks_are_improved_as_each_alone(weights: list[list[float]], friends: list[tuple[str, str]], named: int) -> None:
    start = joined(NAMES[:named], [pair for pair in friends if max(pair) < NAMES[named - 1]])
    number, found = improved_each(PAIRS, np.array(weights), start)
    for row, homes in zip(weights, found.tolist(), strict=True):
        alone = improved({pair: weight for pair, weight in zip(PAIRS, row, strict=True) if weight}, start)
        assert blocs_of(number, homes, {name for members in alone for name in members}) == set(alone)


def test_groups_without_a_pair_stay_alone() -> None:
    number, found = improved_each([("a", "b")], np.array([[0.0], [1.0]]), (frozenset("ab"), frozenset("c")))
    assert blocs_of(number, found[0].tolist(), set("abc")) == {frozenset("a"), frozenset("b"), frozenset("c")}
    assert blocs_of(number, found[1].tolist(), set("abc")) == {frozenset("ab"), frozenset("c")}


def blocs_of(number: dict[str, int], homes: list[int], names: set[str]) -> set[frozenset[str]]:
    together: Blocs = tuple(frozenset(name for name in names if homes[number[name]] == home) for home in set(homes))
    return {members for members in together if members}
