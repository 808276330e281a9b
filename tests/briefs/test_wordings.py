import pytest

from segun.briefs.telling import words_of
from segun.figures.wording import read_wording, wording
from segun.model import REMOVALS, Language, Stance, Status
from segun.views.dossier import Section

EN, ES = (read_wording("segun.briefs", language).texts for language in (Language.EN, Language.ES))


def fields(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


def test_both_languages_have_each_text_with_the_same_fields() -> None:
    assert {key: fields(text) for key, text in EN.items()} == {key: fields(text) for key, text in ES.items()}


@pytest.mark.parametrize("language", Language)
def test_no_word_of_briefs_says_another_thing_in_figures(language: Language) -> None:
    figures, briefs = wording(language).texts, read_wording("segun.briefs", language).texts
    assert all(figures[key] == text for key, text in briefs.items() if key in figures)


@pytest.mark.parametrize("language", Language)
def test_everything_that_is_told_has_a_word(language: Language) -> None:
    words = words_of(language)
    keys = [
        *(f"section.{section.value}" for section in Section),
        *(f"side.{stance.value}" for stance in Stance),
        *(f"status.{status.value}" for status in Status),
        *(f"value.{removal}" for removal in REMOVALS),
    ]
    assert [key for key in keys if not words(key)] == []
