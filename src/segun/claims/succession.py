"""Who follows a leader: "lo reemplazó X", "su lugar lo ocupó X", "X sucedió a Y" is of the group that he was told to lead."""

from collections.abc import Mapping

from segun.claims.chunks import GROUP, Chunk
from segun.claims.concord import agrees
from segun.claims.line import Line
from segun.claims.recent import PERSONS, Recent


class Succession:
    """Puts the group of a leader in the place of who is followed, in a language that writes objects before their verb."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes succeed (act and part), takeover.act, inherit.act, command, estate, seat, of,
        their_or_his and clitic, and "a" and "por"."""
        spanish = bool(members.get("clitic"))
        self._verbs = frozenset(members.get("succeed.act", "") if spanish else "")
        self._passives = frozenset(members.get("succeed.part", "") if spanish else "")
        self._seats, self._owners = frozenset(members.get("seat", "")), frozenset(members.get("their_or_his", ""))
        self._clitic, self._to = frozenset(members.get("clitic", "")), frozenset(members.get("=a", ""))
        self._by, self._of = frozenset(members.get("=por", "")), frozenset(members["of"])
        self._takes = frozenset(members["takeover.act"] + members["inherit.act"] if spanish else "")
        self._commands, self._estates = frozenset(members.get("command", "")), frozenset(members.get("estate", ""))
        self._chiefs = frozenset(members.get("chief", "") + members["founder"] if spanish else "")
        self._the_chief = frozenset(members.get("the_chief", ""))
        self._standing = self._verbs | self._passives | self._seats | self._takes

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every leader who is followed as the owner that his group is."""
        if self._standing.isdisjoint(line.present):
            return line
        for index in range(len(line) - 1, -1, -1):
            symbol, before = line.symbols[index], line.symbols[max(index - 1, 0) : index]
            if (symbol in self._seats and before in self._owners) or (symbol in self._verbs and before in self._clitic):
                line = self._of_whom(line, index - 1, recent)
            elif symbol in self._takes and line.definite[index + 1 : index + 2] == [True]:
                line = self._taken(line, index + 1, recent)
            elif symbol in self._verbs:
                line = self._named(line, index, recent)
            elif symbol in self._passives and line.symbols[index + 1 : index + 2] in self._by and before == "P":
                line = self._owned(line, index - 1, recent)
        return line

    def headed(self, line: Line, recent: Recent) -> Line:
        """The line with the only group just told of as the owner of "el fundador, X" and "X, el segundo al mando,"."""
        found = "P" in line.present and not self._chiefs.isdisjoint(line.present) and len(recent.alone) == 1
        if not found or not {"G", "H", "g"}.isdisjoint(line.present):
            return line
        for index in range(len(line) - 1, -1, -1):
            if line.symbols[index] in self._chiefs and (line.definite[index] or line.symbols[index] in self._the_chief):
                before, after = line.symbols[max(index - 2, 0) : index], line.symbols[index + 1 : index + 3]
                if (before == "P," and after[:1] in ("", ",", ".", ";")) or (after == ",P" and before[-1:] not in self._of):
                    return line.inserted(
                        index, Chunk(GROUP, recent.alone, line.starts[index] - 1, line.starts[index] - 1, True).owning()
                    )
        return line

    def _of_whom(self, line: Line, index: int, recent: Recent) -> Line:
        """The line with "lo" or "su" as the group of whom it means; it is taken out where that is not known."""
        found = recent.one(PERSONS, self._fronted(line, index), False, frozenset())
        led = recent.leads.get(found.refs[0].id) if found is not None and len(found.refs) == 1 else None
        if led is None or found is None or not agrees(found, line.marks[index]):
            return line.without(index, index + 1)
        return line.replaced(index, index + 1, line.standing((led,), index).owning())

    def _fronted(self, line: Line, index: int) -> tuple[Chunk, ...]:
        """Whom "lo" takes up: "a X, lo sucedió Y"; a subject is never who it means ("Y lo sucedió")."""
        at = index - (2 if line.symbols[index - 1 : index] == "," else 1)
        chunk = line.chunks[at] if at > 0 and line.symbols[at - 1] in self._to else None
        return (chunk,) if chunk is not None and chunk.symbol == "P" else ()

    def whose(self, line: Line, recent: Recent) -> Line:
        """The line of a clause with its object put behind its verb: "[Y,] a quien sucedió X"."""
        for index in range(len(line) - 3 if not self._verbs.isdisjoint(line.present) else 0):
            if line.symbols[index] in self._verbs:
                return self._named(line, index, recent)
        return line

    def _named(self, line: Line, index: int, recent: Recent) -> Line:
        """ "X sucedió a Y": Y as his group, where no group is named."""
        named = not {"G", "H", "g", "C"}.isdisjoint(line.symbols[index:])
        at = next((at for at in range(index + 1, len(line) - 1) if line.symbols[at] in self._to), None)
        if named or at is None or line.symbols[at + 1] != "P" or any(line.finite[index + 1 : at]):
            return line
        return self._owned(line, at + 1, recent)

    def _taken(self, line: Line, index: int, recent: Recent) -> Line:
        """ "X asumió el mando", "sus hijos heredaron el negocio": that of the leader whose sons they are, or of the one group."""
        noun, told = line.symbols[index], line.symbols[index + 1 : index + 2] in self._of
        named = not {"G", "H", "g", "C"}.isdisjoint(line.present)
        if told or named or "P" not in line.symbols.replace("Q", "P") or noun not in self._commands | self._estates:
            return line
        owners = [chunk.refs[0].id for chunk in line.chunks if chunk is not None and chunk.symbol == "p"]
        led = [recent.leads[id] for id in owners if id in recent.leads]
        alone = recent.alone[0] if len(recent.alone) == 1 else None
        known = alone if alone is not None and alone.id in {ref.id for ref in recent.leads.values()} else None
        group = led[-1] if led else known  # "el general X asumió el mando" is not of a gang of which nobody was told to lead it
        if group is None:
            return line
        if noun in self._estates:
            return line.replaced(index, index + 1, line.standing((group,), index))
        article = line.starts[index] - 1
        return line.inserted(index, Chunk(GROUP, (group,), article, article, carried=True).owning())

    def _owned(self, line: Line, index: int, recent: Recent) -> Line:
        chunk = line.chunks[index]
        led = recent.leads.get(chunk.refs[0].id) if chunk is not None and len(chunk.refs) == 1 else None
        if chunk is None or led is None:
            return line
        return line.replaced(index, index + 1, Chunk(GROUP, (led,), chunk.start, chunk.end, carried=True).owning())
