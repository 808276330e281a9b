"""Groups counted first and named behind a colon: "two gangs hold the port: X and Y"; and "neither gang, X or Y, ..."."""

from dataclasses import replace

from segun.claims.chunks import GROUPS, NUMBER
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, negations

_NEAR = 3  # items from the number to the noun: "two heavily armed gangs"
_ENDS = ("", ".", ";", ",", '"')


class Enumerations:
    """Puts the names in the place of what was counted, in the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have counted_groups ("gangs"), pair ("two gangs") and of; it may have few ("two"), without
        which numbers are no words of their own, and neither."""
        every = alphabet.members
        self._neither = frozenset(every.get("neither", ""))
        self._pair = frozenset(every["pair"]) - self._neither
        self._groups, self._numbers = (
            frozenset(every["counted_groups"]) | self._pair,
            frozenset(every.get("few", "") + every.get("numeral", "") + NUMBER),
        )
        self._counts = "few" in every
        self._one = frozenset("".join(every.get(name, "") for name in ("=one", "=uno", "=una")))
        self._of = frozenset(every["of"])

    def put_in(self, line: Line) -> Line:
        """The line with the names where its groups are counted."""
        if GROUPS not in line.present:
            return line
        if not self._neither.isdisjoint(line.present):
            line = self._without_neither(line)
        colon = line.symbols.find(":" + GROUPS)
        if colon < 0 or line.symbols[colon + 2 : colon + 3] not in _ENDS or self._groups.isdisjoint(line.symbols[:colon]):
            return line
        named = line.chunks[colon + 1]
        noun = next(at for at in range(colon - 1, -1, -1) if line.symbols[at] in self._groups)
        first = next((at for at in range(noun - 1, max(noun - _NEAR, 0) - 1, -1) if line.symbols[at] in self._numbers), noun)
        if self._counts and first == noun and line.symbols[noun] not in self._pair:
            return line
        if named is None or self._is_one_of(line, first):
            return line
        last = noun + 1
        while last < colon and line.symbols[last] == "w" and not line.finite[last]:
            last += 1  # "dos grupos armados"
        return line.replaced(first, last, replace(named, start=line.starts[first], end=line.ends[last - 1]))

    def _is_one_of(self, line: Line, first: int) -> bool:
        """ "One of two gangs: X or Y"."""
        return first > 1 and line.symbols[first - 1] in self._of and line.symbols[first - 2] in self._one

    def _without_neither(self, line: Line) -> Line:
        """ "Neither gang, X or Y, operates there": X and Y, whose verb is negated."""
        for at, symbol in enumerate(line.symbols):
            if symbol in self._neither and line.symbols[at + 1 : at + 4] == f",{GROUPS},":
                no = negations(line.marks[at] + line.marks[at + 1])
                line = line.without(at + 3, at + 4).without(at, at + 2)
                line.marks[at + 1] = (*no, *line.marks[at + 1])
                return line
        return line
