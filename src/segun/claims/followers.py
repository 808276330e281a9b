"""Unnamed others who act with somebody: "X and its allies", "X and other armed groups hold L" tell the same of X alone."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Followers:
    """Takes such others out of lines."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: ``allyn`` ("allies"), ``banded`` ("allied", "armed") and ``bands`` ("groups"), and possessives."""
        every = alphabet.members
        banded, bands, allies = every.get("banded", ""), every.get("bands", ""), every["allyn"]
        own = every.get("=its", "") + every.get("=their", "") + every.get("=his", "") + every.get("=her", "")
        self._told = frozenset(bands + allies)
        others = f"[{own}]w{{0,2}}[{allies}{bands}]|[{banded}]?w?[{bands}]|w?[{allies}]"
        ends = f"[{every['verb']}{every['sub']}]|[;.]?$|[,{every['prep']}][^GHPQgp(]"  # not "and its allies, X and Y", "in X"
        said = f"[{every['and']}](?:{others})"
        self._found = re.compile(f"(?<=[GHPS])(?:,{said},|{said})(?={ends})") if bands else None

    def dropped(self, line: Line) -> Line:
        """The line without them."""
        if self._found is None or self._told.isdisjoint(line.present):
            return line
        while match := self._found.search(line.symbols):
            line = line.without(*match.span())
        return line
