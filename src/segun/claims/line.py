"""A sentence as a line of items, one symbol an item: mentions as chunks, words by class; and beside it the marks."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from segun.claims.chunks import DATE, GROUP, Chunk, Ref, symbol_of
from segun.model.fixed import fixed

OPENING = "opening"  # the mark on a word that opens a clause which was left in another: "in L, where Y fights Z"
PARTIAL = "part"  # the mark on a group that stands for some of its people: "cells of X"
NEARLY = "nearly"  # the mark on what did not happen, or only in part: "casi matan a X"
HEDGING_MARKS = frozenset({"reported", "rumoured", "possible", "question"})


@fixed
class Mark:
    """A word that says how something is said: its kind ("negation", "possible", ...) and where it stands."""

    kind: str
    start: int
    end: int


def is_negated(marks: Iterable[Mark]) -> bool:
    """Whether one of some marks is a negation."""
    return any(mark.kind == "negation" for mark in marks)


def negations(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Those of some marks that are negations."""
    return tuple(mark for mark in marks if mark.kind == "negation")


def affirmed(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Some marks without the negations among them."""
    return tuple(mark for mark in marks if mark.kind != "negation")


def nearly(line: "Line", first: int, last: int) -> bool:
    """Whether a verb among items ``first`` to ``last`` (excluded) tells what nearly happened; "casi todos" does not."""
    return any(line.finite[at] and any(mark.kind == NEARLY for mark in line.marks[at]) for at in range(first, last))


@dataclass(slots=True)
class Line:
    """The items of a sentence in parallel lists.

    ``finite`` says that an item is a finite verb form or follows one that was taken out; ``marks`` holds the marks that stand
    directly before an item (or on it); ``definite`` says that a definite article or "such" goes before it.
    """

    symbols: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    chunks: list[Chunk | None] = field(default_factory=list)
    finite: list[bool] = field(default_factory=list)
    marks: list[tuple[Mark, ...]] = field(default_factory=list)
    definite: list[bool] = field(default_factory=list)
    _present: frozenset[str] | None = field(default=None, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.symbols)

    @property
    def present(self) -> frozenset[str]:
        """The symbols of the line as a set, made once: of most words that a rule looks for none is there, and to find that out
        here takes a tenth of a search through the line, of which Python makes every symbol anew."""
        if self._present is None:
            self._present = frozenset(self.symbols)
        return self._present

    def dates(self, first: int = 0, last: int | None = None) -> tuple[Chunk, ...]:
        """The dates among its items, or among those from ``first`` to ``last``."""
        return tuple(chunk for chunk in self.chunks[first:last] if chunk is not None and chunk.symbol == DATE)

    @property
    def hedges(self) -> tuple[Mark, ...]:
        """The marks that hedge."""
        return tuple(mark for marks in self.marks for mark in marks if mark.kind in HEDGING_MARKS)

    def replaced(self, first: int, last: int, chunk: Chunk, marks: tuple[Mark, ...] | None = None) -> "Line":
        """The line with items ``first`` to ``last`` (excluded) as one chunk, with all their marks or with ``marks``."""
        return Line(
            self.symbols[:first] + chunk.symbol + self.symbols[last:],
            [*self.starts[:first], chunk.start, *self.starts[last:]],
            [*self.ends[:first], chunk.end, *self.ends[last:]],
            [*self.chunks[:first], chunk, *self.chunks[last:]],
            [*self.finite[:first], self.finite[first], *self.finite[last:]],
            [*self.marks[:first], sum(self.marks[first:last], ()) if marks is None else marks, *self.marks[last:]],
            [*self.definite[:first], self.definite[first], *self.definite[last:]],
        )

    def part(self, first: int, last: int, subject: Chunk | None = None) -> "Line":
        """Items ``first`` to ``last`` (excluded) as a line, with a subject put before them if one is given."""
        head = [subject] if subject else []
        return Line(
            (subject.symbol if subject else "") + self.symbols[first:last],
            [chunk.start for chunk in head] + self.starts[first:last],
            [chunk.end for chunk in head] + self.ends[first:last],
            [*head, *self.chunks[first:last]],
            [False for _ in head] + self.finite[first:last],
            [() for _ in head] + self.marks[first:last],
            [True for _ in head] + self.definite[first:last],
        )

    @staticmethod
    def stop(start: int, end: int) -> "Line":
        """A mark that parts clauses, standing at these characters."""
        return Line(";", [start], [end], [None], [False], [()], [False])

    def without(self, first: int, last: int) -> "Line":
        """The line without items ``first`` to ``last`` (excluded)."""
        return Line(
            self.symbols[:first] + self.symbols[last:],
            self.starts[:first] + self.starts[last:],
            self.ends[:first] + self.ends[last:],
            self.chunks[:first] + self.chunks[last:],
            self.finite[:first] + self.finite[last:],
            self.marks[:first] + self.marks[last:],
            self.definite[:first] + self.definite[last:],
        )

    def closed_up(self, preps: Container[str] = ()) -> "Line":
        """The line without two commas that have nothing left between them: "X[, sin embargo,] opera".

        Behind a clause, whose last name one of ``preps`` governs, one of them stays: "X fue parte de Y[, sin embargo], opera".
        """
        line, at = self, 0
        while (at := line.symbols.find(",,", at)) >= 0:
            marks, finite = line.marks[at] + line.marks[at + 1], line.finite[at] or line.finite[at + 1]
            told = at > 1 and line.chunks[at - 1] is not None and line.symbols[at - 2] in preps and any(line.finite[:at])
            line = line.without(at + told, at + 2)
            at += told
            if at < len(line):
                line.marks[at] = marks + line.marks[at]
                line.finite[at] |= finite
        return line

    def joined(self, other: "Line") -> "Line":
        """This line and another behind it."""
        return Line(
            self.symbols + other.symbols,
            self.starts + other.starts,
            self.ends + other.ends,
            self.chunks + other.chunks,
            self.finite + other.finite,
            self.marks + other.marks,
            self.definite + other.definite,
        )

    def standing(self, refs: tuple[Ref, ...], index: int) -> Chunk:
        """The chunk of groups that item ``index`` stands for, or that the text leaves out before it."""
        return Chunk(symbol_of(GROUP, len(refs)), refs, self.starts[index], self.ends[index], carried=True)

    def inserted(self, index: int, chunk: Chunk) -> "Line":
        """The line with a chunk that the text leaves out put before item ``index``."""
        put = Line(chunk.symbol, [chunk.start], [chunk.end], [chunk], [False], [()], [True])
        return self.part(0, index).joined(put).joined(self.part(index, len(self)))

    def with_word(self, index: int, symbol: str) -> "Line":
        """The line with a word that the text leaves out put before item ``index``."""
        put = Line(symbol, [self.starts[index]], [self.starts[index]], [None], [self.finite[index]], [self.marks[index]], [False])
        line = self.part(0, index).joined(put).joined(self.part(index, len(self)))
        line.finite[index + 1], line.marks[index + 1] = False, ()
        return line
