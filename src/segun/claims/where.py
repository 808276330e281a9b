"""Where a claim says that something happens: the place of its clause that stands after a word for "in"."""

from segun.claims.chunks import PLACE, Ref
from segun.claims.line import Line


def place_of(line: Line, located: frozenset[str]) -> Ref | None:
    """The first place of a clause that a word of ``located`` ("in", "at") goes directly before."""
    for index in range(1, len(line)):
        chunk = line.chunks[index]
        if chunk is not None and chunk.symbol == PLACE and line.symbols[index - 1] in located:
            return chunk.refs[0]
    return None
