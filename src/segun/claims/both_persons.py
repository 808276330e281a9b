"""Persons whom "both" and "the latter" stand for: "X was killed. His predecessor, Y, is in jail. Both had been officers of Z"."""

from collections.abc import Mapping

from segun.claims.chunks import PERSON, SOURCE, Chunk, symbol_of
from segun.claims.line import Line
from segun.claims.recent import PERSONS, Recent

_NEAR = 3  # items behind "both" within which stands what persons are or undergo


class BothPersons:
    """Tells where "both" are persons, and who."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of leader, member, founder, arrest, kill, sentence, extradite, die, prep and, where
        there is, both."""
        self.symbols = frozenset(members.get("both", ""))
        roles = members["leader"] + members["member"] + members["founder"]
        fates = "".join(members.get(f"{name}.passive", "") for name in ("arrest", "kill", "sentence", "extradite"))
        self._told = frozenset(roles + fates + members.get("die.fin", ""))
        self._preps = frozenset(members["prep"])
        removing = ("arrest", "kill", "sentence", "extradite", "convict")
        self.latter = frozenset("" if members.get("clitic") else members["second"])
        self._removing = frozenset("".join(members.get(f"{name}.act", "") for name in removing))
        self._removed = frozenset("".join(members.get(f"{name}.passive", "") for name in removing))

    def at(self, line: Line, index: int, recent: Recent) -> Chunk | None:
        """They as one chunk, if the last sentences name two persons and no more."""
        if not self._are_persons(line, index):
            return None
        people = {ref.id: ref for ref in recent.people} if len(recent.people) == 2 else {}
        for near in () if people else recent.sentences[-2:] or (recent.paragraph,):
            people |= {ref.id: ref for chunk in near if chunk.symbol in PERSONS for ref in chunk.refs}
        if len(people) != 2:
            return None
        return Chunk(symbol_of(PERSON, 2), tuple(people.values()), line.starts[index], line.ends[index], carried=True)

    def counted(self, line: Line, index: int, ordinal: int, recent: Recent) -> Chunk | None:
        """Who "the former" (0) or "the latter" (1) at ``index`` is, if the last sentence names two persons and no more."""
        people = recent.counted_people if ordinal and recent.counted_people else recent.people
        if len(people) != 2 or not self._are_persons(line, index):
            return None
        recent.counted_people = () if ordinal else people
        return Chunk(PERSON, people[ordinal : ordinal + 1], line.starts[index], line.ends[index], carried=True)

    def second(self, line: Line, index: int, recent: Recent) -> Chunk | None:
        """Who "the latter" at ``index`` is, where that is somebody arrested or killed: the person named last before it."""
        ahead = index == 0 and not self._removed.isdisjoint(line.symbols[1:3])
        if not ahead and line.symbols[max(index - 1, 0) : index] not in self._removing:
            return None
        near = recent.sentences[-1] if recent.sentences else ()
        named = [chunk for chunk in near if chunk.symbol in PERSONS and not chunk.carried]
        if not named or any(chunk is not None and chunk.symbol in PERSONS for chunk in line.chunks[:index]):
            return None
        last = max(named, key=lambda chunk: chunk.start)
        return Chunk(PERSON, last.refs[-1:], line.starts[index], line.ends[index], carried=True)

    def _are_persons(self, line: Line, index: int) -> bool:
        if any(chunk is not None and not chunk.carried and chunk.symbol not in "DL" for chunk in line.chunks[:index]):
            return False
        for at in range(index + 1, min(index + 1 + _NEAR, len(line))):
            chunk, symbol = line.chunks[at], line.symbols[at]
            if symbol in self._told or (
                symbol == SOURCE and line.finite[at] and chunk is not None and chunk.refs[0].words.islower()
            ):
                return True  # "both were officers"
            if symbol in self._preps or (chunk is not None and symbol not in "gp"):
                return False
        return False
