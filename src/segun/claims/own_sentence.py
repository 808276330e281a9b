"""Whom a pronoun means, or cannot mean, by where it stands in its own sentence: "X, who founded it with his brothers"."""

from collections.abc import Mapping

from segun.claims.chunks import Chunk
from segun.claims.line import Line

_THEY = len("they")  # a chunk in a pronoun's place keeps its letters: so is "they" told from "it"


class OwnSentence:
    """Looks for them in the lines of one language."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes relative, and, with, those of speech and, where there are, it, its, they, him,
        offspring and clitic."""
        self._relatives = frozenset(members["relative"])
        self._it = frozenset("" if members.get("clitic") else members.get("it", "") + members.get("its", ""))
        self._objects = frozenset(members.get("him", ""))
        self._suffers = frozenset("" if members.get("clitic") else members.get("it", "") + members.get("they", ""))
        self._and, self._of = frozenset(members["and"]), frozenset(members["of"])
        self._offspring = frozenset(members.get("offspring", ""))
        self._speech = frozenset("".join(members[name] for name in ("say", "think", "tell", "deny", "doubt")))
        self._governs = frozenset(members["with"] + members.get("=against", "") + members.get("=on", "") + members.get("=at", ""))

    def antecedent(self, line: Line, index: int, kinds: str) -> Chunk | None:
        """ "Y, who founded it with his brothers": Y."""
        opens = max(line.symbols.rfind(symbol, 0, index) for symbol in self._relatives)
        if opens < 1 or not any(line.finite[opens + 1 : index]) or line.symbols[index] in self._objects:
            return None
        head = self._head(line, opens)
        others = [chunk for chunk in line.chunks[opens:index] if chunk is not None and chunk.symbol in kinds]
        return head.plain() if head is not None and head.symbol in kinds and not others else None

    def barred(self, line: Line, index: int, owner: bool) -> frozenset[str]:
        """Whom a pronoun cannot mean: X in "X, his wife", "X is his wife", "X, which it left", "X succeeded him", "X attacked
        it"."""
        before = line.chunks[index - 1] if index else None
        if line.symbols[index] in self._objects:
            subject = next((chunk for chunk in reversed(line.chunks[:index]) if chunk is not None), None)
            return subject.ids if subject is not None else frozenset()
        if not owner and (doer := self.doer(line, index)) is not None:
            return doer.ids
        if not owner and line.symbols[index] in self._suffers and (parent := self._parent(line, index)) is not None:
            return parent.ids  # "a splinter of X, they ..."
        if owner and before is not None and line.finite[index]:
            return before.ids  # "X is his brother"
        told = index > 0 and (line.symbols[index - 1] in self._relatives or (owner and line.symbols[index - 1] == ","))
        head = self._head(line, index - (line.symbols[index - 1] != ",")) if told else None
        return head.ids if head is not None else self._called_they(line, index)

    def _parent(self, line: Line, index: int) -> Chunk | None:
        """Whom the subject of a sentence broke away from: X in "a splinter of X holds L, from which it shells Y"."""
        at = next((at for at in range(min(index, 4)) if line.symbols[at] in self._offspring), None)
        of_it = at is not None and line.symbols[at + 1] in self._of and line.symbols[at + 2 : at + 3] in ("G", "H", "g")
        return line.chunks[at + 2] if at is not None and of_it else None

    def doer(self, line: Line, index: int) -> Chunk | None:
        """Who does something to the one meant at ``index``: X in "X attacked it", "X clashed with them"."""
        at = index - 1
        if line.symbols[index] not in self._suffers or any(line.finite[index + 1 : index + 2]):
            return None
        if at > 0 and line.symbols[at] in self._governs:
            at -= 1
        if at < 1 or not line.finite[at] or line.chunks[at] is not None or line.symbols[at] in self._speech:
            return None
        first = next((place for place in range(at - 1, -1, -1) if line.chunks[place] is not None), at)
        subject = line.chunks[first]
        told = subject is not None and subject.symbol in "GH" and self._and.isdisjoint(line.symbols[first:at])
        return subject if told else None  # in "P founded X and commands it" it is P

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
