"""Lines without what parts a clause and says nothing: quotation marks within it, commas around an adverbial, doubled datives."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, affirmed, is_negated

_PARTLY_QUOTED = re.compile(r'(?<=[^-,:;."?!¿¡(])"([^".;:?!¿¡]{1,16})"')
_DOUBLING = 8  # items between the verb and what its dative names, in the passages that we looked at


class Smoothing:
    """Takes such things out of the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: prepositions, conjunctions, relatives, "since" and "to", and clitics where there are any."""
        every = alphabet.members
        self._datives = alphabet.spelt.datives
        self._preps = frozenset(every["prep"] if every.get("clitic") else "")
        self._nor = frozenset(every.get("nor", "") if every.get("clitic") else "")
        self._clitic, self._to = frozenset(every.get("clitic", "")), frozenset(every["range_to"])
        self._adverbial = re.compile(f",([wD{every['prep']}{every.get('since', '')}]{{1,4}}),(?![GHPQSL{every['and']}])")
        subs = every["sub"] + every["and"] + every["prep"] + every["relative"]
        towns = every["locality"] + every.get("large_locality", "") + every.get("zone", "") + every.get("seat_town", "")
        plain = f'[^-,;:."()?!GHPQSLDN{subs}]'
        town = f"{plain}{{0,2}}[{towns}]{plain}{{0,3}}(?:[{every['of']}]{plain}{{1,2}})?[{every['of']}]L{plain}?"
        self._apposed = re.compile(rf"L(,{town}),(?=[^,{every['and']}])")
        self._relative = frozenset(every["relative"])
        self._described = re.compile(rf"L(,[^-,;:.\"()?!GHPQSLD{subs}][^-,;:.\"()?!GHPQSL]{{0,7}},)(?![,{every['and']}])")

    def smoothed(self, line: Line) -> Line:
        """The line without what parts a clause and says nothing: the marks of quoted words within it ('it had "no links" to X'),
        the commas around an adverbial ("X has, since 2008, been").
        """
        at = 0 if '"' in line.symbols else len(line)
        while match := _PARTLY_QUOTED.search(line.symbols, at):
            line = line.without(match.end() - 1, match.end()).without(match.start(), match.start() + 1)
            at = match.start()
        if not self._nor.isdisjoint(line.present):
            self._agree(line)
        if "," not in line.symbols:
            return line
        at = 0
        while match := self._described.search(line.symbols, at):  # "X, the region's commercial hub, is ..."
            first, last = match.span(1)
            at = first
            if not any(line.finite[first:last]) and last < len(line) and line.finite[last]:
                line = line.without(first, last)
        at = 0
        while match := self._apposed.search(line.symbols, at):  # "X, the second city of Y, is ..."
            first, last = match.span(1)
            at = first
            if not any(line.finite[first:last]) and (line.finite[last + 1] or line.symbols[last + 1] in self._relative):
                line = line.without(first, last + (line.symbols[last + 1] not in self._relative))
        at = 0
        while match := self._adverbial.search(line.symbols, at):
            first, last = match.span()
            at = last - 1
            if first and (any(line.finite[first - 1 : first + 1]) or (last < len(line) and line.finite[last])):
                line = line.without(last - 1, last)
                line.finite[first + 1] |= line.finite[first]  # "X had, since 2008, been": of the verb that was taken out
                line.marks[first + 1] = line.marks[first] + line.marks[first + 1]
                line = line.without(first, first + 1)
        return line

    def _agree(self, line: Line) -> None:
        """Take away the second negation of one: "no consta la presencia de X en L ni en M"."""
        denied = False
        for index, marks in enumerate(line.marks):
            behind = index > 1 and not {"L", "G", "H"}.isdisjoint(line.symbols[index - 2 : index])
            if denied and behind and line.symbols[index] in self._preps and is_negated(marks):
                line.marks[index] = affirmed(marks)
            denied = (denied or is_negated(marks)) and line.symbols[index] not in ".;:"

    def doubled(self, line: Line, lower: str) -> Line:
        """The line without datives that only announce what follows: "le vende armas a X"; ``lower`` is the text in lower case."""
        index = len(line) if self._clitic.isdisjoint(line.present) else 0
        while (index := next((at for at in range(index, len(line)) if line.symbols[at] in self._clitic), -1)) >= 0:
            if lower[line.starts[index] : line.ends[index]] in self._datives and self._named_after(line, index + 2):
                marks = line.marks[index]
                line = line.without(index, index + 1)
                line.marks[index] = (*marks, *line.marks[index])  # "no le vende": the negation is the verb's
            else:
                index += 1
        return line

    def _named_after(self, line: Line, first: int) -> bool:
        """Whether "to X" follows before the clause ends."""
        for at in range(first, min(first + _DOUBLING, len(line) - 1)):
            if line.symbols[at] in self._to and line.symbols[at + 1] in "GHPQ":
                return True
            if line.finite[at] or line.symbols[at] in ',.;:"':
                return False
        return False
