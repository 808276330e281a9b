"""How far from another a place is: "in X, a town 60 km north of Y," is in X."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Distances:
    """Takes such words out of lines, with the place from which is reckoned."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: ``unit`` ("km"), ``compass`` ("north", "north-east"), localities and "from"."""
        every = alphabet.members
        units, compass, town = every.get("unit", ""), every.get("compass", ""), every["locality"]
        of, prep = every["of"], every["prep"]
        self._told = frozenset(units + compass)
        what = f"[{prep}{town}w]{{0,5}}"
        far = f"{what}#[{units}](?:[(]#[{units}][)])?{what}"
        end = f"[w{town}{of}]{{0,3}}L"
        towards = f"[{compass}]{{1,2}}[{of}]"
        self._found = (
            re.compile(f"(?<=[LS])(?:,?{far}(?:{towards}|[{of}])|,?[{town}]{what}{towards}|,{towards}){end}") if units else None
        )

    def dropped(self, line: Line) -> Line:
        """The line without them."""
        if self._found is None or self._told.isdisjoint(line.present):
            return line
        while match := self._found.search(line.symbols):
            first, last = match.span()
            closes = line.symbols[first] == "," == line.symbols[last : last + 1]
            line = line.without(first, last + closes)
        return line
