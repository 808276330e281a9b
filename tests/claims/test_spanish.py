import pytest

from segun.claims.spanish import forms


def made(base: str, kind: str) -> set[str]:
    return {form for form, of_kind in forms(base, []) if of_kind == kind}


@pytest.mark.parametrize(
    ("base", "some"),
    [
        ("mantener", {"mantiene", "mantuvieron", "mantendrá", "mantendrían", "mantengan", "mantuviera"}),
        ("negar", {"niega", "niegue", "negó"}),
        ("acordar", {"acuerdan", "acuerden", "acordaron"}),
        ("advertir", {"advierte", "advirtió", "advirtieran"}),
        ("servir", {"sirve", "sirvió", "sirvan"}),
        ("morir", {"muere", "murieron"}),
        ("pertenecer", {"pertenezca", "pertenecen"}),
        ("dirigir", {"dirija", "dirigían"}),
        ("constituir", {"constituye", "constituyó", "constituyan"}),
        ("perseguir", {"persigue", "persiga"}),
        ("aliar", {"alía", "alíen"}),
    ],
)
def test_irregular_stems(base: str, some: set[str]) -> None:
    assert some <= made(base, "fin")


def test_a_verb_does_not_go_like_a_short_one_that_it_ends_in() -> None:
    assert "vuelve" in made("volver", "fin")
    assert "manda" in made("mandar", "fin")


def test_irregular_participles() -> None:
    assert "escrita" in made("escribir", "part")
    assert "puestos" in made("imponer", "part") | made("poner", "part")
    assert "impuesto" in made("imponer", "part")
