"""Official outlines that a user loads: reading the file, checking the shapes, and finding which area each of them is."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from segun.boundaries.bundled import Areas
from segun.boundaries.files import Row, original, read_rows
from segun.boundaries.outlines import written
from segun.boundaries.store import Store
from segun.errors import InputError
from segun.model import Place, PlacePrecision, slug

_SMOOTH = 0.004  # degrees: bends below about 400 m are not drawn; the original is kept
_LEAST = 0.5  # share of the shapes that a field must match to be taken for codes or names without being named


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a file: the areas that got a shape, and what is to be said of the rest.

    ``unmatched`` are shapes that are no area we know, with their code and name as far as given; ``missing`` are areas of the
    level that got none. ``mended`` counts shapes that crossed themselves and were repaired; ``renamed`` are areas whose code
    fits and whose name in the file is another. ``fits`` tells whether neighbours meet without overlap or gap.
    """

    areas: int
    code_field: str | None
    name_field: str | None
    unmatched: tuple[str, ...]
    missing: tuple[Place, ...]
    renamed: tuple[tuple[Place, str], ...]
    mended: int
    fits: bool


def load(
    path: Path,
    areas: Areas,
    store: Store,
    *,
    country: str,
    level: PlacePrecision,
    code: str | None = None,
    name: str | None = None,
) -> Loaded:
    """Take the outlines of one level of a country from a file; from then on they are drawn in the place of the bundled ones.

    ``code`` and ``name`` are the fields that hold official codes and names; without them, the fields that fit most areas are
    taken. Raises InputError where the file cannot be read, has no such field, or nothing in it is an area that we know.
    """
    rows = read_rows(path)
    known = _Known.of(areas, country, level)
    if not known.places:
        raise InputError(f"no {level.value} of {country} is in the gazetteer")
    fields = sorted({field for row in rows for field in row.properties})
    for field in (code, name):
        if field is not None and field not in fields:
            raise InputError(f"{path.name} has no field {field!r} (it has: {', '.join(fields) or 'none'})")
    if code is None and name is None:
        code, name = known.likely_field(rows, fields, known.by_code), known.likely_field(rows, fields, known.by_name)
    if code is None and name is None:
        raise InputError(f"no field of {path.name} fits the codes or names of {country} (it has: {', '.join(fields) or 'none'})")
    parts: dict[str, list[BaseGeometry]] = {}
    unmatched, renamed, mended = [], [], 0
    for row in rows:
        called = str(row.properties.get(name) or "") if name else ""
        place = known.find(row.properties.get(code) if code else None, called)
        if place is None or row.shape.is_empty:
            unmatched.append(" ".join(str(row.properties.get(field) or "") for field in (code, name) if field).strip() or "?")
            continue
        mended += not row.shape.is_valid
        parts.setdefault(place.id, []).append(_areal(row.shape))
        if called and slug(called) != slug(place.name):
            renamed.append((place, called))
    if not parts:
        raise InputError(f"nothing in {path.name} is a {level.value} of {country} that the gazetteer knows")
    shapes = {id: shapely.union_all(several) for id, several in sorted(parts.items())}
    drawn = shapely.coverage_simplify(list(shapes.values()), _SMOOTH)
    topology = written(
        [(id, known.places[id].name, shape) for id, shape in zip(shapes, drawn, strict=True)], [path.name], approximate=False
    )
    report = Loaded(
        areas=len(shapes),
        code_field=code,
        name_field=name,
        unmatched=tuple(unmatched),
        missing=tuple(place for id, place in known.places.items() if id not in shapes),
        renamed=tuple(renamed),
        mended=mended,
        fits=bool(shapely.coverage_is_valid(list(shapes.values()))),
    )
    facts = {"file": path.name, "areas": report.areas, "unmatched": list(report.unmatched), "mended": mended}
    store.put(level, country, topology, *original(path), facts)
    return report


def _areal(shape: BaseGeometry) -> BaseGeometry:
    """A valid shape without the points and lines that mending may leave."""
    mended = shape if shape.is_valid else shapely.make_valid(shape)
    return shapely.union_all([part for part in shapely.get_parts(mended) if part.geom_type in ("Polygon", "MultiPolygon")])


@dataclass(frozen=True, slots=True)
class _Known:
    """The areas of a level of a country, by id, and by what a file may call them."""

    places: Mapping[str, Place]
    codes: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, areas: Areas, country: str, level: PlacePrecision) -> "_Known":
        states = [found.place for found in areas.below(country) if found.place.precision is PlacePrecision.STATE]
        places = states
        if level is PlacePrecision.MUNICIPALITY:
            below = (found.place for state in states for found in areas.below(state.id))
            places = [place for place in below if place.precision is level]
        official = _official_states(country)
        codes = {}
        for place in places:
            _, state, *rest = place.id.split(".")
            codes[".".join((country, state, *rest))] = place.id
            codes["".join((official.get(state, state), *rest)).lstrip("0")] = place.id
        counted = Counter(slug(place.name) for place in places)
        names = {slug(place.name): place.id for place in places if counted[slug(place.name)] == 1}
        return cls({place.id: place for place in sorted(places, key=lambda each: each.id)}, codes, names)

    def by_code(self, value: object) -> str | None:
        """The area of a code: GeoNames' own, or the official one with or without its leading zeros."""
        text = str(value or "").strip()
        return self.codes.get(text) or self.codes.get(text.removesuffix(".0").lstrip("0"))

    def by_name(self, value: object) -> str | None:
        """The area of a name that only one area of the level bears."""
        return self.names.get(slug(str(value or "")))

    def find(self, code: object, name: str) -> Place | None:
        """The area that a shape is, by its code, else by its name."""
        id = self.by_code(code) if code is not None else None
        id = id or (self.by_name(name) if name else None)
        return self.places[id] if id else None

    @staticmethod
    def likely_field(rows: Sequence[Row], fields: Iterable[str], find: Callable[[object], str | None]) -> str | None:
        """The field that finds most different areas, if it does so for enough of the shapes."""
        found = {field: len({id for row in rows if (id := find(row.properties.get(field)))}) for field in fields}
        best = max(sorted(found), key=lambda field: found[field], default=None)
        return best if best is not None and found[best] >= _LEAST * len(rows) else None


def _official_states(country: str) -> Mapping[str, str]:
    """GeoNames' code of a state -> the official one, where they differ."""
    table = tomllib.loads((files(__package__) / "official_codes.toml").read_text(encoding="utf-8"))
    found: Mapping[str, str] = table["states"].get(country, {})
    return found
