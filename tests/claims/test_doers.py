"""Who does what a clause says is not always the one whose name stands before the verb."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

EN = Language.EN


@pytest.mark.parametrize(
    "text",
    [
        "Victims of the [G:Red Front] fight the [G:Blue Column].",
        "A splinter of the [G:Red Front] fights the [G:Blue Column].",
        "Farmers displaced by the [G:Red Front] have reached [L:Tal Arish].",
        "Former members of the [G:Red Front] fight the [G:Blue Column].",
        "The men who killed [P:Ana Cruz] belong to the [G:Red Front].",
        "[P:Ana Cruz] interviewed the leader of the [G:Red Front].",
        "[P:Ana Cruz] saw leaders of the [G:Red Front].",
    ],
)
def test_others_are_not_who_they_are_named_by(text: str) -> None:
    assert all(claim.relation.value == "removed" for claim in claims_of(text, EN))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An offer by the [G:Red Front] to support the [G:Blue Column] fell flat.", "supports(Red Front, Blue Column)"),
        ("Gunmen of the [G:Red Front] fight the [G:Blue Column].", "fights(Blue Column, Red Front)"),
        ("[P:Ana Cruz] founded the [G:Red Front].", "led_by(Red Front, Ana Cruz)"),
        ("[P:Ana Cruz] became the leader of the [G:Red Front].", "led_by(Red Front, Ana Cruz)"),
    ],
)
def test_members_and_whom_a_verb_is_looked_for_are(text: str, wanted: str) -> None:
    assert [shown(claim) for claim in claims_of(text, EN)] == [wanted] * bool(wanted)
