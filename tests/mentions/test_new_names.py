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
    ],
)
def test_a_word_with_a_capital_may_name_nobody(language: Language, text: str, name: str) -> None:
    assert name not in [mention.text for mention in find(text, language) if mention.kind in (PERSON, GROUP)]
