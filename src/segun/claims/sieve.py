"""Which of many patterns can match a line at all, told from the symbols that it holds before any is tried.

Each pattern needs items of certain symbols (:class:`segun.claims.notation.Compiled`). For the first, second, ... need of all
patterns there is a bit mask, for every symbol, of the patterns whose need it meets; the masks stand side by side in one number.
Those of a line's symbols are joined, and a pattern is left that has its bit in every one of the masks.
"""

from collections.abc import Sequence

from segun.claims.notation import Need

_TABLES = 4  # needs looked at; of a pattern with more the broadest are left out. With 3, twice as many patterns are tried in vain
_CHUNKS = frozenset("GHPQSLDNgpz")


class Sieve:
    """A sieve for a sequence of patterns, which it knows by their positions."""

    def __init__(self, needs: Sequence[Sequence[Need]]) -> None:
        self._size = size = len(needs)
        self._masks: dict[str, int] = {}
        self._free = 0
        self._by_chunks: dict[int, int] = {}
        for index, wanted in enumerate(needs):
            narrow = sorted(wanted, key=lambda need: (len(need), sorted(need)))
            for table in range(_TABLES):
                bit = 1 << (table * size + index)
                if table >= len(narrow):
                    self._free |= bit
                    continue
                for symbol in narrow[table]:
                    self._masks[symbol] = self._masks.get(symbol, 0) | bit
            chunks = sum(1 for need in wanted if need <= _CHUNKS)
            for count in range(chunks, size + 12):
                self._by_chunks[count] = self._by_chunks.get(count, 0) | 1 << index
        self._most = size + 11

    def passing(self, symbols: str) -> list[int]:
        """The positions of the patterns that may match a line of these symbols, in order."""
        count = sum([symbol in _CHUNKS for symbol in symbols])
        mask = self._by_chunks.get(min(count, self._most), 0)
        if not mask:
            return []
        met, masks = self._free, self._masks
        for symbol in set(symbols):
            met |= masks.get(symbol, 0)
        for table in range(_TABLES):
            mask &= met >> (table * self._size)
        passing = []
        while mask:
            lowest = mask & -mask
            passing.append(lowest.bit_length() - 1)
            mask ^= lowest
        return passing
