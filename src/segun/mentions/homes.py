"""Homes: which of several countries a text is about, asked only where the namesakes of two countries could be meant."""

from collections import Counter
from collections.abc import Iterable, Sequence

from segun.mentions.chunks import Chunk
from segun.mentions.known import ACTORS, Entry
from segun.mentions.places import PlaceReader


class Homes:
    """The countries of one text. Made for nothing until it is asked: most texts have no namesakes to tell apart."""

    def __init__(self, chunks: Sequence[Chunk], places: PlaceReader) -> None:
        self._chunks, self._places = chunks, places
        self._named: Counter[str] | None = None

    def most_named(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those of the country that the text names most; all where it names none of theirs, or two as often."""
        entries = list(entries)
        if self._named is None:
            self._named = self._count()
        top = max(self._named[entry.country] if entry.country else 0 for entry in entries)
        return [entry for entry in entries if (self._named[entry.country] if entry.country else 0) == top]

    def _count(self) -> Counter[str]:
        """How often each country is named: by its parties that are named for sure, and by its places and itself."""
        named: Counter[str] = Counter()
        for chunk in self._chunks:
            if chunk.entries:
                named.update(
                    {entry.country for entry in chunk.entries if not entry.ambiguous and entry.kind in ACTORS and entry.country}
                )
            elif (place := self._places.look_up(chunk)) is not None and place.country:
                named[place.country] += 1
        return named
