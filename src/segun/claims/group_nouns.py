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
        """Of ``alphabet``: name_kind, band, faction, force; rebels, troops, guerrilla; of, leader, relative and owners."""
        every = alphabet.members
        of, rebels, troops = every["of"], every.get("rebels", ""), every.get("troops", "")
        kinds = "".join(set(every["name_kind"] + every.get("band", "")).difference(every["faction"], every["force"]))
        self._standing = frozenset(kinds + rebels + troops + every.get("guerrilla", "") if rebels else "")
        self._kind = re.compile(rf"[{kinds}]w{{0,2}}(?=G)")
        all_of_them = rebels + troops + every.get("guerrilla", "")
        self._people = re.compile(rf"[{all_of_them}]w?[{of}]w?(?=G(?P<behind>.?))" if rebels else "(?!)")
        owners = (every.get(name, "") for name in ("their_or_his", "whose", "our"))
        self._owners, self._of = frozenset("gpz'" + "".join(owners)), frozenset(of)
        self._troops, self._leaders = frozenset(troops), frozenset(every["leader"] + every["founder"])
        self._relatives = frozenset(every["relative"])

    def merged(self, line: Line) -> Line:
        """The line with one chunk for each name and the nouns before it."""
        if self._standing.isdisjoint(line.present):
            return line
        for first, last in sorted([*self._kinds(line), *self._made_of(line)], reverse=True):
            chunk = line.chunks[last]
            if chunk is not None:
                line = line.replaced(first, last + 1, chunk)
        return line

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
