"""The gazetteer: places of the world by name, and which of several places of one name a text means.

The rule for homonyms has no weights (METHODS of the project; Mordecai's ablations): a state or municipality that the text
has named decides, then the home country of the outlet or pack, then a country that the text has named, then population,
and only if one place is clearly the largest. Otherwise nothing is returned: a wrong municipality is worse than none.

One name, one place: a bare name that is both a town and its municipality ("Culiacán", "Concordia", "Mazatlán") is the
municipality, as reporting uses it and as a map can show it; one that is also the state ("Durango", "Puebla") is the state,
unless the text says what it lies in ("Durango, Durango").
"""

import sqlite3
import threading
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from segun.errors import WorkspaceError
from segun.mentions.placefile import FORM, Level, degrees, full_id, name_key, shore_cells, shore_points
from segun.model import Place, PlacePrecision, PlaceUnit

DOMINANCE = 3.0
"""How many times the people of the next place of that name a place must have to be the one that is meant.

Tuned on 112,409 reports of OCVED 2.0 (bare names of municipalities against their codes): where the larger place has less
than 3 times the people of the next, it is meant in 43 of 100 reports, where it has 3 to 4 times, in 88.
"""

FAR = 50_000
"""People that a town must have to be meant in a text on other countries; a smaller one only shares somebody's name.

In the annotated passages of this project the smallest place meant so has 95,000 (Lecce); "Council" (Idaho, 808) and "Kashmir"
(Washington, 3,159) were not meant.
"""

_CODE_LETTERS = 3  # a name this short ("US", "BCS") counts only in capitals
_COLUMNS = "level, id, name, parent, latitude, longitude, population"
_PRECISION = {
    Level.COUNTRY: PlacePrecision.COUNTRY,
    Level.STATE: PlacePrecision.STATE,
    Level.MUNICIPALITY: PlacePrecision.MUNICIPALITY,
    Level.TOWN: PlacePrecision.TOWN,
}
_Row = tuple[int, str, str, str | None, int | None, int | None, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A place with what ranks it: its level, population (0: not known), and the areas above it, smallest first."""

    place: Place
    level: Level
    population: int
    above: tuple[str, ...]


class Gazetteer:
    """Places of the compiled file, and of a workspace's own files after it.

    ``more`` are files that :func:`segun.mentions.placenames.compile_names` wrote. Opens files on first use and may be shared
    between threads. Raises WorkspaceError if a file is missing or of another form.
    """

    def __init__(self, more: Sequence[Path] = (), *, world: Path | None = None) -> None:
        self.paths = (world or world_file(), *more)
        self._lock = threading.Lock()
        self._open: tuple[sqlite3.Connection, ...] | None = None
        self.found = lru_cache(maxsize=8_000)(self._find)
        self._shore = lru_cache(maxsize=1_000)(self._cell)
        self.area = lru_cache(maxsize=4_000)(self._area)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place of that name, accents and case aside; areas before towns, then the more populous first."""
        return tuple(found.place for found in self.found(name))

    def resolve(
        self, name: str, *, near: Sequence[str] = (), country: str | None = None, within: str | None = None
    ) -> Place | None:
        """The place that a text means by ``name``, or None where it is unknown or could be several.

        ``near`` holds ids of areas that the text has named so far, the closest first; ``country`` is the home country of the
        outlet or pack (``MX``); ``within`` the area that the words themselves put it in ("Concordia, Sinaloa"), which
        nothing outweighs.
        """
        return self._resolve(name, tuple(near), country, within)

    def by_id(self, id: str) -> Place | None:
        """The place of that id, or None."""
        found = self.area(id) if not id.startswith("geo:") else self._town(id)
        return found.place if found else None

    def children(self, id: str) -> tuple[Place, ...]:
        """The areas next below a country or state, by id: a state's municipalities, each at the mean point of its towns."""
        return tuple(found.place for found in self.below(id) if found.level != Level.TOWN)

    def below(self, id: str) -> tuple[Found, ...]:
        """Everything whose smallest area is ``id``, by level and id."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM place WHERE parent = ? ORDER BY level, id", id)
        return tuple(self._made(row) for row in dict.fromkeys(rows))

    def shore_near(self, latitude: float, longitude: float) -> tuple[tuple[float, float], ...]:
        """Points of the coast (latitude, longitude; 5 km apart) within a degree of a position, and some farther ones."""
        return tuple(point for cell in shore_cells(latitude, longitude) for point in self._shore(cell))

    def attribution(self) -> tuple[str, ...]:
        """Whom the places are from and under which licence, to be shown wherever they are."""
        return tuple(row[0] for row in self._rows("SELECT value FROM about WHERE key = ?", "attribution"))

    def _resolve(self, name: str, near: tuple[str, ...], country: str | None, within: str | None) -> Place | None:
        found = self.found(name)
        if within is not None:
            found = tuple(one for one in found if within in one.above)
        if not found:
            return None
        context = _Context.of(near, country)
        ranked = sorted(
            ((context.rank(one, name), one.population, one) for one in found), key=lambda item: item[:2], reverse=True
        )
        best, people, one = ranked[0]
        rival = max((population for rank, population, _ in ranked[1:] if rank == best), default=None)
        if rival is not None and people < DOMINANCE * max(rival, 1):
            return None
        return None if one.population < FAR and context.is_far(one) else one.place

    def _find(self, name: str) -> tuple[Found, ...]:
        key = name_key(name)
        if not key or (len(key) <= _CODE_LETTERS and name != name.upper()):
            return ()
        rows = self._rows(f"SELECT {_COLUMNS} FROM name JOIN place ON place.n = name.place WHERE name.key = ?", key)
        found = {made.place.id: made for row in rows if (made := self._made(row))}
        apart = (one for one in found.values() if one.level != Level.TOWN or one.above[0] not in found)
        return tuple(sorted(apart, key=lambda one: (one.level, -one.population, one.place.id)))

    def _area(self, id: str) -> Found | None:
        for row in self._rows(f"SELECT {_COLUMNS} FROM place WHERE level < 3 AND id = ?", id):
            return self._made(row)
        return None

    def _town(self, id: str) -> Found | None:
        _, parent, slug = id.split(":", 2) if id.count(":") == 2 else ("", "", "")
        for row in self._rows(f"SELECT {_COLUMNS} FROM place WHERE parent = ? AND level = 3 AND id = ?", parent, slug):
            return self._made(row)
        return None

    def _made(self, row: _Row) -> Found:
        level, stored, name, parent, latitude, longitude, population = row
        id = full_id(level, stored, parent)
        above = tuple(self._above(parent))
        unit = above[0] if level == Level.TOWN and above else None
        place = Place(
            id=id,
            name=name,
            precision=_PRECISION[Level(level)],
            units=(PlaceUnit(unit.place.id, unit.place.name) if unit else PlaceUnit(id, name),),
            within=tuple(area.place.name for area in above),
            country=above[-1].place.id if above else id,
            latitude=degrees(latitude),
            longitude=degrees(longitude),
        )
        return Found(place, Level(level), population, tuple(area.place.id for area in above))

    def _above(self, parent: str | None) -> Iterator[Found]:
        if parent is not None and (area := self.area(parent)):
            yield area
            for id in area.above:
                if upper := self.area(id):
                    yield upper

    def _cell(self, cell: int) -> tuple[tuple[float, float], ...]:
        rows = self._rows("SELECT points FROM shore WHERE cell = ?", cell)
        return tuple(point for row in rows for point in shore_points(row[0]))

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        with self._lock:
            if self._open is None:
                self._open = tuple(_opened(path) for path in self.paths)
            return [row for db in self._open for row in db.execute(query, values)]


@dataclass(frozen=True, slots=True)
class _Context:
    """What a text has named so far, for the choice between places of one name."""

    named: tuple[str, ...]
    home: str | None

    @classmethod
    def of(cls, near: Sequence[str], country: str | None) -> "_Context":
        named = dict.fromkeys(area for id in near for area in _lineage(id))
        return cls(tuple(named), country)

    def is_far(self, one: Found) -> bool:
        """Whether a town or municipality lies in none of the countries that the text has named, nor at home."""
        country = one.place.country
        return bool(self.named) and one.level >= Level.MUNICIPALITY and country not in self.named and country != self.home

    def rank(self, one: Found, name: str) -> tuple[float, ...]:
        """Larger is more likely meant. Each part only breaks ties of those before it."""
        id, country = one.place.id, one.place.country
        in_country = country in self.named or country == self.home
        # A list such as "Tamaulipas, Guerrero y Michoacán" means the state, though Tamaulipas has a municipality Guerrero.
        prominent = one.level == Level.COUNTRY or (one.level == Level.STATE and in_country)
        areas = [self.named.index(area) for area in one.above if "." in area and area in self.named]
        return (
            id in self.named,
            prominent,
            bool(areas),
            country == self.home,
            country in self.named,
            -min(areas, default=0),
            -min(one.level, Level.MUNICIPALITY),
            in_country and (one.level != Level.TOWN or _is_seat(one)),
            usual_meanings().get(name_key(name)) == id,
            name_key(one.place.name) == name_key(name),
        )


def _is_seat(town: Found) -> bool:
    """Whether a town's name holds that of its municipality ("El Rosario" of Rosario), as seats' names do."""
    words, municipality = name_key(town.place.name).split(), name_key(town.place.units[0].name).split()
    return any(words[start : start + len(municipality)] == municipality for start in range(len(words)))


def _lineage(id: str) -> Iterator[str]:
    """An id and the areas that it names above itself (``MX.25.012``, ``MX.25``, ``MX``)."""
    area = id.split(":")[1] if id.startswith("geo:") else id
    while area:
        yield area
        area = area.rpartition(".")[0]


@lru_cache(maxsize=1)
def usual_meanings() -> dict[str, str]:
    """What some names mean where nothing in a text says otherwise ("Washington" is the capital), by name key."""
    data = tomllib.loads((files("segun.packs") / "world" / "admin_aliases.toml").read_text(encoding="utf-8"))
    return {name_key(name): id for name, id in data["usual"].items()}


def world_file() -> Path:
    """The gazetteer file that the package carries."""
    return Path(str(files("segun.packs"))) / "world" / "places.sqlite"


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise WorkspaceError(f"{path} is missing: it is made when Segun is installed (pip install --editable . in a checkout)")
    db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        form = db.execute("SELECT value FROM about WHERE key = 'form'").fetchone()
    except sqlite3.DatabaseError as error:
        raise WorkspaceError(f"{path} is not a gazetteer file ({error})") from error
    if form != (FORM,):
        raise WorkspaceError(f"{path} is a gazetteer file of form {form and form[0]}, this Segun reads {FORM}: make it again")
    return db
