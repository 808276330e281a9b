from pathlib import Path

import pytest

from segun.assessment.cases import Case, assess_case, load_cases, outcome, pair_f1
from segun.assessment.filter_v1 import scorer

FOLDER = Path(__file__).parents[2] / "evals" / "lineage"
CASES = load_cases(FOLDER)


def test_there_are_enough_of_them_and_each_tells_what_is_hard() -> None:
    assert len(CASES) >= 25
    assert all(case.title and len(case.hard) > 30 for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hard_case_comes_out_right(case: Case) -> None:
    assessment = assess_case(case, scorer())
    found = outcome(case, assessment)
    assert assessment is not None
    assert found.origins == case.expected.origins
    assert found.standing == case.expected.standing
    assert found.flags == case.expected.flags
    assert not case.names_independent or found.independent == case.expected.independent
    assert case.at_least <= assessment.probability <= case.at_most
    assert case.basis in (None, assessment.basis)


def test_the_lineages_of_the_bench_are_found() -> None:
    """The bar is 0.95, with no false "independent"."""
    outcomes = [(case, outcome(case, assess_case(case, scorer()))) for case in CASES]
    assert pair_f1((found.origins, case.expected.origins) for case, found in outcomes) >= 0.95
    assert all(found.independent <= case.expected.independent for case, found in outcomes if case.names_independent)


def test_pairs_are_counted_over_all_cases() -> None:
    def groups(*origins: str) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(origin) for origin in origins)

    assert pair_f1([(groups("abc"), groups("ab", "c"))]) == pytest.approx(0.5)
    assert pair_f1([(groups("a", "b"), groups("ab")), (groups("ab"), groups("ab"))]) == pytest.approx(2 / 3)
    assert pair_f1([(groups("a"), groups("a"))]) == 1.0
