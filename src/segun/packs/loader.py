"""Load packs: the bundled ones by name, or a user's folder of the same form."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from segun.errors import BadSettings
from segun.model import Actor, Pack, Region, Source
from segun.packs.form import GroupForm, PackHead, PersonForm, RegionForm, SourceForm

_BUNDLED = Path(__file__).parent
_HEAD = "pack.toml"
_Form = TypeVar("_Form", GroupForm, PersonForm, SourceForm, RegionForm)


def available() -> tuple[str, ...]:
    """The names of the bundled packs, in order."""
    return tuple(sorted(head.parent.name for head in _BUNDLED.glob(f"*/{_HEAD}")))


@cache
def load_pack(name: str) -> Pack:
    """The bundled pack of that name, with the packs that it builds on. Raises BadSettings where there is none."""
    if name not in available():
        raise BadSettings("packs", f"there is no pack {name!r} (bundled: {', '.join(available())})")
    return load_pack_folder(_BUNDLED / name)


def load_packs(names: Iterable[str]) -> Pack:
    """The bundled packs of these names as one; what a later one says of an id replaces what an earlier one says."""
    joined = Pack("none")
    for position, name in enumerate(names):
        pack = load_pack(name)
        joined = joined + pack if position else pack
    return joined


def load_pack_folder(folder: Path) -> Pack:
    """The pack in ``folder``: ``pack.toml`` and any of groups, people, sources and regions.

    A tie may point to an actor of another pack; what points nowhere is found by :func:`segun.packs.soundness.faults` on the
    packs together. Raises BadSettings, which names the file, the item and the field, where a file does not have the form.
    """
    head = _head(folder / _HEAD)
    groups = _items(folder / "groups.toml", "group", GroupForm)
    people = _items(folder / "people.toml", "person", PersonForm)
    sources = _items(folder / "sources.toml", "source", SourceForm)
    regions = _items(folder / "regions.toml", "region", RegionForm)
    actors: list[Actor] = [_made(folder / "groups.toml", group, head) for group in groups]
    actors += [_made(folder / "people.toml", person, head) for person in people]
    pack = Pack(
        head.name,
        tuple(actors),
        tuple(_made(folder / "sources.toml", source, head) for source in sources),
        tuple(_made(folder / "regions.toml", region, head) for region in regions),
    )
    _refuse_repeated_ids(folder, pack)
    if not head.builds_on:
        return pack
    joined = load_packs(head.builds_on) + pack
    return Pack(head.name, joined.actors, joined.sources, joined.regions)


def _head(path: Path) -> PackHead:
    if not path.exists():
        raise BadSettings(_shown(path), "is missing; it holds the name, country and languages of the pack")
    data = _toml(path)
    try:
        return msgspec.convert(data, PackHead, strict=True)
    except msgspec.ValidationError as error:
        raise BadSettings(_shown(path), str(error)) from error


def _items(path: Path, table: str, form: type[_Form]) -> list[_Form]:
    """The tables of a file, each held to its form; a file that is not there has none."""
    if not path.exists():
        return []
    data = _toml(path)
    if unknown := sorted(set(data) - {table}):
        raise BadSettings(_shown(path), f"has {unknown[0]!r}; it may only hold [[{table}]] tables")
    items = []
    for position, raw in enumerate(data.get(table, []), start=1):
        try:
            items.append(msgspec.convert(raw, form, strict=True))
        except msgspec.ValidationError as error:
            name = raw.get("id", f"{table} {position}") if isinstance(raw, dict) else f"{table} {position}"
            raise BadSettings(_shown(path), f"{name}: {error}") from error
    return items


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSettings(_shown(path), f"cannot be read: {error}") from error


def _made(path: Path, form: Any, head: PackHead) -> Any:
    try:
        return form.item(head.country)
    except ValueError as error:
        raise BadSettings(_shown(path), f"{form.id}: {error}") from error


def _refuse_repeated_ids(folder: Path, pack: Pack) -> None:
    """One id, one thing, over actors, sources and regions of a pack."""
    seen: set[str] = set()
    items: tuple[Actor | Source | Region, ...] = (*pack.actors, *pack.sources, *pack.regions)
    for item in items:
        if item.id in seen:
            raise BadSettings(folder.name, f"{item.id}: id stands twice in this pack")
        seen.add(item.id)


def _shown(path: Path) -> str:
    """The file as the user knows it: folder and name."""
    return f"{path.parent.name}/{path.name}"
