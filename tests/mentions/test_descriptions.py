"""Descriptions are resolved where certain and left out where not."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionBasis, MentionKind

EN, ES = Language.EN, Language.ES
HALCONES, RIVER = "xx:los-halcones", "xx:river-cartel"


def described(text: str, language: Language) -> list[tuple[str, list[str]]]:
    return [
        (m.text, [target.id for target in m.targets])
        for m in find(text, language)
        if m.basis is MentionBasis.DESCRIPTION and m.kind is MentionKind.GROUP
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (EN, "Los Halcones came. The gang burned cars.", [("gang", [HALCONES])]),
        (EN, "Los Tordos, a gang, fought Los Halcones. Both gangs lost men.", [("Both gangs", ["new:los-tordos", HALCONES])]),
        (
            EN,
            "Los Tordos, a clan, met Los Grajos, a clan. The River Cartel watched. Both clans fled.",
            [("Both clans", ["new:los-tordos", "new:los-grajos"])],
        ),
        (EN, "Los Tordos, a gang, met Los Grajos, a gang. The River Cartel watched. Both gangs fled.", []),
        (EN, "Los Tordos, a gang, met Los Halcones. The two split.", [("two", ["new:los-tordos", HALCONES])]),
        (EN, "The Ridge Brigade, a militia, met Los Halcones. The brigade fled.", [("brigade", ["new:ridge-brigade"])]),
        (EN, "Los Tordos, a gang, met the River Cartel. They met the gang.", [("gang", ["new:los-tordos"])]),
        (EN, "Los Halcones linked the gang to a fire.", [("gang", [HALCONES])]),
        (EN, "Los Halcones came. The brigade fled.", []),
        (EN, "The group led by Anselmo Vega fled.", [("group", [RIVER])]),
        (EN, "Anselmo Vega wants arms for his organisation.", [("his organisation", [RIVER])]),
        (
            EN,
            "The Ridge Guards, led by Tamas Ullery, fled. The militia led by Ullery is small.",
            [("militia", ["new:ridge-guards"])],
        ),
        (ES, "Los Halcones llegaron. La organización criminal mató.", [("organización criminal", [HALCONES])]),
        (
            ES,
            "Los Tordos, una banda, pelean con Los Halcones. Las dos bandas matan.",
            [("dos bandas", ["new:los-tordos", HALCONES])],
        ),
        (
            ES,
            "El Cártel de Jalisco y Los Tordos, una banda, pelean. Los jaliscienses matan.",
            [("jaliscienses", ["new:cartel-de-jalisco"])],
        ),
        (ES, "Los Tordos, una banda, pelean. Los jaliscienses votan.", []),
        (
            ES,
            "Vinieron Los Tordos, una banda. El Cártel de Zunil, una organización nacida de esa banda, huyó.",
            [("esa banda", ["new:los-tordos"])],
        ),
        (ES, "Los Tordos, la banda de Anselmo Vega, huyeron.", []),
        (
            ES,
            "Los Tordos, una banda, pelean con Los Halcones. La banda Los Izopos pactó con los primeros.",
            [("primeros", ["new:los-tordos"])],
        ),
        (ES, "Huyó la agrupación que encabeza Anselmo Vega.", [("agrupación", [RIVER])]),
        (ES, "Vino el Cártel del Río.\nLa Escoba, una banda, ya no forma parte del cártel.", [("cártel", [RIVER])]),
        (ES, "Los Tordos, una banda, y Los Halcones pactaron. La segunda opera aquí.", [("segunda", [HALCONES])]),
    ],
)
def test_what_is_certain_is_resolved(language: Language, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert described(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Los Tordos, a gang, fought Los Halcones. The gang burned cars."),  # which of the two?
        (EN, "Los Halcones came. The group that took the port is unknown."),  # told by what follows
        (EN, "Los Halcones came. The group run by sons of Anselmo Vega fled."),  # his sons' is not his
        (EN, "Los Halcones came.\nOne paragraph without anybody in it at all, which is long.\nAnother one of ten words or more, "
             "long as well as empty.\nThe gang fled."),  # too far back
        (EN, "The Altamar army, a state force, came. The group left."),
        (EN, "Los Halcones came with Los Tordos, a gang. Its men get arms from the Red Gang. The group is weak."),
        (EN, "Los Halcones came. A man of the Rain Awaking Council spoke of the Movement for the Rain."),  # parts of names
        (ES, "Los Halcones y Los Tordos, una banda, pelean con Gente Brava, otra banda. Ambas bandas huyeron."),  # which two?
    ],
)  # fmt: skip
def test_what_is_open_is_left_out(language: Language, text: str) -> None:
    assert described(text, language) == []


def test_a_whole_named_with_its_part_is_not_one_of_two() -> None:
    text = "Los Halcones, a wing of the River Cartel, met Los Tordos, a gang. The two groups agreed."
    assert described(text, EN) == [("two groups", [HALCONES, "new:los-tordos"])]
