"""The outlines that the package carries: countries and, for some of them, states from Natural Earth; Mexico's from INEGI."""

import gzip
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.cells import Town
from segun.boundaries.topology import shapes_of
from segun.errors import WorkspaceError
from segun.model import Place, PlacePrecision, slug

NATURAL_EARTH = "Natural Earth"
GEONAMES = "GeoNames, CC BY 4.0"

_SMALL = 600  # people of a place that is known to have fewer than a thousand
_Shapes = tuple[tuple[str, str, BaseGeometry], ...]


class Found(Protocol):
    """A place of a gazetteer with its number of people (0: not known)."""

    @property
    def place(self) -> Place:
        """The place."""
        ...

    @property
    def population(self) -> int:
        """How many live there."""
        ...


class Areas(Protocol):
    """Something that knows areas and the towns in them, such as the gazetteer."""

    def below(self, id: str) -> Sequence[Found]:
        """Everything whose smallest area is ``id``: the states of a country, the towns of a municipality."""
        ...


@cache
def country_shapes() -> _Shapes:
    """Every country: ISO 3166-1 alpha-2 code (or ``natural-earth:<name>`` where it has none), name, shape."""
    codes = tomllib.loads((files(__package__) / "iso_numeric.toml").read_text(encoding="utf-8"))["alpha2"]
    found = []
    for properties, shape in shapes_of(_read("countries.json"), "countries"):
        name = str(properties["name"])
        id = codes.get(str(properties["id"] or name), f"natural-earth:{slug(name)}")
        found.append((id, name, shape))
    return tuple(sorted(found, key=lambda each: each[:2]))


def official_municipalities(country: str, areas: Areas) -> dict[str, Any] | None:
    """The official outlines of a country's municipalities as a topology, if they are carried: those that the gazetteer knows."""
    if not (_folder() / f"municipalities-{country}.json").is_file():
        return None
    topology: dict[str, Any] = _read(f"municipalities-{country}.json")
    known = municipalities_of(country, areas)
    (shapes,) = topology["objects"].values()
    shapes["geometries"] = [
        each | {"properties": {"area": id, "name": known[id].name, "approximate": False}}
        for each in shapes["geometries"]
        if (id := each["properties"]["area"]) in known
    ]
    return topology


@lru_cache(maxsize=16)
def _states(country: str) -> tuple[_Shapes, tuple[str, ...]]:
    """The states of a country as carried (the last two signs of their code, name, shape), and whom they are from."""
    if not (_folder() / f"states-{country}.json").is_file():
        return (), ()
    topology = _read(f"states-{country}.json")
    shapes = tuple(
        (str(properties.get("fips") or "")[2:], str(properties.get("name") or ""), shape)
        for properties, shape in shapes_of(topology)
    )
    return shapes, tuple(topology.get("attribution", (NATURAL_EARTH,)))


def states_from(country: str) -> tuple[str, ...]:
    """Whom the outlines of a country's states are from; nobody where none are carried."""
    return _states(country)[1]


def state_shapes(country: str, areas: Areas) -> _Shapes:
    """The states of a country, each under its id in the gazetteer: found by name, else by code; what fits neither is left out."""
    known = [found.place for found in areas.below(country) if found.place.precision is PlacePrecision.STATE]
    by_name = {slug(place.name): place for place in known}
    by_code = {place.id.rpartition(".")[2]: place for place in known}
    parts: dict[str, list[BaseGeometry]] = {}
    names = {place.id: place.name for place in known}
    for code, name, shape in _states(country)[0]:
        place = by_name.get(slug(name)) or by_code.get(code)
        if place is not None and (name or code):
            parts.setdefault(place.id, []).append(shape)
    return tuple((id, names[id], shapely.union_all(shapes)) for id, shapes in sorted(parts.items()))


def land_of(country: str, states: _Shapes) -> BaseGeometry:
    """The land of a country: the sum of its states where they are carried, else its outline; empty where it has none."""
    shapes = [shape for _, _, shape in _states(country)[0]] if states else []
    shapes = shapes or [shape for id, _, shape in country_shapes() if id == country]
    return shapely.union_all(shapes)


def municipalities_of(country: str, areas: Areas) -> Mapping[str, Place]:
    """The municipalities of a country that the gazetteer knows, by id."""
    return {
        found.place.id: found.place
        for state in areas.below(country)
        for found in areas.below(state.place.id)
        if found.place.precision is PlacePrecision.MUNICIPALITY
    }


def towns_of(country: str, areas: Areas) -> Iterator[Town]:
    """The places that tell where each municipality of a country reaches: the gazetteer's towns and smaller ones."""
    municipalities = municipalities_of(country, areas)
    for id in municipalities:
        for found in areas.below(id):
            place = found.place
            if place.longitude is not None and place.latitude is not None:
                yield Town(id, place.longitude, place.latitude, found.population)
    path = _folder() / "small_towns.tsv.gz"
    with gzip.open(_there(path), "rt", encoding="utf-8") as lines:
        for line in lines:
            area, latitude, longitude = line.split("\t")
            if area in municipalities:
                yield Town(area, float(longitude), float(latitude), _SMALL)


def _read(name: str) -> Any:
    return json.loads(_there(_folder() / name).read_bytes())


def _there(path: Path) -> Path:
    if not path.is_file():
        raise WorkspaceError(f"{path} is missing: it is made when Segun is installed (pip install --editable . in a checkout)")
    return path


def _folder() -> Path:
    return Path(str(files(__package__))) / "bundled"
