"""Placing: which names of a text are places, decided in the order of the text so that each helps with the next."""

from collections.abc import Sequence

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, OTHER, PERSON, PLACE
from segun.mentions.function_words import AND, NOR, OF, OR
from segun.mentions.kinds import ENOUGH
from segun.mentions.names import Name
from segun.mentions.naming import Naming
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind, Place, PlacePrecision

_LIST = AND | OR | NOR | {"to", "a", "el", "la"}
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.STATE})

_PLURAL = ("an", "en", "ron")


class Placing:
    """Decides for the names that are nothing else yet whether they are places."""

    def __init__(self, tokens: Tokens, words: Words, reader: PlaceReader, naming: Naming) -> None:
        self._tokens, self._words, self._reader, self._naming = tokens, words, reader, naming
        self._local: dict[int, dict[str, int]] = {}  # the countries and states that each paragraph names, and where first

    def settle(self, chunks: Sequence[Chunk]) -> None:
        """Give every place its :class:`Place`; widest areas first as context, then the rest in order."""
        open_chunks = [chunk for chunk in chunks if self._is_open(self._naming.names[chunk.core])]
        self._note_wide(open_chunks)
        before: Chunk | None = None
        for chunk in open_chunks:
            name = self._naming.names[chunk.core]
            local = self._local.get(chunk.sentence.passage, {})
            self._reader.enter(tuple(area for area, first in local.items() if first <= chunk.first))
            self._place(name, chunk, before, self._following(chunk, open_chunks))
            before = chunk
        for chunk in open_chunks:
            self._narrow(chunk, self._naming.names[chunk.core].root.place)

    def _narrow(self, chunk: Chunk, place: Place | None) -> None:
        """Let a state's name mean the town of that name where the words before it say so: "the city of Durango"."""
        words, index = self._tokens.words, chunk.first
        if place is None or place.precision is not PlacePrecision.STATE or index < chunk.sentence.first + 2:
            return
        if words[index - 1] in OF and words[index - 2] in self._words.municipal and not self._tokens.capital[index - 2]:
            town = self._reader.look_up(chunk, place.id)
            if town is not None and town.precision not in _WIDE:
                self._naming.bound[index] = Name(chunk.core, [chunk], kind=MentionKind.PLACE, place=town)

    def _note_wide(self, chunks: Sequence[Chunk]) -> None:
        """Take countries for context first, then states of those countries: "Beni" is no Bolivian state in a text on Congo."""
        once = list({chunk.core: chunk for chunk in reversed(chunks)}.values())
        countries: set[str | None] = set()
        wide: set[tuple[str, ...]] = set()
        for chunk in once:
            place = self._reader.look_up(chunk)
            if place is not None and place.precision is PlacePrecision.COUNTRY:
                countries.add(place.country)
                wide.add(chunk.core)
                self._reader.note(place)
        for chunk in once:
            if len(chunk.core) == 1:
                self._reader.note_state(chunk.core[0])
            place = self._reader.look_up(chunk)
            if place is not None and place.precision is PlacePrecision.STATE and (not countries or place.country in countries):
                wide.add(chunk.core)
                self._reader.note(place)
        if len(countries) > 1:
            for chunk in chunks:
                if chunk.core in wide and (place := self._reader.look_up(chunk)) is not None:
                    self._local.setdefault(chunk.sentence.passage, {}).setdefault(place.id, chunk.first)

    def _is_open(self, name: Name) -> bool:
        if name.root.entry is not None or name.of is not None:
            return name.root.kind is MentionKind.PLACE
        if name.kind in (None, MentionKind.PLACE):
            return True
        if name.kind is MentionKind.PERSON:
            return name.points.get(PERSON, 0) < 3 or name.points.get(PLACE, 0) >= 3
        return name.kind is MentionKind.GROUP and not name.form.get(GROUP)

    def _following(self, chunk: Chunk, chunks: Sequence[Chunk]) -> Chunk | None:
        """The next chunk, where it stands right behind a comma ("El Paso, Texas")."""
        index = chunk.last
        if index < chunk.sentence.last and self._tokens.gaps[index].strip() in (",", "(") and self._tokens.capital[index]:
            return next((other for other in chunks if other.first == index), None)
        return None

    def _place(self, name: Name, chunk: Chunk, before: Chunk | None, after: Chunk | None) -> None:
        if name.place is not None:
            self._reader.note(name.place)
            return
        area = self._reader.look_up(after) if after is not None else None
        within = area.id if area is not None and area.precision in _WIDE else None
        place = self._reader.look_up(chunk)
        if place is not None and place.precision is PlacePrecision.TOWN and within is None and self._is_quarter(chunk):
            place = None
        bracket = "(" in self._tokens.gaps[chunk.last]  # "Argelia (Cauca)"; while "Sonora, Baja California" is a list
        if within is not None and (place is None or place.precision not in _WIDE or area == place or bracket):
            place = self._reader.look_up(chunk, within)
        else:
            within = None
        points = dict(name.points)
        if before is not None and self._in_list(before, chunk):
            points[PLACE] = points.get(PLACE, 0) + (2 if place is not None or chunk.first - before.last else 1)
        if within or self._is_dateline(chunk):
            points[PLACE] = points.get(PLACE, 0) + 3
        if place is not None and self._are_many(name, chunk):
            return
        if (place is not None and self._is_family(chunk, place)) or " ".join(chunk.core) in self._words.calendar:
            return
        if place is not None and self._is_capital(name, chunk, points):
            points[GROUP], points[PLACE] = 0, points.get(PLACE, 0) + 2
        if place is not None and self._reader.accepts(place, points, name.form, self._opens(name)):
            name.kind, name.place = MentionKind.PLACE, place
            self._reader.note(place)
        elif place is None and self._is_told(name, points) and self._is_name(name) and self._is_none_of_many(chunk):
            name.kind, name.place = MentionKind.PLACE, self._reader.new(chunk)

    def _is_quarter(self, chunk: Chunk) -> bool:
        """Whether "barrio", "mina" or the like right before makes it no town, whichever town has the same name."""
        word = self._tokens.words[chunk.first - 1] if chunk.first > chunk.sentence.first else ""
        return word in self._words.landform and not self._tokens.capital[chunk.first - 1]

    def _is_capital(self, name: Name, chunk: Chunk, points: dict[str, float]) -> bool:
        """Whether a place stands for who rules there: "an agreement with Manila"."""
        bare = len(name.core) == 1 and chunk.first > 0 and self._tokens.words[chunk.first - 1] not in self._words.article
        return bare and name.kind is MentionKind.GROUP and points.get(GROUP, 0) <= ENOUGH

    def _are_many(self, name: Name, chunk: Chunk) -> bool:
        """Whether a plural verb stands behind "Los X", which a town has not: "Los Gavilanes prefieren"; "Los Mochis prefiere"."""
        words, index = self._tokens.words, chunk.last
        if chunk.article not in ("los", "las") or name.kind is not MentionKind.GROUP or name.points.get(PLACE, 0) >= ENOUGH:
            return False
        while index + 1 < chunk.sentence.last and words[index] in self._words.passing:
            index += 1
        gap, word = self._tokens.gaps[index], words[index] if index < chunk.sentence.last else ""
        return gap == " " and not self._tokens.capital[index] and len(word) > 4 and word.endswith(_PLURAL)

    def _is_family(self, chunk: Chunk, place: Place) -> bool:
        """Whether a plural article before a name in the singular makes people of it: "los Mendoza" is no province."""
        index = chunk.first - 1
        plural = index >= chunk.sentence.first and self._tokens.words[index] in ("los", "las")
        return plural and not chunk.core[-1].endswith("s") and place.precision is not PlacePrecision.COUNTRY

    def _is_none_of_many(self, chunk: Chunk) -> bool:
        """Whether "Los Gallegos" is a place: only where the words around that very place say so, never by its neighbours."""
        return chunk.article not in ("los", "las") or chunk.clues.get(PLACE, 0) >= ENOUGH

    def _is_told(self, name: Name, points: dict[str, float]) -> bool:
        """Whether the words around a name that no gazetteer has make a place of it, more than anything else."""
        if name.kind is MentionKind.PLACE:
            return True
        return points.get(PLACE, 0) >= ENOUGH and points.get(GROUP, 0) < 4 and points.get(PERSON, 0) < ENOUGH

    def _opens(self, name: Name) -> bool:
        return len(name.core) == 1 and all(chunk.initial and not chunk.sentence.titled for chunk in name.chunks)

    def _is_name(self, name: Name) -> bool:
        """Whether a place that no gazetteer has may be made of this name, and not an abbreviation or a thing."""
        chunk = name.chunks[0]
        if name.form.get(OTHER, 0) >= 12:
            return False  # a part of the world
        short = len(name.core) == 1 and len(name.core[0]) < 7
        if chunk.quoted or (short and all(self._tokens.written(each.last - 1).isupper() for each in name.chunks)):
            return self._is_dateline(chunk) and self._tokens.gaps[chunk.last].strip() in (",", "(")
        return not any(word in self._words.other or word in self._words.demonym for word in name.core[-1:])

    def _in_list(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether this chunk continues a list of places: "Sonora, Baja California and Durango", "from Chiapas to Zacatecas"."""
        if self._naming.names[before.core].kind is not MentionKind.PLACE or chunk.first - before.last > 2:
            return False
        if before.sentence.number != chunk.sentence.number:
            return False
        gaps = self._tokens.gaps[before.last : chunk.first + 1]
        between = self._tokens.words[before.last : chunk.first]
        if len(between) == 1 and between[0] in ("el", "la"):
            return False
        return all(gap.strip() in ("", ",") for gap in gaps) and all(word in _LIST for word in between)

    def _is_dateline(self, chunk: Chunk) -> bool:
        """Whether the chunk opens a paragraph in capitals before a dash: "SAN ISIDRO DEL LAGO —"."""
        if not chunk.sentence.opens or chunk.first != chunk.sentence.first:
            return False
        written = self._reader.written(chunk)
        return written.isupper() and len(written) > 3 and self._has_dash(chunk)

    def _has_dash(self, chunk: Chunk) -> bool:
        gaps = self._tokens.gaps[chunk.last : chunk.last + 8]
        return any("—" in gap or "–" in gap or ".-" in gap or " - " in gap for gap in gaps)
