"""Who takes over is told to lead the group that the one before led."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

BEFORE = "[P:Luis Cruz], the leader of [G:Red Front], was arrested in [D:2021]. "
TOLD = ["led_by(Red Front, Luis Cruz)", "removed(Luis Cruz, arrested)"]
HEIR = "led_by(Red Front, Ana Cruz)"
KIN = "kin(Ana Cruz, Luis Cruz)"


def told(sentence: str) -> list[str]:
    """What the sentence tells behind BEFORE."""
    found = [shown(claim) for claim in claims_of(BEFORE + sentence, Language.EN)]
    assert [one for one in found if one in TOLD] == TOLD
    return [one for one in found if one not in TOLD]


@pytest.mark.parametrize(
    "sentence",
    [
        "His sister [P:Ana Cruz] took over in [D:2022].",
        "His sister, [P:Ana Cruz], is now in charge.",
        "His daughter [P:Ana Cruz] commands now.",
        "His place has been taken by his sister [P:Ana Cruz].",
        "His sister [P:Ana Cruz] took his place.",
        "He was succeeded by his sister, [P:Ana Cruz].",
    ],
)
def test_kin_who_take_over_lead_the_group(sentence: str) -> None:
    assert sorted(told(sentence)) == [KIN, HEIR]


@pytest.mark.parametrize("sentence", ["[P:Ana Cruz] succeeded him.", "[P:Ana Cruz] has taken over from him."])
def test_who_succeeds_a_leader_leads(sentence: str) -> None:
    assert told(sentence) == [HEIR]


@pytest.mark.parametrize(
    "sentence",
    [
        "His sister [P:Ana Cruz] took over the bakery.",
        "His sister [P:Ana Cruz] leads the choir.",
        "His sister [P:Ana Cruz] took over as mayor.",
        "He was succeeded as mayor by his sister, [P:Ana Cruz].",
    ],
)
def test_what_is_no_command_is_not_taken_for_one(sentence: str) -> None:
    assert told(sentence) == [KIN]


def test_the_arrest_behind_which_somebody_took_over_is_not_his() -> None:
    text = "[G:Red Front] was led by [P:Luis Cruz]. His sister [P:Ana Cruz] took over after his arrest."
    found = [shown(claim) for claim in claims_of(text, Language.EN)]
    assert "removed(Luis Cruz, arrested)" in found and "removed(Ana Cruz, arrested)" not in found
