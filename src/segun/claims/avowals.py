"""A verb that is said over again between commas: "is not, and never has been, an ally of X" is "is not an ally of X"."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, is_negated


class Avowals:
    """Takes the second verb out of lines, so that its negation is that of what both say."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: the words that coordinate ("and", "nor", "or")."""
        also = "".join(alphabet.members.get(name, "") for name in ("and", "nor"))
        self._also = frozenset(also)
        self._again = re.compile(f',[{also}][^-,;:."()?!GHPQSLDN#]{{0,2}},')

    def closed(self, line: Line) -> Line:
        """The line without them: only where a negation stands in what is taken out, of a verb that was taken out before."""
        at = len(line) if self._also.isdisjoint(line.present) else 0
        while match := self._again.search(line.symbols, at):
            first, last = match.span()
            marks = sum(line.marks[first:last], ())
            at = first + 1
            if last < len(line) and is_negated(marks):
                finite = any(line.finite[first:last])
                line = line.without(first, last)
                line.marks[first] = marks + line.marks[first]
                line.finite[first] |= finite
        return line
