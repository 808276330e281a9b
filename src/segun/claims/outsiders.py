"""Whom English names by a group that they are not of: "former X fighters" left it, "X enemies" are against it, "the X-backed Y"
are Y."""

import re
from dataclasses import dataclass

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


@dataclass(frozen=True, slots=True)
class Outsiders:
    """What the expressions find: ``people`` a group with its people behind it, ``foes`` one with its enemies or leavers,
    ``joined`` one with a hyphen and a participle, ``parted`` an unnamed splinter of one with which a sentence opens,
    ``homes`` a place whose group it is called. ``exmembers`` and ``of`` are the symbols that stand for "former members of".
    """

    people: re.Pattern[str]
    foes: re.Pattern[str]
    joined: re.Pattern[str]
    parted: re.Pattern[str]
    homes: re.Pattern[str]
    exmembers: str
    of: str

    @classmethod
    def told_in(cls, alphabet: Alphabet) -> "Outsiders":
        """The words of English for it."""
        every = alphabet.members
        people = every["people"] + every["leader"] + every["member"]
        based, nouns = every.get("=based", ""), every["name_kind"] + every["band"]
        literal = frozenset("".join(symbols for name, symbols in every.items() if name.startswith("=")))
        plain = next(symbol for symbol in every["exmembers"] if symbol not in literal)
        return cls(
            re.compile(f"(?<![PQ],)(?<![PQ])[{every['former']}][GHg][{people}](?!,?[PQ])"),
            re.compile(f"G[{every['rival']}{every['splinter']}](?![,-]?[{every['alias']}]?[GHPQ])"),
            re.compile(r"[GS](?=-[^GHPQLSDN,.;:])"),
            re.compile(f"^w{{0,2}}[{every['splinter']}][{every['of']}]G(?![,-]?[{every['alias']}]?[GHPQ])"),
            re.compile(f"L'(?=[w{every.get('adjective', '')}]{{0,2}}[GH])|L-[{based}](?=[{nouns}])"),
            plain,
            every["=of"],
        )

    def apart(self, line: Line) -> Line:
        """The line with "former X fighters" as "former members of X", and "X enemies" as "X's enemies"; "Mexico's X" is X."""
        for match in reversed(list(self.homes.finditer(line.symbols))):
            line = line.without(*match.span())
        for match in self.foes.finditer(line.symbols):
            at = match.start()
            chunk = line.chunks[at]
            if chunk is not None and not line.finite[at + 1]:
                line = line.replaced(at, at + 1, chunk.owning())
        for match in self.parted.finditer(line.symbols):
            chunk = line.chunks[match.end() - 1]
            if chunk is not None and any(line.finite[match.end() : match.end() + 1]):
                line = line.replaced(match.end() - 1, match.end(), chunk.owning())
        for match in self.joined.finditer(line.symbols):
            at = match.start()
            chunk = line.chunks[at]
            if chunk is not None and line.ends[at] == line.starts[at + 1] and line.ends[at + 1] == line.starts[at + 2]:
                line = line.replaced(at, at + 1, chunk.owning())
        for match in reversed(list(self.people.finditer(line.symbols))):
            line = self._left(line, match.start())
        return line

    def _left(self, line: Line, at: int) -> Line:
        """The line with the "former", the group and its people at ``at`` as "former members of" the group."""
        chunk = line.chunks[at + 1]
        if chunk is None or chunk.carried:
            return line
        group, rest = chunk.plain(), tuple(mark for mark in line.marks[at] if mark.kind != "past")
        put = Line(
            self.exmembers + self.of + group.symbol,
            [line.starts[at], line.ends[at], chunk.start],
            [line.ends[at], line.ends[at], line.ends[at + 2]],
            [None, None, group],
            [line.finite[at], False, False],
            [rest, (), ()],
            [line.definite[at], False, True],
        )
        return line.part(0, at).joined(put).joined(line.part(at + 3, len(line)))
