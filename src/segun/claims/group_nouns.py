"""Spanish nouns before a group's name: "la milicia X", "los rebeldes de X", "la guerrilla de X" are X."""

import re
from collections.abc import Iterator

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class GroupNouns:
    """Takes such nouns into the chunks of the names, in a language that puts its adjectives behind (class ``rebels``).

    Of whom a group is made are the group only where all of them are meant: "los rebeldes de X", not "rebeldes de X", "uno de los
    rebeldes de X", "los rebeldes de X que huyeron".
    """

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: name_kind, band, faction, force; rebels, troops, guerrilla, delegates and sides; of, leader, relative,
        alias and owners."""
        every = alphabet.members
        of, rebels, troops = every["of"], every.get("rebels", ""), every.get("troops", "")
        kinds = "".join(set(every["name_kind"] + every.get("band", "")).difference(every["faction"], every["force"]))
        more = "".join(every.get(name, "") for name in ("guerrilla", "delegates", "sides"))
        self._standing = frozenset(kinds + rebels + troops + more if rebels else "")
        self._kind = re.compile(rf"[{kinds}]w{{0,2}}(?=G)")
        all_of_them = rebels + troops + every.get("guerrilla", "")
        self._people = re.compile(rf"[{all_of_them}]w?[{of}]w?(?=G(?P<behind>.?))" if rebels else "(?!)")
        self._delegates = re.compile(rf"[{every.get('delegates', '')}]w?[{of}](?=H.)" if rebels else "(?!)")
        self._side = re.compile(rf"[{every.get('sides', '')}][{of}](?=G[^,.;()])" if rebels else "(?!)")
        self._before_side = frozenset(every["prep"] + every["and"])
        self._sides = frozenset(every["relative"] + every.get("lead.part", "") + every.get("found.part", "") + every["alias"])
        owners = (every.get(name, "") for name in ("their_or_his", "whose", "our"))
        self._owners, self._of = frozenset("gpz'" + "".join(owners)), frozenset(of)
        self._troops, self._leaders = frozenset(troops), frozenset(every["leader"] + every["founder"])
        self._relatives = frozenset(every["relative"])

    def merged(self, line: Line) -> Line:
        """The line with one chunk for each name and the nouns before it."""
        if self._standing.isdisjoint(line.present):
            return line
        stretches = [*self._kinds(line), *self._made_of(line), *self._called_sides(line)]
        for first, last in sorted(stretches, reverse=True):
            chunk = line.chunks[last]
            if chunk is not None:
                line = line.replaced(first, last + 1, chunk)
        return line

    def spoken_for(self, line: Line) -> Line:
        """The line with those for whom their own speak as the ones who act: "los líderes de X y de Y sellaron una tregua"."""
        match = self._delegates.match(line.symbols) if "H" in line.present else None
        chunk = line.chunks[match.end()] if match is not None else None
        if match is None or chunk is None or not line.finite[match.end() + 1]:
            return line
        return line.replaced(0, match.end() + 1, chunk)

    def _kinds(self, line: Line) -> Iterator[tuple[int, int]]:
        """Where "la milicia X" begins and where its name stands; not "su milicia X", which is a part of somebody's."""
        for match in self._kind.finditer(line.symbols):
            first, last = match.span()
            if not any(line.finite[first + 1 : last]) and self._owners.isdisjoint(line.symbols[max(first - 1, 0) : first]):
                yield first, last

    def _made_of(self, line: Line) -> Iterator[tuple[int, int]]:
        """Where "los rebeldes de X" begins and where its name stands."""
        for match in self._people.finditer(line.symbols):
            first, last = match.span()
            if not line.definite[first] or match["behind"] in self._relatives or any(line.finite[first + 1 : last]):
                continue
            before, prior = line.symbols[max(first - 1, 0) : first], line.symbols[max(first - 2, 0) : max(first - 1, 0)]
            if before in self._of and prior in self._leaders and line.symbols[first] in self._troops:
                continue  # who commands X's troops in a town may not lead X
            if before in self._of and (prior in ("", "N", "#") or not self._counts(line, first - 2)):
                continue
            yield first, last

    def _counts(self, line: Line, index: int) -> bool:
        """Whether what stands before "de los rebeldes" is no part of them: "el apoyo", "el líder", and not "uno", "varios"."""
        return line.symbols[index] != "w" or line.definite[index]

    def _called_sides(self, line: Line) -> Iterator[tuple[int, int]]:
        """Where "la facción de Los X" begins, which is Los X themselves, and where their name stands."""
        for match in self._side.finditer(line.symbols):
            first, last = match.span()
            chunk, behind = line.chunks[last], line.symbols[last + 1]
            many = chunk is not None and chunk.refs[0].words.lower().startswith(("los ", "las "))
            opens = first == 0 or line.symbols[first - 1] in self._before_side
            if many and opens and line.definite[first] and not line.finite[first] and behind not in self._sides:
                yield first, last
