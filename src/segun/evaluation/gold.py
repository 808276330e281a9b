"""Annotated passages: a text file and beside it a JSON file of the same name with its entities and claims."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from segun.errors import BadSettings
from segun.model import RelationKind, Stance, Status


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One annotated claim; its parties, ``source``, ``via`` and ``place`` are ids of the passage's entities (or values).

    ``since`` and ``until`` are dates as far as they are said: ``2024``, ``2024-09``, ``2024-09-12``.
    """

    relation: RelationKind
    subject: str
    object: str
    stance: Stance
    hedged: bool
    status: Status
    source: str | None
    via: str | None
    place: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """A passage with what a careful reader finds in it. ``names`` maps every name of an entity to the entity's id."""

    id: str
    language: str
    publisher: str | None
    published: date | None
    country: str | None
    kind: str
    text: str
    names: Mapping[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]


def load_gold(folder: Path) -> tuple[GoldPassage, ...]:
    """Every annotated passage below ``folder``, by path. Raises BadSettings where a file breaks the format."""
    return tuple(_load(path) for path in sorted(folder.rglob("*.json")) if path.with_suffix(".txt").exists())


def _load(path: Path) -> GoldPassage:
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        published = raw.get("published")
        return GoldPassage(
            id=raw["id"],
            language=raw["lang"],
            publisher=raw.get("publisher"),
            published=date.fromisoformat(published) if published else None,
            country=raw.get("country"),
            kind=raw.get("kind", ""),
            text=path.with_suffix(".txt").read_text(encoding="utf-8"),
            names={entity["id"]: tuple(entity["names"]) for entity in raw["entities"]},
            claims=tuple(_claim(item) for item in raw["claims"]),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise BadSettings(str(path), f"not an annotated passage ({error})") from error


def _claim(item: Mapping[str, Any]) -> GoldClaim:
    return GoldClaim(
        relation=RelationKind(item["relation"]),
        subject=item["a"],
        object=item["b"],
        stance=Stance(item["stance"]),
        hedged=bool(item["hedged"]),
        status=Status(item["status"]),
        source=item["source"],
        via=item["via"],
        place=item.get("place"),
        since=item.get("since"),
        until=item.get("until"),
    )
