"""Commanders of whom there are several: "X, a G commander" is one of them, "the G commander X" commands it."""

import re
from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_ONE = re.compile(r"\ban? (?:[\w-]+ ){0,2}$")  # an article before the name, and adjectives: "a powerful "
_BACK = 40  # characters looked at before a name


class Ranks:
    """Takes the word for a leader behind such a name for that of a member."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: ``rank``, words for leaders of whom a group has several; member."""
        every = alphabet.members
        ranks = every.get("rank", "")
        others = frozenset("".join(symbols for name, symbols in every.items() if name != "member"))
        self._member = next(symbol for symbol in every["member"] if symbol not in others)
        self._ranks = frozenset(ranks)
        self._found = re.compile(f"G[{ranks}]") if ranks else None

    def read(self, line: Line, lower: str) -> Line:
        """The line with them; ``lower`` is the text in lower case."""
        if self._found is None or self._ranks.isdisjoint(line.present):
            return line
        for match in self._found.finditer(line.symbols):
            first, at = match.start(), match.start() + 1
            if _ONE.search(lower, max(line.starts[first] - _BACK, 0), line.starts[first]):
                line = replace(line, symbols=line.symbols[:at] + self._member + line.symbols[at + 1 :])
        return line
