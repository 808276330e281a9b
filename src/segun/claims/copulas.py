"""Where a form of "be" stood, which is taken out of lines: "X is the leader of Y" says it, "X, the leader of Y," only adds it."""

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Copulas:
    """Finds such places in the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: verbs, relatives and "whose"."""
        every = alphabet.members
        self._verbs, self._pronouns = frozenset(every["verb"]), frozenset(every["relative"] + every["whose"])

    def stands(self, line: Line, first: int, last: int) -> bool:
        """Whether a form of "be" stood before a noun or name there, which is finite then ("X is the leader of Y").

        "X, who is" and "X, whose leader is" open no clause that somebody could be said to deny.
        """
        return self._pronouns.isdisjoint(line.symbols[first:last]) and any(
            line.finite[index] and line.symbols[index] not in self._verbs for index in range(first + 1, last)
        )
