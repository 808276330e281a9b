"""Which of many patterns can match a line at all, told from the symbols that it holds before any is tried.

Each pattern needs items of certain symbols (:class:`segun.claims.notation.Compiled`). A pattern has four bits, one a need, and
every symbol a number with the bits of the needs that it meets, of all patterns of a language. Those of a line's symbols are
joined, and a pattern is left that has all its bits. A line is looked at once for all who try patterns on it: told apart for
each of them, this took four times as long.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

from segun.claims.notation import Need

_BITS = 4  # needs looked at; of a pattern with more the broadest are left out. With 3, twice as many patterns are tried in vain
_KINDS = ("GH", "GHPQSLDNgpz")  # kinds of chunks that are counted together: a line with one group has no pact of two
_MOST = 12  # chunks that are counted; no pattern needs more
_LINES = 8  # lines remembered: those of one sentence, which are tried by one set of patterns after the other


class Sieve:
    """The sieve of one language; patterns are put into it set by set."""

    def __init__(self) -> None:
        self._size = 0
        self._met: dict[str, int] = {}
        self._free = 0
        self._counts = tuple((re.compile(f"[{kinds}]"), frozenset(kinds), [0] * (_MOST + 1)) for kinds in _KINDS)
        self._known: frozenset[str] = frozenset()
        self.left = lru_cache(maxsize=_LINES)(self._left)

    def add(self, needs: Sequence[Sequence[Need]]) -> "Sieved":
        """Put in a sequence of patterns; what is given back tells which of these are left."""
        first = self._size
        self._size += len(needs)
        for pattern, wanted in enumerate(needs, start=first):
            narrow = sorted(wanted, key=lambda need: (len(need), sorted(need)))
            for number in range(_BITS):
                bit = 1 << (_BITS * pattern + number)
                if number >= len(narrow):
                    self._free |= bit
                    continue
                for symbol in narrow[number]:
                    self._met[symbol] = self._met.get(symbol, 0) | bit
            for _, kinds, having in self._counts:
                for count in range(sum(need <= kinds for need in wanted), _MOST + 1):
                    having[count] |= 1 << _BITS * pattern
        self._known = frozenset(self._met)
        self.left.cache_clear()
        return Sieved(self, first, self._size)

    def _left(self, symbols: str) -> int:
        """The first bit of every pattern that may match."""
        met = reduce(or_, map(self._met.__getitem__, self._known.intersection(symbols)), self._free)
        met &= met >> 2
        met &= met >> 1
        for chunk, _, having in self._counts:
            met &= having[min(len(chunk.findall(symbols)), _MOST)]
        return met


class Sieved:
    """Patterns in a sieve, known by their positions among those that were put in together."""

    def __init__(self, sieve: Sieve, first: int, last: int) -> None:
        self._sieve, self._shift, self._all = sieve, _BITS * first, (1 << _BITS * (last - first)) - 1

    def passing(self, symbols: str) -> list[int]:
        """The positions of the patterns that may match a line of these symbols, in order."""
        left = self._sieve.left(symbols) >> self._shift & self._all
        passing = []
        while left:
            lowest = left & -left
            passing.append(lowest.bit_length() // _BITS)
            left ^= lowest
        return passing
