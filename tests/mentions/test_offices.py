"""Speakers called by office or trade, beside a verb of saying only."""

import pytest
from tests.mentions.test_voices import voices

from segun.model import Language

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (EN, "The governor said on Monday that it rained.", [("governor", "unnamed:governor")]),
        (EN, "An agronomist told us so.", [("agronomist", "unnamed:agronomist")]),
        (ES, "El vocero estatal negó todo.", [("vocero estatal", "unnamed:vocero-estatal")]),
        (ES, "“Huyeron”, dijo un puestero.", [("puestero", "unnamed:puestero")]),
        (ES, "El fiscal, sin embargo, dudaba. El alcalde, sin embargo, negó todo.", [("alcalde", "unnamed:alcalde")]),
        (ES, "Se rompió, según el fiscal, y según un informe policial.",
         [("fiscal", "unnamed:fiscal"), ("informe policial", "unnamed:informe-policial")]),
        (EN, "It rained, according to an intelligence memo seen by us.", [("intelligence memo", "unnamed:intelligence-memo")]),
        (EN, "The governor left. The attack killed ten. A truck said nothing.", []),
        (EN, "The gang said it would fight, and the report says so.", []),
        (EN, "The indictment alleges that it rained.", [("indictment", "unnamed:indictment")]),
        (ES, "De acuerdo con la acusación, Los Halcones huyeron.", [("acusación", "unnamed:acusacion")]),
        (ES, "El alcalde Simón Robles Paz rechazó la acusación, según un informe del Diario del Puerto.", []),
        (EN, "The governor, Ana Ruiz Vela, said so.", []),
        (EN, "It was dismissed as nonsense by the defence ministry.", [("defence ministry", "unnamed:defence-ministry")]),
        (EN, "She was accused by the mayor of theft.", []),
        (ES, "El gobernador ha negado el pacto.", [("gobernador", "unnamed:gobernador")]),
        (ES, "El pacto fue desmentido por el gobernador.", [("gobernador", "unnamed:gobernador")]),
        (ES, "Negó por la mañana que lloviera.", []),
    ],
)  # fmt: skip
def test_speakers_without_a_name(language: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert voices(text, language) == expected


def test_an_office_of_somebody_named_is_that_persons() -> None:
    assert voices("Governor Ana Ruiz Vela came. The governor denied it.", EN) == [("governor", "new:ana-ruiz-vela")]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_an_office_is_not_that_of_whom_the_next_sentence_names(gap: str) -> None:
    text = f"It rained, according to the governor.{gap}Ana Ruiz Vela, leader of the Tordos, fled."
    assert voices(text, EN) == [("governor", "unnamed:governor")]


def test_the_journalist_is_the_one_just_named_if_one() -> None:
    one = "Journalist Omar Bald was there. The reporter told the court so."
    assert voices(one, EN) == [("reporter", "new:omar-bald")]
    two = "Analyst Omar Bald met researcher Ines Roca. The journalist said so."
    assert voices(two, EN) == []


def test_a_pronoun_folded_to_an_article_before_nothing_is_no_office() -> None:
    assert voices("Los arma la, según él, familia Montúfar.", Language.ES) == []
