"""The languages of the pages: texts as data (``locales/``), dates and numbers, and which language a visitor reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from markupsafe import Markup

from segun.figures.wording import read_texts
from segun.model import DateSpan, Language, Precision
from segun.packs.countries import country_of, in_language

COOKIE = "segun_language"


@dataclass(frozen=True, slots=True)
class Locale:
    """One language. Calling it gives a text by its key with the fields filled in, each escaped unless it is markup."""

    language: Language
    texts: Mapping[str, str]

    def __call__(self, key: str, /, **fields: object) -> Markup:
        """The text of a key. Raises KeyError where a locale lacks it."""
        text = self.texts[key]
        return Markup(text).format(**fields) if "{" in text else Markup(text)

    def count(self, key: str, number: int, /, **fields: object) -> Markup:
        """A text that agrees with a number: ``key.one`` or ``key.other``, with the number as ``n``."""
        return self(f"{key}.{'one' if number == 1 else 'other'}", n=number, **fields)

    def day(self, day: date) -> str:
        """A day as people write it: 2 March 2025, 2 de marzo de 2025."""
        return str(self("date.day", day=day.day, month=self.texts[f"month.{day.month}"], year=day.year))

    def span(self, span: DateSpan) -> str:
        """A date as far as it was said: 2024, May 2025, or a day."""
        if span.precision is Precision.DAY and span.first == span.last:
            return self.day(span.first)
        if span.precision is Precision.YEAR:
            return str(span.first.year)
        return str(self("date.month", month=self.texts[f"month.{span.first.month}"], year=span.first.year))

    def place(self, name: str, is_country: bool) -> str:
        """A place as it is called in this language: Mexico, México. Jordan is Jordania only where it is the country."""
        return in_language(name, self.language) if is_country else name

    def country(self, code: str) -> str:
        """The country of a code: US is the United States."""
        return country_of(code, self.language)

    def percent(self, probability: float) -> str:
        """A probability in whole per cent; never 0 or 100, since nothing here is certain."""
        return str(self("number.percent", n=min(99, max(1, round(100 * probability)))))

    def signed(self, number: float) -> str:
        """A number with its sign, two decimals, and a true minus."""
        return f"{number:+.2f}".replace("-", "−")


@cache
def locale(language: Language) -> Locale:
    """The locale of a language."""
    return Locale(language, read_texts("segun.web", "locales", language))


def preferred(asked: str | None, remembered: str | None, accepted: str | None) -> Language:
    """The language to show: the one asked for in the address, else the one chosen before, else the browser's first we have."""
    for code in (asked, remembered, *_accepted(accepted or "")):
        if code in set(Language):
            return Language(code)
    return Language.EN


def _accepted(header: str) -> Iterator[str]:
    """The languages of an Accept-Language header, best first; what cannot be read counts least."""
    weighted: list[tuple[float, int, str]] = []
    for place, part in enumerate(header.split(",")):
        code, _, weight = part.partition(";")
        try:
            quality = float(weight.partition("=")[2]) if weight else 1.0
        except ValueError:
            quality = 0.0
        weighted.append((-quality, place, code.strip().lower().partition("-")[0]))
    yield from (code for _, _, code in sorted(weighted))
