"""The map as flat rows, one an area and actor, for exports that other programs read (docs/map.md lists the properties)."""

from collections.abc import Iterator

from segun.assessment.words import likelihood
from segun.model import Language
from segun.views.holdings import chance_of
from segun.views.territory import Cell, Holding, Territory

Value = str | int | float | bool | None


def map_features(territory: Territory, language: Language = Language.EN) -> Iterator[dict[str, Value]]:
    """One row for each actor in each area. ``adm_code`` is GeoNames' code; of municipalities of Mexico it holds INEGI's.

    Lists are joined by blanks, days are ISO dates; what the claimed layer does not judge is null.
    """
    for cell in territory.cells:
        for holding in cell.holdings:
            yield _row(territory, cell, holding, language)


def _row(territory: Territory, cell: Cell, holding: Holding, language: Language) -> dict[str, Value]:
    chance = chance_of(holding)
    on, known = territory.on.isoformat(), territory.known.isoformat()
    return {
        "adm_code": cell.area,
        "name": cell.name,
        "level": cell.level.value,
        "actor_id": holding.actor.id,
        "actor": holding.actor.name,
        "status": holding.status.value,
        "area_status": cell.status.value,
        "layer": territory.layer.value,
        "p": chance,
        "likelihood_term": likelihood(chance, language) if chance is not None else None,
        "confidence_level": holding.basis.value if holding.basis else None,
        "n_claims": holding.claims,
        "n_origins": holding.origins,
        "weight": holding.weight,
        "vague": holding.is_vague,
        "partial": holding.is_partial,
        "stale": holding.is_stale,
        "first_attested": holding.first.isoformat() if holding.first else None,
        "last_attested": holding.last.isoformat() if holding.last else None,
        "speakers": "; ".join(holding.speakers),
        "claim_ids": " ".join(holding.claim_ids),
        "relation_ids": " ".join(holding.relation_ids),
        "valid_from": on,
        "valid_to": on,
        "known_from": known,
        "known_to": known,
    }
