"""The network: who stands with whom and against whom on a day, drawn, and the same as a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from segun.model import Place, PlacePrecision, RelationKind, Standing
from segun.views.graph import DRAWN, Graph, graph
from segun.views.line import Line, in_order
from segun.views.naming import Named
from segun.views.network import Network, network
from segun.views.question import find_place
from segun.web.visit import Visit, visit

STANDINGS = tuple(Standing)
_AT_FIRST = 25  # rows of a kind; the others unfold


@dataclass(frozen=True, slots=True)
class Drawn:
    """A network with its drawing, as the desk keeps it."""

    network: Network
    graph: Graph


@dataclass(frozen=True, slots=True)
class Shown:
    """What the visitor wants to see of it: kinds of relations and standings."""

    kinds: frozenset[str]
    standings: frozenset[str]

    def has(self, line: Line) -> bool:
        """Whether a line is to be seen."""
        standing = line.standing
        return line.relation.kind.value in self.kinds and (standing is None or standing.value in self.standings)


@dataclass(frozen=True, slots=True)
class Question:
    """A triangle that does not fit: ``between`` is allied with both of two enemies."""

    between: Named
    enemies: tuple[Named, Named]


def page(request: Request) -> Response:
    """The network of a day, of one place where asked. Raises UnknownName for a place that nobody knows."""
    seen = visit(request)
    asked = seen.asked("place")
    place = find_place(asked, seen.desk.places(seen.standpoint)) if asked else None
    drawn = seen.desk.kept(seen.standpoint, ("network", place.id if place else None), lambda: _drawn(seen, place))
    signed = drawn.network.signed
    return seen.page(
        "network.html",
        graph=drawn.graph,
        tables=_by_kind(drawn.graph),
        shown_at_first=_AT_FIRST,
        shown=Shown(_chosen(seen, "kind", DRAWN), _chosen(seen, "standing", STANDINGS)),
        kinds=DRAWN,
        standings=STANDINGS,
        place=place,
        states=_states(seen),
        blocs=[[(drawn.network.named(member.actor), member) for member in bloc.members] for bloc in signed.blocs],
        questions=[
            Question(
                drawn.network.named(each.between), (drawn.network.named(each.enemies[0]), drawn.network.named(each.enemies[1]))
            )
            for each in signed.triangles
        ],
    )


def _drawn(seen: Visit, place: Place | None) -> Drawn:
    found = network(seen.standpoint, place=place, kinds=DRAWN)
    return Drawn(found, graph(seen.standpoint, found))


def _by_kind(graph: Graph) -> list[tuple[RelationKind, list[Line]]]:
    """The lines of each kind that has any, the most likely first."""
    lines = in_order(stroke.line for stroke in graph.strokes)
    own = ((kind, [line for line in lines if line.relation.kind is kind]) for kind in DRAWN)
    return [(kind, some) for kind, some in own if some]


def _chosen(seen: Visit, name: str, every: Iterable[RelationKind] | Iterable[Standing]) -> frozenset[str]:
    """What the address asks for, in one field or in several; all of it where it asks for nothing that there is."""
    known = {each.value for each in every}
    asked = {part for value in seen.request.query_params.getlist(name) for part in value.split(",")}
    return frozenset(asked & known or known)


def _states(seen: Visit) -> tuple[str, ...]:
    """The states that a relation may be asked about, to choose from."""
    places = seen.desk.places(seen.standpoint).places.values()
    return tuple(sorted({place.name for place in places if place.precision is PlacePrecision.STATE}))
