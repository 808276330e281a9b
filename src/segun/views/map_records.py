"""The map as JSON: what the page paints, and what it tells of one area."""

from segun.assessment.words import likelihood
from segun.model import Language, Record
from segun.views.holdings import chance_of
from segun.views.territory import Cell, Holding, Months, Shade, Territory


def territory_record(territory: Territory) -> Record:
    """The picture of a day as JSON for the page: who, by number, and what is drawn of each area.

    ``{"on", "known", "layer", "unplaced", "actors": [{"id", "name", "short", "colour", "bloc"}], "cells": [{"area", "name",
    "level", "status", "parties": [n, …], "vague", "stale", "weight", "p"}]}``; ``parties`` are places in ``actors``, ``weight``
    what the evidence is worth in independent fresh origins, ``p`` the probability behind the status (null where not assessed).
    """
    ids = sorted(territory.shades, key=lambda id: territory.shades[id].colour)
    number = {id: place for place, id in enumerate(ids)}
    return {
        "on": territory.on.isoformat(),
        "known": territory.known.isoformat(),
        "layer": territory.layer.value,
        "unplaced": territory.unplaced,
        "actors": [_shade(territory.shades[id]) for id in ids],
        "cells": [
            {
                "area": cell.area,
                "name": cell.name,
                "level": cell.level.value,
                "status": cell.status.value,
                "parties": [number[id] for id in cell.parties],
                "vague": cell.is_vague,
                "stale": cell.is_stale,
                "weight": round(cell.weight, 2),
                "p": None if cell.chance is None else round(cell.chance, 3),
            }
            for cell in territory.cells
        ],
    }


def cell_record(cell: Cell, language: Language = Language.EN) -> Record:
    """One area in full as JSON: everybody reported there, with probabilities, likelihood, basis and ids to click through."""
    return {
        "area": cell.area,
        "name": cell.name,
        "within": list(cell.within),
        "level": cell.level.value,
        "status": cell.status.value,
        "parties": list(cell.parties),
        "vague": cell.is_vague,
        "stale": cell.is_stale,
        "weight": cell.weight,
        "holdings": [holding_record(holding, language) for holding in cell.holdings],
    }


def holding_record(holding: Holding, language: Language = Language.EN) -> Record:
    """One actor in one area as JSON."""
    chance = chance_of(holding)
    return {
        "actor": {"id": holding.actor.id, "name": holding.actor.name},
        "status": holding.status.value,
        "p": chance,
        "likelihood": likelihood(chance, language) if chance is not None else None,
        "present": holding.present,
        "control": holding.control,
        "contest": holding.contest,
        "basis": holding.basis.value if holding.basis else None,
        "origins": holding.origins,
        "weight": holding.weight,
        "claims": holding.claims,
        "vague": holding.is_vague,
        "partial": holding.is_partial,
        "stale": holding.is_stale,
        "first": holding.first.isoformat() if holding.first else None,
        "last": holding.last.isoformat() if holding.last else None,
        "speakers": list(holding.speakers),
        "relations": list(holding.relation_ids),
        "newest_claims": list(holding.claim_ids),
    }


def months_record(months: Months) -> Record:
    """All months as JSON for the slider, each area in runs of months that look the same.

    ``{"days": […], "known", "layer", "actors": […], "areas": {area: [[first, last, status, [n, …], flags, weight], …]}}``;
    ``first`` and ``last`` are places in ``days``, ``flags`` holds "v" (vague) and "s" (stale).
    """
    parties = {id for runs in months.runs.values() for run in runs for id in run.parties}
    ids = sorted(parties, key=lambda id: months.shades[id].colour)
    number = {id: place for place, id in enumerate(ids)}
    return {
        "days": [day.isoformat() for day in months.days],
        "known": months.known.isoformat() if months.known else None,
        "layer": months.layer.value,
        "actors": [_shade(months.shades[id]) for id in ids],
        "areas": {
            area: [
                [
                    run.first,
                    run.last,
                    run.status.value,
                    [number[id] for id in run.parties],
                    "v" * run.is_vague + "s" * run.is_stale,
                    run.weight,
                ]
                for run in runs
            ]
            for area, runs in months.runs.items()
        },
    }


def _shade(shade: Shade) -> Record:
    return {"id": shade.id, "name": shade.name, "short": shade.short, "colour": shade.colour, "bloc": shade.bloc}
