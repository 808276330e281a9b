"""Which place "the town", "the area", "there" stands for: only where one fits among the places that were named last.

The laws: the places before it in its sentence and those of the last sentence that named any are candidates; a noun takes what
it fits ("the town" no state), "the area" and "there" take any but a country; beside a town its state is no candidate; and of
two candidates none is meant.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import Chunk, Ref
from segun.claims.concord import FEMININE, MASCULINE
from segun.claims.line import Line
from segun.claims.officials import Officials, voice_places
from segun.claims.recent import Recent
from segun.model import Place, PlacePrecision, PlaceUnit, Target

_SMALL = frozenset({PlacePrecision.TOWN, PlacePrecision.MUNICIPALITY, PlacePrecision.UNKNOWN})
_LARGE = frozenset({PlacePrecision.STATE})
_WIDE = frozenset({PlacePrecision.STATE, PlacePrecision.REGION})
_ANY = frozenset(PlacePrecision) - {PlacePrecision.COUNTRY}
_NEAR = 350  # characters from "there" back to its place at most, about two sentences; "the town" may look farther back


class LocalityResolver:
    """Puts chunks in the place of words that take up a place."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the classes locality ("town"), borough among them, large_locality ("state"), zone, there and here."""
        self._fits = dict.fromkeys(members.get("locality", ""), _SMALL) | dict.fromkeys(members.get("large_locality", ""), _LARGE)
        self._fits |= dict.fromkeys(members.get("zone", ""), _ANY) | dict.fromkeys(members.get("=región", ""), _WIDE)
        self._city, self._state = frozenset(members.get("city", "")), frozenset(members.get("large_locality", ""))
        self._hamlet = frozenset(members.get("locality", "")) - self._city
        self._of = frozenset(members["of"])
        self._there, self._here = frozenset(members.get("there", "")), frozenset(members.get("here", ""))
        self._no = frozenset(members.get("=no", "") if members.get("clitic") else "")
        self._boroughs = frozenset(members.get("borough", ""))
        self._that = frozenset(members.get("=that", ""))
        self._owned = re.compile("L'L")
        self._starts = self._there | self._here | self._fits.keys() | frozenset(members.get("clitic", ""))
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
        self._leads_on = frozenset(members.get("=hacia", "") + members.get("=entre", ""))
        self._inverts = not members.get("clitic")
        inner = members.get("inner_locality", "")
        self._inner = re.compile(f"L[{inner}][{members['of']}](?=L).") if inner else None  # "the Sinaloa towns of X and Y"
        self._officials = Officials(members)
        self._clitic, self._disputes = frozenset(members.get("clitic", "")), frozenset(members["dispute.fin"])

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every "the town" that has one candidate replaced by it, and "there" by "in" and the place."""
        if recent.home is None and line.symbols[:1] == "L":
            recent.home = _dateline(line.chunks[0])
        while self._inner is not None and (within := self._inner.search(line.symbols)):
            line = line.without(within.start(), within.end() - 1)
        while (seat := self._owned.search(line.symbols)) is not None:
            line = line.without(seat.start(), seat.end() - 1)  # "in Ubaro's Tal Arish"
        if self._starts.isdisjoint(line.present):
            return line
        self._note_hamlets(line, recent)
        index = 0
        while index < len(line):
            symbol = line.symbols[index]
            if symbol in self._there and self._is_a_place(line, index):
                found = self._place(line, index, recent, _ANY)
                if found is not None and line.starts[index] - found.start <= _NEAR:
                    line = self._told(line, index, found)
            elif symbol in self._here and (found := self._officials.place(line, index, _ANY)) is not None:
                line = self._told(line, index, found)
            elif symbol in self._clitic and self._is_disputed(line, index):
                found = _nearest(line, index) or self._place(line, index, recent, _ANY)
                line = line.replaced(index, index + 1, _standing(found, line, index), ()) if found is not None else line
            elif symbol in self._fits and line.symbols[index + 1 : index + 2] in self._leads_on:
                pass  # "el corredor hacia L" is no place told of before
            elif symbol in self._fits and self._stands_alone(line, index):
                before = line.symbols[index - 1 : index]
                owned = before in self._officials.owners
                told = owned or before in self._that
                found = self._officials.place(line, index, self._fits[symbol]) if told or line.definite[index] else None
                if found is None and not owned and (told or line.definite[index]):
                    found = self._meant(line, index, recent)
                if found is not None and (symbol in self._boroughs or not _is_borough(found)):
                    line = line.replaced(index - told, index + 1, _standing(found, line, index))
            index += 1
        return line

    def _meant(self, line: Line, index: int, recent: Recent) -> Chunk | None:
        """The place that a noun takes up; "the city" is no village and no quarter, else the dateline's, as "the state" is."""
        symbol, home = line.symbols[index], recent.home
        found = self._place(line, index, recent, self._fits[symbol])
        if symbol in self._city and found is not None and (found.refs[0].id in recent.hamlets or _is_borough(found)):
            found = None
        if found is not None or home is None:
            return found
        named = [chunk for chunk in (*recent.places, *line.chunks[:index]) if chunk is not None and chunk.symbol == "L"]
        if not all(_is_near(home, chunk) for chunk in named):
            return None
        if symbol in self._city:
            return home
        return _state_of(home) if symbol in self._state else None

    def _note_hamlets(self, line: Line, recent: Recent) -> None:
        """Remember what the line calls a village or a quarter: "the village of X", "X, a borough"."""
        for index, chunk in enumerate(line.chunks):
            if chunk is None or chunk.symbol != "L":
                continue
            before = line.symbols[max(index - 2, 0) : index]
            behind = line.symbols[index + 1 : index + 5]
            called = before[-1:] in self._hamlet or (before[-1:] in self._of and before[:1] in self._hamlet)
            if (called and before) or (behind[:1] == "," and not self._hamlet.isdisjoint(behind[1:].partition(",")[0])):
                recent.hamlets.update(chunk.ids)

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

    def _is_disputed(self, line: Line, index: int) -> bool:
        """Whether "lo", "la" is ground that somebody fights over: "hoy se lo disputan A y B"; "le" is an enemy."""
        gendered = any(mark.kind in (FEMININE, MASCULINE) for mark in line.marks[index])
        return gendered and line.symbols[index + 1 : index + 2] in self._disputes

    def _stands_alone(self, line: Line, index: int) -> bool:
        ahead = index + 1
        if ahead >= len(line):
            return True
        if line.symbols[ahead] in self._clitic | self._no and any(line.finite[ahead + 1 : ahead + 2]):
            return True  # "el pueblo lo controlan los Tordos", "en su municipio no operan"
        return line.symbols[ahead] not in self._tells and (line.finite[ahead] or line.symbols[ahead] in self._after)

    def _place(self, line: Line, index: int, recent: Recent, fitting: frozenset[PlacePrecision]) -> Chunk | None:
        """The only place that fits of those before it in the sentence and those named last."""
        found = {
            ref.id: chunk
            for chunk in (*recent.places, *line.chunks[:index], *voice_places(line.part(0, index)))
            if chunk is not None and chunk.symbol == "L"
            for ref in chunk.refs
            if ref.mention.place is not None and ref.mention.place.precision in fitting
        }
        if len(found) > 1:
            found = {id: chunk for id, chunk in found.items() if _precision(chunk) not in _LARGE}
        return next(iter(found.values())) if len(found) == 1 else None


def _nearest(line: Line, index: int) -> Chunk | None:
    """The last single place that a line names before ``index``."""
    named = (chunk for chunk in reversed(line.chunks[:index]) if chunk is not None and chunk.symbol == "L")
    return next((chunk for chunk in named if len(chunk.refs) == 1), None)


def _is_borough(chunk: Chunk) -> bool:
    """Whether a place is a part of a city, which "the city" then does not mean: Milpa Alta in Mexico City."""
    place = chunk.refs[0].mention.place
    return place is not None and any(name.endswith(" City") or name.startswith("Ciudad ") for name in place.within)


def _precision(chunk: Chunk) -> PlacePrecision | None:
    place = chunk.refs[0].mention.place
    return place.precision if place is not None else None


def _standing(place: Chunk, line: Line, index: int) -> Chunk:
    return replace(place, start=line.starts[index], end=line.ends[index], carried=True)


def _dateline(chunk: Chunk | None) -> Chunk | None:
    """The place that opens a text in capitals: "CULIACÁN, Sin.-"."""
    if chunk is None or len(chunk.refs) != 1 or _precision(chunk) not in _SMALL:
        return None
    name = chunk.refs[0].mention.text.partition(",")[0]
    return chunk if name.isupper() and len(name) > 3 else None


def _is_near(home: Chunk, chunk: Chunk) -> bool:
    """Whether every place of a chunk lies in the state of the dateline, or nobody knows where it lies."""
    places = [ref.mention.place for ref in chunk.refs if ref.mention.place is not None and ref.mention.place.known]
    return all(_state_id(place) == _state_id(home.refs[0].mention.place) for place in places)


def _state_id(place: Place | None) -> str:
    """The id of the state that a place lies in: "MX.25"; that of a state itself and of a country too."""
    unit = place.units[0].id if place is not None and place.units else ""
    return ".".join(unit.split(".")[:2])


def _state_of(home: Chunk) -> Chunk | None:
    """The state that a town or municipality lies in, as a chunk of its own."""
    place = home.refs[0].mention.place
    id = _state_id(place)
    if place is None or "." not in id or len(place.within) < 2:
        return None
    name = place.within[-2]
    state = Place(id, name, PlacePrecision.STATE, (PlaceUnit(id, name),), place.within[-1:], place.country)
    mention = replace(home.refs[0].mention, targets=(Target(id, name),), place=state)
    return replace(home, refs=(Ref(id, name, name, mention),))
