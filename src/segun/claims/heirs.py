"""Who took over without a word on what: "His brother X took over in May", "Y, her deputy, is now in charge".

It is the group that the one before led: that of whose kin or men the heir was just told to be.
"""

from collections.abc import Mapping

from segun.claims.chunks import GROUP, Chunk
from segun.claims.line import Line
from segun.claims.recent import Recent


class Heirs:
    """Puts the group into clauses that tell of somebody taking over."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes be, leader, before_date and, where there are, takes ("took"), charge ("over",
        "command"), reigns ("commands") and since."""
        self._takes, self._charge = frozenset(members.get("takes", "")), frozenset(members.get("charge", ""))
        self._as, self._leaders = frozenset(members.get("as_", "") + members.get("=as", "")), tuple(members["leader"])
        self._be = frozenset(members["be"])
        self._reigns = frozenset(members.get("reigns", ""))
        self._in = frozenset(members.get("=in", "") + members.get("=at", ""))
        self._time = frozenset(members["before_date"] + members.get("since", "") + ',.;:"D')
        self._where = self._in | frozenset(members.get("=on", ""))

    def filled(self, line: Line, recent: Recent) -> Line:
        """The line of a clause with the group behind its verb, where only one person stands in it and a group may be told."""
        if not line.symbols.startswith("P") or any(symbol in "GHPQgpS" for symbol in line.symbols[1:]):
            return line
        chunk = line.chunks[0]
        group = recent.inherited(chunk.refs[0]) if chunk is not None and len(chunk.refs) == 1 else None
        at = self._end(line) if group is not None else 0
        if not at or group is None:
            return line
        return line.inserted(at, Chunk(GROUP, (group,), line.starts[at - 1], line.ends[at - 1], carried=True))

    def _end(self, line: Line) -> int:
        """Where the words end that tell of taking over or being in charge, if nothing follows but a time; else 0."""
        verb = next((at for at in range(1, len(line)) if line.finite[at]), 0)
        if not verb:
            return 0
        symbols = line.symbols
        verb += symbols[verb] in self._be
        taken = symbols[verb : verb + 1] in self._takes.union(self._in)
        if symbols[verb : verb + 1] in self._reigns:
            at = verb + 1
        elif taken and verb + 1 < len(line) and symbols[verb + 1] in self._charge:
            at = verb + 2
        else:
            return 0
        if any(
            symbols[index] in self._as and symbols[index + 1 : index + 2] not in self._leaders for index in range(at, len(line))
        ):
            return 0  # "took over in 2019 as coach"
        if at == len(line) or symbols[at] in self._time:
            return at
        dated = symbols[at] in self._where and "D" in symbols[at + 1 : at + 3]
        return at if dated else 0
