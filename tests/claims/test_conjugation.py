from segun.claims.conjugation import forms
from segun.model import Language


def made(entry: str, language: Language, kind: str) -> set[str]:
    return {form for form, of_kind in forms(entry, language) if of_kind == kind}


def test_regular_english_verbs() -> None:
    assert made("ally", Language.EN, "fin") == {"ally", "allies", "allied"}
    assert made("ally", Language.EN, "ger") == {"allying"}
    assert made("clash", Language.EN, "fin") == {"clash", "clashes", "clashed"}
    assert made("seize", Language.EN, "ger") == {"seizing"}


def test_a_short_english_verb_doubles_its_last_consonant() -> None:
    assert made("nab", Language.EN, "part") == {"nabbed"}
    assert made("nab", Language.EN, "ger") == {"nabbing"}
    assert "equipping" in made("equip: equipped", Language.EN, "ger")


def test_irregular_english_forms_take_the_place_of_the_regular_past() -> None:
    assert made("fight: fought", Language.EN, "part") == {"fought"}
    assert "fighted" not in made("fight: fought", Language.EN, "fin")


def test_regular_spanish_verbs_of_the_three_conjugations() -> None:
    assert {"alía", "alían"} <= made("aliar: alía alían", Language.ES, "fin")
    assert {"combate", "combaten", "combatió", "combatía", "combatirán"} <= made("combatir", Language.ES, "fin")
    assert made("liderar", Language.ES, "part") == {"liderado", "liderada", "liderados", "lideradas"}


def test_spanish_spelling_before_e() -> None:
    assert "ataque" in made("atacar", Language.ES, "fin")


def test_spanish_pronouns_hang_on_infinitives_and_gerunds() -> None:
    assert "disputarse" in made("disputar", Language.ES, "inf")
    assert "disputándose" in made("disputar", Language.ES, "ger")
    assert "combatiéndose" in made("combatir", Language.ES, "ger")


def test_spanish_first_persons_are_left_out_since_they_read_as_nouns() -> None:
    assert "apoyo" not in made("apoyar", Language.ES, "fin")
    assert "armas" not in made("armar", Language.ES, "fin")
