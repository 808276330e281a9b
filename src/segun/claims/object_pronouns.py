"""Spanish object pronouns before their verb: "los dirige X" tells of the group that was spoken of, "la detuvieron" of a woman."""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import OBJECT_GROUP, Chunk
from segun.claims.concord import agrees
from segun.claims.line import Line
from segun.claims.recent import GROUPS, PERSONS, Recent

_DONE_TO_GROUPS = ("lead", "form", "support", "send", "fight", "dispute", "say")
_DONE_TO_PERSONS = ("arrest", "catch", "kill", "extradite", "sentence")
_PLURAL = 3  # letters of "los", "las"
_OPINIONS = ("deny", "doubt", "think", "put")


class ObjectPronouns:
    """Puts chunks in the place of the object pronouns of a language that writes them before the verb."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the class clitic, those of what is done to groups and persons, and of opinions."""
        self.symbols = frozenset(members.get("clitic", ""))
        self._of_groups, self._of_persons, self._of_opinions = (
            frozenset("".join(members.get(name, "") for name in names))
            for names in (_DONE_TO_GROUPS, _DONE_TO_PERSONS, _OPINIONS)
        )
        self._to, self._of = frozenset(members.get("=a", "")), frozenset(members["of"])
        self._leading = frozenset(members["lead"])
        self._relative, self._prep = frozenset(members["relative"]), frozenset(members["prep"])

    def resolved(self, line: Line, index: int, recent: Recent) -> tuple[Line, int]:
        """An object pronoun as what it stands for ("los dirige X"), or taken out; and where to go on."""
        if line.symbols[index - 1 : index] == "L" and line.symbols[index - 2] in self._of and line.symbols[index - 3] in self._to:
            return line.without(index, index + 1), index  # "a los de L los arma X": who they are is not told
        verb = line.symbols[index + 1] if index + 1 < len(line) else ""
        kinds = PERSONS if verb in self._of_persons else GROUPS if verb in self._of_groups else ""
        before = tuple(chunk for chunk in line.chunks[: self._its_subject(line, index)] if chunk is not None)
        noun = self._behind_noun(line, index)
        named = noun and verb in self._leading  # "La Familia la dirigen X e Y": that family, which is not known
        found = recent.theme if kinds and not named else None
        if kinds and (before or kinds == PERSONS):
            found = self._fronted(line, index, kinds) or recent.one(kinds, before, False, frozenset())
            found = found if found is None or kinds != PERSONS or agrees(found, line.marks[index]) else None
        if found is not None and len(found.refs) > 1 and line.ends[index] - line.starts[index] < _PLURAL:
            found = None  # "la fundó X": not all of those that were listed
        ends = index + 2 >= len(line) or line.symbols[index + 2] in ",.;:"
        if verb in self._of_opinions and (found is None or ends):
            return line, index + 1  # "lo desmintió", "no lo cree": a cue
        if found is None and verb in self._leading:  # "the family is led by X": not what the sentence before was about
            nobody = Chunk(OBJECT_GROUP, (), line.starts[index], line.ends[index], carried=True)
            return line.replaced(index, index + 1, nobody), index + 1
        if found is None:
            return line.without(index, index + 1), index
        made = replace(found, start=line.starts[index], end=line.ends[index], carried=True)
        return line.replaced(index, index + 1, made.as_object()), index + 1

    def _fronted(self, line: Line, index: int, kinds: str) -> Chunk | None:
        """Who stands in front with "a", whom the pronoun takes up: "a su jefe de sicarios, X, lo detuvieron"."""
        at = index - 2 if line.symbols[index - 1 : index] == "," else index - 1
        chunk = line.chunks[at] if at > 0 else None
        if chunk is None or chunk.symbol not in kinds or chunk.symbol == "p":
            return None
        opens = next((back for back in range(at - 1, -1, -1) if line.symbols[back] in self._to), None)
        told = (
            opens is None
            or any(line.finite[opens:at])
            or any(line.chunks[back] is not None and line.symbols[back] != "p" for back in range(opens, at))
        )
        return None if told else chunk

    def _behind_noun(self, line: Line, index: int) -> bool:
        """Whether a definite noun that names nothing known goes before: "la facción adversaria la conduce X"."""
        at = index - 1
        while (
            at > 0
            and not (line.definite[at] or line.finite[at])
            and line.symbols[at] not in self._prep
            and line.symbols[at] != ","
        ):
            at -= 1
        return at >= 0 and line.definite[at] and all(chunk is None for chunk in line.chunks[at:index])

    def _its_subject(self, line: Line, index: int) -> int:
        """Where the subject of the verb begins that an object pronoun stands before: it is never that ("X, que lo apoya"), nor
        who owns the subject ("informes de X los describen")."""
        clitic = index
        while index and (line.symbols[index - 1] in self._relative or line.symbols[index - 1] == ","):
            index -= 1
        owns = clitic == index > 2 and line.symbols[index - 2] in self._of  # "de X se dice que los financia Y" opens with it
        governed = index > 1 and line.symbols[index - 2] in self._prep and not owns
        return index - 1 if index and line.chunks[index - 1] is not None and not governed else index
