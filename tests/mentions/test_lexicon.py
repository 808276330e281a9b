"""The word lists have the form that the code reads, and every list of a language is one that the code knows."""

from dataclasses import fields

import pytest

from segun.mentions import function_words
from segun.mentions.description_words import DescriptionWords
from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.mentions.wordlists import Words, words_of
from segun.model import Language

_FILES = ("words", "groups", "people", "sources", "places", "joints")
_ELSEWHERE = {"last", "first", "noun", "sure"}  # lists of places.toml that go by another name in the code


@pytest.mark.parametrize("file", _FILES)
def test_every_list_is_read_and_holds_single_words(file: str) -> None:
    known = {field.name for field in fields(Words)} | _ELSEWHERE
    for part in ("both", "en", "es"):
        for name, words in table(file).get(part, {}).items():
            assert name in known, f"{file}.toml: nothing reads {part}.{name}"
            assert all(isinstance(word, str) and word for word in words)


@pytest.mark.parametrize("language", list(Language))
def test_no_list_is_empty_in_both_languages(language: Language) -> None:
    words = words_of(language)
    empty = [field.name for field in fields(Words) if not getattr(words, field.name)]
    assert all(getattr(words_of(other), name) for name in empty for other in Language if other is not language)


def test_words_are_folded_when_read() -> None:
    for language in Language:
        words = words_of(language)
        assert all(word == fold(word) for field in fields(Words) if field.name != "states" for word in getattr(words, field.name))


def test_every_list_of_function_words_is_read_and_folded() -> None:
    lists = table("function_words")
    assert {name.lower() for name in vars(function_words) if name.isupper()} == set(lists)
    assert all(words and word == fold(word) for words in lists.values() for word in words)


def test_every_list_of_descriptions_is_read() -> None:
    lists = table("descriptions")
    assert set(lists["both"]) | set(lists["en"]) | set(lists["es"]) <= {field.name for field in fields(DescriptionWords)}
