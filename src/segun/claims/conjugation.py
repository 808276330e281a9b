"""Every form of a verb from its infinitive: endings are computed (Spanish in ``spanish.py``), others given in the lexicon.

A lexicon entry is an infinitive (``ally``, ``aliar``) or an infinitive with its irregular forms after a colon
(``fight: fought``, ``mantener: mantiene mantienen mantuvo``), which come on top of the regular ones. Each form carries the
kind of form that it is: ``inf``, ``fin`` (finite), ``part`` (participle) or ``ger`` (English -ing, Spanish -ndo).
A form may be of several kinds.
"""

from collections.abc import Iterator

from segun.claims import spanish
from segun.model import Language

Form = tuple[str, str]

_VOWELS = "aeiou"


def forms(entry: str, language: Language) -> Iterator[Form]:
    """The forms of one entry of the lexicon, each with its kind."""
    base, _, given = entry.partition(":")
    irregular = given.split()
    yield from _english(base.strip(), irregular) if language is Language.EN else spanish.forms(base.strip(), irregular)


def _english(base: str, irregular: list[str]) -> Iterator[Form]:
    yield base, "inf"
    yield base, "fin"
    yield _with_s(base), "fin"
    yield _stem(base, "i") + "ing", "ger"
    if base + base[-1] + "ed" in irregular:
        yield base + base[-1] + "ing", "ger"  # "equip: equipped" is "equipping" as well
    if base.endswith("ie"):
        yield base[:-2] + "ying", "ger"
    for past in irregular or [_past(base)]:
        yield past, "part"
        yield past, "fin"


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "d" if base.endswith("e") else _stem(base, "e") + "ed"


def _stem(base: str, before: str) -> str:
    """The stem before -ing or -ed: no silent e, a doubled last consonant after one short vowel (``pin`` -> ``pinn``)."""
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] if before == "i" or base[-2] != "e" else base
    short = len(base) > 2 and base[-1] not in _VOWELS + "wxyh" and base[-2] in _VOWELS and base[-3] not in _VOWELS
    return base + base[-1] if short and (len(base) <= 4 or base.endswith(("mit", "fer", "pel", "rol", "cur"))) else base
