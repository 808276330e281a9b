"""Names that no list knows: persons, groups and places by their form, by what stands beside them and by what is told of them."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionKind

EN, ES = Language.EN, Language.ES
PERSON, GROUP, PLACE = MentionKind.PERSON, MentionKind.GROUP, MentionKind.PLACE


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        (EN, 'The gang\'s former boss, Ruperto "Don Rupe" Alfaro, fled.', 'Ruperto "Don Rupe" Alfaro', PERSON),
        (EN, "Gunmen attacked. He was jailed with his sons Pasqualo and Micu.", "Micu", PERSON),
        (EN, "Two brothers of the gang boss fell. Abel was shot dead in Talva.", "Abel", PERSON),
        (EN, "The gang split. Hadji Sakuro founded it.", "Hadji Sakuro", PERSON),
        (EN, "Fighters under the command of Timo Brandaku attacked.", "Timo Brandaku", PERSON),
        (EN, "The militia fled. Kachalla Inuso, a gang leader, was shot. Rebels say Inuso is ill.", "Inuso", PERSON),
        (EN, "The militia broke up. His son Lawalu led his own men.", "Lawalu", PERSON),
        (ES, "La banda actúa al mando de Milo Estevan.", "Milo Estevan", PERSON),
        (ES, "Condenaron a Fermín Heras Pozo, «el Notario», jefe de la banda.", "el Notario", PERSON),
        (ES, "Tras la captura en Valdoria de Fermín Heras, la banda se partió.", "Fermín Heras", PERSON),
        (EN, "Gunmen of the Bravados del Estrecho fired on rebels.", "Bravados del Estrecho", GROUP),
        (ES, "Los sicarios son de La Espuela Vieja, un puñado de pistoleros.", "La Espuela Vieja", GROUP),
        (ES, "Hay guerra de sicarios. Los bandidos trabajan para los Izopo.", "Izopo", GROUP),
        (EN, "Rebels and militia are fighting for control of Kambolu.", "Kambolu", PLACE),
        (EN, "The rebel group has a camp on Bulan Lait.", "Bulan Lait", PLACE),
        (EN, "Gunmen opened fire in the Talcayo canyon.", "Talcayo canyon", PLACE),
        (ES, "La banda se disputa la colonia Los Almendros Rojos.", "colonia Los Almendros Rojos", PLACE),
        (ES, "Los sicarios intentaron apoderarse de Kenscova.", "Kenscova", PLACE),
        (ES, "16:48 Desde Santa Ixcla disparan los sicarios.", "Santa Ixcla", PLACE),
        (EN, "The militia denies it. It is at war with its old enemy, the B-Tal.", "B-Tal", GROUP),
        (EN, "Ben Sol, who runs 300 Marozo, denies it. Gunmen of 300 Marozo fled.", "300 Marozo", GROUP),
        (EN, "Gunmen of the Red Hand Alliance of the Talva Free Liberation Army fled.", "Red Hand Alliance", GROUP),
        (EN, "The militia was renamed the Karu National Army.", "Karu National Army", GROUP),
        (EN, "Gunmen of the Volunteers for the Defense of the Hearth fled.", "Volunteers for the Defense of the Hearth", GROUP),
        (EN, "The Islamic State Talva Province (ISTP) is at war with the army.", "Islamic State Talva Province", GROUP),
        (EN, "The clans are at war. The Manzo 'ndrina fled.", "Manzo 'ndrina", GROUP),
        (EN, "Gen. Abel Fatto, who has headed the Talva Guards since 2014, denied it.", "Abel Fatto", PERSON),
        (EN, "Abel Fatto, the self-styled general who fights rebels, fled.", "Abel Fatto", PERSON),
        (EN, "Abel Fatto, a docker turned port coordinator for Los Tordos, fled.", "Abel Fatto", PERSON),
        (EN, "Rebels went on to form the Eastern Talva Command, led by a man known as Abel Fatto.", "Abel Fatto", PERSON),
        (EN, "Armed men fled. It owes its guns to the Talva Hand, a Kabulan gang.", "Talva Hand", GROUP),
        (EN, "Rifles were found. The militia fled from the larger Kambolu Front.", "Kambolu Front", GROUP),
        (EN, "The militia was bankrolled by the Kambolu Guards.", "Kambolu Guards", GROUP),
        (EN, "Guerrillas of the Kambolu Guards fled from the rebels.", "Kambolu Guards", GROUP),
        (EN, "Command of the Kambolu Guards fell to rebels.", "Kambolu Guards", GROUP),
        (EN, "The militia took recruits from the Kambolu Council.", "Kambolu Council", GROUP),
        (EN, "Gunmen fled. The militia has clung to Kambolu.", "Kambolu", PLACE),
        (ES, "La milicia Harakat Nur al Din pelea. La rechaza el jeque Yahya al Harru.", "Yahya al Harru", PERSON),
        (ES, "La facción de Saraya Ansar al Talva disparó.", "Saraya Ansar al Talva", GROUP),
        (ES, "Huyeron los sicarios del Comando Coordinador de Poniente.", "Comando Coordinador de Poniente", GROUP),
        (ES, "Los sicarios combaten a los Hombres de la Honra en la sierra.", "Hombres de la Honra", GROUP),
        (ES, "El jefe de la banda, Yobanis de Jesús Ávalos Rey, huyó.", "Yobanis de Jesús Ávalos Rey", PERSON),
        (ES, "La banda perdió a la Coordinadora Ejército Sureño, grupo armado.", "Coordinadora Ejército Sureño", GROUP),
        (ES, "Hay facciones armadas. De la banda se dividió La Gotera.", "La Gotera", GROUP),
        (ES, "La banda que dirige Mazo Abdo huyó de los rebeldes.", "Mazo Abdo", PERSON),
        (ES, "A los rebeldes los manda Nyango Tato.", "Nyango Tato", PERSON),
        (ES, "La guerrilla combate al Frente de Guerra Poniente.", "Frente de Guerra Poniente", GROUP),
        (ES, "Según la policía, los pandilleros son de Los P.27.", "Los P.27", GROUP),
        (ES, "En la aldea se han aliado Los Tordos Pardos y Los Izopo.", "Los Tordos Pardos", GROUP),
        (ES, "Hay rebeldes. Las Fuerzas de Talva, una milicia, huyeron.", "Fuerzas de Talva", GROUP),
        (ES, "La banda cobra a los mineros de Alto Ponino.", "Alto Ponino", PLACE),
        (EN, "Rebels of the Justice and Unity Movement of Gibo Ibrahim fled.", "Justice and Unity Movement", GROUP),
        (EN, "Rebels of the Justice and Unity Movement of Gibo Ibrahim fled.", "Gibo Ibrahim", PERSON),
        (EN, "It is an alliance of Minno Karo's Talva Liberation Movement and rebels.", "Minno Karo", PERSON),
        (EN, "The militia split. Its chairman, Bao Yusan, is ill.", "Bao Yusan", PERSON),
        (EN, "The Talvan Armed Forces of General Abel Fatto retook it from rebels.", "Talvan Armed Forces", MentionKind.SOURCE),
        (EN, "Rebels fled. The army chief of the Eastern Talva Command said so.", "Eastern Talva Command", MentionKind.SOURCE),
        (EN, "The gang split. The Sindicato do Crime left it.", "Sindicato do Crime", MentionKind.SOURCE),
        (ES, "Es un sector donde también pelean Los Batos Locos, una banda.", "Los Batos Locos", GROUP),
        (ES, "La banda del Pelado disparó.", "banda del Pelado", GROUP),
        (ES, "Niegan que Pueblos Hermanados, el movimiento armado, tenga armas.", "Pueblos Hermanados", GROUP),
        (ES, "Se unieron la milicia Los Zorros, Kan Lakai y la banda de Ti Bo.", "Kan Lakai", GROUP),
    ],
)  # fmt: skip
def test_a_new_name_is_found(language: Language, text: str, name: str, kind: MentionKind) -> None:
    assert (name, kind) in [(mention.text, mention.kind) for mention in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (ES, "Escapó del hospital Carlos Cisneros vestido de enfermero.", "Carlos Cisneros"),
        (ES, "Frente a las preguntas de la prensa, los rebeldes callan.", "Frente"),
        (EN, "44. Two deserters testified that rebels fled.", "Two"),
        (EN, "Northern Talva: rebels fled.", "Northern Talva"),
        (EN, "Gunmen fled. Communist rebels of the gang stayed.", "Communist"),
        (ES, "La banda es de los hermanos Rivas Amaro.", "Rivas Amaro"),
        (ES, "En la banda mandan los Rivas Amaro.", "Rivas Amaro"),
        (ES, "Los sicarios van a Puerto Lindo.", "Puerto Lindo"),
        (EN, "He said Kamba hunters shot at the militia.", "Kamba"),
    ],
)
def test_a_word_with_a_capital_may_name_nobody(language: Language, text: str, name: str) -> None:
    assert name not in [mention.text for mention in find(text, language) if mention.kind in (PERSON, GROUP)]


@pytest.mark.parametrize(
    "text",
    ["The gang gave it back in April under pressure.", "Rebels fled in May from the gang.", "He left the gang at Christmas."],
)
def test_a_month_is_no_place(text: str) -> None:
    assert not [mention.text for mention in find(text, EN) if mention.kind is PLACE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, 'Since September "Los Tordos" have been at war with the rebels.'),
        (EN, 'On Monday "Los Tordos" shot at the rebels.'),
        (ES, 'El Lunes "Los Tordos" dispararon a los rebeldes.'),
    ],
)
def test_a_quoted_name_behind_a_month_or_day_is_no_other_name_of_it(language: Language, text: str) -> None:
    groups = [mention for mention in find(text, language) if mention.kind is GROUP]
    assert [(mention.text, mention.targets[0].name) for mention in groups] == [("Los Tordos", "Los Tordos")]


@pytest.mark.parametrize("unit", ["Columna", "Comando", "Frente", "Bloque"])
def test_a_unit_called_after_somebody_is_no_place_and_a_person(unit: str) -> None:
    found = find(f"Gunmen of the {unit} Jacinto Arango attacked the army.", EN)
    assert [(mention.text, mention.kind) for mention in found][:1] == [(f"{unit} Jacinto Arango", GROUP)]
