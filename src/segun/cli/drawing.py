"""Figures from the command line, each framed with its headline and its two days."""

from segun.briefs.composing import DrawMap
from segun.cli.looking import Look
from segun.figures.drawing import Figure, Paint
from segun.figures.frame import framed
from segun.figures.network import network as network_figure
from segun.figures.palette import palette
from segun.figures.wording import wording
from segun.model import Language, Place
from segun.views.graph import DRAWN, graph
from segun.views.network import network

PAPER = Paint(palette())


def network_drawn(look: Look, place: Place | None) -> Figure:
    """The network of the day, or of what is said of relations in a place."""
    standpoint, words = look.standpoint, wording(look.labels.language)
    on = words.day(standpoint.on)
    figure = network_figure(graph(standpoint, network(standpoint, place=place, kinds=DRAWN)), words, PAPER, on=on)
    headline = f"{figure.title} · {place.name}" if place else figure.title
    return framed(figure, words, PAPER, headline=headline, on=standpoint.on, known=standpoint.known)


def map_drawer(look: Look, language: Language) -> DrawMap | None:
    """Draws the maps of a brief; None while there are no outlines to draw them in."""
    return None
