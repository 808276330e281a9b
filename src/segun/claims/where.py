"""Where a claim says that something happens: the place of its clause that stands after a word for "in"."""

import re

from segun.claims.chunks import PLACE, Ref
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_BETWEEN = 3  # words between "in" and the place: "in the north of the state of L"; with more, other nouns stand there


class Whereabouts:
    """Finds the places of one language's clauses."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes located, across and of."""
        every = alphabet.members
        located, of = every["located"] + every["across"], every["of"]
        stops = "GHPQSLDNgpzCK" + every["prep"] + every["and"] + every["relative"]
        word = f'[^-,;:."()?!{re.escape(stops)}]'
        self._in = re.compile(f"[{located}]{PLACE}|[{located}](?P<what>{word}{{1,{_BETWEEN}}}[{of}]{word}{{0,1}}){PLACE}")

    def of(self, line: Line) -> Ref | None:
        """The first place of a clause that "in" or the like goes before: "in L", "in the state of L", "in a bar of L"."""
        if PLACE not in line.symbols:
            return None
        for match in self._in.finditer(line.symbols):
            what, chunk = match.span("what"), line.chunks[match.end() - 1]
            if chunk is not None and not any(line.finite[what[0] : what[1]]):
                return chunk.refs[0]
        return None
