from tests.claims.markup import claims_of, shown

from segun.model import Language


def test_who_is_introduced_where_he_speaks() -> None:
    text = "El [G:Frente Rojo] es viejo. No piensa salir, aseguró el lunes su líder, [S:Luis Rey]."
    (claim,) = claims_of(text, Language.ES)
    assert shown(claim) == "led_by(Frente Rojo, Luis Rey)"
    assert claim.speaker is None


def test_a_body_that_speaks_leads_nobody() -> None:
    assert claims_of("El [G:Frente Rojo] es viejo. No piensa salir, aseguró su líder, según la [S:DEA].", Language.ES) == ()
