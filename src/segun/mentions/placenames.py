"""Places that a user adds: lines in GeoNames' format, compiled to a gazetteer file of the workspace.

GeoNames' dumps have 19 columns parted by tabs (geonames.org, "readme.txt" of the export): id, name, ASCII name, alternate
names by commas, latitude, longitude, feature class, feature code, country, other countries, codes of four orders of areas,
population, elevation, model elevation, time zone, date. Whoever writes lines by hand may stop after the second-order code.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from segun.errors import InputError
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.placefile import Level, PlaceRow, name_key, read_places, town_id, write_places
from segun.model import slug

_NAME, _ASCII, _OTHERS, _LATITUDE, _LONGITUDE, _CLASS, _CODE, _COUNTRY, _, _FIRST, _SECOND = range(1, 12)
_POPULATION = 14
_FEWEST = _SECOND + 1
_ABOUT = {"attribution": "Places added by the user."}


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that was not taken: its number (from 1) and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file: how many places were added or replaced, and the lines that were refused."""

    added: int
    refused: tuple[RefusedLine, ...]


def compile_names(lines: Path, target: Path, *, world: Gazetteer | None = None) -> Report:
    """Add the places in ``lines`` to the gazetteer file ``target``, which is made if it is not there.

    A line that cannot be read is refused with its reason and the others are added. A place of the same id replaces the one
    added before. Settlements (class P) and first- and second-order areas (ADM1, ADM2) are taken; a settlement whose second-
    or first-order area nobody knows lies in the smallest one that is known. Raises InputError if ``lines`` is not UTF-8.
    """
    rows = {row.id: row for row in read_places(target)} if target.is_file() else {}
    world = world or Gazetteer([target] if target.is_file() else [])
    added, refused = 0, []
    for number, line in _lines(lines):
        row = _row(line.split("\t"), world, rows)
        if isinstance(row, str):
            refused.append(RefusedLine(number, row))
        else:
            rows[row.id] = row
            added += 1
    if added:
        write_places(target, rows.values(), _ABOUT)
    return Report(added, tuple(refused))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, line in enumerate(file, 1):
                if line.strip() and not line.startswith("#"):
                    yield number, line.rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not in UTF-8 ({error.reason} at byte {error.start})") from error


def _row(fields: list[str], world: Gazetteer, added: dict[str, PlaceRow]) -> PlaceRow | str:
    """The place of a line, or why there is none."""
    if len(fields) < _FEWEST:
        return f"{len(fields)} columns, at least {_FEWEST} parted by tabs are needed (GeoNames' format)"
    name, country = fields[_NAME].strip(), fields[_COUNTRY].strip()
    if not name_key(name):
        return "no name"
    position = _position(fields[_LATITUDE], fields[_LONGITUDE])
    if position is None:
        return f"no place on earth: latitude {fields[_LATITUDE]!r}, longitude {fields[_LONGITUDE]!r}"
    if world.area(country) is None:
        return f"unknown country {country!r} (ISO 3166 code of two letters)"
    level = _level(fields[_CLASS], fields[_CODE])
    if level is None:
        return f"feature {fields[_CLASS]}.{fields[_CODE]} is neither a settlement (P) nor an area (A.ADM1, A.ADM2)"
    people = fields[_POPULATION].strip() if len(fields) > _POPULATION else ""
    if people and not people.isdecimal():
        return f"population {people!r} is not a number"
    codes = [country, *(code for field in (fields[_FIRST], fields[_SECOND]) if (code := field.strip()))]
    if level != Level.TOWN and len(codes) <= level:
        return f"an area of order {int(level)} needs its code in the columns of areas"
    parent = _parent(codes[: level if level != Level.TOWN else len(codes)], world, added)
    id = ".".join(codes[: level + 1]) if level != Level.TOWN else town_id(parent, slug(name))
    keys = dict.fromkeys(name_key(other) for other in (name, fields[_ASCII], *fields[_OTHERS].split(",")))
    return PlaceRow(level, id, name, parent, *position, int(people or 0), tuple(sorted(key for key in keys if key)))


def _level(feature_class: str, feature_code: str) -> Level | None:
    areas = {"ADM1": Level.STATE, "ADM2": Level.MUNICIPALITY}
    return Level.TOWN if feature_class == "P" else areas.get(feature_code) if feature_class == "A" else None


def _parent(codes: list[str], world: Gazetteer, added: dict[str, PlaceRow]) -> str:
    """The smallest known area of these codes."""
    for length in range(len(codes), 1, -1):
        id = ".".join(codes[:length])
        if id in added or world.area(id):
            return id
    return codes[0]


def _position(latitude: str, longitude: str) -> tuple[float, float] | None:
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None
