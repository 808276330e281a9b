"""A line while it is written: the items put so far, and what was taken out since the last of them."""

from dataclasses import dataclass, field, replace

from segun.claims.chunks import Chunk
from segun.claims.line import Line, Mark


@dataclass(slots=True)
class Writing:
    """The items of a sentence, and what the words taken out leave to be noted on the next; ``lower`` is the document's text.

    ``finite``, ``passive``: a finite verb, a form of "be", was taken out; ``was``: one that tells of what is over;
    ``having``: one behind which a participle makes a tense. ``article``, ``definite``: an article goes before, and of which
    kind; ``governed``: a preposition before that. ``phrase``: the last item opens a noun's phrase ("its", "a new").
    """

    lower: str
    symbols: list[str] = field(default_factory=list)
    finite: bool = False
    passive: bool = False
    article: bool = False
    definite: bool = False
    governed: bool = False
    having: bool = False
    was: bool = False
    phrase: bool = False
    marks: tuple[Mark, ...] = ()
    _line: Line = field(default_factory=Line)

    def line(self) -> Line:
        """What was written."""
        self._line.symbols = "".join(self.symbols)
        return self._line

    def last_word(self) -> str:
        """The words of the last item."""
        return self.lower[self._line.starts[-1] : self._line.ends[-1]]

    def put(self, symbol: str, start: int, end: int, chunk: Chunk | None = None, finite: bool = False) -> None:
        """Put an item, with all that was taken out before it."""
        line = self._line
        self.symbols.append(symbol)
        line.starts.append(start)
        line.ends.append(end)
        line.chunks.append(chunk)
        line.finite.append(finite or self.finite)
        line.marks.append(self.marks)
        line.definite.append(self.definite)
        self.finite, self.passive, self.article, self.definite, self.marks = False, False, False, False, ()
        self.having, self.was = False, False

    def put_object(self, symbol: str, start: int, end: int, marks: tuple[Mark, ...] = ()) -> None:
        """Put a pronoun before its verb; what was taken out stays with the verb, and no article goes before that."""
        line = self._line
        self.symbols.append(symbol)
        line.starts.append(start)
        line.ends.append(end)
        line.chunks.append(None)
        line.finite.append(False)
        line.marks.append(marks)
        line.definite.append(False)
        self.article, self.definite = False, False

    def take_back(self) -> None:
        """Take the last item, an auxiliary after all, out of the line again."""
        line = self._line
        self.symbols.pop()
        line.starts.pop()
        line.ends.pop()
        line.chunks.pop()
        self.definite = line.definite.pop() or self.definite
        self.finite = line.finite.pop() or self.finite
        self.marks = line.marks.pop() + self.marks

    def mark_deed(self, kind: str) -> None:
        """Mark the last item, where nothing stands between it and the one before: no auxiliary, no comma."""
        line = self._line
        if self.lower[line.ends[-2] : line.starts[-1]].isspace():
            line.marks[-1] += (Mark(kind, line.starts[-1], line.ends[-1]),)

    def heighten(self, kind: str, other: str) -> None:
        """Make a mark of the last item one of another kind."""
        marks = self._line.marks
        if marks and any(mark.kind == kind for mark in marks[-1]):
            marks[-1] = tuple(replace(mark, kind=other) if mark.kind == kind else mark for mark in marks[-1])
