"""Whom a pronoun means, or cannot mean, by where it stands in its own sentence: "X, who founded it with his brothers"."""

from collections.abc import Mapping

from segun.claims.chunks import Chunk
from segun.claims.line import Line

_THEY = len("they")  # a chunk in a pronoun's place keeps its letters: so is "they" told from "it"


class OwnSentence:
    """Looks for them in the lines of one language."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the class relative and, where there are, it, its, him and clitic."""
        self._relatives = frozenset(members["relative"])
        self._it = frozenset("" if members.get("clitic") else members.get("it", "") + members.get("its", ""))
        self._objects = frozenset(members.get("him", ""))

    def antecedent(self, line: Line, index: int, kinds: str) -> Chunk | None:
        """ "Y, who founded it with his brothers": Y."""
        opens = max(line.symbols.rfind(symbol, 0, index) for symbol in self._relatives)
        if opens < 1 or not any(line.finite[opens + 1 : index]) or line.symbols[index] in self._objects:
            return None
        head = self._head(line, opens)
        others = [chunk for chunk in line.chunks[opens:index] if chunk is not None and chunk.symbol in kinds]
        return head.plain() if head is not None and head.symbol in kinds and not others else None

    def barred(self, line: Line, index: int, owner: bool) -> frozenset[str]:
        """Whom a pronoun cannot mean: X in "X, his wife", "X is his wife", "X, which it left", "X succeeded him"."""
        before = line.chunks[index - 1] if index else None
        if line.symbols[index] in self._objects:
            subject = next((chunk for chunk in reversed(line.chunks[:index]) if chunk is not None), None)
            return subject.ids if subject is not None else frozenset()
        if owner and before is not None and line.finite[index]:
            return before.ids  # "X is his brother"
        told = index > 0 and (line.symbols[index - 1] in self._relatives or (owner and line.symbols[index - 1] == ","))
        head = self._head(line, index - (line.symbols[index - 1] != ",")) if told else None
        return head.ids if head is not None else self._called_they(line, index)

    def _head(self, line: Line, index: int) -> Chunk | None:
        """What stands before ``index``, a comma between or not."""
        at = index - 1
        return line.chunks[at - 1] if at > 0 and line.symbols[at] == "," else line.chunks[at] if at >= 0 else None

    def _called_they(self, line: Line, index: int) -> frozenset[str]:
        """Whom "it" or "its" at ``index`` cannot mean, as the sentence calls them "they": "they work for its enemy"."""
        if line.symbols[index] not in self._it:
            return frozenset()
        called = (
            chunk.ids
            for chunk in line.chunks[:index]
            if chunk is not None and chunk.carried and chunk.symbol == "G" and chunk.end - chunk.start == _THEY
        )
        return next(called, frozenset())
