"""Transcripts: what is said behind a label is its speaker's, and the label is no subject."""

from tests.claims.markup import claims_of, shown

from segun.model import Language, Stance

ASKED = "PERIODISTA: Dicen que el [G:Frente Rojo] pactó con la [G:Columna Azul].\n\n"
MORE = "\n\nPERIODISTA: ¿Y en [L:Tal Arish]?\n\n"


def told(text: str) -> list[tuple[str, str | None]]:
    """What is claimed and by whom."""
    return [(shown(claim), claim.speaker.name if claim.speaker else None) for claim in claims_of(text, Language.ES)]


def test_what_stands_behind_a_name_is_said_by_who_bears_it() -> None:
    text = ASKED + "[S:QUIROZ]: El [G:Frente Rojo] y la [G:Columna Azul] se enfrentan. Pelean desde mayo." + MORE
    assert ("fights(Columna Azul, Frente Rojo)", "QUIROZ") in told(text)


def test_a_sentence_without_a_subject_is_not_about_the_speaker() -> None:
    text = "PERIODISTA: ¿Y el [G:Frente Rojo]?\n\n[P:QUIROZ]: Opera en [L:Tal Arish]." + MORE
    assert all("QUIROZ" not in claim for claim, _ in told(text))


def test_what_is_denied_in_an_answer_is_denied_by_who_answers() -> None:
    claims = claims_of(ASKED + "[P:QUIROZ]: No hay tal alianza." + MORE, Language.ES)
    denied = [claim for claim in claims if claim.stance is Stance.DENIES]
    assert [claim.speaker.name for claim in denied if claim.speaker] == ["QUIROZ"]


def test_a_heading_in_capitals_is_nobody() -> None:
    text = "CONTEXTO: El [G:Frente Rojo] opera en [L:Tal Arish]."
    assert told(text) == [("present_in(Frente Rojo, Tal Arish)", None)]
