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
        "Two died in the village of [L:Tal Arish]. [G:Red Front] holds the city.",
        "Two died in [L:Tal Arish], a hamlet. [G:Red Front] holds the city.",
    ],
)
def test_a_place_is_left_out_where_it_is_not_certain(text: str) -> None:
    assert not [claim for claim in claims_of(text, Language.EN) if claim.relation.takes_place]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[L:Tal Arish] is quiet. [G:Red Front] has had a base there since 2019.", Language.EN),
        ("Two men died in [L:Tal Arish]. [G:Red Front] has a base in the area.", Language.EN),
        ("[L:Tal Arish] está en calma. Allí opera el [G:Frente Rojo].", Language.ES),
        ("[L:Tal Arish] está en calma. El [G:Frente Rojo] tiene ahí una base.", Language.ES),
        ("[L:Tal Arish] está en calma. El [G:Frente Rojo] opera en ese puerto.", Language.ES),
    ],
)
def test_there_and_the_area_are_the_place_named_last(text: str, language: Language) -> None:
    assert [claim.relation for claim in claims_of(text, language)] == ["present_in"]


@pytest.mark.parametrize(
    "text",
    [
        "[L:Tal Arish] is quiet. There is [G:Red Front] and little else.",
        f"[L:Tal Arish] is quiet. {'Nobody knows why. ' * 20} [G:Red Front] has a base there.",
    ],
)
def test_there_is_left_out_where_it_is_no_place_or_the_place_is_far(text: str) -> None:
    assert not [claim for claim in claims_of(text, Language.EN) if claim.relation.takes_place]


def test_the_city_is_the_one_of_the_dateline_where_only_a_village_was_named() -> None:
    text = "[L:TAL ARISH] is quiet. Two died in the village of [L:Bir Hadi]. [G:Red Front] controls the city."
    assert "controls(Red Front, TAL ARISH)" in {shown(claim) for claim in claims_of(text, Language.EN)}
