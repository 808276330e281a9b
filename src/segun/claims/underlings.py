"""Whoever serves the head of a group is one of it: "a lieutenant of G leader X" is a lieutenant of G.

English only: Spanish has patterns of its own for "lugarteniente de X, jefe de G".
"""

from segun.claims.chunks import GROUP, PERSON, Chunk
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.recent import Recent


class Underlings:
    """Puts the group in the place of its head where a post under him is told."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes member, go_between, of, relative and whose."""
        every = alphabet.members
        self._posts = frozenset("" if every.get("clitic") else every["member"]) - frozenset(every.get("go_between", ""))
        self._of = frozenset(every["of"])
        self._goes_on = frozenset(every["relative"] + every["whose"] + ",")  # what follows is told of the head

    def put(self, line: Line, index: int, recent: Recent) -> Line:
        """The line with the group that the person at ``index`` was just told to lead for him; as it is where no post is told."""
        chunk = line.chunks[index]
        post = index > 1 and line.symbols[index - 1] in self._of and line.symbols[index - 2] in self._posts
        if not post or chunk is None or chunk.symbol != PERSON or self._is_told_of(line, index):
            return line
        group = recent.leads.get(chunk.refs[0].id)
        return line if group is None else line.replaced(index, index + 1, Chunk(GROUP, (group,), chunk.start, chunk.end))

    def _is_told_of(self, line: Line, index: int) -> bool:
        """Whether the sentence goes on about the head: "a lieutenant of X, who fled"; not ", was arrested"."""
        comma = line.symbols[index + 1 : index + 2] == ","
        behind = index + 1 + comma
        return behind < len(line) and line.symbols[behind] in self._goes_on
