"""Which place "the town", "the area", "there" stands for: only where one fits among the places that were named last.

The laws: the places before it in its sentence and those of the last sentence that named any are candidates; a noun takes what
it fits ("the town" no state), "the area" and "there" take any but a country; beside a town its state is no candidate; and of
two candidates none is meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from segun.claims.chunks import SOURCE, Chunk, chunk_of
from segun.claims.line import Line
from segun.claims.recent import Recent
from segun.model import Mention, MentionKind, PlacePrecision

_SMALL = frozenset({PlacePrecision.TOWN, PlacePrecision.MUNICIPALITY, PlacePrecision.UNKNOWN})
_LARGE = frozenset({PlacePrecision.STATE})
_WIDE = frozenset({PlacePrecision.STATE, PlacePrecision.REGION})
_ANY = frozenset(PlacePrecision) - {PlacePrecision.COUNTRY}
_NEAR = 350  # characters from "there" back to its place at most, about two sentences; "the town" may look farther back


class LocalityResolver:
    """Puts chunks in the place of words that take up a place."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the classes locality ("town"), borough among them, large_locality ("state"), zone ("area") and there."""
        self._fits = dict.fromkeys(members.get("locality", ""), _SMALL) | dict.fromkeys(members.get("large_locality", ""), _LARGE)
        self._fits |= dict.fromkeys(members.get("zone", ""), _ANY) | dict.fromkeys(members.get("=región", ""), _WIDE)
        self._there = frozenset(members.get("there", ""))
        self._boroughs = frozenset(members.get("borough", ""))
        self._that = frozenset(members.get("=that", ""))
        self._starts = self._there | self._fits.keys()
        self._after = frozenset(
            ",.;:)\"'?!D"
            + members["prep"]
            + members["and"]
            + members["sub"]
            + members.get("=back", "")
            + members.get("since", "")
        )
        self._closing = frozenset(',.;:()"' + members["and"] + members["sub"] + members["prep"])
        self._prep, self._in = frozenset(members["prep"]), (members.get("=in") or members.get("=en", " "))[0]
        self._tells = frozenset(members["of"] + members.get("=called", ""))
        self._inverts = not members.get("clitic")

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every "the town" that has one candidate replaced by it, and "there" by "in" and the place."""
        if self._starts.isdisjoint(line.symbols):
            return line
        index = 0
        while index < len(line):
            symbol = line.symbols[index]
            if symbol in self._there and self._is_a_place(line, index):
                found = self._place(line, index, recent, _ANY)
                if found is not None and line.starts[index] - found.start <= _NEAR:
                    line = self._told(line, index, found)
            elif symbol in self._fits and self._stands_alone(line, index):
                told = line.symbols[index - 1] in self._that if index else False
                found = self._place(line, index, recent, self._fits[symbol]) if told or line.definite[index] else None
                if found is not None and (symbol in self._boroughs or not _is_borough(found)):
                    line = line.replaced(index - told, index + 1, _standing(found, line, index))
            index += 1
        return line

    def _told(self, line: Line, index: int, place: Chunk) -> Line:
        """The line with "in" and a place for "there": at the end of the clause where it stood between a verb and its object."""
        chunk, at = _standing(place, line, index), index
        if index and line.finite[index - 1]:
            line = line.without(index, index + 1)
            while at < len(line) and line.symbols[at] not in self._closing:
                at += 1
        else:
            line = line.without(index, index + 1)
        if at < len(line):
            return line.inserted(at, chunk).with_word(at, self._in)
        end = Line(self._in + chunk.symbol, [chunk.start] * 2, [chunk.end] * 2, [None, chunk], [False] * 2, [(), ()], [False] * 2)
        return line.joined(end)

    def _is_a_place(self, line: Line, index: int) -> bool:
        """Whether "there" is a place and not in "there is"; "de ahí" is a reason."""
        if index and line.symbols[index - 1] in self._prep:
            return False
        ahead = index + 1
        if self._inverts:
            return index > 0 and (ahead >= len(line) or (line.symbols[ahead] in self._after and not line.finite[ahead]))
        return True

    def _stands_alone(self, line: Line, index: int) -> bool:
        ahead = index + 1
        if ahead >= len(line):
            return True
        return line.symbols[ahead] not in self._tells and (line.finite[ahead] or line.symbols[ahead] in self._after)

    def _place(self, line: Line, index: int, recent: Recent, fitting: frozenset[PlacePrecision]) -> Chunk | None:
        """The only place that fits of those before it in the sentence and those named last."""
        found = {
            ref.id: chunk
            for chunk in (*recent.places, *line.chunks[:index])
            if chunk is not None and chunk.symbol == "L"
            for ref in chunk.refs
            if ref.mention.place is not None and ref.mention.place.precision in fitting
        }
        if len(found) > 1:
            found = {id: chunk for id, chunk in found.items() if _precision(chunk) not in _LARGE}
        return next(iter(found.values())) if len(found) == 1 else None


class VoicePlaces:
    """Places that only the words for a voice name ("residents of Tal Arish"), where the text names them elsewhere as well."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = {mention.text.lower(): mention for mention in mentions if mention.kind is MentionKind.PLACE}

    def of(self, line: Line) -> tuple[Chunk, ...]:
        """The places that the voices of a line name."""
        return tuple(
            replace(chunk_of(mention, {}), start=chunk.start, end=chunk.end)
            for chunk in line.chunks
            if chunk is not None and chunk.symbol == SOURCE and self._mentions
            for words in (chunk.refs[0].words.lower(),)
            if (mention := self._mentions.get(_after_of(words))) is not None
        )


def _after_of(words: str) -> str:
    """What a description speaks of: "Tal Arish" of "residents of Tal Arish"."""
    return next((words.partition(of)[2] for of in (" of ", " in ", " de ", " en ") if of in words), "")


def _is_borough(chunk: Chunk) -> bool:
    """Whether a place is a part of a city, which "the city" then does not mean: Milpa Alta in Mexico City."""
    place = chunk.refs[0].mention.place
    return place is not None and any(name.endswith(" City") or name.startswith("Ciudad ") for name in place.within)


def _precision(chunk: Chunk) -> PlacePrecision | None:
    place = chunk.refs[0].mention.place
    return place.precision if place is not None else None


def _standing(place: Chunk, line: Line, index: int) -> Chunk:
    return replace(place, start=line.starts[index], end=line.ends[index], carried=True)
