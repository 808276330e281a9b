"""Which place "the town", "the state" stands for: only where one fits among the places that were named last."""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import Chunk
from segun.claims.line import Line
from segun.claims.recent import Recent
from segun.model import PlacePrecision

_SMALL = frozenset({PlacePrecision.TOWN, PlacePrecision.MUNICIPALITY, PlacePrecision.UNKNOWN})
_LARGE = frozenset({PlacePrecision.STATE})


class LocalityResolver:
    """Puts chunks in the place of nouns that take up a place."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the classes locality ("town") and large_locality ("state"), which a language may lack."""
        self._fits = dict.fromkeys(members.get("locality", ""), _SMALL) | dict.fromkeys(members.get("large_locality", ""), _LARGE)
        self._after = frozenset(",.;:)\"'?!" + members["prep"] + members["and"] + members["sub"] + members.get("=back", ""))
        self._tells = frozenset(members["of"] + members.get("=called", ""))

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every "the town" that has one candidate replaced by it."""
        if self._fits.keys().isdisjoint(line.symbols):
            return line
        for index, symbol in enumerate(line.symbols):
            if symbol in self._fits and line.definite[index] and self._stands_alone(line, index):
                found = self._place(line, index, recent)
                if found is not None:
                    line = line.replaced(
                        index, index + 1, replace(found, start=line.starts[index], end=line.ends[index], carried=True)
                    )
        return line

    def _stands_alone(self, line: Line, index: int) -> bool:
        ahead = index + 1
        if ahead >= len(line):
            return True
        return line.symbols[ahead] not in self._tells and (line.finite[ahead] or line.symbols[ahead] in self._after)

    def _place(self, line: Line, index: int, recent: Recent) -> Chunk | None:
        """The only place that fits of those before it in the sentence and those named last."""
        fitting = self._fits[line.symbols[index]]
        found = {
            ref.id: chunk
            for chunk in (*recent.places, *line.chunks[:index])
            if chunk is not None and chunk.symbol == "L"
            for ref in chunk.refs
            if ref.mention.place is not None and ref.mention.place.precision in fitting
        }
        return next(iter(found.values())) if len(found) == 1 else None
