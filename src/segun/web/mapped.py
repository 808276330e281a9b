"""Maps on pages: the territory of the visit's days on the ground of the countries in it, kept while the record stands."""

from segun.figures.drawing import Figure, Paint
from segun.figures.ground import Ground, ground_of
from segun.figures.map import map_figure, note
from segun.figures.wording import wording
from segun.model import Place, PlacePrecision
from segun.views.naming import Named
from segun.views.places import areas_above
from segun.views.territory import Layer, Territory
from segun.web.territory_api import index
from segun.web.visit import Visit


def territory_of(seen: Visit, layer: Layer = Layer.CLAIMED) -> Territory:
    """The picture of the visit's days."""
    standpoint = seen.standpoint
    return seen.desk.kept(standpoint, ("territory", layer), lambda: index(seen).territory(standpoint.on, standpoint.known, layer))


def ground_for(seen: Visit, territory: Territory) -> Ground:
    """The outlines of the countries in a picture: read once, since they do not change with the record."""
    state, areas = seen.request.app.state, [cell.area for cell in territory.cells]
    if not hasattr(state, "grounds"):
        state.grounds = {}
    grounds: dict[tuple[tuple[str, bool], ...], Ground] = state.grounds
    levels = tuple(sorted({(area.split(".")[0], len(areas_above(area)) > 1) for area in areas}))
    if levels not in grounds:
        grounds[levels] = ground_of(state.outlines, areas)
    return grounds[levels]


def is_placed(seen: Visit, actor: str) -> bool:
    """Whether an actor is reported in any area, and there are outlines to draw it in."""
    if b'"geometries":[]' in seen.request.app.state.outlines(PlacePrecision.COUNTRY, ""):
        return False
    return any(one.actor.id == actor for cell in territory_of(seen).cells for one in cell.holdings)


def map_of(
    seen: Visit, what: Named | Place, paint: Paint, *, wide: float = 720, small: bool = False, name: str = "map"
) -> Figure | None:
    """The map of an actor or around a place; None where nothing is reported that has a shape."""
    territory = territory_of(seen)
    if not territory.cells:
        return None
    actor = what.id if isinstance(what, Named) else None
    if actor and not is_placed(seen, actor):
        return None
    within = tuple(unit.id for unit in what.units) if isinstance(what, Place) else ()
    ground = ground_for(seen, territory)
    words = wording(seen.locale.language)
    return map_figure(territory, ground, words, paint, wide=wide, actor=actor, within=within, small=small, name=name)


def note_of(seen: Visit) -> str:
    """What must stand beside a map of the visit's days."""
    territory = territory_of(seen)
    return note(territory, ground_for(seen, territory), wording(seen.locale.language))
