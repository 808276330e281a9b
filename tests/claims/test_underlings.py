"""Whoever serves the head of a group is one of it, unless the sentence goes on about the head or only kills the servant."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

OTTO = "[G:Red Front] leader [P:Otto Kern]"


@pytest.mark.parametrize("post", ["a top lieutenant", "the accountant", "a bodyguard"])
def test_a_post_under_the_head_is_one_in_the_group(post: str) -> None:
    claims = {shown(claim) for claim in claims_of(f"[P:Ana Cruz], {post} of {OTTO}, was arrested.", Language.EN)}
    assert {"member_of(Ana Cruz, Red Front)", "led_by(Red Front, Otto Kern)"} <= claims


@pytest.mark.parametrize(
    "text",
    [
        f"[P:Ana Cruz], the lawyer of {OTTO}, was arrested.",
        f"[P:Ana Cruz], a victim of {OTTO}, was buried.",
        f"[P:Ana Cruz], a lieutenant of {OTTO}, who was killed in May, was arrested.",
        f"[P:Ana Cruz] shot a lieutenant of {OTTO}.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not [claim for claim in claims_of(text, Language.EN) if shown(claim).startswith("member_of(Ana Cruz")]
