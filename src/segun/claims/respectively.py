"""Two lists whose members belong together one by one: "A and B are led by X and Y, respectively"."""

from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_KINDS = "GPLN"  # of what there are such lists


class Respectively:
    """Takes such lists apart, so that nobody is told to lead the other's group."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes and, of and in_turn ("respectively")."""
        every = alphabet.members
        self._in_turn, self._joins = frozenset(every["in_turn"]), frozenset("," + every["and"])
        self._of = frozenset(every["of"])

    def parted(self, line: Line) -> Line:
        """The line with a clause for each pair; without the last list where no other of its length stands before the word."""
        if self._in_turn.isdisjoint(line.present):
            return line
        word = next(index for index, symbol in enumerate(line.symbols) if symbol in self._in_turn)
        lists = [found for found in self._lists(line, word) if len(found) > 1]
        if lists and (len(lists) < 2 or len(lists[-1]) != len(lists[-2])):
            return line.without(lists[-1][0], lists[-1][-1] + 1)  # whose each of them is nothing tells
        if not lists:
            return line
        ones, others = lists[-2:]
        middle = line.part(ones[-1] + 1, others[0])
        last = word + 1 + (line.symbols[word + 1 : word + 2] == "," and line.symbols[word - 1] == ",")
        made = line.part(0, ones[0])
        for one, other in zip(ones, others, strict=True):
            again = middle
            if one != ones[0]:  # what is said again stands where the second list has its member, behind what was said before
                at, size = line.starts[other], len(middle)
                chunks = [chunk and replace(chunk, start=at, end=at, carried=True) for chunk in middle.chunks]
                again = replace(middle, starts=[at] * size, ends=[at] * size, chunks=chunks)
                made = made.joined(Line.stop(at, at))
            made = made.joined(line.part(one, one + 1)).joined(again).joined(line.part(other, other + 1))
        return made.joined(line.part(last, len(line)))

    def _lists(self, line: Line, last: int) -> list[list[int]]:
        """Where the members of the lists before ``last`` stand."""
        lists: list[list[int]] = []
        for index in range(last):
            if line.symbols[index] not in _KINDS:
                continue
            before = lists[-1][-1] if lists else -1
            between = line.symbols[before + 1 : index]
            between = between[:-1] if between[-1:] in self._of else between  # "leaders of A and of B"
            if lists and between and self._joins.issuperset(between) and line.symbols[before] == line.symbols[index]:
                lists[-1].append(index)
            else:
                lists.append([index])
        return lists
