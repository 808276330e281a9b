"""Whom a lawyer or relative speaks for: "mi cliente", "su defendido", "mi hijo" is who was charged; "esa gente" his group."""

from collections.abc import Mapping, Sequence

from segun.claims.chunks import OWNER_PERSON, PERSON, Chunk, Ref
from segun.claims.concord import is_a_mans
from segun.claims.line import Line
from segun.claims.recent import Recent


class Clients:
    """Puts chunks in the place of those who are defended, and of what they are said to be nothing of."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes client, defence, of and leader and, where there are, client_man ("mi
        defendido"), none and the verbs lead and handle."""
        self._clients = frozenset(members["client"])
        self._defence, self._of = frozenset(members["defence"]), frozenset(members["of"])
        self._men = frozenset(members.get("client_man", ""))
        self._leading = frozenset(members.get("lead.act", "") + members.get("handle.act", ""))
        self._leaders, self._nothing = frozenset(members["leader"]), frozenset(members.get("none", ""))

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every client as whom he is, if that was told, and with the group that he denies to be of."""
        self._note_defended(line, recent)
        for index, symbol in enumerate("" if self._clients.isdisjoint(line.present) else line.symbols):
            if symbol in self._clients and (who := _whom(line.chunks[:index], symbol in self._men, recent)) is not None:
                recent.client = who
                line = line.replaced(index, index + 1, Chunk(PERSON, (who,), line.starts[index], line.ends[index], carried=True))
        group = recent.own_group(recent.client) if recent.client is not None else None
        return self._with_group(line, group) if group is not None else line

    def spoken_of(self, line: Line, recent: Recent) -> Chunk | None:
        """The client that a line speaks of, whom the next goes on with: "Mi hijo es taxista. No es de esa banda"."""
        client = recent.client
        if client is None:
            return None
        found = (chunk for chunk in line.chunks if chunk is not None and chunk.carried and chunk.symbol == PERSON)
        return next((chunk for chunk in found if chunk.refs[0].id == client.id), None)

    def _note_defended(self, line: Line, recent: Recent) -> None:
        """Remember X of "el abogado de X", "X's lawyer"."""
        for index in range(1, 0 if self._defence.isdisjoint(line.present) else len(line)):
            owner = line.chunks[index - 1] if line.symbols[index] in self._defence else None
            if owner is not None and owner.symbol == OWNER_PERSON and len(owner.refs) == 1:
                recent.defended = owner.refs[0]
        for index in range(2, 0 if self._defence.isdisjoint(line.present) else len(line)):
            chunk = line.chunks[index]
            of_him = line.symbols[index - 1] in self._of and line.symbols[index - 2] in self._defence
            if of_him and chunk is not None and chunk.symbol == PERSON:
                recent.defended = chunk.refs[0]

    def _with_group(self, line: Line, group: Ref) -> Line:
        """ "No es jefe de nada", "no dirigió nada": of the group that he was told to be of ("ninguna banda": see
        :mod:`.disclaimers`)."""
        for index, symbol in enumerate(line.symbols):
            before = line.symbols[max(index - 2, 0) : index]
            leads = before[-1:] in self._leading or (before[:1] in self._leading and before[1:] == "w")
            if symbol in self._nothing and (leads or (before[1:] in self._of and before[:1] in self._leaders)):
                made = line.standing((group,), index)
                return line.replaced(index, index + 1, made, line.marks[index])
        return line


def _whom(before: Sequence[Chunk | None], man: bool, recent: Recent) -> Ref | None:
    """Who "my client" is: whom the words ``before`` name and the text has told of, or whose lawyer was named, or who was caught
    last; ``man``: the word tells that it is one."""
    named = [chunk.refs[0] for chunk in before if chunk is not None and chunk.symbol in "Pp"]
    known = [ref for ref in named if ref.id in recent.caught or recent.own_group(ref) is not None]
    if known:
        return known[-1]
    caught = [*reversed(recent.caught.values())]
    men = [ref for ref in caught if is_a_mans(ref)] if man else []
    return recent.defended or next(iter(men or caught), None) or recent.charged
