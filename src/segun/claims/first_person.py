"""Who "we" is: the group that a line names a spokesman of."""

import re
from collections.abc import Mapping

from segun.claims.chunks import Chunk
from segun.claims.line import Line


class FirstPerson:
    """Finds in the lines of one language who speaks of himself."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes voice, member, leader and of, and of we and our where there are any."""
        roles, of = members["voice"] + members["member"] + members["leader"], members["of"]
        self._spokesman = re.compile(rf"[SP],?[^GHPQS;.:]{{0,2}}[{roles}][{of}]([GH])|S[{of}]([GH])|[{roles}][{of}]([GH]),?[SP]")
        self._we = frozenset(members.get("we", "") + members.get("our", ""))

    def spoken_for(self, line: Line) -> Chunk | None:
        """The group of which a line names a spokesman: "we have no pact", said X, a spokesman of Y."""
        match = self._spokesman.search(line.symbols)
        return line.chunks[match.start(match.lastindex or 0)] if match is not None else None

    def says_we(self, line: Line) -> bool:
        """Whether somebody speaks of himself in a line."""
        return not self._we.isdisjoint(line.present)
