"""Relative clauses of people without a name, between them and their verb: "the men who fled with X were arrested", and not X."""

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Nameless:
    """Cuts such relative clauses out of English lines."""

    def __init__(self, alphabet: Alphabet, ends: frozenset[str]) -> None:
        """``alphabet`` must have the class before_date and may have who ("who"); ``ends`` part clauses."""
        every = alphabet.members
        self._who, self._after = frozenset(every.get("who", "")), frozenset(every["before_date"])
        self._ends = ends

    def cut(self, line: Line) -> tuple[Line, Line] | None:
        """The words of one, and the line without it."""
        if self._who.isdisjoint(line.present):
            return None
        for first, symbol in enumerate(line.symbols):
            if symbol not in self._who or (first and self._is_named(line, first - 1)):
                continue
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
                if line.symbols[index] not in self._after:
                    return 0
                after = True
        return 0
