"""What is told of a person by the way: "X, de 45 años y natural de P, jefe de Y" is "X, jefe de Y".

The words are regular expressions in ``claims/terms/<language>.toml``.
"""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.term_lists import term_lists
from segun.model import Language

_BESIDE = re.compile(r"[PS](?=[,(])")


class AgeAndOrigin:
    """Takes such asides out of the lines of one language."""

    def __init__(self, alphabet: Alphabet, language: Language) -> None:
        """Of ``alphabet``: and, prepositions but "of"."""
        told = "|".join(term_lists(language)["age_and_origin"]["aside"])
        self._found = re.compile(rf",? \((?:{told})\)|(?:, (?:{told}))+(?=,)")
        every = alphabet.members
        self._goes_on = frozenset(every["and"] + every["prep"]).difference(every["of"])

    def dropped(self, line: Line, lower: str) -> Line:
        """The line without them; ``lower`` is the text in lower case."""
        if "P" not in line.present and "S" not in line.present:
            return line
        for beside in reversed([*_BESIDE.finditer(line.symbols)]):
            index = beside.start()
            match = self._found.match(lower, line.ends[index])
            if match is None:
                continue
            last = next((at for at in range(index + 1, len(line)) if line.starts[at] >= match.end()), len(line))
            if line.symbols[last : last + 1] == "," and self._is_subject(line, last + 1):
                last += 1  # "X, de 45 años, fue detenido": the comma closed the aside
            line = line.without(index + 1, last)
        return line

    def _is_subject(self, line: Line, behind: int) -> bool:
        """Whether what stands behind the aside's comma is no apposition of its own."""
        return line.symbols[behind : behind + 1] in self._goes_on or any(line.finite[behind : behind + 1])
