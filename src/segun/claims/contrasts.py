"""Two things set against each other: "A, and not B, holds L", "A holds L and not M". Of one it is said, of the other denied."""

import re
from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, Mark, is_negated, negations


class Contrasts:
    """Gives each of the two a clause of its own."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes and, but, prep, relative, sub, allyn and rival."""
        every = alphabet.members
        prep, no = every["prep"], every.get("adverb", "")  # Spanish "no" is an adverb
        joins = f",?[{every['and']}{every['but']}]?" + (f"[{no}]?" if no else "")
        self._subjects = re.compile(rf"(?<![{prep}])(?P<one>[GHPQ]){joins}(?P<other>[GHPQ]),?(?P<that>[{every['relative']}]?)")
        self._objects = re.compile(rf"(?P<one>[GHPQL]){joins}(?P<other>[{prep}]?[GHPQL])(?![{every['relative']}])")
        self._ends = frozenset(',.;:?!"()¿¡' + every["sub"])
        self._fronted = frozenset("w" + every["allyn"] + every["rival"] + every["verb.part"])

    def parted(self, line: Line) -> Line:
        """The line with what it says of the two said of one, and then denied of the other."""
        if not any(line.marks):
            return line  # nothing is denied
        line = self._behind_fronted(line)
        for match in self._subjects.finditer(line.symbols):
            one, other, verb = match.start("one"), match.start("other"), match.end()
            if _is_verb(line, verb) and is_negated(line.marks[one]) is not is_negated(line.marks[other]):
                return self._two_clauses(line, match, verb)
        for match in self._objects.finditer(line.symbols):
            one, other = match.start("one"), match.start("other")
            behind = match.end() < len(line) and _is_verb(line, match.end())
            if is_negated(line.marks[other]) and not is_negated(line.marks[one]) and not behind:
                return self._of_other_object(line, match)
        return line

    def _behind_fronted(self, line: Line) -> Line:
        """The line whose clause begins behind what it denies first: "Lejos de ser aliados, A y B están en guerra"."""
        comma = line.symbols.find(",", 0, 3)
        if comma < 1 or line.symbols[0] not in self._fronted or not is_negated(line.marks[0]) or any(line.finite[:comma]):
            return line
        rest = line.part(comma + 1, len(line))
        return line.part(0, comma).joined(_stop(line, comma)).joined(rest)

    def _two_clauses(self, line: Line, match: re.Match[str], verb: int) -> Line:
        """ "A, and not B, holds L" as "A holds L; not B holds L"."""
        one, other = (line.part(at, at + 1) for at in (match.start("one"), match.start("other")))
        does, does_not = (other, one) if is_negated(line.marks[match.start("one")]) else (one, other)
        end = self._end(line, verb)
        said, that = line.part(verb, end), line.part(*match.span("that"))
        asserted = line.part(0, match.start()).joined(does).joined(that).joined(said)
        return asserted.joined(_stop(line, end)).joined(does_not).joined(said).joined(line.part(end, len(line)))

    def _of_other_object(self, line: Line, match: re.Match[str]) -> Line:
        """ "A holds L and not M" as "A holds L; A not holds M"."""
        at, other = match.start("one"), line.part(*match.span("other"))
        first = next((back + 1 for back in range(at - 1, -1, -1) if line.symbols[back] in self._ends), 0)
        verb = next((index for index in range(first, at) if _is_verb(line, index)), None)
        if verb is None:
            return line
        denied = negations(mark for marks in other.marks for mark in marks)
        governs = at - 1 if len(other) > 1 and line.symbols[at - 1] == other.symbols[0] else at
        again = line.part(first, governs).joined(other)
        marks: list[tuple[Mark, ...]] = [*again.marks]
        marks[verb - first] += denied
        end = self._end(line, match.end())
        said = line.part(0, at + 1).joined(line.part(match.end(), end))
        return said.joined(_stop(line, end)).joined(replace(again, marks=marks)).joined(line.part(end, len(line)))

    def _end(self, line: Line, index: int) -> int:
        """Where the clause ends that goes on at ``index``."""
        return next((at for at in range(index, len(line)) if line.symbols[at] in self._ends), len(line))


def before_denied(line: Line, first: int, last: int) -> int:
    """Where a list ends that stands from ``first`` to ``last``: before what is denied by itself, "A, B[, and not C]"."""
    denied = next((at for at in range(first + 1, last) if is_negated(line.marks[at])), None)
    if denied is None or is_negated(line.marks[first]) or (first and is_negated(line.marks[first - 1])):
        return last
    return max(at for at in range(first, denied) if line.chunks[at] is not None) + 1


def _is_verb(line: Line, index: int) -> bool:
    return index < len(line) and line.finite[index] and line.chunks[index] is None


def _stop(line: Line, index: int) -> Line:
    """A mark that parts clauses, standing at the end of the words before ``index``."""
    return Line.stop(line.ends[index - 1], line.ends[index - 1])
