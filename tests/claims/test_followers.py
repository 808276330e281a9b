"""Unnamed others who act with a group change nothing of what is told of it."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "others",
    ["and its allies", "and allied militias", "and other armed groups", "and affiliated factions", ", and allied militias,"],
)
def test_what_others_do_with_a_group_is_told_of_it_alone(others: str) -> None:
    claims = claims_of(f"[G:Red Front] {others} control [L:Tal Arish].".replace(" ,", ","), Language.EN)
    assert [shown(claim) for claim in claims] == ["controls(Red Front, Tal Arish)"]


def test_named_allies_stay() -> None:
    claims = claims_of("[G:Red Front] and its allies, [G:Blue Column] and [G:Green Band], fled.", Language.EN)
    assert [shown(claim) for claim in claims] == ["allied(Blue Column, Red Front)", "allied(Green Band, Red Front)"]
