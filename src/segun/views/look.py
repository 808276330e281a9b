"""How an area of the map looks: what is drawn of its cell, without whom it names beside its parties."""

from typing import NamedTuple

from segun.views.territory import Status


class Look(NamedTuple):
    """How an area is drawn."""

    status: Status
    parties: tuple[str, ...]
    is_vague: bool
    is_stale: bool
    weight: float
