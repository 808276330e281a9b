"""When something was done, where it parts a verb from what it was done to: "clashed twice last week with X"."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Adjuncts:
    """Takes such words of time out of lines; dates, which claims need, are chunks and stay."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: words for days and weeks (``day``) and those that lead up to them (``timing``: "last", "this")."""
        every = alphabet.members
        days, leads = every.get("day", ""), every.get("timing", "")
        self._days = frozenset(days)
        done = f"w{every['verb.act']}{every['verb.part']}{every['war']}"
        self._found = (
            re.compile(f"(?<=[{done}])[{every['prep']}]?[{leads}]{{0,2}}[{days}]{{1,2}}(?=[{every['prep']}])") if days else None
        )

    def dropped(self, line: Line) -> Line:
        """The line without them."""
        if self._found is None or self._days.isdisjoint(line.symbols):
            return line
        while match := self._found.search(line.symbols):
            line = line.without(*match.span())
        return line
