"""What the map needs of the record, worked out once: its relations as a table, and where each of them is drawn."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from segun.assessment.at_once import Table, logit
from segun.assessment.priors import Priors, priors
from segun.model import Relation
from segun.views.areas import Touch, kind_there
from segun.views.map_bearings import PLACED, Bearing, Bearings, bearings
from segun.views.map_reports import Reports
from segun.views.naming import Named, usual
from segun.views.standpoint import Standpoint

Numbers = np.ndarray[tuple[int], np.dtype[Any]]
Spot = tuple[str, str]
"""An area and an actor there, by their ids."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The record as the map needs it.

    ``spots`` are in order; ``actors`` names each actor and ``areas`` each area; ``mass`` counts the claims of each actor.
    ``unplaced`` holds the days of publication of claims whose place is nowhere known. ``bearings`` are kept
    for the next index.
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
    bearings: Bearings
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


def ground_of(standpoint: Standpoint, before: Bearings | None = None, touched: Collection[Relation] | None = None) -> Ground:
    """Work out the ground from the whole record; what has not changed since ``before`` is taken over.

    ``touched`` are the only relations of which the record has said anything else since, where that is known.
    """
    rules = priors()
    found = bearings(standpoint, rules, before, touched)
    relations = tuple(found.of)
    places: dict[Spot, list[tuple[int, Touch]]] = {}
    areas: dict[str, str] = {}
    nowhere: list[int] = []
    for number, (relation, bearing) in enumerate(found.of.items()):
        for touch in bearing.touches:
            places.setdefault((touch.area, relation.subject), []).append((number, touch))
            areas.setdefault(touch.area, touch.name)
        if relation.kind in PLACED and not bearing.touches:
            nowhere.extend(bearing.days)
    spots = tuple(sorted(places))
    several = tuple(found.of.values())
    about = [
        (spot, report, touch)
        for spot, key in enumerate(spots)
        for number, touch in places[key]
        for report in several[number].reports
    ]
    days = [day for bearing in several for report in bearing.reports for day in (report.first, report.said)]
    ids = [relation.id for relation in relations]
    return Ground(
        table=Table(relations, [bearing.rows for bearing in several], rules),
        relation_ids=tuple(ids),
        spots=spots,
        relations_of=tuple(tuple(dict.fromkeys(ids[number] for number, _ in places[key])) for key in spots),
        known_from={id: min((row.known_from for row in each.rows), default=0) for id, each in zip(ids, several, strict=True)},
        actors={each.subject: usual(standpoint, found.of[each].subject) for each in relations if each.kind in PLACED},
        areas=areas,
        mass=_mass(found.of),
        reports=Reports(about, len(spots), rules),
        touching=_touching(relations, spots, places, rules),
        bearings=found,
        unplaced=np.sort(np.array(nowhere, dtype=np.int32)),
        claims=sum(each.claims for relation, each in found.of.items() if relation.kind in PLACED),
        span=(date.fromordinal(min(days)), date.fromordinal(max(days))) if days else None,
    )


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


def _mass(found: Mapping[Relation, Bearing]) -> dict[str, int]:
    """How many claims of presence, control and contest there are of each actor."""
    mass: dict[str, int] = {}
    for relation, bearing in found.items():
        if relation.kind in PLACED:
            mass[relation.subject] = mass.get(relation.subject, 0) + bearing.claims
    return mass
