"""What the map needs of the record, worked out once: its relations as a table, and where each of them is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from segun.assessment.at_once import Table, logit
from segun.assessment.origin_rows import Numbering, OriginRow, origin_rows
from segun.assessment.priors import Priors, priors
from segun.assessment.voices import Voices
from segun.ledger.store import ClaimQuery
from segun.model import Copy, PlaceMention, Relation, RelationKind, Source
from segun.views.areas import Touch, kind_there, touches
from segun.views.map_reports import Report, Reports
from segun.views.naming import Named, usual
from segun.views.standpoint import ClaimOnRecord, Standpoint, by_relation

Numbers = np.ndarray[tuple[int], np.dtype[Any]]
Spot = tuple[str, str]
"""An area and an actor there, by their ids."""

PLACED = (RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS)
_TIES = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.PART_OF)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The rows of one relation, with what they were made of: they are taken over by the next index where that is the same."""

    claims: tuple[str, ...]
    copies: tuple[Copy, ...]
    rows: Sequence[OriginRow]


@dataclass(frozen=True, slots=True)
class Ground:
    """The record as the map needs it.

    ``spots`` are in order; ``actors`` names each actor and ``areas`` each area; ``mass`` counts the claims of each actor.
    ``unplaced`` holds the days of publication of claims whose place is nowhere known. ``weighed``, ``numbering`` and ``sources``
    are kept for the next index.
    """

    table: Table
    relation_ids: tuple[str, ...]
    spots: tuple[Spot, ...]
    relations_of: tuple[tuple[str, ...], ...]
    known_from: Mapping[str, int]
    actors: Mapping[str, Named]
    areas: Mapping[str, str]
    mass: Mapping[str, int]
    reports: Reports
    touching: "Touching"
    weighed: Mapping[Relation, Weighed]
    numbering: Numbering
    sources: Mapping[str, Source]
    unplaced: Numbers
    claims: int
    span: tuple[date, date] | None

    def relations_known(self, spot: int, known: int) -> tuple[str, ...]:
        """The relations that bear on a spot and that somebody had brought up by day ``known`` (an ordinal)."""
        return tuple(id for id in self.relations_of[spot] if self.known_from[id] <= known)


@dataclass(frozen=True, slots=True)
class Touching:
    """Which relation bears on which spot, as arrays: its place in the table, the spot, what it says there, and how much."""

    relation: Numbers
    spot: Numbers
    kind: Numbers
    share: Numbers
    is_vague: Numbers
    is_partial: Numbers
    base: Numbers


def ground_of(standpoint: Standpoint, before: "Ground | None" = None) -> Ground:
    """Work out the ground from the whole record; what has not changed since ``before`` is taken over."""
    rules = priors()
    found = standpoint.at(known=date.max).claims(ClaimQuery(kinds=(*PLACED, *_TIES)))
    groups = by_relation(found)
    numbering = before.numbering if before is not None else Numbering()
    weighed = _weighed(standpoint, groups, rules, before, numbering)
    relations = tuple(groups)
    places: dict[Spot, list[tuple[int, Touch]]] = {}
    areas: dict[str, str] = {}
    for number, (relation, claims) in enumerate(groups.items()):
        thing = claims[0].claim.object
        for touch in touches(thing.place) if isinstance(thing, PlaceMention) else ():
            places.setdefault((touch.area, relation.subject), []).append((number, touch))
            areas.setdefault(touch.area, touch.name)
    spots = tuple(sorted(places))
    drawn = {number for several in places.values() for number, _ in several}
    reports = {
        number: [Report.of(each.id, each.claim, _published(each)) for each in groups[relations[number]]] for number in drawn
    }
    about = [
        (spot, report, touch) for spot, key in enumerate(spots) for number, touch in places[key] for report in reports[number]
    ]
    days = [day for several in reports.values() for report in several for day in (report.first, report.said)]
    nowhere = [
        _published(each).toordinal()
        for number, relation in enumerate(relations)
        if relation.kind in PLACED and number not in drawn
        for each in groups[relation]
    ]
    return Ground(
        table=Table(relations, [weighed[relation].rows for relation in relations], rules),
        relation_ids=tuple(relation.id for relation in relations),
        spots=spots,
        relations_of=tuple(tuple(dict.fromkeys(relations[number].id for number, _ in places[key])) for key in spots),
        known_from={each.id: min((row.known_from for row in weighed[each].rows), default=0) for each in relations},
        actors=_actors(standpoint, groups),
        areas=areas,
        mass=_mass(groups),
        reports=Reports(about, len(spots), rules),
        touching=_touching(relations, spots, places, rules),
        weighed=weighed,
        numbering=numbering,
        sources=standpoint.sources,
        unplaced=np.sort(np.array(nowhere, dtype=np.int32)),
        claims=sum(len(groups[relation]) for relation in relations if relation.kind in PLACED),
        span=(date.fromordinal(min(days)), date.fromordinal(max(days))) if days else None,
    )


def _weighed(
    standpoint: Standpoint,
    groups: Mapping[Relation, tuple[ClaimOnRecord, ...]],
    rules: Priors,
    before: Ground | None,
    numbering: Numbering,
) -> dict[Relation, Weighed]:
    """The rows of every relation, those of before where nothing that they are made of has changed."""
    voices = Voices(standpoint.sources, rules)
    kept = before.weighed if before is not None and before.sources == standpoint.sources else {}
    found = {}
    for relation, claims in groups.items():
        ids = tuple(each.id for each in claims)
        copies = standpoint.copies_among({each.claim.citation.document for each in claims})
        old = kept.get(relation)
        if old is None or (old.claims, old.copies) != (ids, copies):
            stated = [replace(each.claim, published=_published(each)) for each in claims]
            old = Weighed(ids, copies, origin_rows(relation, stated, voices, rules, numbering, copies))
        found[relation] = old
    return found


def _published(each: ClaimOnRecord) -> date:
    """When a claim became known: the day of publication, of a document without one the day it was recorded."""
    return each.claim.published or each.recorded_at.date()


def _touching(
    relations: Sequence[Relation], spots: Sequence[Spot], places: Mapping[Spot, Sequence[tuple[int, Touch]]], rules: Priors
) -> Touching:
    flat = [(number, spot, touch) for spot, key in enumerate(spots) for number, touch in places[key]]
    kinds = [relations[number].kind for number, _, _ in flat]
    rates = np.array([rules.base_rate[kind] for kind in kinds], dtype=np.float64)
    return Touching(
        relation=np.array([number for number, _, _ in flat], dtype=np.int32),
        spot=np.array([spot for _, spot, _ in flat], dtype=np.int32),
        kind=np.array(
            [PLACED.index(kind_there(kind, touch)) for kind, (_, _, touch) in zip(kinds, flat, strict=True)], dtype=np.int32
        ),
        share=np.array([touch.share for _, _, touch in flat], dtype=np.float64),
        is_vague=np.array([touch.is_vague for _, _, touch in flat], dtype=np.bool_),
        is_partial=np.array([touch.is_partial for _, _, touch in flat], dtype=np.bool_),
        base=logit(rates),
    )


def _actors(standpoint: Standpoint, groups: Mapping[Relation, tuple[ClaimOnRecord, ...]]) -> dict[str, Named]:
    return {
        relation.subject: usual(standpoint, claims[0].claim.subject)
        for relation, claims in groups.items()
        if relation.kind in PLACED
    }


def _mass(groups: Mapping[Relation, tuple[ClaimOnRecord, ...]]) -> dict[str, int]:
    """How many claims of presence, control and contest there are of each actor."""
    mass: dict[str, int] = {}
    for relation, claims in groups.items():
        if relation.kind in PLACED:
            mass[relation.subject] = mass.get(relation.subject, 0) + len(claims)
    return mass
