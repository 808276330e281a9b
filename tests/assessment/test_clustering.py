from itertools import product
from random import Random

import pytest
from hypothesis import given as supposing
from hypothesis import settings
from hypothesis import strategies as st

from segun.assessment.clustering import Signs, disagreement, exact_blocs, heuristic_blocs, improved, joined

NAMES = "abcdef"
PAIRS = [(one, other) for one in NAMES for other in NAMES if one < other]
SIGNED = st.dictionaries(
    st.sampled_from(PAIRS), st.floats(0.2, 1.0).flatmap(lambda weight: st.sampled_from([weight, -weight])), min_size=1
)


def least(signs: Signs) -> float:
    """The least disagreement, over all ways to sort six names."""
    return min(
        sum(abs(weight) for (one, other), weight in signs.items() if (weight > 0) is not (way[one] == way[other]))
        for way in (dict(zip(NAMES, places, strict=True)) for places in product(range(4), repeat=len(NAMES)))
    )


def network(groups: int, pairs: int, noise: float, seed: int) -> Signs:
    random = Random(seed)
    names = [f"g{number:03}" for number in range(groups)]
    camp = {name: random.randrange(3) for name in names}
    signs: dict[tuple[str, str], float] = {}
    while len(signs) < pairs:
        one, other = sorted(random.sample(names, 2))
        friends = (camp[one] == camp[other]) is not (random.random() < noise)
        signs[one, other] = random.uniform(0.2, 1.0) * (1 if friends else -1)
    return signs


@settings(max_examples=40, deadline=None)
@supposing(SIGNED)
def test_nothing_is_better_than_the_exact_blocs(signs: Signs) -> None:
    blocs, proven = exact_blocs(signs)
    assert proven
    assert disagreement(signs, blocs) == pytest.approx(least(signs))


@settings(max_examples=60, deadline=None)
@supposing(SIGNED)
def test_the_heuristic_is_a_partition_and_moving_never_worsens_it(signs: Signs) -> None:
    names = sorted({name for pair in signs for name in pair})
    alone = joined(names, ())
    for blocs in (heuristic_blocs(signs), improved(signs, alone)):
        assert sorted(name for members in blocs for name in members) == names
        assert disagreement(signs, blocs) <= disagreement(signs, alone) + 1e-9


def test_friends_of_friends_are_together_and_common_enemies_are_not() -> None:
    signs = {("a", "b"): 1.0, ("b", "c"): 1.0, ("a", "x"): -1.0, ("x", "y"): -0.5, ("a", "y"): -1.0}
    assert exact_blocs(signs) == ((frozenset("abc"), frozenset("x"), frozenset("y")), True)
    assert heuristic_blocs(signs) == (frozenset("abc"), frozenset("x"), frozenset("y"))


def test_a_network_of_the_size_of_a_country_is_solved_exactly() -> None:
    signs = network(150, 300, 0.2, seed=1)
    blocs, proven = exact_blocs(signs)
    assert proven
    assert disagreement(signs, blocs) <= disagreement(signs, heuristic_blocs(signs)) + 1e-9
    assert (blocs, proven) == exact_blocs(dict(sorted(signs.items(), reverse=True)))
