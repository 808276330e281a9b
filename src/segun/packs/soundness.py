"""What no single table shows: whether the names and ties of packs agree with each other."""

from collections import defaultdict
from collections.abc import Iterator

from segun.model import Actor, ActorKind, Pack, RelationKind, Source
from segun.packs.form import folded

_OF_PERSONS = frozenset({RelationKind.MEMBER_OF, RelationKind.KIN})
_TO_PERSONS = frozenset({RelationKind.LED_BY, RelationKind.KIN})


def faults(pack: Pack) -> tuple[str, ...]:
    """One line for each thing wrong with the pack as a whole, in a fixed order; none where it is sound.

    Looked for: ties and institutions that point nowhere or to the wrong kind, a kinship written twice, people without a
    group, and names of two items that are not marked as ambiguous in each.
    """
    return (*_bad_ties(pack), *_bad_sources(pack), *_people_without_a_group(pack), *_shared_names(pack))


def _bad_ties(pack: Pack) -> Iterator[str]:
    actors = {actor.id: actor for actor in pack.actors}
    kin: set[frozenset[str]] = set()
    for actor in pack.actors:
        for tie in actor.ties:
            other = actors.get(tie.to)
            if other is None:
                yield f"{actor.id}: {tie.kind} points to {tie.to}, which no pack has"
            elif other.id == actor.id:
                yield f"{actor.id}: {tie.kind} points to itself"
            elif other.is_person is not (tie.kind in _TO_PERSONS) or actor.is_person is not (tie.kind in _OF_PERSONS):
                yield f"{actor.id}: {tie.kind} cannot point to {tie.to}, a {other.kind}"
            if tie.kind is RelationKind.KIN:
                pair = frozenset({actor.id, tie.to})
                if pair in kin:
                    yield f"{actor.id}: kin of {tie.to} is written twice"
                kin.add(pair)


def _bad_sources(pack: Pack) -> Iterator[str]:
    sources = {source.id for source in pack.sources}
    actors = {actor.id for actor in pack.actors}
    for actor in pack.actors:
        if actor.speaks_for is not None and actor.speaks_for not in sources:
            yield f"{actor.id}: speaks_for {actor.speaks_for} is no source of a pack"
    for source in pack.sources:
        if source.institution is not None and source.institution not in sources:
            yield f"{source.id}: institution {source.institution} is no source of a pack"
        for party in source.party_to:
            if party not in actors:
                yield f"{source.id}: party_to {party} is no actor of a pack"


def _people_without_a_group(pack: Pack) -> Iterator[str]:
    leaders = {tie.to for actor in pack.actors for tie in actor.ties if tie.kind is RelationKind.LED_BY}
    for actor in pack.actors:
        belongs = any(tie.kind is RelationKind.MEMBER_OF for tie in actor.ties)
        if actor.kind is ActorKind.PERSON and not belongs and actor.id not in leaders:
            yield f"{actor.id}: neither member nor leader of any group"


def _shared_names(pack: Pack) -> Iterator[str]:
    bearers: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    items: tuple[Actor | Source, ...] = (*pack.actors, *pack.sources)
    for item in items:
        for name, ambiguous in sorted(_names(item).items()):
            bearers[name].append((item.id, ambiguous))
    for name, sharing in bearers.items():
        if len(sharing) > 1:
            yield from (f"{id}: {name!r} is shared and not marked as ambiguous" for id, ambiguous in sharing if not ambiguous)


def _names(item: Actor | Source) -> dict[str, bool]:
    """Every name of an item, folded, and whether it is marked as ambiguous."""
    if isinstance(item, Actor):
        return {folded(item.name): False} | {folded(alias.name): alias.ambiguous for alias in item.aliases}
    marked = {folded(name) for name in item.ambiguous}
    return {folded(name): folded(name) in marked for name in (item.name, *item.aliases)}
