"""The words of a text as numbers, its runs of five words (shingles) and its quotations: what copies are told by.

Case, accents and punctuation do not count: editors change them. Numbers depend on the words alone and never on what was read
before, so any order of documents gives the same copies.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.int64]]
Words = np.ndarray[Any, np.dtype[np.uint32]]

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


class Counted(NamedTuple):
    """The words of several texts, one text after the other: the ``number`` of each word and where in the joined texts it begins.

    A text has the words from one of ``firsts`` up to the next (one more than there are texts), and begins in the joined texts at
    one of ``offsets``.
    """

    words: Words
    begins: Numbers
    firsts: Numbers
    offsets: Numbers


def counted(texts: Sequence[str]) -> Counted:
    """The words of some texts. For many at once, as calling numpy for each takes longer than the work itself."""
    plain = [_plain(text) for text in texts]
    offsets = np.cumsum([0, *(1 + len(each) for each in plain)])
    joined = b" ".join(plain)
    is_letter = np.frombuffer(b" " + joined, np.uint8) != ord(" ")
    begins = np.flatnonzero(is_letter[1:] & ~is_letter[:-1])
    return Counted(_numbers(joined), begins, np.searchsorted(begins, offsets), offsets[:-1])


def shingles(words: Words) -> Numbers:
    """A number for every run of five words, in text order; the one at an index begins with the word at that index."""
    return _runs(words, WORDS_IN_A_SHINGLE)


def anchored_shingles(texts: Counted) -> tuple[Numbers, Numbers]:
    """About a quarter of the numbers of :func:`shingles` of each text, and beside each the place of its text.

    They are those of the runs whose first word is divisible by 4. Whether a run is among them depends on the run alone, so a
    run that two texts share is in both sets or in neither.
    """
    runs = _runs(texts.words, WORDS_IN_A_SHINGLE)
    text = np.repeat(np.arange(len(texts.firsts) - 1), np.diff(texts.firsts))
    is_whole = text[: len(runs)] == text[len(text) - len(runs) :]  # and does not run on into the next text
    chosen = np.flatnonzero(is_whole & (texts.words[: len(runs)] % _ANCHOR == 0))
    return runs[chosen], text[chosen]


def quotation_runs(text: str) -> list[Numbers]:
    """For every quotation of eight words or more, a number for each of its runs of eight."""
    quotations = (_numbers(_plain(quotation[1])) for marks in _QUOTED for quotation in marks.finditer(text))
    return [_runs(words, WORDS_IN_A_QUOTATION) for words in quotations if len(words) >= WORDS_IN_A_QUOTATION]


def each_once(numbers: Numbers) -> Numbers:
    """The numbers sorted, each once; for the few of a document this takes a third of what ``np.unique`` does."""
    ordered = np.sort(numbers)
    is_new = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]


def _numbers(plain: bytes) -> Words:
    """CRC-32 of every word: faster than looking numbers up, and the same in every process, unlike the hash of a string."""
    words = plain.split()
    return np.fromiter(map(crc32, words), np.uint32, len(words))


def _plain(text: str) -> bytes:
    """The text with one byte a character: small letters without accents, digits, and spaces for everything else."""
    return text.encode("latin-1", "replace").translate(_PLAIN)


def _plain_byte(byte: int) -> int:
    char = chr(byte).lower()
    if not char.isalnum():
        return ord(" ")
    return ord(unicodedata.normalize("NFD", char)[0])


_PLAIN = bytes(_plain_byte(byte) for byte in range(256))


def _runs(words: Words, length: int) -> Numbers:
    """A polynomial of each run's words, modulo 2 to the 64th; two runs of a million share one by chance in 40 million cases."""
    count = max(0, len(words) - length + 1)
    wide = words.astype(np.uint64)
    found = wide[:count].copy()
    for offset in range(1, length):
        found *= _FACTOR
        found += wide[offset : offset + count]
    found ^= found >> np.uint64(29)
    return found.view(np.int64)
