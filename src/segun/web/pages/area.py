"""What is reported of one area of the map, actor by actor, with the quotes: the panel beside the map, as a piece of a page."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import UnknownName
from segun.model import Relation
from segun.views.answer import Quoted, quote
from segun.views.claim_list import claims_by_id
from segun.views.holdings import chance_of
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint
from segun.views.territory import Cell, Holding
from segun.web.territory_api import layer
from segun.web.visit import Visit, visit

_MOST_QUOTES = 3  # an actor; the page of the relation has all


@dataclass(frozen=True, slots=True)
class Told:
    """One actor in the area: what is held of it, its probability where it is judged, its relations with
    the place of each, and its newest quotes."""

    holding: Holding
    chance: float | None
    relations: tuple[tuple[Relation, str], ...]
    quotes: tuple[Quoted, ...]


def page(request: Request) -> Response:
    """The panel of an area as of the days of the address. Raises UnknownName where nothing was said of it."""
    seen = visit(request)
    area = request.path_params["area"]
    found = seen.desk.map(seen.standpoint).territory(seen.standpoint.on, seen.standpoint.known, layer(seen)).cell(area)
    if found is None:
        raise UnknownName(area)
    return seen.page("area.html", cell=found, layer=layer(seen), told=_told(seen, found))


def _told(seen: Visit, cell: Cell) -> list[Told]:
    relations, places = seen.desk.catalogue(seen.standpoint).relations, seen.desk.places(seen.standpoint)

    def of(relation: Relation) -> tuple[Relation, str]:
        place = places.by_id(relation.object)
        return relation, place.name if place else relation.object

    return [
        Told(
            holding,
            chance_of(holding),
            tuple(of(relations[id]) for id in holding.relation_ids if id in relations),
            quote(seen.standpoint, _claims(seen.standpoint, holding)),
        )
        for holding in cell.holdings
    ]


def _claims(standpoint: Standpoint, holding: Holding) -> list[ClaimOnRecord]:
    """The newest claims, each sentence once: one may be read as a claim about a town and one about the region around it."""
    found: dict[tuple[str, int], ClaimOnRecord] = {}
    for each in claims_by_id(standpoint, holding.claim_ids).values():
        found.setdefault((each.claim.citation.document, each.claim.citation.start), each)
    return list(found.values())[:_MOST_QUOTES]
