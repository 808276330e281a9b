"""Plain sentences read as articles: with names found as in the wild, published on 10 June 2025."""

from datetime import date
from functools import cache

from segun.model import Claim, Language
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_PUBLISHED = date(2025, 6, 10)
_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))
_BEFORE = {
    Language.EN: "The Kestrel Front, a militia, and the Tarn Militia are at war in Goma.\n\n",
    Language.ES: "La banda Los Garzones y la banda Los Cuervos están en guerra en Tumaco.\n\n",
}


def claims_in(text: str, language: Language) -> list[Claim]:
    """The claims of a text."""
    return list(read_bytes(text.encode(), "article.txt", Given(_PUBLISHED, None, None, language), _KIT()).claims)


def claims_behind(text: str, language: Language) -> list[Claim]:
    """The claims of a text that stands behind a paragraph on two groups, which may be named in it as they are."""
    before = _BEFORE[language]
    return [claim for claim in claims_in(before + text, language) if claim.citation.start >= len(before)]
