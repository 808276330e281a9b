"""Where sentences end in English and Spanish news: a regular expression proposes, a table of abbreviations disposes.

Both pysbd and syntok break after "Gral.", "núm." and "Ing." and are not kept up; a table of our own is needed in any case
and this file is what remains around it. It favours joining over breaking: two sentences taken for one cost a claim its
precision at worst, a broken name or number costs the claim.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from segun.model import Language, Span

_BOUNDARY = re.compile(
    r"""([.!?…]+)                         # the stop
        ((?:["'”’»)\]]|\[\d{1,3}\])*)    # what closes: quotation marks, brackets, notes
        \s+
        (?=["'“‘«¿¡(\[—–-]*+(\w*+))       # what opens, and the next word""",
    re.VERBOSE,
)
_OPENING = "([\"'“‘«¿¡—–-"
_DOTTED = re.compile(r"(?:[A-ZÁÉÍÓÚÑ]{1,2}\.)+[A-ZÁÉÍÓÚÑ]{1,2}|[^\W\d_]")  # "EE.UU", "D.R.C", and single letters
_NUMBERING = re.compile(r"\W*(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})?\W*")
_LONGEST = 16  # characters looked at before a stop, more than any abbreviation or number of a list has


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    never_ends: frozenset[str]
    before_a_number: frozenset[str]
    may_end: frozenset[str]
    openers: frozenset[str]
    listed: frozenset[str]


def sentences(text: str, start: int, end: int, language: Language) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]`` in order, their offsets in ``text``.

    ``start`` and ``end`` must stand at characters that are no white space. The spans do not overlap, begin and end with such
    characters too, and leave out nothing but white space.
    """
    known = _abbreviations(language)
    spans: list[Span] = []
    begin = start
    for stop in _BOUNDARY.finditer(text, start, end):
        following = stop[3]
        if following[:1].islower() or (stop[1] == "." and _goes_on(text, begin, stop, following, known)):
            continue
        finish = stop.end(2)
        if finish - begin <= _LONGEST and _NUMBERING.fullmatch(text, begin, finish):
            continue  # "1.", "1993." or "[...]" alone belongs to what follows
        spans.append(Span(begin, finish))
        begin = stop.end()
    spans.append(Span(begin, end))
    return tuple(spans)


def _goes_on(text: str, begin: int, stop: re.Match[str], following: str, known: _Abbreviations) -> bool:
    """Whether the stop belongs to an abbreviation or an initial inside a sentence."""
    at = stop.start()
    words = text[max(begin, at - _LONGEST) : at].rsplit(None, 1)
    if not words:
        return False
    word = words[-1].lstrip(_OPENING)
    if word not in known.listed and len(word) > 1 and word.isalpha() and not stop[2]:
        return False  # the usual case, told first: the last word of a sentence
    if word in known.never_ends:
        return True
    if word in known.before_a_number and following[:1].isdigit():
        return True
    bracketed = ")" in stop[2] and text[at - len(word) - 1] == "("
    if bracketed and word.islower():
        return True  # "Colonel (ret.) Ortiz"
    if word in known.may_end or ((len(word) == 1 or "." in word) and _DOTTED.fullmatch(word)):
        return bracketed or following not in known.openers
    return False


@cache
def _abbreviations(language: Language) -> _Abbreviations:
    data = tomllib.loads(resources.files(__package__).joinpath("abbreviations.toml").read_text(encoding="utf-8"))

    def listed(kind: str) -> list[str]:
        return [*data[kind].get("shared", ()), *data[kind][language.value]]

    never_ends, before_a_number = _with_capital(listed("never_ends")), _with_capital(listed("before_a_number"))
    may_end = _with_capital(listed("may_end")) | {word.upper() for word in listed("may_end") if len(word) > 2}
    every = never_ends | before_a_number | may_end
    return _Abbreviations(never_ends, before_a_number, may_end, openers=frozenset(listed("openers")), listed=every)


def _with_capital(words: list[str]) -> frozenset[str]:
    return frozenset(words) | {word[0].upper() + word[1:] for word in words}
