"""Names that a text makes with a common noun, and descriptions by a leader or a place."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionBasis, MentionKind

EN, ES = Language.EN, Language.ES


def groups(text: str, language: Language) -> list[tuple[str, str, MentionBasis]]:
    return [(m.text, m.targets[0].id, m.basis) for m in find(text, language) if m.kind is MentionKind.GROUP]


def test_a_leaders_name_is_the_groups_only_name() -> None:
    found = groups("La banda del Tuerto Salas mata. Abundio Salas, “El Tuerto”, huyó. Vienen los del Tuerto.", ES)
    assert [(words, id) for words, id, _ in found] == [
        ("banda del Tuerto Salas", "new:banda-del-tuerto-salas"),
        ("los del Tuerto", "new:banda-del-tuerto-salas"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "id"),
    [
        ("The Cabrera Prado family and the River Cartel fight.", "Cabrera Prado family", "new:cabrera-prado-family"),
        ("Canchola's group fights. Lenin Canchola, a gunman, leads it.", "Canchola's group", "new:canchola-s-group"),
    ],
)
def test_new_names_with_a_noun(text: str, words: str, id: str) -> None:
    assert (words, id) in [(found, target) for found, target, _ in groups(text, EN)]


def test_a_known_leaders_people_are_the_known_group() -> None:
    found = groups("Ayer llegaron los de El Zurdo al puerto con armas.", ES)
    assert found == [("los de El Zurdo", "xx:river-cartel", MentionBasis.DESCRIPTION)]


def test_a_place_in_a_groups_name_describes_it_beside_a_noun() -> None:
    text = "El Cártel de Salinas y Los Halcones pelean. El grupo de Salinas huyó; the Salinas gunmen fled."
    assert ("Salinas", "new:cartel-de-salinas", MentionBasis.DESCRIPTION) in groups(text, EN)


def test_the_organization_of_a_leader_named_behind_is_one_group() -> None:
    found = groups("The organization of Juan José Farías, the Cártel de Tepal, lost men.", EN)
    assert {id for _, id, _ in found} == {"new:cartel-de-tepal"}


def test_those_of_a_place_are_the_only_group_that_bears_its_name() -> None:
    text = "El Cártel de Norte y Los Halcones pelean. Con los de Norte están Los Tordos, una banda. La gente de Norte disparó."
    found = groups(text, ES)
    assert ("los de Norte", "new:cartel-de-norte", MentionBasis.DESCRIPTION) in found
    assert ("gente de Norte", "new:cartel-de-norte", MentionBasis.DESCRIPTION) in found
    other = groups("El Cártel de Norte pelea en los pueblos de Ribera y los de Norte.", ES)
    assert [words for words, _, _ in other] == ["Cártel de Norte"]
    assert not [words for words, _, _ in groups("Los Halcones, una banda, pelean con la gente de Norte.", ES) if "gente" in words]


def test_a_part_is_named_without_its_noun_behind_its_whole() -> None:
    assert ("Metro", "new:metro") in [(words, id) for words, id, _ in groups("The River Cartel's Metro faction fled.", EN)]
    assert "Metro faction" in [words for words, _, _ in groups("The Metro faction fled from rebels.", EN)]
