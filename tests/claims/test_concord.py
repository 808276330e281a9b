"""Which persons "lo" and "la" can mean, and what the name of a group tells."""

import pytest
from tests.claims.markup import claims_of, parsed, shown

from segun.claims.chunks import Ref, chunk_of
from segun.claims.concord import FEMININE, MASCULINE, agrees, gender, has_plural_name
from segun.claims.line import Mark
from segun.model import Language, Mention, MentionBasis, MentionKind, Target


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


def ref(name: str) -> Ref:
    mention = Mention(0, len(name), name, MentionKind.GROUP, MentionBasis.SHAPE, (Target("new:x", name),))
    return Ref("new:x", name, name, mention)


@pytest.mark.parametrize(
    ("name", "plural"), [("Los Garzones", True), ("Garzones", True), ("La Línea", False), ("Frente Sur", False)]
)
def test_a_name_tells_its_number(name: str, plural: bool) -> None:
    assert has_plural_name(ref(name)) is plural


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Los Garzones", MASCULINE),
        ("Columna Blanca", FEMININE),
        ("Cártel del Sauce", MASCULINE),
        ("Unión Sur", FEMININE),
        ("Fe", None),
    ],
)
def test_a_name_tells_its_gender_or_leaves_it_open(name: str, wanted: str | None) -> None:
    assert gender(ref(name)) == wanted
