"""The words of figures and briefs, in English and Spanish: data (``wordings/``), dates and numbers."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from segun.model import DateSpan, Language, Precision


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Calling it gives a text by its key with the fields filled in. Raises KeyError.

    ``names`` has what sources are called in it, by their usual name, where that is another.
    """

    language: Language
    texts: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, key: str, /, **fields: object) -> str:
        """The text of a key."""
        return self.texts[key].format(**fields)

    def count(self, key: str, many: int, /, **fields: object) -> str:
        """A text that agrees with a number: ``key.one`` or ``key.other``, with the number as ``n``."""
        return self(f"{key}.{'one' if many == 1 else 'other'}", n=many, **fields)

    def voice(self, name: str | None) -> str:
        """What a source is called, or that nobody is named."""
        return self.names.get(name, name) if name else self("timeline.nobody")

    def day(self, day: date) -> str:
        """A day as people write it: 2 March 2025, 2 de marzo de 2025."""
        return self("date.day", day=day.day, month=self.texts[f"month.{day.month}"], year=day.year)

    def span(self, span: DateSpan) -> str:
        """A date as far as it was said: 2024, May 2025, or a day."""
        if span.precision is Precision.DAY and span.first == span.last:
            return self.day(span.first)
        if span.precision is Precision.YEAR:
            return str(span.first.year)
        return self("date.month", month=self.texts[f"month.{span.first.month}"], year=span.first.year)

    def percent(self, probability: float) -> str:
        """A probability in whole per cent; never 0 or 100, since nothing here is certain."""
        return self("number.percent", n=min(99, max(1, round(100 * probability))))

    def signed(self, value: float) -> str:
        """A number with its sign, two decimals, and a true minus."""
        return f"{value:+.2f}".replace("-", "−")


@cache
def wording(language: Language) -> Wording:
    """The words of figures in a language."""
    return read_wording(__package__, language)


def read_wording(package: str, language: Language) -> Wording:
    """The words that a package holds in ``wordings/``."""
    return Wording(language, read_texts(package, "wordings", language))


def read_texts(package: str, folder: str, language: Language) -> dict[str, str]:
    """The texts of a language by dotted key, from the TOML file that a package has for it in a folder."""
    text = files(package).joinpath(folder, f"{language.value}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(text)))


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, value
        else:
            yield from _flat(value, f"{prefix}{key}.")
