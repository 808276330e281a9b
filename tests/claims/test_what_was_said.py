"""Where "it" is only what was told, no group stands in its place: "the ministry denies it" denies the pact."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

TOLD = "[G:Red Front] is allied with [G:Blue Column], the police said. "


@pytest.mark.parametrize(
    "answer",
    ["[S:the ministry] denies it.", "[S:the mayor] finds it hard to believe.", "There is no sign of it, [S:the mayor] said."],
)
def test_it_is_what_was_told(answer: str) -> None:
    claims = [shown(claim) for claim in claims_of(TOLD + answer, Language.EN)]
    assert len(claims) == 2
    assert claims[1].removeprefix("denies ").removeprefix("doubts ") == "allied(Blue Column, Red Front)"
    assert claims[1] != "allied(Blue Column, Red Front)"


def test_it_is_a_group_where_a_verb_tells_what_it_does() -> None:
    claims = [shown(claim) for claim in claims_of("[G:Red Front] fled. It holds [L:Tal Arish].", Language.EN)]
    assert claims == ["controls(Red Front, Tal Arish)"]
