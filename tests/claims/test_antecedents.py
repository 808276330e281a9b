"""What an English relative or participle tells of an unnamed thing is not told of the sentence's subject."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "text",
    [
        "[G:Red Front] fights a militia that controls [L:Tal Arish].",
        "[G:Red Front] fights a militia, which controls [L:Tal Arish].",
        "[G:Red Front] fights a militia, led by [P:Ana Cruz].",
        "[G:Red Front] clashed with gunmen, armed by [G:Blue Column].",
    ],
)
def test_an_object_is_not_the_subject(text: str) -> None:
    assert not claims_of(text, Language.EN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[G:Red Front] is a militia that controls [L:Tal Arish].", "controls(Red Front, Tal Arish)"),
        ("[G:Red Front], a militia that controls [L:Tal Arish], fled.", "controls(Red Front, Tal Arish)"),
        ("[G:Red Front] seized the bridge, armed by [G:Blue Column].", "supports(Blue Column, Red Front)"),
    ],
)
def test_what_a_subject_is_or_does_is_its_own(text: str, wanted: str) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.EN)] == [wanted]
