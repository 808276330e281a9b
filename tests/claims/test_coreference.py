import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


def read(text: str) -> set[str]:
    return {shown(claim) for claim in claims_of(text, Language.EN)}


def test_who_does_what_a_relative_clause_tells_is_its_pronoun() -> None:
    text = "[P:Juan Rey] succeeded [P:Luis Cruz], who fled with his brother [P:Pablo Cruz]."
    assert read(text) == {"kin(Luis Cruz, Pablo Cruz)"}


def test_an_apposed_possessive_is_not_what_it_is_apposed_to() -> None:
    assert read("The place of [P:Luis Cruz] was taken by [P:Ana Rey], his wife.") == {"kin(Ana Rey, Luis Cruz)"}


def test_who_alone_was_spoken_of_is_meant_in_the_next_paragraph() -> None:
    assert "kin(Luis Cruz, Pablo Cruz)" in read("[P:Luis Cruz] fled.\n\nHis brother [P:Pablo Cruz] stayed.")


def test_of_two_in_the_last_paragraph_neither_is_meant() -> None:
    assert read("[P:Luis Cruz] met [P:Ana Rey].\n\nHer brother [P:Pablo Cruz] stayed.") == set()


@pytest.mark.parametrize("subject", ["[G:Red Front]'s only enemy, [G:Blue Column],", "[G:Blue Column]"])
def test_a_possessor_is_not_the_subject_that_is_taken_up(subject: str) -> None:
    assert "strength(Blue Column, 30)" in read(f"{subject} is weak. It has [N:30] fighters.")


def test_a_fronted_ally_is_not_what_the_next_sentence_is_about() -> None:
    text = "Con la [G:Columna Azul] se habría aliado el [G:Frente Rojo]. Su jefe es [P:Ana Cruz]."
    found = {shown(claim) for claim in claims_of(text, Language.ES)}
    assert found == {"allied(Columna Azul, Frente Rojo)", "led_by(Frente Rojo, Ana Cruz)"}


def test_a_pronoun_means_nobody_in_a_phrase_that_goes_before_it() -> None:
    text = "[G:Red Front] holds the valley. An ally of [G:Blue Column], it is led by [P:Ana Cruz]."
    assert "led_by(Red Front, Ana Cruz)" in {shown(claim) for claim in claims_of(text, Language.EN)}


def test_they_who_do_it_to_each_other_are_the_two_named_last() -> None:
    text = "[G:Red Front] came in May. [G:Blue Column] came in June. They have been fighting each other since."
    assert "fights(Blue Column, Red Front)" in {shown(claim) for claim in claims_of(text, Language.EN)}


def test_a_country_that_a_sentence_is_about_is_its_pronoun_and_no_group() -> None:
    text = "[G:Red Front] fled. [L:Ubaro] has always rejected accusations that it arms [G:Blue Column]."
    assert not [claim for claim in read(text) if "supports" in claim]


def test_its_is_not_whom_the_sentence_calls_they() -> None:
    text = "[G:Grey Otters] left the [G:Red Front]. Now they work for its enemy, the [G:Blue Column]."
    assert "fights(Blue Column, Red Front)" in read(text)
    assert "fights(Blue Column, Grey Otters)" not in read(text)


def test_a_man_owns_only_the_first_of_two_groups() -> None:
    found = read("[P:Ana Cruz]'s [G:Red Front] and the [G:Blue Column] joined forces.")
    assert "led_by(Blue Column, Ana Cruz)" not in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "[P:Ana Cruz] and her brother [P:Luis Cruz] lead [G:Red Front]. The former was extradited; the latter was arrested.",
            "en",
        ),
        ("[P:Ana Cruz] and [P:Luis Cruz] lead [G:Red Front]. The first was extradited. The second was arrested.", "en"),
        (
            "[P:Ana Cruz] y su hermano [P:Luis Cruz] dirigen [G:Red Front]. La primera fue extraditada; el segundo, detenido.",
            "es",
        ),
        ("[P:Ana Cruz] y [P:Luis Cruz] dirigen [G:Red Front]. La primera fue extraditada. El segundo fue detenido.", "es"),
    ],
)
def test_the_former_and_the_latter_may_be_persons(text: str, language: str) -> None:
    found = {shown(claim) for claim in claims_of(text, Language(language))}
    assert "removed(Ana Cruz, extradited)" in found
    assert not [claim for claim in found if claim in ("removed(Luis Cruz, extradited)", "removed(Ana Cruz, arrested)")]
