"""Lists of expressions, one file a language, and words that count only whole."""

from segun.claims.term_lists import any_of, term_lists
from segun.model import Language


def test_both_languages_have_the_same_tables() -> None:
    assert set(term_lists(Language.EN)) == set(term_lists(Language.ES))


def test_expressions_count_as_whole_words() -> None:
    words = any_of(["ran", "at the (?:time|door)"])
    assert words.search("it ran l") is not None
    assert words.search("back at the time") is not None
    assert words.search("the grand tour") is None
    assert words.search("at the timed") is None


def test_of_no_expressions_none_is_found() -> None:
    assert any_of([]).search("it ran, and") is None
