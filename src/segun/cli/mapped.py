"""The map of a workspace for a command: what was worked out before is taken from the file beside the ledger."""

from segun.cli.looking import Look
from segun.views.map import MapIndex
from segun.views.map_kept import KeptMap
from segun.views.places import PlaceFinder
from segun.views.territory import Layer, Territory


def territory_of(look: Look, places: PlaceFinder, layer: Layer) -> Territory:
    """The picture of the days that a command looks from; ``places`` names areas that no claim names."""
    index = MapIndex.of(look.standpoint, places, kept=KeptMap(look.workspace.map_file))
    return index.territory(look.standpoint.on, look.standpoint.known, layer)
