"""Cues: one pass over the words of a text that tells every later rule where to look."""

from dataclasses import dataclass, field
from functools import cache
from itertools import compress

from segun.mentions.date_rules import date_grammar
from segun.mentions.description_words import description_heads
from segun.mentions.numbers import number_words
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import words_of
from segun.model import Language

_DATE, _NUMBER, _VOICE, _DESCRIPTION, _ARMED, _CIVIL, _SAY, _ELECTORAL = (1 << bit for bit in range(8))


@dataclass(slots=True)
class Cues:
    """Token numbers, in order, by what begins or stands there."""

    figures: list[int] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    voices: list[int] = field(default_factory=list)
    sayings: list[int] = field(default_factory=list)
    descriptions: list[int] = field(default_factory=list)
    armed: list[int] = field(default_factory=list)
    civil: list[int] = field(default_factory=list)
    electoral: list[int] = field(default_factory=list)


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
        (_SAY, words.say | words.has_said | words.judging | words.according),
        (_ELECTORAL, words.electoral),
    ):
        for word in members:
            table[word] = table.get(word, 0) | bit
    return table


def read_cues(tokens: Tokens, language: Language) -> Cues:
    """The cues of a text. A figure may begin a date or a number, whatever it is."""
    cues, table = Cues(), _table(language)
    places = range(len(tokens.words))
    cues.figures = list(compress(places, map(":".__gt__, tokens.words)))  # what begins with a digit
    marks = [(index, table[tokens.words[index]]) for index in compress(places, map(table.__contains__, tokens.words))]
    cues.dates = sorted([index for index, bits in marks if bits & _DATE] + cues.figures)
    cues.numbers = sorted([index for index, bits in marks if bits & _NUMBER] + cues.figures)
    cues.voices = [index for index, bits in marks if bits & _VOICE]
    cues.sayings = [index for index, bits in marks if bits & _SAY]
    cues.descriptions = [index for index, bits in marks if bits & _DESCRIPTION]
    cues.armed = [index for index, bits in marks if bits & _ARMED]
    cues.electoral = [index for index, bits in marks if bits & _ELECTORAL]
    cues.civil = [index for index, bits in marks if bits & _CIVIL]
    return cues
