"""Relative clauses of people without a name, between them and their verb: "the men who fled with X were arrested", and not X."""

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Nameless:
    """Cuts such relative clauses out of English lines."""

    def __init__(self, alphabet: Alphabet, ends: frozenset[str]) -> None:
        """``alphabet`` must have the classes before_date, say and think and may have who ("who"); ``ends`` part clauses."""
        every = alphabet.members
        self._who, self._after = frozenset(every.get("who", "")), frozenset(every["before_date"])
        self._ends, self._speech = ends, frozenset(every["say"] + every["think"])

    def cut(self, line: Line) -> tuple[Line, Line] | None:
        """The words of one, and the line without it."""
        if self._who.isdisjoint(line.present):
            return None
        for first, symbol in enumerate(line.symbols):
            if symbol not in self._who:
                continue
            if line.symbols[max(first - 2, 0) : first] == "S,":
                verb = self._behind_comma(line, first)  # "the clerk X, who says that Y leads Z, was arrested"
            elif first and self._is_named(line, first - 1):
                continue
            else:
                verb = self._main_verb(line, first)
            if verb:
                return line.part(first + 1, verb), line.without(first, verb)
        return None

    def _is_named(self, line: Line, index: int) -> bool:
        """Whether what stands before it, a comma between or not, is somebody or a clause of its own."""
        return line.chunks[index] is not None or line.symbols[index] in self._ends

    def _main_verb(self, line: Line, who: int) -> int:
        """Where the verb stands behind that of the relative clause; 0 where none follows in one breath."""
        after = False
        if who + 1 == len(line) or line.chunks[who + 1] is not None or line.symbols[who + 1] in self._ends:
            return 0  # "who X says was killed"
        for index in range(who + 2, len(line)):
            if line.finite[index] and line.chunks[index] is None:
                if line.chunks[index - 1] is not None:
                    again = after and any(line.finite[index + 1 : index + 3])
                    return 0 if again else index
            elif line.symbols[index] in self._ends:
                if line.symbols[index] == "," and line.chunks[index - 1] is not None and self._opens(line, index + 1):
                    return index + 1  # "the woman who betrayed X, [the leader of Y,] was killed"
                if line.symbols[index] not in self._after:
                    return 0
                after = True
        return 0

    def _behind_comma(self, line: Line, who: int) -> int:
        """Where behind a comma the verb of the main clause stands; 0 where there is none."""
        ahead = (index + 1 for index in range(who + 1, len(line) - 1) if line.symbols[index] == ",")
        return next((index for index in ahead if self._opens(line, index)), 0)

    def _opens(self, line: Line, index: int) -> bool:
        """Whether a verb stands there that is none of speech."""
        verb = line.finite[index : index + 1] == [True] and line.chunks[index] is None
        return verb and line.symbols[index] not in self._speech
