"""Composing a brief: its parts in the order asked for, the network that joins them, and the sources that they cite."""

from collections.abc import Callable
from dataclasses import replace

from segun.briefs.asked import Asked
from segun.briefs.brief import Brief
from segun.briefs.numbering import Numbering
from segun.briefs.on_others import part_on_actor, part_on_network, part_on_place
from segun.briefs.on_relation import part_on_relation
from segun.briefs.telling import Teller, words_of
from segun.figures.drawing import Paint
from segun.figures.map import NotedMap
from segun.figures.palette import palette
from segun.model import Language, Place
from segun.views.naming import Named
from segun.views.standpoint import Standpoint

PAPER = Paint(replace(palette(), names={**palette().names, "paper": "#ffffff"}))
"""What figures are drawn with in a brief: the colours of paper, and white under them, so that no ground is printed."""

DrawMap = Callable[[Named | Place], NotedMap | None]
"""Draws who is where, around a place or where an actor is, with what must stand beside it; None where nothing is to be drawn."""


def compose(
    standpoint: Standpoint,
    asked: Asked,
    language: Language,
    *,
    title: str | None = None,
    draw_map: DrawMap | None = None,
    paint: Paint = PAPER,
) -> Brief:
    """The brief on what is asked for, as of the standpoint's days. Without a title it is called by what it is about."""
    teller = Teller(standpoint, replace(words_of(language), names=standpoint.names_in(language)), Numbering(standpoint))
    parts = [part_on_relation(teller, relation, paint) for relation in asked.relations]
    parts += [part_on_actor(teller, actor, _drawn(draw_map, actor)) for actor in asked.actors]
    parts += [part_on_place(teller, place, _drawn(draw_map, place)) for place in asked.places]
    named = {end for relation in asked.relations for end in (relation.subject, relation.object)}
    network = part_on_network(teller, frozenset(named | {actor.id for actor in asked.actors}), paint)
    if network is not None:
        parts.append(network)
    called = title or " · ".join([part.heading for part in parts if part.kind != "network"][:2])
    called = called or teller.words("brief.network_part")
    return Brief(called, standpoint.on, standpoint.known, language, tuple(parts), teller.numbers.cited())


def _drawn(draw_map: DrawMap | None, what: Named | Place) -> list[NotedMap]:
    drawn = draw_map(what) if draw_map else None
    return [drawn] if drawn else []
