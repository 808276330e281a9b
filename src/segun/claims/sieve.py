"""Which of many patterns can match a line at all, told from the symbols that it holds before any is tried.

Each pattern needs items of certain symbols (:class:`segun.claims.notation.Compiled`). For the first, second, ... need of all
patterns there is one table from symbol to a bit mask of the patterns whose need it meets; the masks of a line's symbols are
joined in each table, and a pattern is left that has its bit in all of them.
"""

from collections.abc import Sequence

from segun.claims.notation import Need

_TABLES = 3  # needs looked at; of a pattern with more the broadest are left out
_CHUNKS = frozenset("GHPQSLDNgpz")


class Sieve:
    """A sieve for a sequence of patterns, which it knows by their positions."""

    def __init__(self, needs: Sequence[Sequence[Need]]) -> None:
        size = len(needs)
        self._tables: list[dict[str, int]] = [{} for _ in range(_TABLES)]
        self._free = [0] * _TABLES
        self._by_chunks: dict[int, int] = {}
        for index, wanted in enumerate(needs):
            bit = 1 << index
            narrow = sorted(wanted, key=lambda need: (len(need), sorted(need)))[:_TABLES]
            for table in range(_TABLES):
                if table >= len(narrow):
                    self._free[table] |= bit
                    continue
                for symbol in narrow[table]:
                    self._tables[table][symbol] = self._tables[table].get(symbol, 0) | bit
            chunks = sum(1 for need in wanted if need <= _CHUNKS)
            for count in range(chunks, size + 12):
                self._by_chunks[count] = self._by_chunks.get(count, 0) | bit
        self._most = size + 11

    def passing(self, symbols: str) -> list[int]:
        """The positions of the patterns that may match a line of these symbols, in order."""
        present = set(symbols)
        count = 0
        for symbol in symbols:
            if symbol in _CHUNKS:
                count += 1
        mask = self._by_chunks.get(min(count, self._most), 0)
        for table, free in zip(self._tables, self._free, strict=True):
            if not mask:
                return []
            met = free
            for symbol in present:
                met |= table.get(symbol, 0)
            mask &= met
        passing = []
        while mask:
            lowest = mask & -mask
            passing.append(lowest.bit_length() - 1)
            mask ^= lowest
        return passing
