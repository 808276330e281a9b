"""What is only meant to be done is not told as done."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The [G:Red Front] gathered men to seize [L:Tal Arish].", EN),
        ("The order to kill [P:Ana Cruz], leader of the [G:Red Front], was found.", EN),
        ("El [G:Frente Rojo] reunió hombres para tomar [L:Tal Arish].", ES),
    ],
)
def test_a_purpose_is_nothing_done(text: str, language: Language) -> None:
    done = [claim for claim in claims_of(text, language) if claim.relation in ("controls", "removed")]
    assert not [claim for claim in done if claim.status != "planned"]


def test_what_was_managed_was_done() -> None:
    text = "The [G:Red Front] managed to seize [L:Tal Arish]."
    assert [shown(claim) for claim in claims_of(text, EN)] == ["controls(Red Front, Tal Arish)"]
