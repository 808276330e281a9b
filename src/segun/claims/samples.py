"""Examples of a kind: "groups such as X and Y" are X and Y, "towns of the coast, among them P" are P."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Samples:
    """Takes the kind and the words that lead to its examples out of lines, in a language that has the class ``several``."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: several ("groups"), several_places ("towns"), such_as ("as", "among them") and what owns them."""
        every = alphabet.members
        groups, places, such = (every.get(name, "") for name in ("several", "several_places", "such_as"))
        self._kinds = frozenset(groups + places)
        # Not "has factions such as X", which are its own.
        owned = f"(?<![{every['have']}])(?<![{every['have']}][{every['with']}])"
        noun = f'[^,;:."()?!GHPQSDN{every["verb"]}{every["sub"]}{every["and"]}]'
        kinds = [f"{owned}[{groups}]{noun}{{0,5}}?" * bool(groups), f"[{places}]{noun}{{0,5}}?" * bool(places)]
        named = [f"{kind}{{}}(?={names})" for kind, names in zip(kinds, ("[GH]", "L"), strict=True) if kind]
        self._such = _any(named, f",?[{such}]")
        self._among = _any(named, f",[{every['between']}][{every['they']}]") if such else None

    def among(self, line: Line) -> Line:
        """The line without ", among them" and what it is of, before pronouns are read."""
        return self._without(self._among, line)

    def dropped(self, line: Line) -> Line:
        """The line without "such as" and what it is of, once lists are put together."""
        return self._without(self._such, line)

    def _without(self, found: re.Pattern[str] | None, line: Line) -> Line:
        if found is None or self._kinds.isdisjoint(line.present):
            return line
        at = 0
        while match := found.search(line.symbols, at):
            first, last = match.span()
            at = first + 1
            if not any(line.finite[first:last]):
                marks = line.marks[first]
                line = line.without(first, last)
                line.marks[first] = marks + line.marks[first]
        return line


def _any(ways: list[str], leading: str) -> re.Pattern[str] | None:
    return re.compile("|".join(way.replace("{}", leading) for way in ways)) if ways else None
