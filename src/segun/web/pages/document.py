"""A document: its text as stored, each claim's quote marked where it stands, and how each was read, to be reviewed beside it."""

from enum import StrEnum

from starlette.requests import Request
from starlette.responses import Response

from segun.model import RelationKind
from segun.views.documents import document_view
from segun.views.inflation import firmed_up
from segun.views.reading import how_read
from segun.web.done import just_done, may_write
from segun.web.visit import visit


class Family(StrEnum):
    """What a relation is about, as quotes are coloured by it."""

    BONDS = "bonds"
    TERRITORY = "territory"
    STRUCTURE = "structure"
    PEOPLE = "people"


FAMILIES = {
    RelationKind.ALLIED: Family.BONDS,
    RelationKind.SUPPORTS: Family.BONDS,
    RelationKind.FIGHTS: Family.BONDS,
    RelationKind.PRESENT_IN: Family.TERRITORY,
    RelationKind.CONTROLS: Family.TERRITORY,
    RelationKind.CONTESTS: Family.TERRITORY,
    RelationKind.PART_OF: Family.STRUCTURE,
    RelationKind.SPLIT_FROM: Family.STRUCTURE,
    RelationKind.STRENGTH: Family.STRUCTURE,
    RelationKind.LED_BY: Family.PEOPLE,
    RelationKind.MEMBER_OF: Family.PEOPLE,
    RelationKind.KIN: Family.PEOPLE,
    RelationKind.REMOVED: Family.PEOPLE,
}


def page(request: Request) -> Response:
    """A document, by its id. Raises NotRecorded."""
    seen = visit(request)
    view = document_view(seen.standpoint, request.path_params["id"], request.app.state.find_gaps)
    return seen.page(
        "document.html",
        view=view,
        numbers={found.id: number for number, found in enumerate(view.claims, 1)},
        read={found.id: how_read(seen.standpoint, found.claim) for found in view.claims},
        firmed=firmed_up(seen.standpoint, view.claims),
        families=FAMILIES,
        family_list=list(Family),
        done=just_done(seen),
        writable=may_write(seen),
    )
