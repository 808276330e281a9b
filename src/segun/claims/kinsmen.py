"""Whose kin somebody is where no name says it: "el hermano, X,", "cuñada del detenido", "primo de ambos"."""

import re
from collections.abc import Mapping

from segun.claims.chunks import PERSON, Chunk, Ref, symbol_of
from segun.claims.line import Line
from segun.claims.recent import PERSONS, Recent


class Kinsmen:
    """Puts in whose kin they are."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes kin, kin_pl, siblings, brother, of, pair, clitic,
        caught_one ("detenido") and dead_one ("difunto")."""
        self._kin, self._english = frozenset(members["kin"]), not members.get("clitic")
        self._opens = frozenset(members["and"] + ";")
        sons, of, joins = members.get("kin_pl", ""), members["of"], members["and"]
        self._sons = re.compile(f"([{sons}][{of}]P),P(?:,P)*[{joins}]P(?=[,.;])" if sons else "(?!)()")
        self._brother = frozenset(members.get("brother", ""))
        self._siblings, self._of = frozenset(members.get("siblings", "")), frozenset(members["of"])
        owners = (members.get(name, "") for name in ("their_or_his", "his", "their", "its", "whose", "our"))
        self._owners = frozenset("gpz'" + "".join(owners))
        self._dead = frozenset(members.get("dead_one", ""))
        self._pair, self._caught = frozenset(members.get("pair", "")), frozenset(members.get("caught_one", ""))
        self._removed = self._caught | self._dead

    def parted(self, line: Line) -> Line:
        """The line with "los hijos de X, Y y Z," as "sus hijos, Y y Z,", so that X is no member of their list."""
        match = self._sons.search(line.symbols) if "P" in line.present else None
        chunk = line.chunks[match.end(1) - 1] if match is not None else None
        if match is None or chunk is None:
            return line
        first = match.start(1)
        return line.without(first + 1, match.end(1)).inserted(first, chunk.owning())

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with them."""
        if self._kin.isdisjoint(line.present):
            return line
        for index in range(len(line) - 1, -1, -1):
            if line.symbols[index] not in self._kin:
                continue
            after, whose = line.symbols[index + 1 : index + 2], line.symbols[index + 2 : index + 3]
            if after in self._of and whose in self._removed and line.symbols[index + 3 : index + 4] in ("", ",", ".", ";"):
                line = self._of_the_removed(line, index, recent.caught if whose in self._caught else recent.slain)
            elif after in self._of and whose in self._pair:
                line = self._of_both(line, index + 2, recent)
            elif self._is_somebodys(line, index) and line.symbols[index + 1 : index + 3] in (",P", ",Q"):
                line = self._of_the_last(line, index, recent)
        return line

    def _is_somebodys(self, line: Line, index: int) -> bool:
        """Whether "el hermano", "otro hermano" stands for itself: no owner or name goes before it."""
        before = line.symbols[max(index - 1, 0) : index]
        if line.symbols[index] in self._siblings:
            return False  # "los hermanos, X e Y,": of each other
        if (
            self._english
            and line.symbols[index] not in self._brother
            and (line.definite[index] or before not in ("", *self._opens))
        ):
            return False  # "the other son", "a third son": hardly of the son just named
        return line.definite[index] or not (before in self._owners or before in tuple(",GHPQSL"))

    def _of_the_removed(self, line: Line, index: int, gone: dict[str, Ref]) -> Line:
        """ "X, cuñada del detenido": of whom the text told last that he was caught, "del difunto": that he was killed."""
        who = next(reversed(gone.values()), None)
        if who is None or any(chunk is not None and who.id in chunk.ids for chunk in line.chunks[max(index - 3, 0) : index]):
            return line
        made = Chunk(PERSON, (who,), line.starts[index + 1], line.ends[index + 2], carried=True)
        return line.replaced(index + 1, index + 3, made.owning())

    def _of_both(self, line: Line, index: int, recent: Recent) -> Line:
        """ "X, primo de ambos hermanos": of the two whom the text named last together."""
        refs = self._two(tuple(line.chunks[: max(index - 4, 0)]), recent)
        if not refs:
            return line
        last = index + (2 if line.symbols[index + 1 : index + 2] in self._siblings else 1)
        return line.replaced(
            index, last, Chunk(symbol_of(PERSON, 2), refs, line.starts[index], line.ends[last - 1], carried=True)
        )

    def _two(self, before: tuple[Chunk | None, ...], recent: Recent) -> tuple[Ref, ...]:
        for near in (before, *reversed(recent.sentences), recent.paragraph):
            people = {ref.id: ref for chunk in near if chunk is not None and chunk.symbol in PERSONS for ref in chunk.refs}
            if people:
                return tuple(people.values()) if len(people) == 2 else ()
        return ()

    def _of_the_last(self, line: Line, index: int, recent: Recent) -> Line:
        """ "El hermano, X, ...": of the only one spoken of."""
        ends = line.symbols[index + 3 : index + 4] in ("", ",", ".", ";")
        before = tuple(chunk for chunk in line.chunks[:index] if chunk is not None)
        another = not line.definite[index] and line.symbols[index] in self._brother
        found = recent.one("PQ" if another else "P", before, False, frozenset()) if ends else None
        named = line.chunks[index + 2]
        several = found is not None and len(found.refs) > 1 and not another  # "a third brother" of two is one of both
        if found is None or several or named is None or not found.ids.isdisjoint(named.ids):
            return line
        refs, article = found.refs, line.starts[index] - 1
        if another and len(refs) == 1 and refs[0] in recent.kinsmen:
            refs = tuple(ref for ref in recent.kinsmen if ref != refs[0])  # "Her brother, X, fled. Another brother, ...": hers
        made = Chunk(PERSON, refs, article, article, carried=True)
        return line.inserted(index, made.owning())
