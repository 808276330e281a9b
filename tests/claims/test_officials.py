"""Whose town "his town" and "the municipality" are, where an office of a place speaks of them."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[L:Bir Hadi] is quiet. The mayor of [L:Tal Arish], [S:Eva Sol], said that [G:Red Front] controls her town.", EN),
        ("[L:Bir Hadi] is quiet. The mayor of [L:Tal Arish], [S:Eva Sol], said that [G:Red Front] controls the town.", EN),
        (
            "[L:Bir Hadi] calla. El alcalde de [L:Tal Arish], [S:Juan Sol], dijo que [G:Red Front] controla su municipio.",
            ES,
        ),
    ],
)
def test_an_official_speaks_of_his_own_town(text: str, language: Language) -> None:
    assert [shown(claim) for claim in claims_of(text, language)] == ["controls(Red Front, Tal Arish)"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of [L:Tal Arish], [S:Eva Sol], met the mayor of [L:Bir Hadi]. [G:Red Front] controls her town.",
        "In [L:Bir Hadi] the mayor of [L:Tal Arish], [S:Eva Sol], said that [G:Red Front] controls her town.",
        "The mayor of [L:Tal Arish], [S:Eva Sol], said that [G:Red Front] controls her state.",
    ],
)
def test_a_town_that_is_not_certain_is_left_out(text: str) -> None:
    assert not [claim for claim in claims_of(text, EN) if claim.relation.takes_place]
