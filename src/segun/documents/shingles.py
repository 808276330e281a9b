"""The words of a text as numbers, its runs of five words (shingles) and its quotations: what copies are told by.

Case, accents and punctuation do not count: editors change them. Numbers depend on the words alone and never on what was read
before, so any order of documents gives the same copies.
"""

import re
import unicodedata
from typing import Any
from zlib import crc32

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.int64]]

WORDS_IN_A_SHINGLE = 5
"""Long enough that two reporters hardly write the same by chance, short enough to outlive an editor."""

WORDS_IN_A_QUOTATION = 8
"""The shortest quotation that shows a common origin: anybody may have said "no hay indicio de eso"."""

_ANCHOR = 4  # with 8 one embedded passage of eighty words in a hundred was missed (benchmarks/copies.py), with 4 none
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits spread (2 to the 64th by the golden ratio)
_QUOTED = (  # one expression a mark: each begins with one character, which is searched for at the speed of memory
    re.compile("“([^“”]{20,2000})”"),
    re.compile("«([^«»]{20,2000})»"),
    re.compile('"([^"\n]{20,2000})"'),
)


def shingles(text: str) -> Numbers:
    """A number for every run of five words, in text order."""
    return _runs(_numbers(text), WORDS_IN_A_SHINGLE)


def anchored_shingles(text: str) -> Numbers:
    """About a quarter of the numbers of :func:`shingles`, each once and sorted: of the runs whose first word is divisible by 4.

    Whether a run is among them depends on the run alone, so a run that two texts share is in both sets or in neither.
    """
    words = _numbers(text)
    runs = _runs(words, WORDS_IN_A_SHINGLE)
    return np.unique(runs[words[: len(runs)] % _ANCHOR == 0])


def word_starts(text: str) -> Numbers:
    """Where each word begins; the shingle at an index begins with the word at that index."""
    is_letter = np.frombuffer(b" " + _plain(text), np.uint8) != ord(" ")
    return np.flatnonzero(is_letter[1:] & ~is_letter[:-1])


def quotation_runs(text: str) -> list[Numbers]:
    """For every quotation of eight words or more, a number for each of its runs of eight."""
    quotations = (_numbers(quotation[1]) for marks in _QUOTED for quotation in marks.finditer(text))
    return [_runs(words, WORDS_IN_A_QUOTATION) for words in quotations if len(words) >= WORDS_IN_A_QUOTATION]


def _numbers(text: str) -> Any:
    """CRC-32 of every word: faster than looking numbers up, and the same in every process, unlike the hash of a string."""
    words = _plain(text).split()
    return np.fromiter(map(crc32, words), np.uint64, len(words))


def _plain(text: str) -> bytes:
    """The text with one byte a character: small letters without accents, digits, and spaces for everything else."""
    return text.encode("latin-1", "replace").translate(_PLAIN)


def _plain_byte(byte: int) -> int:
    char = chr(byte).lower()
    if not char.isalnum():
        return ord(" ")
    return ord(unicodedata.normalize("NFD", char)[0])


_PLAIN = bytes(_plain_byte(byte) for byte in range(256))


def _runs(words: Any, length: int) -> Numbers:
    """A polynomial of each run's words, modulo 2 to the 64th; two runs of a million share one by chance in 40 million cases."""
    count = max(0, len(words) - length + 1)
    found = np.zeros(count, np.uint64)
    for offset in range(length):
        found = found * _FACTOR + words[offset : offset + count]
    return (found ^ (found >> np.uint64(29))).view(np.int64)
