"""Spanish nouns before a group's name: whom they mean, and where they mean only some of its people."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "phrase",
    [
        "la milicia [G:Frente Rojo]",
        "el grupo armado [G:Frente Rojo]",
        "los rebeldes del [G:Frente Rojo]",
        "la guerrilla del [G:Frente Rojo]",
    ],
)
def test_they_are_the_group(phrase: str) -> None:
    text = f"El jefe de {phrase}, [P:Luis Rey], huyó."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["led_by(Frente Rojo, Luis Rey)"]


@pytest.mark.parametrize("phrase", ["las tropas del [G:Frente Rojo] en [L:Tal Arish]", "varios milicianos del [G:Frente Rojo]"])
def test_some_of_its_people_are_not(phrase: str) -> None:
    text = f"El jefe de {phrase}, [P:Luis Rey], huyó."
    assert not claims_of(text, Language.ES)


def test_a_pact_with_its_people_is_one_with_it() -> None:
    text = "Los [G:Zorros] pactaron con los milicianos del [G:Frente Rojo]."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["allied(Frente Rojo, Zorros)"]


def test_the_faction_called_after_a_plural_is_that_group() -> None:
    text = "La alianza entre el [G:Frente Rojo] y la facción de [G:Los Zorros] creció."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["allied(Frente Rojo, Los Zorros)"]


def test_leaders_act_for_their_groups() -> None:
    text = "Los líderes del [G:Frente Rojo] y de [G:Los Zorros] se reunieron y sellaron una tregua."
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["allied(Frente Rojo, Los Zorros)"]
