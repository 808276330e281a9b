"""The words that the grammar knows, by class, and the alphabet of symbols that sentences are written in for matching.

A lexicon file (``lexicon/<language>.toml``) has these tables:

- ``verbs``: class -> infinitives (see :mod:`segun.claims.conjugation`). A form belongs to the class and to class.kind
  (``fight``, ``fight.fin``, ``fight.part``), and every form to ``verb`` and ``verb.kind``.
- ``plain_verbs``: the same without participles, which are read as adjectives: verbs that no pattern looks for.
- ``words``: class -> words and phrases of any other kind; a phrase is read as one item.
- ``marks``: kind -> ``words`` and ``finite`` forms that say *how* something is said (negation, hedge, past, planned). They
  are taken out of the sentence and kept beside it, so that patterns need not foresee them.
  ``conditional_of`` names the classes of verbs whose conditional tells a rumour ("operaría en"), ``future_of`` those whose
  future tells what is planned ("pactará con"), unless it is also of one in ``future_goes_on_of`` ("mantendrá el control").
- ``dropped``: ``words`` and ``finite`` forms that carry nothing for a pattern: articles, auxiliaries, "also"; ``be`` holds the
  forms after which a participle is passive (class.passive); before a word of the class ``located`` they stay, as ``@be``.
- ``spelt``: forms that their classes do not tell apart (see :class:`Spelt`).
- ``same``: words read as another one ("del" as "de").

Words of the same classes share one symbol, a character of Unicode's private use area, so that a whole sentence becomes a
short string with one character an item and a pattern becomes an ordinary regular expression over it.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from typing import TypeVar

from segun.claims.conjugation import forms
from segun.claims.spelt import Spelt, spelt
from segun.model import Language

_FIRST_SYMBOL = 0xE000
_NOT_SKIPPED = ("barrier", "verb", "prep", "light")
"""What the gaps of patterns leave out stands together in the alphabet: short sets compile fast."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Entry:
    """What becomes of a word: its ``symbol`` ("" if it is taken out), whether it is a finite verb, the mark that it leaves.

    ``passive`` is the symbol of a participle where a form of "be" goes before it, which tells "attacked" from "was attacked";
    ``active`` that of one which makes a tense ("ha atacado").
    After an ``article`` nothing is a finite verb ("the attack"); ``noun`` is the symbol of an English form there, and ``bare``
    says that it may be one behind an adjective as well ("a joint attack", but not "the farmers attacked").
    ``ours``: its subject is "we" ("pactamos").
    """

    symbol: str = ""
    finite: bool = False
    mark: str | None = None
    passive: str = ""
    active: str = ""
    noun: str = ""
    bare: bool = False
    article: bool = False
    definite: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The classes, marks and dropped words of one language."""

    language: Language
    classes: Mapping[str, frozenset[str]]
    marks: Mapping[str, tuple[str, bool]]
    dropped: Mapping[str, str]
    macros: Mapping[str, str]
    same: Mapping[str, str]
    spelt: Spelt


@dataclass(slots=True, eq=False)
class Alphabet:
    """Symbols for one language: of words, of phrases (by first and second word, longest first), and of classes (for patterns)."""

    words: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    spelt: Spelt = field(default_factory=Spelt)


@cache
def load_lexicon(language: Language) -> Lexicon:
    """The bundled lexicon of a language."""
    raw = tomllib.loads(resources.files("segun.claims").joinpath("lexicon", f"{language}.toml").read_text("utf-8"))
    raw["words"] = {name: _with_joined(listed, raw.get("same", {})) for name, listed in raw["words"].items()}
    words: dict[str, list[str]] = raw["words"]
    marks = {
        word: (kind, key == "finite")
        for kind, table in raw["marks"].items()
        for key in ("words", "finite")
        for word in table.get(key, ())
    }
    rumoured, planned = raw["marks"].get("rumoured", {}), raw["marks"].get("planned", {})
    telling = {("cond", name): "rumoured" for name in rumoured.get("conditional_of", ())}
    telling |= {("fut", name): "planned" for name in planned.get("future_of", ())}
    dropped = {word: key for key in raw["dropped"] for word in raw["dropped"][key]}
    same: dict[str, str] = raw.get("same", {})
    no_verbs = {*dropped, *same, *(word for name in ("prep", "and", "sub", "region", "kin") for word in words.get(name, ()))}
    classes: dict[str, set[str]] = {}
    plain = raw.get("plain_verbs", {})
    for name, entries in (*raw["verbs"].items(), *plain.items()):
        for entry in entries:
            for word, kind in forms(entry, language):
                if (mark := telling.get((kind, name))) is not None:
                    marks.setdefault(word, (mark, True))
                if word not in no_verbs and not (name in plain and kind == "part"):
                    kinds = (kind,) if kind == "part" else (kind, "act")
                    names = (f"{each}.{k}" for each in (name, "verb") for k in kinds)
                    classes.setdefault(word, set()).update({name, "verb", *names})
    for word in raw.get("plain_forms", {}).get("finite", ()):
        classes.setdefault(word, set()).update({"verb", "verb.fin", "verb.act"})
    goes_on = frozenset(planned.get("future_goes_on_of", ()))
    marks = {word: mark for word, mark in marks.items() if mark[0] != "planned" or goes_on.isdisjoint(classes.get(word, ()))}
    for name, listed in words.items():
        for word in listed:
            classes.setdefault(word, set()).add(name)
    known = {*classes, *marks, *dropped, *same}
    known |= {_plain(word) for word, names in classes.items() if word.endswith("ó") and names & plain.keys()}  # "cambio", a noun
    return Lexicon(
        language,
        {word: frozenset(names) for word, names in _and_plain(classes, known).items()},
        _and_plain(marks, known),
        _and_plain(dropped, known),
        raw.get("macros", {}),
        same,
        spelt(raw["spelt"]),
    )


def _with_joined(listed: Iterable[str], same: Mapping[str, str]) -> list[str]:
    """The words, and phrases also as they end before an article ("a juicio de", "a juicio del")."""
    joined = [
        f"{phrase[: -len(plain)]}{word}" for phrase in listed for word, plain in same.items() if phrase.endswith(f" {plain}")
    ]
    return [*dict.fromkeys((*listed, *joined))]


def make_alphabet(lexicon: Lexicon, literals: Iterable[str]) -> Alphabet:
    """The alphabet of a lexicon and of the words that patterns name themselves (class ``=word``)."""
    classes: dict[str, set[str]] = {word: set(names) for word, names in lexicon.classes.items()}
    for word in sorted(set(literals)):
        classes.setdefault(word, set()).add(f"={word}")
    alphabet, symbols = Alphabet(spelt=lexicon.spelt), dict[tuple[str, ...], str]()

    def symbol(names: Iterable[str]) -> str:
        signature = tuple(sorted(names))
        if signature not in symbols:
            symbols[signature] = chr(_FIRST_SYMBOL + len(symbols))
            for name in signature:
                alphabet.members[name] = alphabet.members.get(name, "") + symbols[signature]
        return symbols[signature]

    for word in sorted(classes, key=lambda word: ([name in classes[word] for name in _NOT_SKIPPED], word)):
        names = classes[word]
        passive = {name for name in names if not name.endswith((".fin", ".act", ".inf"))}
        passive |= {name.replace(".part", ".passive") for name in names if name.endswith(".part")}
        entry = Entry(symbol(names), "verb.fin" in names, ours="verb.we" in names)
        bare = "verb.inf" in names or ("verb.fin" in names and word.endswith("s"))
        if lexicon.language is Language.EN and (bare or "verb.ger" in names):
            entry = replace(entry, noun=_noun(names, symbol), bare=bare)
        elif lexicon.language is Language.ES and _tells_only_as_a_verb(names):
            entry = replace(entry, noun=_noun(names, symbol))  # "la toma de L", and not "la disputa", which is a war
        if "verb.part" in names:
            entry = replace(entry, passive=symbol(passive), active=symbol(_as_finite(names)))
        _put(alphabet, word, entry)
    be = symbol(("be", "light", "verb"))
    for word, key in lexicon.dropped.items():
        if word not in classes:
            entry = Entry(
                finite=key in ("finite", "be"),
                passive=be if key == "be" else "",
                article=key in ("articles", "indefinite"),
                definite=key == "articles",
            )
            _put(alphabet, word, entry)
    for word, (mark, finite) in lexicon.marks.items():
        known = _entry(alphabet, word) if word in classes else Entry()
        _put(alphabet, word, replace(known, finite=finite or known.finite, mark=mark))
    for word, other in lexicon.same.items():
        alphabet.words[word] = alphabet.words[other]
    for by_second in alphabet.phrases.values():
        for entries in by_second.values():
            entries.sort(key=lambda item: (-len(item[0]), item[0]))
    return alphabet


def _as_finite(names: Iterable[str]) -> set[str]:
    """The classes of a participle that makes a tense: those of a finite form, and still those of a participle."""
    made = set(names)
    for name in names:
        if name.endswith(".part"):
            base = name.removesuffix(".part")
            made |= {f"{base}.fin", f"{base}.act"}
    return made


def _tells_only_as_a_verb(names: set[str]) -> bool:
    """Whether a verb form of taking or handing over is a noun as well that patterns look for nowhere."""
    verbs = {name.split(".")[0] for name in names if "." in name}
    takes = "verb.fin" in names and not verbs.isdisjoint(("take", "surrender"))
    return takes and {name for name in names if "." not in name and name[0] != "="} - verbs == {"noun"}


def _noun(names: set[str], symbol: Callable[[Iterable[str]], str]) -> str:
    """The symbol of a verb form as a noun: that of its classes that are not of verbs, else that of an unknown word."""
    verbs = {name.split(".")[0] for name in names if "." in name}
    others = {name for name in names if "." not in name and name not in verbs}
    return symbol(others) if others else "w"


def _put(alphabet: Alphabet, word: str, entry: Entry) -> None:
    parts = tuple(word.split())
    if len(parts) == 1:
        alphabet.words[word] = entry
    else:
        phrases = alphabet.phrases.setdefault(parts[0], {}).setdefault(parts[1], [])
        phrases[:] = [phrase for phrase in phrases if phrase[0] != parts]
        phrases.append((parts, entry))


def _entry(alphabet: Alphabet, word: str) -> Entry:
    """What stands for a word or phrase so far."""
    parts = tuple(word.split())
    if len(parts) == 1:
        return alphabet.words.get(word, Entry())
    phrases = alphabet.phrases.get(parts[0], {}).get(parts[1], ())
    return next((entry for words, entry in phrases if words == parts), Entry())


def _and_plain(table: Mapping[str, _Value], known: Container[str]) -> dict[str, _Value]:
    """The table with each word also as people type it without accents, where that is not a ``known`` word itself."""
    plain = {_plain(word): value for word, value in table.items()}
    return {word: value for word, value in plain.items() if word not in known} | dict(table)


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(part for part in parts if unicodedata.category(part) != "Mn" or part == "\u0303"))
