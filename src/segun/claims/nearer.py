"""The nearer of two subjects, which "its" means: B in "A fights, while B is local and its leader, X, ..."."""

from collections.abc import Mapping

from segun.claims.chunks import Chunk
from segun.claims.line import Line
from segun.claims.recent import OWNERS

_REACH = 4  # items from a subject to its verb


class NearerSubject:
    """Finds the last subject before a word that opens a clause."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """Of ``members``: and, sub and what is no break among them (that, relative), and prep."""
        self._breaks = frozenset(";," + members["and"] + members["sub"]) - frozenset(members["that"] + members["relative"])
        self._ends = frozenset(',.;:)"' + members["prep"] + members["and"] + members["sub"])

    def chunks(self, line: Line, index: int, kinds: str) -> tuple[Chunk, ...]:
        """The chunks from that subject to ``index``, if any of them is of these kinds."""
        for at in range(index - 1, 0, -1):
            chunk = line.chunks[at]
            if chunk is not None and chunk.is_party and self._opens(line, at, index):
                found = tuple(chunk for chunk in line.chunks[at:index] if chunk is not None)
                return found if any(chunk.symbol in kinds for chunk in found) else ()
        return ()

    def _opens(self, line: Line, at: int, index: int) -> bool:
        """Whether what stands at ``at`` opens a clause as its subject: behind a break, its verb close behind it."""
        if line.symbols[at] in OWNERS or line.symbols[at - 1] not in self._breaks:
            return False
        for verb in range(at + 1, min(at + _REACH, index)):
            if line.finite[verb]:
                return True
            if line.chunks[verb] is not None or line.symbols[verb] in self._ends:
                return False
        return False
