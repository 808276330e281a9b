"""Numbers in a line made chunks, which strengths and prison terms need."""

import re

from segun.claims.chunks import NUMBER, Chunk, Ref
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, affirmed
from segun.model import Mention, MentionBasis, MentionKind

_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*")
_COMPARED = 6  # items from "no" to the number that it compares with


class Figures:
    """Finds the numbers of one language that are no mentions yet."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: what may join two numbers (and, nor, range_to), what compares with one (beyond) and
        what tells that one grew (grow)."""
        every = alphabet.members
        self._range = re.compile(rf"#(?:(?:[{every['and'] + every.get('nor', '')}]|[{every['range_to']}]|-)#)?")
        self._above = frozenset(every.get("above", ""))
        self._beyond = frozenset(every.get("beyond", "")) | self._above
        self._grow = frozenset(every.get("grow", ""))

    def counted(self, line: Line, text: str) -> Line:
        """The line with numbers, and ranges of two ("between 200 and 250"), made chunks."""
        at = 0 if "#" in line.symbols else len(line)
        while match := self._range.search(line.symbols, at):
            first, last = match.span()
            if last - first > 1 and not self._grow.isdisjoint(line.symbols[max(first - _COMPARED, 0) : first]):
                last = first + 1  # "creció de 40 a 120 hombres" is no range
            start, end = line.starts[first], line.ends[last - 1]
            words = text[start:end]
            number = "-".join(digits.replace(",", "").replace(".", "") for digits in _DIGITS.findall(words))
            at = first + 1
            if number:
                mention = Mention(start, end, words, MentionKind.NUMBER, MentionBasis.GRAMMAR, number=number)
                line = line.replaced(first, last, Chunk(NUMBER, (Ref("", words, words, mention),), start, end))
        if NUMBER not in line.symbols:
            return line
        for index in range(len(line) - 1, 0, -1):
            if line.symbols[index] == NUMBER:
                self._compare(line, index)
                if line.symbols[index - 1] in self._above:  # "more than 80"
                    line = line.without(index - 1, index)
        return line

    def _compare(self, line: Line, index: int) -> None:
        """Take away the negation of a comparison with the number at ``index``, which denies nothing: "no pasan de 60",
        "never had more than 80"."""
        if index == 0 or line.symbols[index - 1] not in self._beyond:
            return
        for at in range(index - 1, max(index - 1 - _COMPARED, -1), -1):
            line.marks[at] = affirmed(line.marks[at])
            if line.finite[at] or line.symbols[at] in ",;:.":
                break
