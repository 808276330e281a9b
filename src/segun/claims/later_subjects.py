"""Subjects that stand behind their verb, as in Spanish: "cayó también X", "se aliaron A y B", "operan tres pandillas"."""

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_NEAR = 3  # items behind the verb within which its subject stands


class LaterSubjects:
    """Finds them in the lines of one language."""

    def __init__(self, alphabet: Alphabet, breaks: frozenset[str], drops_subjects: bool) -> None:
        """``alphabet`` must have the classes and, kin, prep, of, ally, work, operate, people and band; ``breaks`` part clauses;
        ``drops_subjects`` for languages that have such subjects."""
        every = alphabet.members
        self._breaks, self._drops = breaks, drops_subjects
        self._beside = frozenset(every["and"] + every.get("alongside", ""))
        self._kin, self._prep, self._of = frozenset(every["kin"]), frozenset(every["prep"]), frozenset(every["of"])
        self._to = every.get("=a", "")
        self._mutual = frozenset(every["ally"] + every["work"])
        self._some = frozenset(every.get("several", "") + every["people"] + every["band"])
        self._about = frozenset(every["operate"] + every.get("prey", ""))

    def follow(self, line: Line, first: int, last: int) -> bool:
        """Whether the subject follows its verb: "cayó también X" (a person who is an object has his "a"), "se aliaron A y B"."""
        if not self._drops:
            return False
        verb = next((index for index in range(first, last) if line.finite[index]), last)
        for index in range(verb + 1, min(verb + 1 + _NEAR, last)):
            if line.symbols[index] in "PQ" or (line.symbols[index] in self._some and line.symbols[verb] in self._about):
                return True  # "cayó también X", "operan tres pandillas"
            if line.symbols[index] in self._beside:
                return False  # "was arrested together with his brother, X"
            if line.symbols[index] in self._prep and line.symbols[index] not in self._to:
                return self._kinsman_follows(line, index + 2, last)
            if line.symbols[index] in "GH":
                return line.symbols[verb] in self._mutual or self._kinsman_follows(line, index + 1, last)
            if line.symbols[index] in self._prep or line.symbols[index] in self._breaks or line.finite[index]:
                return False
        return False

    def _kinsman_follows(self, line: Line, first: int, last: int) -> bool:
        """Whether behind a place or the like the subject follows with a word of kinship: "se fugó del penal su hermano X"."""
        if not self._beside.isdisjoint(line.symbols[first - 2 : first + 3]):
            return False  # "was arrested in L together with his brother, X"
        kin = (at for at in range(first, min(first + 3, last)) if line.symbols[at] in self._kin)
        own = (
            at for at in kin if line.symbols[at - 1 - (line.symbols[at - 1] == "p")] not in self._of
        )  # "en manos de su hijo X"
        return any(line.symbols[at + 1 : at + 2] == "P" for at in own)
