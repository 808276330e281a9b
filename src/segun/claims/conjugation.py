"""Every form of a verb from its infinitive: regular endings are computed, irregular forms are given in the lexicon.

A lexicon entry is an infinitive (``ally``, ``aliar``) or an infinitive with its irregular forms after a colon
(``fight: fought``, ``mantener: mantiene mantienen mantuvo``), which come on top of the regular ones. Each form carries the
kind of form that it is: ``inf``, ``fin`` (finite), ``part`` (participle) or ``ger`` (English -ing, Spanish -ndo).
A form may be of several kinds.
"""

from collections.abc import Iterator

from segun.model import Language

Form = tuple[str, str]

_VOWELS = "aeiou"
_ES_FINITE = {  # third persons only: reports tell of others, and "apoyo", "armas" are nouns there
    "a": "a an ó aron aba aban ará arán aría arían e en ara aran ase asen",
    "e": "e en ió ieron ía ían erá erán ería erían a an iera ieran iese iesen",
    "i": "e en ió ieron ía ían irá irán iría irían a an iera ieran iese iesen",
}
_ES_SPELLING = {"c": "qu", "g": "gu", "z": "c"}  # of -ar verbs before e: atacar -> ataque, pagar -> pague, trazar -> trace


def forms(entry: str, language: Language) -> Iterator[Form]:
    """The forms of one entry of the lexicon, each with its kind."""
    base, _, given = entry.partition(":")
    irregular = given.split()
    yield from _english(base.strip(), irregular) if language is Language.EN else _spanish(base.strip(), irregular)


def _english(base: str, irregular: list[str]) -> Iterator[Form]:
    yield base, "inf"
    yield base, "fin"
    yield _with_s(base), "fin"
    yield _stem(base, "i") + "ing", "ger"
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


def _spanish(base: str, irregular: list[str]) -> Iterator[Form]:
    stem, vowel = base[:-2], base[-2].replace("í", "i")
    yield base, "inf"
    for enclitic in ("se", "les", "le", "los", "lo", "las", "la"):
        yield base + enclitic, "inf"
    for word in _ES_FINITE[vowel].split():
        yield (_spelled(stem, word) if vowel == "a" else stem) + word, "fin"
    gerund = stem + ("ando" if vowel == "a" else "yendo" if stem[-1:] in _VOWELS else "iendo")
    yield gerund, "ger"
    yield gerund[:-4] + {"a": "á", "e": "é"}[gerund[-4]] + "ndose", "ger"
    participle = stem + ("ado" if vowel == "a" else "ido")
    for word in irregular:
        if word.endswith(("ndo", "ndose")):
            yield word, "ger"
        elif word.endswith(("to", "cho", "so")):
            participle = word
        else:
            yield word, "fin"
    for ending in ("o", "a", "os", "as"):
        yield participle[:-1] + ending, "part"


def _spelled(stem: str, ending: str) -> str:
    if ending[0] in "eé" and stem[-1:] in _ES_SPELLING:
        return stem[:-1] + _ES_SPELLING[stem[-1]]
    return stem
