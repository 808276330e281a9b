"""Several things that somebody gives or gets, told in a list, as the first of them: "rifles, cash and two mortars"."""

import re
from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Goods:
    """Shortens the lists of things in the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes arms and and."""
        every = alphabet.members
        arms, also, few = every["arms"], f"[{every['and']}]", f"[w{every.get('few', '')}]?"
        self._list = re.compile(rf"[{arms}](?:(?:,|,?{also})N?{few}[{arms}])*,?{also}N?{few}[{arms}](?![{arms}])")
        self._arms, self._subjects = frozenset(arms), frozenset("GHPQSL")

    def merged(self, line: Line) -> Line:
        """The line with every such list as its first thing."""
        if self._arms.isdisjoint(line.present):
            return line
        for match in reversed(list(self._list.finditer(line.symbols))):
            first, last = match.span()
            verbs = any(line.finite[first:last])
            if any(line.marks[first + 1 : last]) or (verbs and (first == 0 or line.symbols[first - 1] in self._subjects)):
                continue  # "it supplies and arms X"
            line = replace(line, ends=[*line.ends], finite=[*line.finite])
            line.ends[first], line.finite[first] = line.ends[last - 1], False
            line = line.without(first + 1, last)
        return line
