"""What a clause leaves out, put back: "A holds Tal Arish; B, Bir Halim", "A is not there, nor is B", "not A but B"."""

import re

from segun.claims.chunks import Chunk
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, affirmed, is_negated, negations

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
        asyndetic = rf"(?P<comma>,(?=[GHPQ][{every['=by']}]))" if "=by" in every else r"(?P<comma>(?!))"  # "led by X, B by Y"
        self._gap = re.compile(
            rf"(?:{parts}|{asyndetic})(?P<before>[{prep}]?)(?P<X>[GHPQ])(?:,(?P<between>[{prep}]?)|(?P<close>[{prep}]))(?P<Y>[GHPQLN])(?:[w]?){end}"
        )
        self._neither = re.compile(rf"{parts}(?:(?P<X>[GHPQ])[{neither}]|[{neither}](?P<X2>[GHPQ])){end}") if neither else None
        self._rather = re.compile(rf",?[{rather}](?P<before>[{prep}]?)(?P<Y>[GHPQL])(?=[;.:,\"]|$)") if rather else None
        self._dated = re.compile(
            rf"(?P<first>[{prep}]?)L,?[{prep}]?D,?[{also}](?P<before>[{prep}]?)(?P<Y>L)(?=,?[{prep}{every.get('since', '')}]?D)"
        )
        self._ditto, self._parts = frozenset(every["ditto"]), frozenset(",;" + also + while_)
        self._no, self._ends = frozenset(every.get("=no", "")), frozenset('.;:"')
        self._speech = frozenset(every["say"] + every["think"])
        self._withhold = frozenset(every["deny"] + every["doubt"])
        # where none of these is, nothing is left out
        self._tells = frozenset(",;D" + also + neither + rather).union(self._ditto)
        self._inverts = not every.get("clitic")  # the verb goes before its subject there: "as does B"
        self._breaks = frozenset(';.:?!"()¿¡')
        self._prep = frozenset(prep)

    def filled(self, line: Line, close: bool = False) -> Line:
        """The line with what it leaves out put back, as often as it does so; ``close``: also without a comma ("and B in Q").

        Behind an apposition that was taken out a name may be what is left of one: "and his sons X and Y to 16 years".
        """
        if self._tells.isdisjoint(line.present):
            return line
        for _ in range(_MOST):
            made = self._filled(line, close)
            if made is None:
                break
            line = made
        return line

    def _filled(self, line: Line, close: bool) -> Line | None:
        for match in self._gap.finditer(line.symbols):
            middle = self._middle(line, match) if close or not match["close"] else None
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
        return self._echoed(line)

    def _first(self, line: Line, end: int) -> int:
        """Where the clause before ``end`` begins."""
        return max((index + 1 for index in range(end) if line.symbols[index] in self._breaks), default=0)

    def _middle(self, line: Line, match: re.Match[str]) -> Line | None:
        """What stands between the two things of the clause before, of the same kinds and behind the same prepositions."""
        first = self._first(line, match.start())
        subject = self._of_kind(line, first, match.start(), match["X"], match["before"])
        if subject is None:
            return None
        thing = self._of_kind(line, subject + 1, match.start(), match["Y"], match["between"] or match["close"] or None)
        if thing is None or not any(line.finite[subject + 1 : thing]):
            return None
        others = (chunk is not None and chunk.is_party for chunk in line.chunks[subject + 1 : thing])
        if match["close"] and any(others):
            return None  # "A attacked B in P and C in Q": C too
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

    def _echoed(self, line: Line) -> Line | None:
        """ "A operates in P, as does B", "A is an ally of B; C is not", "..., al igual que C": of the last what is said of A."""
        for at, chunk in enumerate(line.chunks):
            if chunk is None or not chunk.is_party or at < 3:
                continue
            start, end = self._ditto_before(line, at), at + 1
            if not start:
                end = self._verb_behind(line, at)
                start = at if end and line.symbols[at - 1] in self._parts else 0
            if start and line.symbols[end : end + 1] in ("", *self._ends) and (again := self._again(line, start, at, end)):
                return again
        return None

    def _ditto_before(self, line: Line, at: int) -> int:
        """Where the word stands by which a party at ``at`` does the same ("as does B"); 0 where there is none."""
        if line.symbols[at - 1] in self._ditto:
            return at - 1 if line.finite[at] or not self._inverts else 0
        return at - 2 if line.finite[at - 1] and line.chunks[at - 1] is None and line.symbols[at - 2] in self._ditto else 0

    def _verb_behind(self, line: Line, at: int) -> int:
        """Where a party at ``at`` and its bare verb end ("B is not", "B no lo es"); 0 where no such verb stands there."""
        end = at + 1 + (line.symbols[at + 1 : at + 2] in self._no)
        bare = end < len(line) and line.chunks[end] is None and line.symbols[end] in self._ends
        return end if bare and (line.finite[end] or (end > at + 1 or is_negated(line.marks[end]))) else 0

    def _again(self, line: Line, start: int, at: int, end: int) -> Line | None:
        """The line with what its last clause before ``start`` says said again of the party at ``at``, up to ``end``."""
        last = start
        while last and line.symbols[last - 1] in self._parts:
            last -= 1
        spoken = (index + 1 for index in range(last) if line.finite[index] and line.symbols[index] in self._speech)
        first = max([self._first(line, last), *spoken])
        subject = self._of_kind(line, first, last, line.symbols[at], "")
        if subject is None or not any(line.finite[subject + 1 : last]):
            return None
        if not self._withhold.isdisjoint(line.symbols[first:last]):
            return None  # "A denies that it works with B; C does not": not deny, or not work?
        said = self._copied(line, subject + 1, last, line.chunks[at], line.chunks[subject])
        if end > at + 1 or line.symbols[start] not in self._ditto:
            no = negations(line.marks[end] if end < len(line) else ()) or negations(line.marks[end - 1])
            said.marks[:] = [affirmed(marks) for marks in said.marks]
            verb = next(index for index, finite in enumerate(said.finite) if finite)
            said.marks[verb] = (*no[:1], *said.marks[verb])
        stop, rest = Line.stop(line.starts[last], line.ends[last]), line.part(end, len(line))
        if len(rest):
            rest.finite[0], rest.marks[0] = False, ()
        return line.part(0, last).joined(stop).joined(line.part(at, at + 1)).joined(said).joined(rest)

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
