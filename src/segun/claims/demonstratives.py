"""Whom "éste", "esta última", "aquél" stand for: who was named last, or first, of those of the clause or sentence before.

The laws: parties of the sentence itself before the word come first, else those of the sentence before. Only those count that
agree in number and gender as far as their names tell; where none does a plural may be any group, whose men it means. "Éste" is
the last of them; "aquél" is the first, and there must be another.
"""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import Chunk
from segun.claims.concord import FEMININE, MASCULINE, gender, has_plural_name
from segun.claims.line import Line
from segun.claims.recent import Recent


class Demonstratives:
    """Finds who is meant by the demonstratives of a language that has them."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: this_one ("éste"), that_one ("aquél"); of both the plural (ones), feminine and latter ("último") forms."""
        self._last = frozenset(members.get("this_one", ""))
        self.symbols = self._last | frozenset(members.get("that_one", ""))
        self._latter = frozenset(members.get("latter", ""))
        self._plural, self._feminine = frozenset(members.get("ones", "")), frozenset(members.get("female_one", ""))

    def meant(self, line: Line, index: int, recent: Recent) -> Chunk | None:
        """Who is meant by the word at ``index``."""
        symbol = line.symbols[index]
        here = [
            chunk
            for at, chunk in enumerate(line.chunks[:index])
            if chunk is not None and chunk.is_party and not _apposed(line, at)
        ]
        near = here or [chunk for chunk in (recent.sentences[-1] if recent.sentences else ()) if chunk.is_party]
        plural, feminine = symbol in self._plural, symbol in self._feminine
        parties = [one for chunk in near for one in _each(chunk, plural and symbol not in self._latter)]
        if here and here[-1].symbol == "H" and symbol in self._latter and not plural:
            return replace(parties[-1], start=line.starts[index], end=line.ends[index], carried=True)  # of a list just told
        fitting = [one for one in parties if _agrees(one, plural, feminine)]
        if plural and (not fitting or symbol in self._latter):
            fitting = [one for one in parties if one.symbol != "P"]  # a cartel is "they" as well
        if not fitting and symbol in self._latter and len(recent.pair) == 2:
            return line.standing(recent.pair[1:], index)
        if len({chunk.ids for chunk in fitting}) < (1 if symbol in self._last else 2):
            return None
        found = fitting[-1 if symbol in self._last else 0]
        return replace(found, start=line.starts[index], end=line.ends[index], carried=True)


def _apposed(line: Line, index: int) -> bool:
    """Whether a name only tells of the one before it: "X, the enemy of Y, his going over to this one": X."""
    first, last = line.symbols.rfind(",", 0, index), line.symbols.find(",", index)
    if first < 1 or last < 0 or any(line.finite[first:last]) or index - first < 2:
        return False
    named = line.chunks[first - 1]
    return named is not None and named.is_party


def _each(chunk: Chunk, plural: bool) -> list[Chunk]:
    """A list as its members, since "éste" is one of them."""
    return [chunk.with_refs((ref,), chunk.end) for ref in chunk.refs] if len(chunk.refs) > 1 and not plural else [chunk]


def _agrees(chunk: Chunk, plural: bool, feminine: bool) -> bool:
    if chunk.symbol == "P":
        return not plural
    if len(chunk.refs) > 1:
        return plural
    return has_plural_name(chunk.refs[0]) is plural and gender(chunk.refs[0]) in (None, FEMININE if feminine else MASCULINE)
