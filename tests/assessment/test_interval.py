from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from segun.assessment.filter_v1 import scorer
from segun.assessment.interval import beta_quantiles
from segun.model import Claim, Grade, Relation, Source

Tell = Callable[..., Claim]
ON = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("mean", "tenth", "median", "ninetieth"),
    [(0.5, 0.2786, 0.5, 0.7214), (0.6, 0.3774, 0.6087, 0.8099), (0.82, 0.6389, 0.8471, 0.9614), (0.92, 0.7959, 0.9522, 0.9967)],
)
def test_the_quantiles_of_a_grade(mean: float, tenth: float, median: float, ninetieth: float) -> None:
    """Against the quantiles of Beta(8r, 8(1 - r)) as scipy 1.17 gives them."""
    found = beta_quantiles(mean, 8)
    assert list(found) == sorted(found)
    between = [(found[low] + found[low + 1]) / 2 for low in (12, 63, 114)]  # 0.1016, 0.5, 0.8984
    assert between == pytest.approx([tenth, median, ninetieth], abs=0.005)
    assert sum(found) / len(found) == pytest.approx(mean, abs=0.005)


def test_the_same_question_has_the_same_interval(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", stance="denies")]
    once, again = (scorer().assess(relation, claims, on=ON, known=ON, sources=sources) for _ in range(2))
    assert once is not None
    assert again is not None
    assert once.interval == again.interval
    assert once.interval[0] < once.probability < once.interval[1]


def test_a_grade_that_says_more_leaves_more_open(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    """All grades rest on as many checked reports; a better one can move the number further, up and down."""
    widths = []
    for letter in ("D", "B"):
        grade = Grade(letter, "the tests", ON, "given")
        graded = {id: replace(source, grade=grade) for id, source in sources.items()}
        found = scorer().assess(relation, [tell(hedge="possible"), tell("Wire")], on=ON, known=ON, sources=graded)
        assert found is not None
        widths.append(found.interval[1] - found.interval[0])
    assert widths[0] < widths[1]


def test_where_nothing_bears_on_the_day_there_is_no_interval(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    found = scorer().assess(relation, [tell(status="past")], on=date(2020, 1, 1), known=ON, sources=sources)
    assert found is not None
    assert found.interval == pytest.approx((0.2, 0.2))
