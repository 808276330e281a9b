"""Verbs that a clause leaves out, put back: "A holds Tal Arish; B, Bir Halim", "A is not there, nor is B", "not A but B"."""

import re

from segun.claims.chunks import Chunk
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, affirmed

_KINDS = {"G": "GH", "H": "GH", "P": "PQ", "Q": "PQ", "L": "L", "N": "N"}
_MOST = 3  # times that one verb is put back: "A holds P; B, Q, and C, R"


class Gapping:
    """Puts back what the clause before says of its own two things, between or behind those of a clause without a verb."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: prepositions, "and", "but", and of Spanish "tampoco" and "sino"."""
        every = alphabet.members
        prep, also, while_ = every["prep"], every["and"], every["but"]
        neither, rather = every.get("=tampoco", ""), every.get("contrast", "")
        end = r"(?=[;.:\"]|$|,?[" + also + r"]|,[" + while_ + r"])"
        parts = rf"(?:;[{also}{while_}]?|,?[{also}]|,[{while_}])"
        self._gap = re.compile(rf"{parts}(?P<before>[{prep}]?)(?P<X>[GHPQ]),(?P<between>[{prep}]?)(?P<Y>[GHPQLN])(?:[w]?){end}")
        self._neither = re.compile(rf"{parts}(?:(?P<X>[GHPQ])[{neither}]|[{neither}](?P<X2>[GHPQ])){end}") if neither else None
        self._rather = re.compile(rf",?[{rather}](?P<before>[{prep}]?)(?P<Y>[GHPQL])(?=[;.:,\"]|$)") if rather else None
        self._dated = re.compile(
            rf"(?P<first>[{prep}]?)L,?[{prep}]?D,?[{also}](?P<before>[{prep}]?)(?P<Y>L)(?=,?[{prep}{every.get('since', '')}]?D)"
        )
        self._tells = frozenset(",D" + neither + rather)  # where none of these is, nothing is left out
        self._breaks = frozenset(';.:?!"()¿¡')
        self._prep = frozenset(prep)

    def filled(self, line: Line) -> Line:
        """The line with what it leaves out put back, as often as it does so."""
        if self._tells.isdisjoint(line.present):
            return line
        for _ in range(_MOST):
            made = self._filled(line)
            if made is None:
                break
            line = made
        return line

    def _filled(self, line: Line) -> Line | None:
        for match in self._gap.finditer(line.symbols):
            middle = self._middle(line, match)
            if middle is not None:
                at = match.start("Y")
                rest = line.part(at, len(line))
                return line.part(0, match.end("X")).joined(middle).joined(rest)
        for match in self._dated.finditer(line.symbols):
            if match["first"] == match["before"] and (again := self._elsewhere(line, match)) is not None:
                return again
        if self._neither is not None and (neither := self._neither.search(line.symbols)) is not None:
            return self._said_again(line, neither)
        if self._rather is not None and (rather := self._rather.search(line.symbols)) is not None:
            return self._set_against(line, rather)
        return None

    def _first(self, line: Line, end: int) -> int:
        """Where the clause before ``end`` begins."""
        return max((index + 1 for index in range(end) if line.symbols[index] in self._breaks), default=0)

    def _middle(self, line: Line, match: re.Match[str]) -> Line | None:
        """What stands between the two things of the clause before, of the same kinds and behind the same prepositions."""
        first = self._first(line, match.start())
        subject = self._of_kind(line, first, match.start(), match["X"], match["before"])
        if subject is None:
            return None
        thing = self._of_kind(line, subject + 1, match.start(), match["Y"], match["between"] or None)
        if thing is None or not any(line.finite[subject + 1 : thing]):
            return None
        return self._copied(line, subject + 1, thing, line.chunks[match.start("X")], line.chunks[subject])

    def _of_kind(self, line: Line, first: int, last: int, kind: str, before: str | None) -> int | None:
        """The last thing of a kind; with ``before`` behind that preposition, behind none if empty, behind any if None."""
        for index in range(last - 1, first - 1, -1) if before is None else range(first, last):
            if line.symbols[index] in _KINDS[kind]:
                governs = line.symbols[index - 1] if index > first and line.symbols[index - 1] in self._prep else ""
                if before is None or governs == before:
                    return index
        return None

    def _copied(self, line: Line, first: int, last: int, behind: Chunk | None, instead: Chunk | None) -> Line:
        """Items again, standing where ``behind`` ends; an object pronoun that stood for ``instead`` stands for that."""
        at = behind.end if behind is not None else line.ends[first]
        size = last - first
        chunks = [
            behind.as_object()
            if chunk is not None and behind and instead and chunk.ids == instead.ids and chunk.symbol in "CK"
            else chunk
            for chunk in line.chunks[first:last]
        ]
        return Line(
            line.symbols[first:last], [at] * size, [at] * size, chunks, line.finite[first:last],
            line.marks[first:last], line.definite[first:last],
        )  # fmt: skip

    def _elsewhere(self, line: Line, match: re.Match[str]) -> Line | None:
        """ "A entered P in 2019 and Q in 2021": of A and Q the same with a date of its own."""
        place = line.symbols.index("L", match.start())
        subject = self._of_kind(line, self._first(line, place), place, "G", "")
        if subject is None or not any(line.finite[subject + 1 : place]):
            return None
        also = match.start("before") - 1
        stop = Line.stop(line.starts[also], line.ends[also])
        again = self._copied(line, subject, place, line.chunks[subject], None)
        return line.part(0, also).joined(stop).joined(again).joined(line.part(match.start("Y"), len(line)))

    def _said_again(self, line: Line, match: re.Match[str]) -> Line | None:
        """ "A is not there, nor is B": of B what is said of A."""
        name = "X" if match["X"] else "X2"
        first, at = self._first(line, match.start()), match.start(name)
        subject = self._of_kind(line, first, match.start(), match[name], "")
        if subject is None or not any(line.finite[subject + 1 : match.start()]):
            return None
        chunk = line.chunks[at]
        said = self._copied(line, subject + 1, match.start(), chunk, line.chunks[subject])
        return (
            line.part(0, match.start() + 1).joined(line.part(at, at + 1)).joined(said).joined(line.part(match.end(), len(line)))
        )

    def _set_against(self, line: Line, match: re.Match[str]) -> Line | None:
        """ "A is no ally of B but of C": of A and C, without the negation."""
        first = self._first(line, match.start())
        thing = self._of_kind(line, first, match.start(), match["Y"], match["before"])
        subject = self._of_kind(line, first, thing, "G", "") if thing is not None else None
        if thing is None or subject is None or not any(line.finite[subject + 1 : thing]):
            return None
        again = self._copied(line, subject, thing, line.chunks[subject], None)
        for index, marks in enumerate(again.marks):
            again.marks[index] = affirmed(marks)
        stop = Line.stop(line.starts[match.start()], line.ends[match.start()])
        return line.part(0, match.start()).joined(stop).joined(again).joined(line.part(match.start("Y"), len(line)))
