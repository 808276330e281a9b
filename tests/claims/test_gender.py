"""Which persons "lo" and "la" can mean."""

import pytest
from tests.claims.markup import claims_of, parsed, shown

from segun.claims.chunks import chunk_of
from segun.claims.gender import FEMININE, MASCULINE, agrees
from segun.claims.line import Mark
from segun.model import Language


def test_her_arrest_is_not_that_of_a_man_named_before() -> None:
    text = "[P:Obdulio Reyes] fundó el [G:Frente Rojo]. En 2013 la detuvieron en [L:Tal Arish]."
    assert not [claim for claim in map(shown, claims_of(text, Language.ES)) if claim.startswith("removed")]


@pytest.mark.parametrize("pronoun", [FEMININE, MASCULINE])
def test_a_name_that_tells_no_gender_fits_both(pronoun: str) -> None:
    person = chunk_of(parsed("[P:Guadalupe Ruiz] dirige el [G:Frente Rojo].")[1][0], {})
    assert agrees(person, (Mark(pronoun, 0, 2),))


@pytest.mark.parametrize(
    ("name", "pronoun", "taken"),
    [
        ("Obdulio Sol", "lo", True),
        ("Obdulio Sol", "la", False),
        ("Ana Cruz", "la", True),
        ("Ana Cruz", "lo", False),
        ("La Tuta", "lo", True),
        ("Luca Ferrari", "lo", True),
        ("Zambada", "lo", True),
    ],
)
def test_a_pronoun_means_whom_the_name_lets_it_mean(name: str, pronoun: str, taken: bool) -> None:
    text = f"[P:{name}] dirige el [G:Frente Rojo]. El martes {pronoun} detuvieron."
    told = [shown(claim) for claim in claims_of(text, Language.ES)]
    assert (f"removed({name}, arrested)" in told) is taken
