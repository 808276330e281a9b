"""A place from which is reckoned how far another is, is none of the claim's."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "told",
    [
        "[L:Tal Arish], 60 kilometres north of [L:Hadra]",
        "[L:Tal Arish], around 60 km (37 miles) north-east of the city of [L:Hadra],",
        "[L:Tal Arish], a town west of [L:Hadra],",
        "[L:Tal Arish] 20 miles from [L:Hadra]",
    ],
)
def test_how_far_away_a_place_is_is_left_out(told: str) -> None:
    assert [shown(claim) for claim in claims_of(f"[G:Red Front] holds {told} since Monday.", Language.EN)] == [
        "controls(Red Front, Tal Arish)"
    ]


def test_two_places_stay_two() -> None:
    claims = claims_of("[G:Red Front] holds [L:Tal Arish], north of [L:Hadra], and [L:Sefa].", Language.EN)
    assert "controls(Red Front, Sefa)" in [shown(claim) for claim in claims]
