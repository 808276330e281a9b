"""Every form of a Spanish verb that reports use, from its infinitive; how stems change stands in ``spanish_stems.toml``.

Third persons and "we": reports tell of others, and "apoyo", "armas" are nouns there. After *Nueva gramática de la lengua
española* (RAE, 2009), §4: the classes of stem changes.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

Form = tuple[str, str]

_VOWELS = "aeiou"
_PRESENT = {"a": ("a", "an"), "e": ("e", "en"), "i": ("e", "en")}
_WISHED = {"a": ("e", "en"), "e": ("a", "an"), "i": ("a", "an")}
_PAST = {"a": ("ó", "aron"), "e": ("ió", "ieron"), "i": ("ió", "ieron")}
_WAS = {"a": ("aba", "aban"), "e": ("ía", "ían"), "i": ("ía", "ían")}
_WISHED_PAST = {
    "a": ("ara", "aran", "ase", "asen"),
    "e": ("iera", "ieran", "iese", "iesen"),
    "i": ("iera", "ieran", "iese", "iesen"),
}
_OURS = {"a": ("amos", "ábamos"), "e": ("emos", "íamos"), "i": ("imos", "íamos")}  # "no tenemos pacto con"
_SPELLING = {"c": "qu", "g": "gu", "z": "c"}  # of -ar verbs before e: atacar -> ataque, pagar -> pague, trazar -> trace
_ENCLITICS = ("se", "les", "le", "los", "lo", "las", "la")


def forms(base: str, irregular: list[str]) -> Iterator[Form]:
    """The forms of an infinitive with those that the lexicon gives on top, each with its kind: inf, fin, ger, part.

    What is fin may be was (imperfect), fut (future), cond (conditional), wish (past subjunctive) or we (first person plural)
    as well.
    """
    vowel = base[-2].replace("í", "i")
    yield base, "inf"
    for enclitic in _ENCLITICS:
        yield base + enclitic, "inf"
    family = next((name for name in _stems()["families"] if base == name[1:] or base.endswith(name)), None)
    head = base.removesuffix(family.lstrip("=")) if family else ""
    finite = _of_family(base, family, head) if family else _of_class(base, vowel)
    yield from ((form, kind) for form, kind in dict.fromkeys(finite) for kind in dict.fromkeys(("fin", kind)))
    yield from _gerunds(base, vowel)
    participle = _participle(base, vowel, family, head)
    for word in irregular:
        if word.endswith(("ndo", "ndose")):
            yield word, "ger"
        elif word.endswith(("to", "cho", "so")):
            participle = word
        else:
            yield word, "fin"
    for ending in ("o", "a", "os", "as"):
        yield participle[:-1] + ending, "part"


@cache
def _stems() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("segun.claims").joinpath("spanish_stems.toml").read_text("utf-8"))


def _change(base: str) -> str:
    """The name of the stem change of a verb ("" for none)."""
    return next((name for name in ("ie", "ue", "ie_i", "ue_u", "i", "í", "ú") if base.endswith(tuple(_stems()[name]))), "")


def _of_class(base: str, vowel: str) -> list[Form]:
    """Finite forms of a verb that is regular but for its stem."""
    stem, change = base[:-2], _change(base)
    stressed = _changed(stem, change.split("_")[0]) if change else stem
    weak = _changed(stem, "i" if change in ("ie_i", "i") else "u") if change in ("ie_i", "i", "ue_u") else stem
    if base.endswith("uir") and not base.endswith(("guir", "quir")):
        stressed, weak = stem + "y", stem
    made = [stressed + ending for ending in _PRESENT[vowel]]
    wished = _wishing(stressed, base)
    made += [_before_e(wished, ending) if vowel == "a" else wished + ending for ending in _WISHED[vowel]]
    past = [weak + ending for ending in (*_PAST[vowel], *_WISHED_PAST[vowel])]
    if vowel != "a" and stem[-1] in _VOWELS and not base.endswith(("guir", "quir")):
        past = [weak + "y" + ending[1:] for ending in (*_PAST[vowel], *_WISHED_PAST[vowel])]  # constituyó
    plain = [*made, *past[:2]]
    was = [stem + ending for ending in _WAS[vowel]]
    ours = [stem + ending for ending in _OURS[vowel]] + [past[1].removesuffix("ron").removesuffix("ie") + "imos"] * (vowel != "a")
    return [
        *_each(plain, "fin"),
        *_each(was, "was"),
        *_each(ours, "we"),
        *_each(past[2:], "wish"),
        *_coming(base.replace("í", "i")),
    ]


def _each(made: Iterable[str], kind: str) -> Iterator[Form]:
    return ((form, kind) for form in made)


def _coming(stem: str) -> Iterator[Form]:
    """Future and conditional."""
    yield from (
        (stem + ending, kind) for ending, kind in (("á", "fut"), ("án", "fut"), ("ía", "cond"), ("ían", "cond"), ("emos", "we"))
    )


def _wishing(stem: str, base: str) -> str:
    """The stem of the present subjunctive: pertenezca, dirija, distinga."""
    if base.endswith(("acer", "ecer", "ocer", "ucir")):
        return stem[:-1] + "zc"
    if base.endswith(("cer", "cir")):
        return stem[:-1] + "z"
    if base.endswith(("ger", "gir")):
        return stem[:-1] + "j"
    return stem[:-1] if base.endswith("guir") else stem


def _changed(stem: str, to: str) -> str:
    """The stem with its last vowel e or o (u of "jugar") changed, or its last letter accented."""
    if to in ("í", "ú"):
        return stem[:-1] + to
    old = "e" if to in ("ie", "i") else "o" if "o" in stem else "u"
    at = stem.rfind(old)
    return stem if at < 0 else stem[:at] + to + stem[at + 1 :]


def _before_e(stem: str, ending: str) -> str:
    return (stem[:-1] + _SPELLING[stem[-1]] if stem[-1:] in _SPELLING else stem) + ending


def _of_family(base: str, name: str, head: str) -> list[Form]:
    """Finite forms of a verb that goes like "tener", "poner" and the rest."""
    present, past, future, wished, wished_past, _ = _stems()["families"][name]
    vowel = base[-2].replace("í", "i")
    plain = [head + form for form in f"{present} {past}".split()]
    plain += [head + wished + ending for ending in _WISHED[vowel] if wished]
    was = [base[:-2] + ending for ending in _WAS[vowel] if name != "=ir"]
    ours = [base[:-2] + _OURS[vowel][0], past.split()[0][:-1] + "imos", base[:-2] + _OURS[vowel][1]]
    ours[1] = head + ours[1].replace("zi", "ci").replace("ii", "i")
    wish = [head + wished_past + ending for ending in ("ra", "ran", "se", "sen") if name != "=ir"]  # "fuera": of "ser"
    return [*_each(plain, "fin"), *_each(was, "was"), *_each(ours, "we"), *_each(wish, "wish"), *_coming(head + future)]


def _gerunds(base: str, vowel: str) -> Iterator[Form]:
    stem, change = base[:-2], _change(base)
    if change in ("ie_i", "i"):
        stem = _changed(stem, "i")
    elif change == "ue_u" or base.endswith("poder"):
        stem = _changed(stem, "u")
    if base.endswith("decir"):
        stem = base[:-4] + "ic"
    if base.endswith("venir"):
        stem = base[:-4] + "in"
    semi = stem[-1:] in _VOWELS and not base.endswith(("guir", "quir"))
    gerund = "yendo" if base == "ir" else stem + ("ando" if vowel == "a" else "yendo" if semi else "iendo")
    yield gerund, "ger"
    yield gerund[:-4] + {"a": "á", "e": "é"}[gerund[-4]] + "ndose", "ger"


def _participle(base: str, vowel: str, family: str | None, head: str) -> str:
    if family:
        return head + str(_stems()["families"][family][5])
    for ending, participle in _stems()["participles"].items():
        if base.endswith(ending):
            return base.removesuffix(ending) + str(participle)
    return base[:-2] + ("ado" if vowel == "a" else "ido")
