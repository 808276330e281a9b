"""A verb said over again between commas is one with the first, so that their negation is that of what they say."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("[G:Red Front] is not, and has never been, allied with [G:Blue Column].", Language.EN),
        ("[G:Red Front] never was, nor is it now, allied with [G:Blue Column].", Language.EN),
        ("[G:Red Front] no es, ni ha sido nunca, aliado de [G:Blue Column].", Language.ES),
    ],
)
def test_a_denial_said_twice_denies(told: str, language: Language) -> None:
    assert [shown(claim) for claim in claims_of(told, language)] == ["denies allied(Blue Column, Red Front)"]


def test_what_is_said_twice_without_a_negation_is_asserted() -> None:
    claims = claims_of("[G:Red Front] is, and always has been, an ally of [G:Blue Column].", Language.EN)
    assert [shown(claim) for claim in claims] == ["allied(Blue Column, Red Front)"]
