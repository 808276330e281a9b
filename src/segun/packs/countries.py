"""The names of countries in the languages that Segun is read in (``world/countries.toml``)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from segun.model import Language


def in_language(name: str, language: Language) -> str:
    """The name of a country as it is called in a language: "Mexico" is México in Spanish. Other names stay as they are."""
    return _names(language).get(name, name)


def country_of(code: str, language: Language) -> str:
    """The name of the country of a code ("mx") in a language; the code itself, in capitals, where there is no such country."""
    row = _rows().get(code.upper())
    return row[language.value] if row else code.upper()


@cache
def _names(language: Language) -> Mapping[str, str]:
    """What each country is called in a language, by its English name."""
    return {row[Language.EN.value]: row[language.value] for row in _rows().values()}


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    countries: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (files(__package__) / "world" / "countries.toml").read_text(encoding="utf-8")
    )["countries"]
    return countries
