"""Names that only tell of what sort a group is: "a Mai-Mai group led by X" is one of many, and X does not lead the Mai-Mai."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.term_lists import term_lists
from segun.model import Language

_NEAR = 9  # letters of the longest of the words before such a name, with what parts them


class Sorts:
    """Takes such names out of the lines of one language, if it reads any (``[sorts]`` in ``claims/terms``)."""

    def __init__(self, alphabet: Alphabet, bands: frozenset[str], language: Language) -> None:
        """Of ``alphabet``: name_kind, faction and force; ``bands`` are words with which names end that hold one."""
        self._bands, before = bands, "|".join(term_lists(language)["sorts"]["before"])
        self._before = re.compile(rf"(?:^|[ \n])(?:{before}) $") if before else None
        every = alphabet.members
        self._bodies = frozenset(every["name_kind"]).difference(every["faction"], every["force"])

    def dropped(self, line: Line, lower: str) -> Line:
        """The line without the names behind "a" and before a word for a group; ``lower`` is the document's text in lower case."""
        if "G" not in line.present or self._before is None:
            return line
        for index in range(len(line) - 2, -1, -1):
            before = lower[max(line.starts[index] - _NEAR, 0) : line.starts[index]]
            if line.symbols[index] == "G" and self._before.search(before) and self._is_of_a_kind(line, index):
                marks, finite = line.marks[index], line.finite[index]
                line = line.without(index, index + 1)
                line.marks[index] = marks + line.marks[index]
                line.finite[index] |= finite
        return line

    def _is_of_a_kind(self, line: Line, index: int) -> bool:
        """Whether a word for a group stands behind a name or ends it: "Mai-Mai group", "Tordos gang"."""
        if line.symbols[index + 1] in self._bodies:
            return not line.finite[index + 1]
        chunk = line.chunks[index]
        return chunk is not None and chunk.refs[0].words.split()[-1] in self._bands
