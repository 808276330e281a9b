"""Spanish names that only the words around them tell: places held and fought for, groups called, led, fought or shortened."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionKind

GROUP, PLACE, PERSON = MentionKind.GROUP, MentionKind.PLACE, MentionKind.PERSON
FEUD = "Los Tordos y Los Grajos son bandas y pelean. "


def told(text: str) -> list[tuple[str, MentionKind, str]]:
    """The mentions of a text with the name of what each stands for."""
    return [(one.text, one.kind, one.targets[0].name) for one in find(text, Language.ES) if one.targets]


@pytest.mark.parametrize(
    "text",
    [
        "Los Grajos llevan un año disputando Ansombo a Los Tordos.",
        "Los Tordos quieren quitarle Ansombo a Los Grajos.",
        "Los Tordos retienen Ansombo.",
        "Ansombo lo controlan Los Tordos.",
        "Ansombo se lo disputan Los Tordos y Los Grajos.",
        "Ansombo, que controlan Los Tordos, tiene un médico.",
        "En Ansombo, la banda se alió con Los Grajos.",
        "Para entrar en Ansombo, el grupo pactó con Los Grajos.",
    ],
)
def test_what_is_held_or_fought_for_is_a_place(text: str) -> None:
    assert ("Ansombo", PLACE, "Ansombo") in told(FEUD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Los Tordos son una célula de Humo Azul.",
        "Los Tordos se enfrentan a Humo Azul.",
        "Abdiel Luna dirige Humo Azul.",
        "Humo Azul y los Grajos se disputan el puerto.",
        "Se fueron al cerro y se hacen llamar Humo Azul.",
        "A los suyos les dicen Humo Azul.",
        "Los Tordos son ya de Humo Azul, la federación que armó Abdiel Luna.",
    ],
)
def test_what_is_led_fought_or_called_so_is_a_group(text: str) -> None:
    assert ("Humo Azul", GROUP, "Humo Azul") in told(FEUD + text)


@pytest.mark.parametrize(
    "text",
    [
        "El gobernador negó que Los Tordos Pardos hayan tomado el pueblo.",
        "La irrupción de Los Tordos Pardos en la costa fue confirmada.",
        "El pueblo está sitiado por Los Tordos Pardos.",
        "Las autoridades responsabilizan a Los Tordos Pardos del crimen.",
        "Es falso que Los Tordos Pardos ocupen la sierra.",
        "Los Tordos Pardos extendieron sus tentáculos al puerto.",
    ],
)
def test_what_holds_enters_or_is_blamed_is_a_group(text: str) -> None:
    assert [name for _, kind, name in told(text) if kind is GROUP] == ["Los Tordos Pardos"]


@pytest.mark.parametrize(
    "text",
    [
        "La presencia de Los Tordos Pardos en el festival causó furor.",
        "Los Tordos Pardos llegaron con dos bajas en el equipo.",
    ],
)
def test_what_plays_is_no_group(text: str) -> None:
    assert not [name for _, kind, name in told(text) if kind is GROUP]


def test_the_army_of_a_country_is_no_rebel_one() -> None:
    text = FEUD + "El Ejército de Níger y el Ejército de la Meseta chocaron."
    assert [kind for name, kind, _ in told(text) if name.startswith("Ejército")] == [MentionKind.SOURCE, GROUP]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("La Mara Central pelea con Los Tordos. La Central domina el barrio.", "La Central", "Mara Central"),
        ("La Mara Central pelea con Los Tordos. Era jefe de clica en la Central.", "Central", "Mara Central"),
        ("La Guardia de San Bartolo pelea con Los Tordos. Fue vigía en la Guardia.", "Guardia", "Guardia de San Bartolo"),
        ("El Cártel de la Barranca creció. Ya no manda la Barranca.", "Barranca", "Cártel de la Barranca"),
        ("Los Tordos combatieron durante años a La Sagrada Orden.", "La Sagrada Orden", "La Sagrada Orden"),
    ],
)
def test_a_short_form_with_its_article_is_of_the_group(text: str, short: str, full: str) -> None:
    assert (short, GROUP, full) in told(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("El vocero de Seguridad, Adrián Pons, habló de Los Tordos.", "Seguridad", GROUP),
        ("La Segunda Sala Penal de Apelaciones condenó a Los Tordos.", "Segunda Sala Penal de Apelaciones", GROUP),
        (FEUD + "Los Grajos expulsaron a Los Tordos de Ansombo.", "Los Tordos de Ansombo", PLACE),
        (FEUD + "Habló de la Central de Abasto. La Mara Central huyó.", "Central", GROUP),
        ("El Cártel de la Laguna pelea con Los Tordos. Ana vive en la Laguna.", "Laguna", GROUP),
        (FEUD + "Ya llegó a Ansombo Los Tordos.", "Ansombo Los Tordos", PLACE),
        ("La Barranca fue de Teófilo Luna.", "Teófilo Luna", PLACE),
    ],
)
def test_what_they_are_not(text: str, name: str, kind: MentionKind) -> None:
    assert (name, kind) not in [(text, kind) for text, kind, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "those", "group"),
    [
        ("Cuarta Línea, una banda, tiene al frente a Jofre Tutiv. Los de Tutiv buscan un pacto.", "Los de Tutiv", "Cuarta Línea"),
        ("El jefe de La Manada, Kevin Arco, huyó. Los hombres de Arco pelean.", "hombres de Arco", "La Manada"),
        ("El jefe de La Manada, Kevin Arco, huyó. La gente de Arco pelea.", "gente de Arco", "La Manada"),
        ("El jefe de La Manada, Kevin Arco, huyó. Pistoleros de Arco atacaron a los Grajos.", "Pistoleros de Arco", "La Manada"),
        ("Los hombres de Kevin Arco pelean con Los Vallejo.", "hombres de Kevin Arco", "hombres de Kevin Arco"),
        ("El jefe de Los Jinetes, Segundo Chiroc, huyó. Los Chiroc pelean con Los Dueños.", "Los Chiroc", "Los Jinetes"),
        ("Kevin Arco es alcalde. Los Arco son una banda que pelea.", "Los Arco", "Los Arco"),
    ],
)
def test_whose_men_they_are(text: str, those: str, group: str) -> None:
    assert (those, GROUP, group) in told(text)


def test_a_town_that_some_are_of_is_no_group() -> None:
    assert all(one[:2] != ("Tal Arish", GROUP) for one in told(FEUD + "La gente de Tal Arish pelea con Los Tordos."))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Los Tordos operan en Tal Arish y en Bas Laguna.", "Bas Laguna", PLACE),
        ("La zona la controlan Los Tordos.", "Los Tordos", GROUP),
    ],
)
def test_what_stands_beside_or_behind_a_place(text: str, name: str, kind: MentionKind) -> None:
    assert (name, kind) in [(text, kind) for text, kind, _ in told(FEUD + text)][2:]
