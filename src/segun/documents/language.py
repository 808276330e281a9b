"""Which language a text is in, of the two that Segun reads; anything else is refused by name."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from segun.errors import DocumentRefused
from segun.model import Language

_LONG = 400  # characters from which the detector alone was right on all 95 pieces of 27 news passages in both languages
_SHORT = 120  # characters below which the detector is wrong on three pieces of a hundred or more
_BEYOND_LATIN = "\u0370"  # Greek begins here; a short text in another alphabet needs no vote
_SMALL_WORD = re.compile(r"\b[a-zà-öø-ÿ]+\b")
_SHARE = 0.09  # of the words in small letters: reading passages have 0.10 (ES) and 0.26 (EN) or more, Catalan 0.08, Galician 0.06
_READ = frozenset(language.value for language in Language)
_LEAD = 2.0  # and this many times the votes of the other language


def language_of(text: str, name: str, *, given: str | None = None) -> Language:
    """The language of a text. ``given`` (a code) is taken at its word.

    A long text is judged by resiliparse's detector over the whole of it; a short one, or one that the detector puts to a
    neighbour (it takes some Spanish for Galician), by a vote of frequent words. Raises DocumentRefused naming the language
    that was found.
    """
    if given is not None:
        return _given(given, name)
    found = _detected(text)
    if found in _READ and len(text) >= _LONG:
        return Language(found)
    voted = _voted(text)
    if voted is not None:
        return voted
    if found in _READ:
        return Language(found)
    latin = sum(char < _BEYOND_LATIN for char in text) > len(text) / 2
    if len(text) < (_LONG if found == "unknown" else _SHORT) and latin:
        raise DocumentRefused(name, "is too short to tell its language (say which: en or es)")
    raise _refused(found, name)


def _detected(text: str) -> str:
    from resiliparse.parse.lang import detect_fast  # imported here, so that naming this package stays cheap

    code: str = detect_fast(text)[0]
    return code


def _voted(text: str) -> Language | None:
    words = _SMALL_WORD.findall(text)
    voters = _frequent_words(short=len(text) < _SHORT)
    votes = {language: sum(word in frequent for word in words) for language, frequent in voters.items()}
    first, second = sorted(votes, key=lambda language: -votes[language])[:2]
    if votes[first] > 0 and votes[first] >= _SHARE * len(words) and votes[first] > _LEAD * votes[second]:
        return first
    return None


def _given(code: str, name: str) -> Language:
    try:
        return Language(code.strip().lower()[:2])
    except ValueError:
        raise _refused(code, name) from None


def _refused(code: str, name: str) -> DocumentRefused:
    if code == "unknown":
        return DocumentRefused(name, "is in no language that could be told (a wrong encoding?); Segun reads English and Spanish")
    language = _data()["names"].get(code, f"another language ({code})")
    return DocumentRefused(name, f"is in {language}; Segun reads English and Spanish")


@cache
def _frequent_words(*, short: bool) -> dict[Language, frozenset[str]]:
    tables = [_data()["words"], _data()["words_of_a_short_text"]] if short else [_data()["words"]]
    return {language: frozenset(word for table in tables for word in table[language.value]) for language in Language}


@cache
def _data() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resources.files(__package__).joinpath("languages.toml").read_text(encoding="utf-8"))
