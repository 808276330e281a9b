"""Names by what was typed of them: actors, people, sources and places, under any name that they bear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from segun.views.folding import folded
from segun.views.places import PlacesOnRecord
from segun.views.standpoint import Standpoint


class NameKind(StrEnum):
    """What bears a name."""

    ACTOR = "actor"
    PERSON = "person"
    SOURCE = "source"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Borne:
    """A name, folded, with who bears it; ``usual`` is the name that it is shown under."""

    flat: str
    name: str
    id: str
    usual: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class FoundName:
    """Somebody or something whose name fits; ``alias`` is the name that fits where it is not the usual one."""

    id: str
    name: str
    kind: NameKind
    alias: str | None


def borne_names(standpoint: Standpoint, places: PlacesOnRecord) -> tuple[Borne, ...]:
    """Every name of the packs and the record. One pass over all of them: keep it while the record stands."""
    seen: set[tuple[str, str]] = set()
    found: list[Borne] = []
    for id, name, usual, kind in _all(standpoint, places):
        if (id, name) not in seen:
            seen.add((id, name))
            found.append(Borne(folded(name), name, id, usual, kind))
    return tuple(found)


def find_names(borne: Sequence[Borne], typed: str, most: int) -> tuple[FoundName, ...]:
    """Those of whose names every typed word begins one word; whole names first, then short ones. One line a bearer."""
    words = folded(typed).split()
    fitting = [each for each in borne if words and _fits(each.flat, words)]
    fitting.sort(key=lambda each: (each.flat != " ".join(words), each.name != each.usual, len(each.flat), each.flat, each.id))
    first: dict[str, FoundName] = {}
    for each in fitting:
        first.setdefault(each.id, FoundName(each.id, each.usual, each.kind, each.name if each.name != each.usual else None))
    return tuple(first.values())[:most]


def _fits(flat: str, words: Sequence[str]) -> bool:
    own = flat.replace("-", " ").split()
    return all(any(each.startswith(word) for each in own) for word in words)


def _all(standpoint: Standpoint, places: PlacesOnRecord) -> Iterator[tuple[str, str, str, NameKind]]:
    for actor in standpoint.pack.actors:
        kind = NameKind.PERSON if actor.is_person else NameKind.ACTOR
        for name in (actor.name, *(alias.name for alias in actor.aliases)):
            yield actor.id, name, actor.name, kind
    for source in standpoint.pack.sources:
        for name in (source.name, *source.aliases):
            yield source.id, name, source.name, NameKind.SOURCE
    parties = _parties(standpoint)
    for id, name in standpoint.ledger.names():
        canonical = standpoint.identities.canonical(id)
        if canonical.startswith("new:") and canonical in parties:
            yield canonical, name, standpoint.identities.name(canonical), NameKind.ACTOR
        elif canonical.startswith("new:"):
            yield canonical, name, standpoint.identities.name(canonical), NameKind.SOURCE
    for place in places.places.values():
        yield place.id, place.name, place.name, NameKind.PLACE


def _parties(standpoint: Standpoint) -> set[str]:
    """The ids that some claim is about, rather than according to."""
    canonical = standpoint.identities.canonical
    relations = (relation for relation, _ in standpoint.ledger.relations(known=standpoint.known, recorded=standpoint.recorded))
    return {canonical(id) for relation in relations for id in (relation.subject, relation.object)}
