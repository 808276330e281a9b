"""Common nouns beside a name: "the prison gang X", "a gang of smugglers called X", "the X syndicate", "the town of X" are X."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_NEAR = 3  # items before the noun in which an owner stands: "its own armed gang, X" says whose gang X is

_Stretches = Callable[[Line], Iterator[tuple[int, int, int]]]


class CommonNouns:
    """Takes such nouns into the chunks of the names, in a language that puts its adjectives before them (class adjective)."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: kinds of groups, what they may be of or be called, adjectives, owners."""
        every = alphabet.members
        adjective, kinds = every.get("adjective", ""), every["name_kind"]
        bodies = "".join(symbol for symbol in kinds if symbol not in every["faction"] + every["force"])
        called, of = every["alias"], every["of"]
        self._standing = frozenset(kinds + adjective + every.get("locality", "") if adjective else "")
        self._before = re.compile(
            rf"[w{adjective}]{{0,2}}[{kinds}](?P<end>)(?:[{of}][^GHPQSLDN,;:.()\"-])?"
            rf"(?:,?[{called}]|(?P<comma>,))?(?P<name>[GH])(?P<tail>,?)"
        )
        self._behind = re.compile(rf"(?P<name>[GHg])w?[{bodies}](?![{called}{of}GH]|,[{called}])")
        self._adjective = re.compile(rf"[{adjective}]{{1,2}}(?P<name>[GHg])") if adjective else self._behind
        self._town = re.compile(rf"w?[{every.get('locality', '')}][{of}](?P<name>L)") if adjective else self._behind
        self._owners = frozenset("gpz'" + "".join(every.get(name, "") for name in ("its", "their", "his", "whose", "our")))
        self._and = frozenset(every["and"])

    def merged(self, line: Line) -> Line:
        """The line with one chunk for each name and the common nouns with it."""
        if self._standing.isdisjoint(line.present):
            return line
        ways: list[_Stretches] = [self._nouns_before]
        ways += [partial(self._beside, pattern) for pattern in (self._behind, self._adjective, self._town)]
        for stretches in ways:
            for first, name, last in reversed([*stretches(line)]):
                chunk = line.chunks[name]
                if chunk is not None:
                    line = line.replaced(first, last, chunk)
        return line

    def _nouns_before(self, line: Line) -> Iterator[tuple[int, int, int]]:
        """Where such a stretch begins, its name, and where it ends: with its comma, where the name is an apposition."""
        for match in self._before.finditer(line.symbols):
            first, name = match.start(), match.start("name")
            before = line.symbols[max(first - _NEAR, 0) : first]
            if (
                not self._owners.isdisjoint(before)
                or before[-1:] in ("L", "G", "H")
                or any(line.finite[first : match.end("end")])
            ):
                continue
            joined = before[-1:] in self._and
            if match["comma"] is None or joined:
                yield first, name, name + 1
            elif match["tail"] and before:
                yield first, name, match.end()

    @staticmethod
    def _beside(pattern: re.Pattern[str], line: Line) -> Iterator[tuple[int, int, int]]:
        """Where a stretch that holds its name begins, its name, and where it ends; nothing in it but the first name is finite."""
        for match in pattern.finditer(line.symbols):
            first, name = match.start(), match.start("name")
            if not any(line.finite[first + (name == first) : match.end()]):
                yield first, name, match.end()
