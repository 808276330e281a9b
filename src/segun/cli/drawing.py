"""Figures from the command line, each framed with its headline and its two days."""

from dataclasses import dataclass

from segun.boundaries.outlines import Boundaries
from segun.boundaries.store import cache_folder
from segun.briefs.composing import PAPER as IN_BRIEF
from segun.briefs.composing import DrawMap
from segun.cli.looking import Look
from segun.cli.mapped import territory_of
from segun.cli.wording import day
from segun.errors import InputError
from segun.figures.drawing import Figure, Paint
from segun.figures.frame import framed
from segun.figures.ground import Ground, ground_of
from segun.figures.map import NotedMap, map_figure, note
from segun.figures.network import network as network_figure
from segun.figures.palette import palette
from segun.figures.wording import Wording, wording
from segun.model import Language, Place
from segun.pipeline import open_gazetteer
from segun.views.graph import DRAWN, graph
from segun.views.naming import Named
from segun.views.network import network
from segun.views.territory import Layer, Territory

PAPER = Paint(palette())


def network_drawn(look: Look, place: Place | None) -> Figure:
    """The network of the day, or of what is said of relations in a place."""
    standpoint, words = look.standpoint, wording(look.labels.language)
    on = words.day(standpoint.on)
    figure = network_figure(graph(standpoint, network(standpoint, place=place, kinds=DRAWN)), words, PAPER, on=on)
    headline = f"{figure.title} · {place.name}" if place else figure.title
    return framed(figure, words, PAPER, headline=headline, on=standpoint.on, known=standpoint.known)


@dataclass(frozen=True, slots=True)
class Drawer:
    """Draws the maps of a workspace: the territory of its days, and the ground under it."""

    territory: Territory
    ground: Ground
    words: Wording

    @classmethod
    def of(cls, look: Look, layer: Layer, language: Language) -> "Drawer":
        """Work out the territory and fetch the outlines of the countries in it."""
        places = open_gazetteer(look.workspace.places_file)
        territory = territory_of(look, places, layer)
        outlines = Boundaries(places, look.workspace.folder / "boundaries", cache_folder())
        ground = ground_of(outlines.topojson, [cell.area for cell in territory.cells])
        return cls(territory, ground, wording(language))

    def drawn(self, what: Named | Place | None, paint: Paint, *, wide: float = 720) -> Figure | None:
        """The map around a place, of an actor, or of everybody; None where nothing is to be drawn."""
        within = tuple(unit.id for unit in what.units) if isinstance(what, Place) else ()
        actor = what.id if isinstance(what, Named) else None
        name = f"map-{what.id}".replace(":", "-").replace(".", "-") if what else "map"
        return map_figure(self.territory, self.ground, self.words, paint, wide=wide, actor=actor, within=within, name=name)

    @property
    def note(self) -> str:
        """What must stand beside a map of it."""
        return note(self.territory, self.ground, self.words)


def map_drawn(look: Look, what: Named | Place | None, layer: Layer) -> Figure:
    """A map as a file. Raises InputError where there is nothing to draw."""
    drawer = Drawer.of(look, layer, look.labels.language)
    figure = drawer.drawn(what, PAPER)
    if figure is None:
        raise InputError(look.labels("nothing_to_draw", on=day(look.standpoint.on)))
    headline = f"{what.name}: {figure.title}" if isinstance(what, Place) else figure.title
    days = look.standpoint
    return framed(figure, drawer.words, PAPER, headline=headline, on=days.on, known=days.known, note=drawer.note)


def map_drawer(look: Look, language: Language) -> DrawMap:
    """Draws the maps of a brief, of what was said last."""
    kept: list[Drawer] = []

    def draw(what: Named | Place) -> NotedMap | None:
        if not kept:
            kept.append(Drawer.of(look, Layer.CLAIMED, language))
        figure = kept[0].drawn(what, IN_BRIEF)
        return NotedMap(figure, kept[0].note) if figure else None

    return draw
