"""What a sentence is about, which the next may go on with by an object pronoun: "los dirige X"."""

import re
from collections.abc import Mapping

from segun.claims.chunks import OBJECT_GROUP, Chunk
from segun.claims.line import Line
from segun.claims.recent import PARTIES

_GROUPS = re.compile(f"[GH{OBJECT_GROUP}]")


class Themes:
    """Finds what the lines of one language are about."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes with, prep and verb.part."""
        self._participles = frozenset(members["verb.part"])
        self._subs = frozenset(members["sub"] + members["as_"] if "as_" in members else "")
        self._with, self._prep = frozenset(members["with"]), frozenset(members["prep"])

    def of(self, line: Line) -> Chunk | None:
        """What a sentence is about: the group that an object pronoun in it stands for, or that is its subject."""
        if not _GROUPS.search(line.symbols):
            return None
        spoken_of = next((chunk for chunk in line.chunks if chunk is not None and chunk.symbol == OBJECT_GROUP), None)
        if spoken_of is not None:
            return spoken_of.plain()
        for index, chunk in enumerate(line.chunks):
            if chunk is not None and chunk.symbol in "GH":
                governed = bool(index) and line.symbols[index - 1] in self._prep
                if governed and self.fronts(line):
                    continue
                return None if governed else chunk
        return None

    def ahead(self, line: Line) -> int:
        """How many parties a sentence names before its subject: "Born as a cell of X, Y has spread" and "When X
        fled, Y took L" are about Y."""
        if self.fronts(line):
            return 1
        if "," not in line.symbols:
            return 0
        comma = next((at for at, symbol in enumerate(line.symbols) if symbol == "," and self._subject_follows(line, at + 1)), 0)
        front = line.chunks[:comma]
        opens = (
            1 if line.symbols[:1] in self._participles else 2 if line.symbols[:1] in self._prep else 0
        )  # "Backed by", "With help"
        if (
            not comma
            or (any(line.finite[opens:comma]) and line.symbols[0] not in self._subs)
            or (front[0] is not None and front[0].is_party)
            or '"' in line.symbols[:comma]
        ):
            return 0
        return sum(chunk is not None and chunk.symbol in PARTIES for chunk in front)

    def _subject_follows(self, line: Line, index: int) -> bool:
        """Whether a party stands at ``index`` with its verb directly behind."""
        party = line.symbols[index : index + 1] in tuple("GHPQ")
        return party and any(line.finite[index + 1 : index + 2])

    def fronts(self, line: Line) -> bool:
        """Whether an ally or foe goes before verb and subject: "Con X se alió Y" is about Y."""
        symbols = line.symbols
        if len(line) < 4 or symbols[0] not in self._with or symbols[1] not in "GH":
            return False
        later = next((index for index in range(2, len(line)) if symbols[index] in "GHPQ"), None)
        return later is not None and any(line.finite[2:later]) and symbols[later - 1] not in self._prep
