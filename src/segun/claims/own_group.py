"""The group that goes with its leader: "his organisation", "El Mencho's men", "the organisation headed by X"."""

from collections.abc import Mapping

from segun.claims.chunks import GROUP, PERSON, Chunk, Ref
from segun.claims.line import Line
from segun.claims.recent import Recent


class OwnGroup:
    """Puts it in the place of words that only tell whose it is."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes predecessor and successor and, where there are, name_kind ("organisation"),
        people ("men"), seat ("place"), member ("deputy") and lead ("headed")."""
        self.symbols = frozenset(members.get("name_kind", "") + members.get("people", ""))
        self._led = frozenset(members.get("lead.part", ""))
        roles = "" if members.get("clitic") else members.get("member", "")
        self._seat = frozenset(members.get("seat", ""))
        self._named = frozenset(roles + members["predecessor"] + members["successor"])

    def led_by(self, line: Line, index: int, recent: Recent) -> Ref | None:
        """ "The organisation headed by X": the group that X is known to lead."""
        if index + 3 >= len(line) or line.symbols[index + 1] not in self._led:
            return None
        leader = line.chunks[index + 3]
        return recent.leads.get(leader.refs[0].id) if leader is not None and leader.symbol == PERSON else None

    def put(self, line: Line, index: int, recent: Recent) -> Line:
        """The line with it for the possessor at ``index`` and its noun; of "his deputy, X" and "his place" as their owner."""
        chunk, after = line.chunks[index], line.symbols[index + 1 : index + 2]
        group = recent.leads.get(chunk.refs[0].id) if chunk is not None and len(chunk.refs) == 1 else None
        if chunk is None or group is None:
            return line
        named = after in self._named and line.symbols[index + 2 : index + 3] in (",", PERSON)
        if not named and after not in self.symbols | self._seat:
            return line
        if after in self._named | self._seat:  # "his deputy" is one of it, "his successor" leads
            return line.replaced(index, index + 1, Chunk(GROUP, (group,), chunk.start, chunk.end, carried=True).owning())
        return line.replaced(index, index + 2, Chunk(GROUP, (group,), chunk.start, line.ends[index + 1], carried=True))
