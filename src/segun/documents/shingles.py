"""The words of a text as numbers, its runs of five words (shingles) and its quotations: what copies are told by.

Case, accents and punctuation do not count: editors change them. Numbers depend on the words alone and never on what was read
before, so any order of documents gives the same copies.
"""

import re
import unicodedata
from collections.abc import Iterator
from zlib import crc32

WORDS_IN_A_SHINGLE = 5
"""Long enough that two reporters hardly write the same by chance, short enough to outlive an editor."""

WORDS_IN_A_QUOTATION = 8
"""The shortest quotation that shows a common origin: anybody may have said "no hay indicio de eso"."""

_ANCHOR = 4  # with 8 one embedded passage of eighty words in a hundred was missed (benchmarks/copies.py), with 4 none
_WORD = re.compile(rb"[^ ]+")
_QUOTED = (  # one expression a mark: each begins with one character, which is searched for at the speed of memory
    re.compile("“([^“”]{20,2000})”"),
    re.compile("«([^«»]{20,2000})»"),
    re.compile('"([^"\n]{20,2000})"'),
)


def shingles(text: str) -> list[int]:
    """A number for every run of five words, in text order."""
    return _runs(_numbers(text), WORDS_IN_A_SHINGLE)


def anchored_shingles(text: str) -> set[int]:
    """About a quarter of the numbers of :func:`shingles`: those of the runs whose first word has a number divisible by four.

    Whether a run is among them depends on the run alone, so a run that two texts share is in both sets or in neither.
    """
    numbers = _numbers(text)
    runs = zip(*(numbers[start:] for start in range(WORDS_IN_A_SHINGLE)), strict=False)
    return {hash(run) for run in runs if not run[0] % _ANCHOR}


def word_starts(text: str) -> list[int]:
    """Where each word begins; the shingle at an index begins with the word at that index."""
    return [word.start() for word in _WORD.finditer(_plain(text))]


def quotation_runs(text: str) -> Iterator[list[int]]:
    """For every quotation of eight words or more, a number for each of its runs of eight."""
    for marks in _QUOTED:
        for quotation in marks.finditer(text):
            numbers = _numbers(quotation[1])
            if len(numbers) >= WORDS_IN_A_QUOTATION:
                yield _runs(numbers, WORDS_IN_A_QUOTATION)


def _numbers(text: str) -> list[int]:
    """CRC-32 of every word: faster than looking numbers up, and the same in every process, unlike the hash of a string."""
    return list(map(crc32, _plain(text).split()))


def _plain(text: str) -> bytes:
    """The text with one byte a character: small letters without accents, digits, and spaces for everything else."""
    return text.encode("latin-1", "replace").translate(_PLAIN)


def _plain_byte(byte: int) -> int:
    char = chr(byte).lower()
    if not char.isalnum():
        return ord(" ")
    return ord(unicodedata.normalize("NFD", char)[0])


_PLAIN = bytes(_plain_byte(byte) for byte in range(256))


def _runs(numbers: list[int], length: int) -> list[int]:
    """Python's hash of a tuple of integers is the same in every process, unlike that of a string."""
    return list(map(hash, zip(*(numbers[start:] for start in range(length)), strict=False)))
