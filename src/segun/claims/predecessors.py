"""Whose arrest, and whose place, is meant where somebody takes over: "X took over after his arrest", "X took his place"."""

from collections.abc import Mapping

from segun.claims.line import Line


class Predecessors:
    """Tells where "his" is of who went before, and not of who takes over."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes fate ("arrest") and, where there are, takes ("took") and seat ("place")."""
        self._takes = frozenset(members.get("takes", ""))
        self._owned = frozenset(members["fate"] + members.get("seat", ""))

    def are_meant(self, line: Line, index: int) -> bool:
        """Whether the possessor at ``index`` is one, behind the verb of a named subject."""
        if line.symbols[index + 1 : index + 2] not in self._owned:
            return False
        verb = max((line.symbols.rfind(symbol, 0, index) for symbol in self._takes), default=-1)
        return verb > 0 and line.symbols[verb - 1] == "P"
