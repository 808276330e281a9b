"""The group that goes with its leader: "his organisation", "El Mencho's men", "the organisation headed by X"."""

from collections.abc import Mapping

from segun.claims.chunks import GROUP, PERSON, SOURCE, Chunk, Ref
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
        self._of, self._relatives = frozenset(members["of"]), frozenset(members.get("relative", ""))
        self._leads, self._his = frozenset(members.get("lead.fin", "")), frozenset(members.get("his", ""))
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
        if chunk is not None and group is None:
            group = self._led_here(line, index, chunk)
        if chunk is None or group is None:
            return line
        named = after in self._named and line.symbols[index + 2 : index + 3] in (",", PERSON)
        if not named and after not in self.symbols | self._seat:
            return line
        if after in self._named | self._seat:  # "his deputy" is one of it, "his successor" leads
            return line.replaced(index, index + 1, Chunk(GROUP, (group,), chunk.start, chunk.end, carried=True).owning())
        return line.replaced(index, index + 2, Chunk(GROUP, (group,), chunk.start, line.ends[index + 1], carried=True))

    def _led_here(self, line: Line, index: int, owner: Chunk) -> Ref | None:
        """The group that the sentence itself tells its owner to lead: "X, who heads G, denied that his troops ..."."""
        for at in range(index - 4):
            named = line.chunks[at]
            if named is None or named.symbol != PERSON or named.ids != owner.ids:
                continue
            opens = line.symbols[at + 1] == "," and line.symbols[at + 2] in self._relatives
            led = line.chunks[at + 4]
            if opens and line.symbols[at + 3] in self._leads and led is not None and led.symbol == GROUP:
                return led.refs[0]
        return None

    def of_its_voice(self, line: Line, index: int) -> Line:
        """The line with the group for "his group" at ``index``, whose voice speaks: "a spokesman for G said his group"."""
        if line.symbols[index] not in self._his or line.symbols[index + 1 : index + 2] not in self.symbols:
            return line
        persons = [chunk for chunk in line.chunks[:index] if chunk is not None and chunk.symbol in "PQSp"]
        at = next((at for at in range(index - 2) if line.symbols[at] == SOURCE and line.symbols[at + 1] in self._of), None)
        group = line.chunks[at + 2] if at is not None else None
        if len(persons) != 1 or group is None or group.symbol != GROUP:
            return line
        made = Chunk(GROUP, group.refs, line.starts[index], line.ends[index + 1], carried=True)
        return line.replaced(index, index + 2, made)
