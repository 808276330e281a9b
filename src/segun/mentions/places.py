"""Places: which chunks name one, and which place it is, seen from what else the text names.

A place inside the name of a group or an institution is no place; a nationality is none either. A name that no gazetteer has
is a place only where the words around it say so ("in Emuru", "the town of X"), and then stays ``new:``, precision unknown.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PERSON, PLACE
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import Language, Place, PlacePrecision, new_name_id

_AREAS = frozenset({PlacePrecision.COUNTRY, PlacePrecision.STATE})
_NEAR = 12  # areas kept as context, the closest first; more only make far ones count


class PlaceFinder(Protocol):
    """Finds the place that a text means by a name. The bundled one is the gazetteer."""

    def resolve(
        self, name: str, *, near: Sequence[str] = (), country: str | None = None, within: str | None = None
    ) -> Place | None:
        """The place, or None where it is unknown or could be several.

        ``near`` are ids of areas that the text has named, the closest first; ``country`` the home country; ``within`` the id
        of the area that the words put it in ("Concordia, Sinaloa").
        """
        ...


class RegionFinder(Protocol):
    """Finds vague regions ("southern Sinaloa", "the border with Durango") in a text."""

    def spans(self, text: str, language: Language) -> list[tuple[int, int, Place]]:
        """Start, end and place of each, in order."""
        ...


_SURE = 3  # points of a place that stands on its own words, and not only on what it is said to undergo

Resolver = Callable[[str, tuple[str, ...], str | None, str | None], Place | None]


def remembering(finder: PlaceFinder) -> Resolver:
    """The look-up of a gazetteer that remembers its answers: texts on one conflict name the same places over and over."""

    @lru_cache(maxsize=8_000)
    def resolve(name: str, near: tuple[str, ...], country: str | None, within: str | None) -> Place | None:
        if within is None:
            return finder.resolve(name, near=near, country=country)
        return finder.resolve(name, near=near, country=country, within=within)

    return resolve


class PlaceReader:
    """Looks up the places of one text. What it has found is context for what follows."""

    def __init__(self, finder: Resolver | None, tokens: Tokens, words: Words, country: str | None) -> None:
        self._finder, self._tokens, self._words, self._country = finder, tokens, words, country
        self._near: dict[str, None] = {}
        self._context: tuple[str, ...] = ()
        self._local: tuple[str, ...] = ()
        self._found: dict[tuple[str, tuple[str, ...]], Place | None] = {}

    def look_up(self, chunk: Chunk, within: str | None = None) -> Place | None:
        """The known place that the chunk's words name, with their article ("El Paso", "La Cruz") or without.

        ``within`` is the area named right behind it; if it has no such place, the words may still name another one.
        """
        if within is not None and self._finder is not None:
            place = self._finder(self.written(chunk), (), self._country, within)
            if place is not None:
                return place

        if self._finder is None:
            return None
        context = self._context
        if chunk.last - chunk.first == 1 and len(chunk.core[0]) <= 3 and self._tokens.written(chunk.first).isupper():
            return self._resolve(self.written(chunk), context) if chunk.clues.get(PLACE, 0) >= 3 else None
        place = self._resolve(self.written(chunk), context)
        if place is None and chunk.article and (chunk.initial or chunk.article == "the"):
            start = self._tokens.starts[chunk.first + 1]
            place = self._resolve(self._tokens.text[start : self._tokens.ends[chunk.last - 1]], context)
        return place

    def enter(self, areas: tuple[str, ...]) -> None:
        """Read on in a paragraph that names these areas itself: they outweigh what the rest of the text is about."""
        self._local = areas

    def _resolve(self, name: str, near: tuple[str, ...]) -> Place | None:
        place = self._ask(name, self._local) if self._local and near else None
        if place is not None and place.country in {area[:2] for area in self._local}:
            return place
        return self._ask(name, near)

    def _ask(self, name: str, near: tuple[str, ...]) -> Place | None:
        key = (name, near)
        if key not in self._found and self._finder is not None:
            self._found[key] = self._finder(name, near, self._country, None)
        return self._found.get(key)

    def note(self, place: Place) -> None:
        """Let a place that the text names count as context from here on."""
        area = place.units[0].id if place.units and place.precision is PlacePrecision.TOWN else place.id
        if not area.startswith("new:") and next(iter(self._context), None) != area:
            self._near.pop(area, None)
            self._near[area] = None
            self._context = tuple(reversed(self._near))[:_NEAR]

    def note_state(self, abbreviation: str) -> None:
        """Let the state of a dateline ("CULIACÁN, SIN.-") count as context."""
        state = self._words.states.get(abbreviation)
        if state and (place := self._resolve(state, self._context)):
            self.note(place)

    def accepts(self, place: Place, points: dict[str, float], form: dict[str, float], opens: bool = False) -> bool:
        """Whether a name that is a place somewhere is meant as one here: a town's only where the words around it say so.

        ``opens`` says that it only stands at the head of sentences, where any word has a capital.
        """
        known = place.precision in _AREAS or place.precision is PlacePrecision.MUNICIPALITY
        located, group, person = points.get(PLACE, 0), points.get(GROUP, 0), points.get(PERSON, 0)
        if form.get(GROUP) and located <= group:
            return False
        if opens and located < _SURE and place.precision not in _AREAS and not self._is_expected(place):
            return False
        if known and not (opens and located < 1 and place.precision is PlacePrecision.MUNICIPALITY):
            return group <= located + 3 and (person < 3 or located >= 3)
        return located >= 2 and group <= located + 2 and person < 3

    def _is_expected(self, place: Place) -> bool:
        """Whether a town lies in a country that the text is about, or at least bears no English word for a name."""
        countries = {area[:2] for area in self._context} | ({self._country} if self._country else set())
        return place.country in countries if countries else (place.country or "").lower() not in self._words.wordy

    def written(self, chunk: Chunk) -> str:
        """The chunk as the text writes it."""
        return self._tokens.text[self._tokens.starts[chunk.first] : self._tokens.ends[chunk.last - 1]]

    def new(self, chunk: Chunk) -> Place:
        """A place that no gazetteer has, named as the text names it."""
        name = self.written(chunk)
        road = chunk.core[-1] in self._words.road or chunk.core[0] in self._words.road or chunk.noun in self._words.road
        if chunk.noun in self._words.road:
            name = f"{name} {chunk.noun}"
        return Place(new_name_id(name), name, PlacePrecision.ROAD if road else PlacePrecision.UNKNOWN)
