"""Who is meant by a short form: one thing has one id in a document, and two things never share one."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionKind


def ids(text: str, language: Language = Language.EN) -> dict[str, set[str]]:
    """The targets of each span of words in a text."""
    found: dict[str, set[str]] = {}
    for mention in find(text, language):
        found.setdefault(mention.text, set()).update(target.id for target in mention.targets)
    return found


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Omar Garza Luna, the leader of the gang, left. Garza Luna fled.", "Garza Luna", "omar-garza-luna"),
        ("Philemon Ekal leads the Ridge Guards. A nephew of Ekal's died.", "Ekal", "philemon-ekal"),
        ("Abu Qasim al-Maru, leader of the militia, fled. Abu Qasim is ill.", "Abu Qasim", "abu-qasim-al-maru"),
        ("The gang is led by Juan “Tito” Barra. Tito was shot.", "Tito", "juan-tito-barra"),
        ("The gang's boss, Juan Barra, alias “Chico Malo,” left.", "Chico Malo", "juan-barra"),
        ("The gang of Ivan Prieto, 41, alias Pampero, fought. Pampero fled.", "Pampero", "ivan-prieto"),
        ("The gang's leader, Alvo Santar, goes by Pesh. Pesh fled.", "Pesh", "alvo-santar"),
        ("The Ridge Guards fought the Lorrok Scouts. The Guards won.", "Guards", "ridge-guards"),
        ("The truce between the Grey Hoods and the army ended. The Hoods have guns.", "Hoods", "grey-hoods"),
        ("Fighters of the Front for the River (FLR) fled. The FLR is weak.", "FLR", "front-for-the-river"),
        ("Men of the National Council of Talva killed ten. The Council denied it.", "Council", "national-council-of-talva"),
        ("Gunmen of the Black Reed, a smuggling ring, fled. The Reed has guns.", "Reed", "black-reed"),
        ("The militia's Commander Wolf, whose real name is Piet Daro, left. Daro is ill.", "Daro", "commander-wolf"),
        ("The gang is led by Santos Murillo. Police say Don Santos fled.", "Don Santos", "santos-murillo"),
        ("Halima Maiga leads rebels. Madame Maiga is ill.", "Madame Maiga", "halima-maiga"),
        ("Luis Ángel Lara Belman, a gang boss, left. Lara Belman was shot.", "Lara Belman", "luis-angel-lara-belman"),
        ("The Carofal family fights rebels. The Carofals won the war.", "Carofals", "carofal-family"),
        ("The Observatory of Rights counted. The Observatory said no.", "Observatory", "observatory-of-rights"),
        ("A pact of Frente Puerto Lindo and the rebels failed. Puerto Lindo, a splinter of the gang, fights.",
         "Puerto Lindo", "frente-puerto-lindo"),
        ("Gunmen of the Grey Hawks Brigade came. The Grey Hawks deny it.", "Grey Hawks", "grey-hawks-brigade"),
        ("Men of the Sons of the Delta (Fils du Delta, FDD) shot at a bus. FDD men died.", "FDD", "sons-of-the-delta"),
        ("Members of the Halpin gang fled. The Halpins fight the police.", "Halpins", "halpin-gang"),
    ],
)  # fmt: skip
def test_a_short_form_is_the_full_names(text: str, short: str, full: str) -> None:
    assert ids(text)[short] == {f"new:{full}"}


def test_spanish_short_forms() -> None:
    found = ids("El Cártel de Agua Verde pelea con el Frente Río Alto. El Frente mata; Agua Verde huye.", Language.ES)
    assert found["Frente"] == {"new:frente-rio-alto"}
    assert found["Agua Verde"] == {"new:cartel-de-agua-verde"}


def test_a_surname_is_a_familys_or_a_persons_by_its_words() -> None:
    found = find("Cayó Marta Quispe, jefa del clan Quispe. La hermana de Quispe huyó de los Quispe.", Language.ES)
    ids = [(mention.text, mention.targets[0].id) for mention in found if mention.kind is not MentionKind.SOURCE]
    assert ids == [
        ("Marta Quispe", "new:marta-quispe"),
        ("clan Quispe", "new:clan-quispe"),
        ("Quispe", "new:marta-quispe"),
        ("Quispe", "new:clan-quispe"),
    ]


def test_an_arabic_surname_has_its_article() -> None:
    found = ids("Según Al-Jumali, el Bloque, su rival, huyó. Lo dijo Karrar al-Jumali, su comandante.", Language.ES)
    assert found["Al-Jumali"] == found["Karrar al-Jumali"] == {"new:karrar-al-jumali"}


def test_a_withheld_surname_and_a_byname_are_one() -> None:
    found = ids("Cayó Teodoro Ibarra N., “El Tío”, jefe de la banda.", Language.ES)
    assert found["El Tío"] == {"new:teodoro-ibarra-n"}


def test_a_father_with_a_nickname_is_not_his_son() -> None:
    found = ids("Ismo Zamba Cortés, the son of Ismo “El Moro” Zamba, leads the gang.")
    assert found["Ismo Zamba Cortés"] != found["Ismo “El Moro” Zamba"]


def test_a_surname_of_two_is_left_out_unless_one_was_just_named() -> None:
    text = "Ana Barra leads the gang.\nLuis Barra leads the militia.\nOne.\nTwo. Three. Four. Five. Then Barra fled."
    assert "Barra" not in ids(text)
    assert ids("Ana Barra leads the gang.\nOne. Two. Three.\nLuis Barra fled. Barra is ill.")["Barra"] == {"new:luis-barra"}


def test_a_surname_is_of_the_only_one_named_so_far() -> None:
    text = "Ana Barra leads the gang.\nOne.\nTwo. Three. Four. Five. Then Barra fled. Her brother Luis Barra leads the militia."
    assert ids(text)["Barra"] == {"new:ana-barra"}


def test_a_surname_of_two_is_no_town_of_that_name() -> None:
    text = "Pedro Ruiz leads the gang. He was held with his brother Juan Ruiz.\n\nProsecutors allege that Ruiz bought rifles."
    assert "Ruiz" not in ids(text)


def test_brothers_named_together_are_not_one_of_them() -> None:
    assert "Darko" not in ids("The posse is run by Kofi Darko. The Darko brothers hold the market.")


def test_a_place_is_no_short_form_of_a_group() -> None:
    found = [m for m in find("El Cártel de Salinas llegó. Hubo balazos en Salinas.", Language.ES) if m.text == "Salinas"]
    assert [mention.kind for mention in found] == [MentionKind.PLACE]


def test_the_name_of_a_target_is_the_fullest_in_the_text() -> None:
    targets = {t.name for m in find("Ekal fled. Philemon Ekal leads the Ridge Guards.") for t in m.targets}
    assert targets == {"Philemon Ekal", "Ridge Guards"}


def test_a_name_that_adds_a_word_to_one_named_before_is_another() -> None:
    found = ids("The Tora-gumi split in May, when the Kobe Tora-gumi was formed. Both gangs kill.")
    assert found["Tora-gumi"] == {"new:tora-gumi"}
    assert found["Kobe Tora-gumi"] == {"new:kobe-tora-gumi"}


def test_an_offshoot_known_by_a_name_is_not_its_parent() -> None:
    found = ids("He met an offshoot of the River Cartel known as Los Chatos.")
    assert found == {"River Cartel": {"xx:river-cartel"}, "Los Chatos": {"new:los-chatos"}}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Dario Antonio Ulloa Paz, Otonel, fue jefe de la banda. Otonel huyó.", "Otonel", "dario-antonio-ulloa-paz"),
        ("Se entregó Luis Antonio Salas Bravo, Zinko, jefe de la banda. Zinko calla.", "Zinko", "luis-antonio-salas-bravo"),
        ("A Gilberto Rivas Amaro, Tío Gilo, operador de la banda, lo mataron.", "Tío Gilo", "gilberto-rivas-amaro"),
        ("Ismael Zamora Rey, alias el Chico Flaco, dirige la banda. Otros siguen al Chico.", "Chico", "ismael-zamora-rey"),
        ("El Servicio Nacional de Cárceles a Personas Presas (SNC) es de la policía. El SNC habló.", "SNC",
         "servicio-nacional-de-carceles-a-personas-presas"),
    ],
)  # fmt: skip
def test_a_spanish_short_form_is_the_full_name(text: str, short: str, full: str) -> None:
    assert ids(text, Language.ES)[short] == {f"new:{full}"}


def test_a_family_is_none_of_the_persons_who_bear_its_name() -> None:
    found = ids("Iván Ortiz Salado dirige la banda. Los Salado, que operan en la sierra, se aliaron con ella.", Language.ES)
    assert found["Los Salado"] == {"new:los-salado"}
