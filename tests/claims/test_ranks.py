"""One of several commanders is a member; the commander leads."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[P:Ana Cruz], a [G:Red Front] commander, fled.", "member_of(Ana Cruz, Red Front)"),
        ("A powerful [G:Red Front] commander, [P:Ana Cruz], fled.", "member_of(Ana Cruz, Red Front)"),
        ("[P:Ana Cruz], the [G:Red Front] commander, fled.", "led_by(Red Front, Ana Cruz)"),
        ("[G:Red Front] commander [P:Ana Cruz] fled.", "led_by(Red Front, Ana Cruz)"),
    ],
)
def test_the_article_tells_which(text: str, wanted: str) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.EN)] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A [G:Red Front] faction headed by [P:Ana Cruz] fled.", "member_of(Ana Cruz, Red Front)"),
        ("[P:Ana Cruz] leads a [G:Red Front] cell.", "member_of(Ana Cruz, Red Front)"),
        ("Senior [G:Red Front] leader [P:Ana Cruz] fled.", "member_of(Ana Cruz, Red Front)"),
        ("The [G:Red Front] leader [P:Ana Cruz] fled.", "led_by(Red Front, Ana Cruz)"),
    ],
)
def test_who_leads_a_part_or_one_of_many_is_a_member(text: str, wanted: str) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.EN)] == [wanted]
