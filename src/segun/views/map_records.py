"""The map as JSON: what the page paints."""

from segun.model import Record
from segun.views.territory import Shade, Territory


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


def _shade(shade: Shade) -> Record:
    return {"id": shade.id, "name": shade.name, "short": shade.short, "colour": shade.colour, "bloc": shade.bloc}
