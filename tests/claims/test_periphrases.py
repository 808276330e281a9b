import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language, Status


@pytest.mark.parametrize(
    "verb",
    ["sigue operando", "viene operando", "lleva dos años operando", "volvió a operar", "comenzó a operar", "logró operar"],
)
def test_the_second_verb_stands_for_both(verb: str) -> None:
    found = claims_of(f"El [G:Frente Rojo] {verb} en [L:Tal Arish].", Language.ES)
    assert [shown(claim) for claim in found] == ["present_in(Frente Rojo, Tal Arish)"]


def test_both_verbs_may_be_negated() -> None:
    found = claims_of("El [G:Frente Rojo] no ha vuelto a operar en [L:Tal Arish].", Language.ES)
    assert [shown(claim) for claim in found] == ["denies present_in(Frente Rojo, Tal Arish)"]


def test_a_verb_of_motion_with_a_place_is_no_periphrasis() -> None:
    found = claims_of("El [G:Frente Rojo] llegó a [L:Tal Arish] para hablar.", Language.ES)
    assert [shown(claim) for claim in found] == ["present_in(Frente Rojo, Tal Arish)"]


def test_a_compound_tense_is_a_finite_form() -> None:
    for verb in ("ha financiado", "habría financiado", "había financiado"):
        found = claims_of(f"El [G:Frente Rojo] {verb} a la [G:Columna Azul].", Language.ES)
        assert [shown(claim) for claim in found] == ["supports(Frente Rojo, Columna Azul)"], verb
    found = claims_of("El [G:Frente Rojo] ha sido financiado por la [G:Columna Azul].", Language.ES)
    assert [shown(claim) for claim in found] == ["supports(Columna Azul, Frente Rojo)"]


def test_what_has_ceased_is_past_and_what_has_not_goes_on() -> None:
    (ended,) = claims_of("El [G:Frente Rojo] y la [G:Columna Azul] dejaron de pelear en [D:2021].", Language.ES)
    assert (shown(ended), ended.status) == ("fights(Columna Azul, Frente Rojo)", Status.PAST)
    (going_on,) = claims_of("El [G:Frente Rojo] y la [G:Columna Azul] no han dejado de pelear.", Language.ES)
    assert (shown(going_on), going_on.status) == ("fights(Columna Azul, Frente Rojo)", Status.CURRENT)


def test_what_has_stopped_in_english_is_past_and_what_has_not_goes_on() -> None:
    (ended,) = claims_of("The [G:Red Front] stopped arming the [G:Blue Column] in [D:2021].", Language.EN)
    assert (shown(ended), ended.status) == ("supports(Red Front, Blue Column)", Status.PAST)
    (going_on,) = claims_of("The [G:Red Front] and the [G:Blue Column] have not stopped waging war on each other.", Language.EN)
    assert (shown(going_on), going_on.status) == ("fights(Blue Column, Red Front)", Status.CURRENT)
