"""Other names of one thing stand for it once, and a comma that is needed behind them stays."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "named",
    [
        "[G:Red Front] ([G:RF|Red Front])",
        '[G:Red Front], alias "[G:The Reds|Red Front],"',
        "the gang called [G:Red Front]",
    ],
)
def test_one_thing_with_two_names_is_one(named: str) -> None:
    claims = claims_of(f"{named} controls [L:Tal Arish].", Language.EN)
    assert [shown(claim) for claim in claims] == ["controls(Red Front, Tal Arish)"]


def test_a_possessor_is_no_party_of_its_own() -> None:
    claims = claims_of("[G:Red Front]'s rival, [G:Blue Column], controls [L:Tal Arish].", Language.EN)
    assert "controls(Red Front, Tal Arish)" not in [shown(claim) for claim in claims]
    assert "controls(Blue Column, Tal Arish)" in [shown(claim) for claim in claims]
