"""New names: what is a group, a person, a source or a place by its form and by the words around it, in any country."""

import pytest
from tests.mentions.passages import find, named

from segun.model import Language, MentionBasis, MentionKind

EN, ES = Language.EN, Language.ES

_GROUPS = [
    (EN, "The truce between the Lorrok Scouts and the Ridge Guards lasted nine days.", ["Lorrok Scouts", "Ridge Guards"]),
    (EN, "Police said the Pulang Tala, a band of sea robbers, fled.", ["Pulang Tala"]),
    (EN, "Members of Boko Tar took the town.", ["Boko Tar"]),
    (EN, "A militia called Anak Bato holds the pass.", ["Anak Bato"]),
    (EN, "Fighters of the Kurd People's Protection Units (KPU) fled. The KPU is strong.",
     ["Kurd People's Protection Units", "KPU", "KPU"]),
    (EN, "The March 23 Movement attacked at dawn, and its fighters looted.", ["March 23 Movement"]),
    (EN, "Troops fought the Democratic Forces for the Liberation of Talva near the river.",
     ["Democratic Forces for the Liberation of Talva"]),
    (EN, "Brigade 9 of Tal Arish, a rebel unit, withdrew.", ["Brigade 9 of Tal Arish"]),
    (EN, "The 400 Mabouya gang controls the market.", ["400 Mabouya gang"]),
    (EN, "Jabhat al-Wadi and Ahrar al-Bahr fought each other.", ["Jabhat al-Wadi", "Ahrar al-Bahr"]),
    (EN, "The army says al-Mithaq fighters fled.", ["al-Mithaq"]),
    (EN, "The Tordo gang left. ISAL had about 3,000 men.", ["Tordo gang", "ISAL"]),
    (EN, "The militia got rifles from the Tenth Garrison and was absorbed into the Home Rangers.",
     ["Tenth Garrison", "Home Rangers"]),
    (EN, "Gunmen of the Islamic State of Talva and the Coast fled. The Islamic State in the Upper Delta did not.",
     ["Islamic State of Talva and the Coast", "Islamic State in the Upper Delta"]),
    (EN, "A Wazo commander fled. The force, dominated by the Kurd TPD, fought rebels.", ["Wazo", "TPD"]),
    (EN, "The PKO, which has fought rebels for years, attacked Mbau with its gunmen.", ["PKO"]),
    (EN, "Boko Tar's commander fled. The Movement for the Salvation of Talva killed ten rebels.",
     ["Boko Tar", "Movement for the Salvation of Talva"]),
    (EN, "Rebels joined the new Hay'at al-Bahr brigade.", ["Hay'at al-Bahr"]),
    (EN, "The two gang alliances, G9 and G-Pep, met. Nour al-Dan al-Zan merged with the militia.",
     ["G9", "G-Pep", "Nour al-Dan al-Zan"]),
    (EN, "The Forces démocratiques de libération du Talva (FDLT) and the Alliance for a Free and Sovereign Talva (AFST) split.",
     ["Forces démocratiques de libération du Talva", "FDLT", "Alliance for a Free and Sovereign Talva", "AFST"]),
    (EN, "Abu Wadi leader Isnil Hap fled rebels. The Talva Rebel Army's Northern Division and the Genoa crime family won.",
     ["Abu Wadi", "Talva Rebel Army", "Northern Division", "Genoa"]),
    (EN, "The Tordo clan, a gang, broke away from the Iron Lamp Society.", ["Tordo clan", "Iron Lamp Society"]),
    (EN, "The gang rents guns to affiliates such as Gray Quill and split from Hydra Lock.", ["Gray Quill", "Hydra Lock"]),
    (EN, "The Movement for Oneness and Jihad in Talva (MUJAT) fights al-Qaeda in the Upper Delta. Al-Qaeda killed ten rebels.",
     ["Movement for Oneness and Jihad in Talva", "MUJAT", "al-Qaeda in the Upper Delta", "Al-Qaeda"]),
    (EN, "Bo Nagal's Kraze Barye fought rebels, and Abdel al-Hil's SPL-N fought the gang.", ["Kraze Barye", "SPL-N"]),
    (ES, "El grupo se enfrenta con la Segunda Mariposa de Iván Prado y los Comandos de la Vega.",
     ["Segunda Mariposa", "Comandos de la Vega"]),
    (ES, "La Asociación Montera Armada se escindió. Al barrio lo dominan Los Ñatos.",
     ["Asociación Montera Armada", "Los Ñatos"]),
    (ES, "Descartan pacto del Cártel del Farallón con Los del Vado, dicen.", ["Cártel del Farallón", "Los del Vado"]),
    (ES, "Integrantes de Gente Brava pelean con el Frente 9 de Julio.", ["Gente Brava", "Frente 9 de Julio"]),
    (ES, "La pandilla Los Zopes y la Hermandad del Guayape se enfrentan a balazos.", ["Los Zopes", "Hermandad del Guayape"]),
    (ES, "Armó su gente: Los de Olmo. Los sicarios de la banda huyeron.", ["Los de Olmo"]),
    (ES, "El Estado Islámico en el Gran Delta mató a diez. La coalición yihadista JNT y el EIGD pelean con rebeldes.",
     ["Estado Islámico en el Gran Delta", "JNT", "EIGD"]),
    (ES, "Una manta firmada por “La Barredora del Sur” amenaza al cártel.", ["La Barredora del Sur"]),
    (ES, "Opera ahí el Bloque Ana Durán, que comanda alias Gafas, jefe de la guerrilla.", ["Bloque Ana Durán"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), _GROUPS, ids=[row[2][0] for row in _GROUPS])
def test_groups_by_form_and_context(language: Language, text: str, expected: list[str]) -> None:
    found = find(text, language)
    groups = [mention for mention in found if mention.kind is MentionKind.GROUP]
    assert [mention.text for mention in groups if mention.basis is not MentionBasis.DESCRIPTION] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "The Kenya National Union of Teachers called a strike over pay."),
        (ES, "Un portavoz de la Segunda Brigada habló de la banda y sus sicarios."),
        (EN, "Two factions of a gang, one loyal to Baron Tesh, fought. The rebels fled to the wells of Tin Essa."),
        (EN, "Seventeen gunmen died. Opposition members of Latin America's gangs met."),
        (EN, "A Talva council has ties to Kamil Kolbay. Twenty-five trafficking clans, all armed, met."),
        (EN, "The rebels are backed by the EU, the UN, NATO and the US."),
        (EN, "A Red Cross nurse met a Hema self-defence force and its gunmen."),
        (EN, "The Red Cross and the European Union sent doctors after the flood."),
        (EN, "The city police and the Bankers' Association met the Council of Ministers about the gang."),
        (EN, "The Local Council of Ambar met rebels and the gang's fighters on Monday."),
        (EN, "A Colombian cartel and a Salafist militia are not named here."),
        (ES, "La Línea 2 del Metro reabre; los Rojos ganaron la liga y el cartel del festival ya está."),
        (ES, "El Frente Amplio postuló a su candidata y el Sindicato de Maestros marchó."),
    ],
)
def test_civil_bodies_are_no_groups(language: Language, text: str) -> None:
    assert named(text, MentionKind.GROUP, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words", "kind"),
    [
        (EN, "County Commissioner Beata Lome spoke.", "Beata Lome", MentionKind.SOURCE),
        (EN, "It was journalist Omar Bald who knew.", "Omar Bald", MentionKind.SOURCE),
        (EN, "The Ministry of Livestock will vaccinate goats.", "Ministry of Livestock", MentionKind.SOURCE),
        (EN, "She told the Rift Valley Herald so.", "Rift Valley Herald", MentionKind.SOURCE),
        (EN, "The 77th Lakeshore Battalion said so.", "77th Lakeshore Battalion", MentionKind.SOURCE),
        (EN, "U.S. Central Command struck the militia.", "U.S. Central Command", MentionKind.SOURCE),
        (EN, "Ten died, according to the Kivo Security Barometer.", "Kivo Security Barometer", MentionKind.SOURCE),
        (EN, "It rained, said Will Orme, the UN's expert on rain.", "Will Orme", MentionKind.SOURCE),
        (EN, "The map is by @HILL_WATCH, they say.", "@HILL_WATCH", MentionKind.SOURCE),
        (EN, "His deputy, Abu Ala al-Afi, was killed.", "Abu Ala al-Afi", MentionKind.PERSON),
        (ES, "La Secretaría de Marina lo negó todo ayer.", "Secretaría de Marina", MentionKind.SOURCE),
        (EN, "The gang is led by Tamas Ullery.", "Tamas Ullery", MentionKind.PERSON),
        (EN, "His wife, Keila, runs it.", "Keila", MentionKind.PERSON),
        (ES, "El ministro de Justicia, Gil Prado, negó todo.", "Gil Prado", MentionKind.SOURCE),
        (ES, "Según la Fiscalía General del Estado, murió.", "Fiscalía General del Estado", MentionKind.SOURCE),
        (ES, "Cayó José Antonio “N”, jefe de la banda.", "José Antonio “N”", MentionKind.PERSON),
        (ES, "Lo dirige un tal Caliche desde la cárcel.", "Caliche", MentionKind.PERSON),
        (ES, "Detuvieron a Julio César Mora en julio.", "Julio César Mora", MentionKind.PERSON),
        (EN, "A man called Ti Blan now heads the gang.", "Ti Blan", MentionKind.PERSON),
        (EN, "One gang is in El Tajo Viejo; it has the gold of El Tajo Viejo.", "El Tajo Viejo", MentionKind.PLACE),
        (ES, "Hablaba Lorena Moro de la banda.", "Lorena Moro", MentionKind.PERSON),
        (ES, "La Fuerza Naval descartó ayer que la banda exista.", "Fuerza Naval", MentionKind.SOURCE),
        (ES, "Lo dirige Abu Musa al Barni, jefe de la milicia.", "Abu Musa al Barni", MentionKind.PERSON),
        (EN, "It was so, said Fatu Sese, a market trader.", "Fatu Sese", MentionKind.PERSON),
        (EN, "GARUN, May 2 — The rebels of the Garun Movement fled.", "GARUN", MentionKind.PLACE),
        (EN, "The militia holds the wells of Tin Essa.", "Tin Essa", MentionKind.PLACE),
        (EN, "They control Emuru Wells.", "Emuru Wells", MentionKind.PLACE),
        (EN, "Shots rang along the Emuru road.", "Emuru road", MentionKind.PLACE),
        (ES, "Operan en Lomas de los Hoyos desde ayer.", "Lomas de los Hoyos", MentionKind.PLACE),
    ],
)
def test_people_sources_and_places(language: Language, text: str, words: str, kind: MentionKind) -> None:
    assert (words, kind) in [(mention.text, mention.kind) for mention in find(text, language)]


def test_a_rebel_general_is_a_person_and_an_armys_a_source() -> None:
    assert named("General Pio Ilunga of the rebels fled.", MentionKind.PERSON) == [("Pio Ilunga", "new:pio-ilunga")]
    assert ("Pio Ilunga", "new:pio-ilunga") in named("Army spokesman General Pio Ilunga fled.", MentionKind.SOURCE)


def test_a_line_in_capitals_names_nobody_new() -> None:
    assert find("TURN TO PAGE FIVE\nThe rain came late again.") == ()
