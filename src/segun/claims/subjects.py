"""The subject of a clause: the party before its verb, or none, where the clause goes on with that of another."""

from segun.claims.chunks import Chunk
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_BARE = 3  # bare words behind a preposition: "a duras penas", "con armas nuevas"
_MARKS = ',;:.()"?!'


class Subjects:
    """Finds the subjects in the lines of one language."""

    def __init__(self, alphabet: Alphabet, drops_subjects: bool) -> None:
        """``alphabet`` must have the classes prep, say and think; ``drops_subjects`` for pro-drop languages."""
        every = alphabet.members
        self._prep = frozenset(every["prep"])
        self._joins = frozenset(every["verb.ger"] + (every["verb.inf"] if drops_subjects else ""))
        self._before_verb = frozenset("CKDL," + every["prep"] + every.get("adverb", ""))
        self._behind_verb = frozenset('CKDLGH.,;"' + every["prep"] + every.get("adverb", ""))
        small = frozenset("CK" + every.get("adverb", "") + every.get("clitic", ""))
        small -= frozenset(every["and"] + every["prep"] + every.get("together", ""))  # "y juntos combaten": both before
        self._with_verb = small if drops_subjects else frozenset()
        self._drops = drops_subjects
        self._speech = frozenset("" if drops_subjects else every["say"] + every["think"])

    def of(self, line: Line, first: int, last: int) -> Chunk | None:
        """The first party before the first finite verb that no preposition governs; behind "police say" that of what they say."""
        for index in range(first, last):
            chunk = line.chunks[index]
            if chunk is not None and chunk.is_party:
                governed = index > first and line.symbols[index - 1] in self._prep
                if not governed:
                    return chunk
            elif line.finite[index] and line.symbols[index] not in self._speech:
                return None
        return None

    def lacking(self, line: Line, first: int, last: int) -> bool:
        """Whether the part opens with its verb, so that it has no subject of its own."""
        if first >= last:
            return False
        symbol = line.symbols[first]
        if symbol in self._joins:
            return True
        while self._drops and first < last and (line.symbols[first] in self._before_verb) and not line.finite[first]:
            first += 1  # "pronto entró", "desde 2019 combaten": the subject is left out as well
        if self._drops and first and line.symbols[first - 1] in self._prep:
            first = self._behind_adverbial(line, first, last)
        return first < last and line.finite[first] and line.chunks[first] is None

    def _behind_adverbial(self, line: Line, first: int, last: int) -> int:
        """Behind bare words after a preposition, if the verb follows and no noun that could be its subject: "con trabajos
        retienen L", but not "con trabajos retienen ganaderos L"."""
        verb = next((at for at in range(first, min(first + _BARE + 1, last)) if line.finite[at]), last)
        bare = range(first, verb)
        if verb >= last or any(line.chunks[at] is not None or line.definite[at] or line.symbols[at] in _MARKS for at in bare):
            return first
        behind = verb + 1
        return first if behind < last and line.symbols[behind] not in self._behind_verb else verb

    def verb_follows(self, line: Line, index: int) -> bool:
        """Whether a finite verb stands at ``index``, in Spanish perhaps behind its "no" and its object: "y no la controla"."""
        while index < len(line) and line.symbols[index] in self._with_verb and not line.finite[index]:
            index += 1
        return index < len(line) and line.finite[index] and line.chunks[index] is None
