"""Cues: one pass over the words of a text that tells every later rule where to look."""

from dataclasses import dataclass, field
from functools import cache

from segun.mentions.date_rules import date_grammar
from segun.mentions.descriptions import description_heads
from segun.mentions.numbers import number_words
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import words_of
from segun.model import Language

_DATE, _NUMBER, _VOICE, _DESCRIPTION, _ARMED, _CIVIL = (1 << bit for bit in range(6))


@dataclass(slots=True)
class Cues:
    """Token numbers, in order, by what begins or stands there."""

    dates: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    voices: list[int] = field(default_factory=list)
    descriptions: list[int] = field(default_factory=list)
    armed: list[int] = field(default_factory=list)
    civil: list[int] = field(default_factory=list)


@cache
def _table(language: Language) -> dict[str, int]:
    words = words_of(language)
    table: dict[str, int] = {}
    for bit, members in (
        (_DATE, date_grammar(language).by_word),
        (_NUMBER, number_words(language)),
        (_VOICE, words.voice | words.voice_person),
        (_DESCRIPTION, description_heads(language)),
        (_ARMED, words.armed),
        (_CIVIL, words.negative),
    ):
        for word in members:
            table[word] = table.get(word, 0) | bit
    return table


def read_cues(tokens: Tokens, language: Language) -> Cues:
    """The cues of a text. A figure may begin a date or a number, whatever it is."""
    cues, table = Cues(), _table(language)
    look = table.get
    for index, word in enumerate(tokens.words):
        bits = look(word)
        if bits is None:
            if word[0] > "9":
                continue
            bits = _DATE | _NUMBER
        if bits & _DATE:
            cues.dates.append(index)
        if bits & _NUMBER:
            cues.numbers.append(index)
        if bits & _VOICE:
            cues.voices.append(index)
        if bits & _DESCRIPTION:
            cues.descriptions.append(index)
        if bits & _ARMED:
            cues.armed.append(index)
        if bits & _CIVIL:
            cues.civil.append(index)
    return cues
