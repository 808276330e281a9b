"""Unnamed things of which a clause tells, and not of its sentence's subject: "X fights a militia that holds L"."""

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, is_negated

_MARKS = frozenset("\".,;:()'")
_NO_OTHER = frozenset("GHDLN.)")  # before ", led by P" no noun that P might lead


class Antecedents:
    """Tells whether a part of a line is said of such a thing: in Spanish only of unnamed relatives."""

    def __init__(self, alphabet: Alphabet, breaks: frozenset[str], english: bool) -> None:
        """``breaks`` are the symbols that part clauses."""
        every = alphabet.members
        self._relative, self._english = frozenset(every["relative"]), english
        self._of, self._named = frozenset(every["of"]), "S" if english else "SL"
        self._by = frozenset(every["=by"] if english else "")
        self._breaks, self._and = breaks, frozenset(every["and"])
        self._copulas = frozenset(every.get("copula", "") + every.get("be", ""))
        self._as = frozenset(every.get("as_", "") + every.get("=into", ""))
        self._led, self._helped = frozenset(every["lead.part"] + every.get("=founded", "")), frozenset(every["support.part"])
        self._kin = frozenset(every["kin"])
        self._who, self._preps = frozenset(every.get("who", "")), frozenset(every["prep"] + every["located"])
        self._bands = frozenset(every.get("bands", "") + every.get("people", "") + every.get("band", ""))

    def unnamed(self, line: Line, first: int) -> bool:
        """Whether the part that begins at ``first`` is said of one."""
        return first > 1 and (self._relative_of_object(line, first) or self._participle_of_noun(line, first))

    def _relative_of_object(self, line: Line, first: int) -> bool:
        """Whether a relative is: "X fights a militia that holds L", but not "X is a militia that holds L"."""
        noun = first - 2 - (line.symbols[first - 2] == ",")
        if noun < 1 or line.symbols[first - 1] not in self._relative or line.finite[noun]:
            return False
        if line.symbols[noun] == "L" and line.symbols[first - 1] in self._who and line.symbols[noun - 1] not in self._preps:
            return True  # "two sons: Paul, who was arrested": a man, though there is a town of that name
        if line.symbols[noun] == "L" and line.symbols[first - 1] in self._who and noun > 2:
            noun -= 2  # "X met the mayor of L, who was arrested"
        if (line.chunks[noun] is not None and line.symbols[noun] not in self._named) or line.symbols[noun] in _MARKS:
            return False
        if line.symbols[noun] in self._kin and (noun == first - 2 or is_negated(line.marks[noun - 1] + line.marks[noun])):
            return True  # "P has a son who is a member of X", "P, not his brother, who leads X"
        if not self._english:
            return self._are_some(line, noun)
        for index in range(noun - 1, -1, -1):
            symbol = line.symbols[index]
            if line.finite[index]:
                return symbol not in self._copulas
            if symbol in self._and and index > noun - 4:
                return True  # "P and his deputy, who was killed"
            if symbol in self._breaks:
                return (
                    index == noun - 1 and index > 0 and line.chunks[noun] is None
                )  # "police say that a clique that is loyal to X"
            if symbol in self._as:
                return False
        return False

    def _are_some(self, line: Line, noun: int) -> bool:
        """Whether people from somewhere are meant: "su gente de L, que obedecía a P"."""
        people = noun - 2 if line.symbols[noun] == "L" else noun
        return people > 0 and line.symbols[people] in self._bands and line.symbols[people + 1] in self._of

    def _participle_of_noun(self, line: Line, first: int) -> bool:
        """Whether a participle behind a comma is: "X fights a militia, led by P"."""
        if line.symbols[first - 1] != "," or line.symbols[first + 1 : first + 2] not in self._by:
            return False
        noun = line.symbols[first - 2]
        led = line.symbols[first] in self._led and not line.finite[first - 2] and noun not in _NO_OTHER
        return led or (line.symbols[first] in self._helped and noun in self._bands)
