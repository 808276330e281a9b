"""Vague regions: "northwestern coastal Sinaloa", "el sur del estado", "the border with Durango" as weighted municipalities.

A region that the pack names ("Tierra Caliente", "sur de Sinaloa") is the pack's. Any other description of a state or country
is composed by :mod:`segun.mentions.region_places`. Only descriptions of states and countries are regions: "the north of
Culiacán" is no finer than its municipality, which is a place already.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from segun.mentions.fold import fold, fold_document
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.placefile import name_key
from segun.mentions.region_places import SEAS, RegionPlaces
from segun.mentions.region_words import NAME, NAME_BEFORE, NUMBER, PAIR, PAIR_BEFORE, Cue, Group, RegionWords, region_words
from segun.model import Language, Place, PlacePrecision, Region

Span = tuple[int, int, Place]
"""Start, end (in the text given) and the place."""

_AREAS = (PlacePrecision.STATE, PlacePrecision.COUNTRY)
_BEFORE = 60  # characters before a word in which its owner or pair is looked for
_LOOK_BACK = 1_500  # characters: how far "the state" looks back for the state that it means


class RegionReader:
    """Reads vague regions.

    ``regions`` are those that packs name; ``country`` is the home country, for names of several places and for "the Pacific
    coast" (by default that of the regions, if they are all of one).
    """

    def __init__(self, gazetteer: Gazetteer, regions: Sequence[Region] = (), *, country: str | None = None) -> None:
        countries = {region.country for region in regions}
        self._country = country or (countries.pop() if len(countries) == 1 else None)
        self._gazetteer = gazetteer
        self._named = {
            name_key(name): Place(region.id, region.name, PlacePrecision.REGION, region.units, country=region.country)
            for region in reversed(regions)
            for name in (region.name, *region.aliases)
            if name not in region.ambiguous
        }
        self._places = RegionPlaces(gazetteer, self._country, self._named)
        self._area = lru_cache(maxsize=5_000)(self._area_named)

    def spans(self, text: str, language: Language) -> list[Span]:
        """The vague regions of a text in order, without overlaps; leading articles are left out."""
        words, folded = region_words(language), fold_document(text)
        reading = _Reading(text, folded, words, self._area)
        found: list[Span] = []
        reached = 0
        for start, end, cue in words.cues(folded):
            if start < reached:
                continue
            for span in self._read(reading, start, end, cue):
                found.append(span)
                reached = max(reached, span[1])
        return list(_without_overlaps(found))

    def parse(self, phrase: str, language: Language) -> Place | None:
        """The region that a phrase is as a whole, an article before it aside, or None; "near X" is one here only.

        In a text "near" is left to the claim, whose patterns read the preposition with the place.
        """
        if region := self._named.get(name_key(phrase)):
            return region
        if near := region_words(language).near.match(fold(phrase)):
            town = self._gazetteer.resolve(phrase[near.end() :], country=self._country)
            return self._places.near(phrase, town) if town else None
        return next((place for _, end, place in self.spans(phrase, language) if end == len(phrase)), None)

    def _read(self, reading: "_Reading", start: int, end: int, cue: Cue) -> Iterator[Span]:
        if cue is Cue.DESCRIBED:
            yield from self._described(reading, start)
        elif cue is Cue.BORDER:
            yield from self._border(reading, start, end)
        else:
            yield from self._road(reading, start, end)

    def _described(self, reading: "_Reading", start: int) -> Iterator[Span]:
        if (lead := reading.words.lead.match(reading.folded, start)) and (groups := reading.words.groups(lead["mods"])):
            area, end = self._whole(reading, lead.end(), start)
            if area is not None and not self._is_name(reading.text[start:end]):
                yield start, end, self._described_place(reading.phrase(start, end), area, groups)
                return
        if (owned := reading.words.owned.match(reading.folded, start)) and (groups := reading.words.groups(owned[0])):
            begin, area = reading.owner(start)
            if area is None and any(meaning in SEAS for group in groups for meaning in group):
                begin, area = start, self._home()
            if area is not None:
                yield begin, owned.end(), self._described_place(reading.phrase(begin, owned.end()), area, groups)

    def _whole(self, reading: "_Reading", position: int, start: int) -> tuple[Place | None, int]:
        """What is described, and where its name ends: a state or country by name, or the one that the text is about."""
        if match := reading.words.state.match(reading.folded, position):
            return self._state_before(reading, start), match.end()
        if match := reading.words.country.match(reading.folded, position):
            return self._home(), match.end()
        return reading.area_at(position)

    def _described_place(self, phrase: str, area: Place, groups: tuple[Group, ...]) -> Place:
        if region := self._named.get(name_key(phrase)) or self._places.of_pack(area, groups):
            return region
        return replace(self._places.described(area, groups), name=phrase)

    def _border(self, reading: "_Reading", start: int, end: int) -> Iterator[Span]:
        begin, one, other, stop = start, None, None, end
        if pair := reading.pair_before(start):
            begin, one, other = pair
        elif match := reading.words.with_.match(reading.folded, end):
            other, stop = reading.area_at(match.end())
            reading.across.add(stop)
            begin, one = reading.owner(start)
            one = one or self._this_side(reading, start, other)
        elif match := reading.words.between.match(reading.folded, end):
            one, stop = reading.area_at(match.end())
            joined = reading.words.joined.match(reading.folded, stop) or reading.words.with_.match(reading.folded, stop)
            other, stop = reading.area_at(joined.end()) if joined else (None, stop)
        if one is not None and other is not None and one.id != other.id:
            yield begin, stop, replace(self._places.border(one, other), name=reading.phrase(begin, stop))

    def _this_side(self, reading: "_Reading", start: int, other: Place | None) -> Place | None:
        """Whose border "the border with B" is: the state's that the text is about, if B is a state of its country."""
        if other is None or other.precision is PlacePrecision.COUNTRY:
            return self._home()
        state = self._state_before(reading, start)
        return state if state is not None and state.country == other.country else None

    def _road(self, reading: "_Reading", start: int, end: int) -> Iterator[Span]:
        if pair := PAIR_BEFORE.search(reading.text, max(0, start - _BEFORE), start):
            begins = dict.fromkeys((pair.end(1) - len(pair[1].split()[-1]), pair.start()))  # "The Culiacán-Mazatlán highway"
            roads = {
                begin: self._places.road(reading.phrase(begin, end), pair[1][begin - pair.start() :], pair[2]) for begin in begins
            }
            known = [(begin, road) for begin, road in roads.items() if road]
            yield from ((begin, end, road) for begin, road in sorted(known, key=lambda item: not item[1].units)[:1])
            return
        if (match := reading.words.road.match(reading.folded, end)) is None:
            return
        if pair := PAIR.match(reading.text, match.end()):
            if road := self._places.road(reading.phrase(start, pair.end()), pair[1], pair[2]):
                yield start, pair.end(), road
        elif number := NUMBER.match(reading.text, match.end()):
            yield start, number.end(), self._places.numbered_road(reading.phrase(start, number.end()))

    def _home(self) -> Place | None:
        return self._gazetteer.by_id(self._country) if self._country else None

    def _area_named(self, name: str) -> Place | None:
        """The state or country of that name."""
        place = self._gazetteer.resolve(name, country=self._country)
        if place is not None and place.precision in _AREAS:
            return place
        areas = [place for place in self._gazetteer.candidates(name) if place.precision in _AREAS]
        return areas[0] if len(areas) == 1 and (place is None or areas[0].country != self._country) else None

    def _is_name(self, phrase: str) -> bool:
        """Whether the whole is the name of a state or country ("South Dakota", "Norte de Santander", "Costa de Marfil")."""
        return any(place.precision in _AREAS for place in self._gazetteer.candidates(phrase))

    def _state_before(self, reading: "_Reading", end: int) -> Place | None:
        """The state that a text named last before ``end``, those across a border and in a group's name aside."""
        for match in reversed(list(NAME.finditer(reading.text, max(0, end - _LOOK_BACK), end))):
            if match.end() in reading.across or reading.is_of_group(match.start(), match.end()):
                continue
            first, _, rest = match[0].partition(" ")
            name = rest if rest and fold(first) in reading.words.opener else match[0]
            if (place := self._area(name)) and place.precision is PlacePrecision.STATE:
                return place
        return None


class _Reading:
    """One text while it is read, and the names of areas in it."""

    def __init__(self, text: str, folded: str, words: RegionWords, area: Callable[[str], Place | None]) -> None:
        self.text, self.folded, self.words, self._area = text, folded, words, area
        self.across: set[int] = set()  # where names end that say what a border is with

    def phrase(self, start: int, end: int) -> str:
        """The words from ``start`` to ``end``."""
        return " ".join(self.text[start:end].split())

    def is_of_group(self, start: int, end: int) -> bool:
        """Whether a name stands in that of a group ("the Sinaloa cartel", "cártel de Sinaloa")."""
        before = self.words.of_group.search(self.folded, max(0, start - _BEFORE), start)
        return before is not None or self.words.group.match(self.folded, end) is not None

    def area_at(self, position: int) -> tuple[Place | None, int]:
        """The state or country named at ``position`` and where its name ends: the longest that is one."""
        match = NAME.match(self.text, position)
        while match is not None:
            if area := self._area(match[0]):
                return area, match.end()
            shorter = match[0].rstrip().rpartition(" ")[0]
            match = NAME.fullmatch(self.text, position, position + len(shorter)) if shorter else None
        return None, position

    def owner(self, start: int) -> tuple[int, Place | None]:
        """Where the area begins that owns what begins at ``start`` ("Mexico's Pacific coast", "the Sinaloa coast"), and which."""
        match = NAME_BEFORE.search(self.text, max(0, start - _BEFORE), start)
        name, begin = (match[1], match.start()) if match else ("", start)
        while name:
            if area := self._area(name):
                return begin, area
            first, _, name = name.partition(" ")
            begin += len(first) + 1
        return start, None

    def pair_before(self, start: int) -> tuple[int, Place, Place] | None:
        """Two areas joined by a dash before ``start`` ("the Sinaloa-Durango border")."""
        match = PAIR_BEFORE.search(self.text, max(0, start - _BEFORE), start)
        if match is None or (other := self._area(match[2])) is None:
            return None
        for begin, name in ((match.start(), match[1]), (match.end(1) - len(match[1].split()[-1]), match[1].split()[-1])):
            if one := self._area(name):
                return begin, one, other
        return None


def _without_overlaps(spans: list[Span]) -> Iterator[Span]:
    """In order; where two overlap the longer stays."""
    taken: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
            taken.append(span)
    yield from sorted(taken, key=lambda span: span[0])
