import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "text",
    [
        "[G:Red Front] entered [L:Tal Arish] in May. It now holds the town.",
        "In [L:Tal Arish] nobody sleeps: [G:Red Front] controls the town, and its men collect taxes.",
    ],
)
def test_the_town_is_the_one_named_last(text: str) -> None:
    assert "controls(Red Front, Tal Arish)" in {shown(claim) for claim in claims_of(text, Language.EN)}


@pytest.mark.parametrize(
    "text",
    [
        "[L:Tal Arish] and [L:Bir Hadi] are quiet. [G:Red Front] holds the town.",
        "[L:Tal Arish] is quiet. [G:Red Front] holds the town of Safra.",
        "[L:Tal Arish] is quiet. [G:Red Front] holds a town.",
        "[L:Tal Arish] is quiet. [G:Red Front] controls the state.",
    ],
)
def test_a_place_is_left_out_where_it_is_not_certain(text: str) -> None:
    assert not [claim for claim in claims_of(text, Language.EN) if claim.relation.takes_place]
