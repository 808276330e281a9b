"""``segun export graphml``: the network of a day as a file for programs that draw and count networks."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import click

from segun.cli.looking import looking
from segun.exports.graphml import Edge, Vertex, as_graphml
from segun.model import RelationKind, Stance
from segun.views.graph import DRAWN, between_groups
from segun.views.line import Line
from segun.views.network import network
from segun.views.standpoint import Standpoint

_SIGNS = {RelationKind.ALLIED: 1, RelationKind.SUPPORTS: 1, RelationKind.FIGHTS: -1}


def written(ctx: click.Context, *, on: date | None, known: date | None) -> Iterator[bytes]:
    """The network of a day as GraphML: groups, and the relations between them that anything was said of by then."""
    with looking(ctx, on=on, known=known) as look:
        standpoint = look.standpoint
        found = network(standpoint, kinds=DRAWN)
        lines = between_groups(standpoint, found)
        ids = sorted({end.id for each in lines for end in (each.subject, each.object)})
        blocs = {
            member.actor: (number, member.is_stable)
            for number, bloc in enumerate(found.signed.blocs, start=1)
            for member in bloc.members
        }
        about = {"on": standpoint.on.isoformat(), "known": standpoint.known.isoformat(), "made_by": "Segun"}
        yield from as_graphml((_vertex(id, found.names[id], standpoint, blocs.get(id)) for id in ids), map(_edge, lines), about)


def _vertex(id: str, name: str, standpoint: Standpoint, bloc: tuple[int, bool] | None) -> Vertex:
    """A group; ``bloc`` is the number of its bloc and whether it is there in most draws."""
    actor = standpoint.actors.get(id)
    number, is_stable = bloc or (None, None)
    return Vertex(id, {"label": name, "kind": actor.kind.value if actor else None, "bloc": number, "bloc_is_stable": is_stable})


def _edge(line: Line) -> Edge:
    assessed, kind = line.assessment, line.relation.kind
    assert assessed is not None  # between_groups leaves others out
    origins = Counter(mark.stance for mark in line.marks)
    low, high = assessed.interval
    return Edge(
        line.relation.id,
        line.subject.id,
        line.object.id,
        {
            "relation": kind.value,
            "mutual": kind.is_symmetric,
            "sign": _SIGNS.get(kind, 0),
            "weight": assessed.probability,
            "standing": assessed.standing.value,
            "probability": assessed.probability,
            "low": low,
            "high": high,
            "basis": assessed.basis.value,
            "origins_asserting": origins[Stance.ASSERTS],
            "origins_denying": origins[Stance.DENIES],
            "origins_doubting": origins[Stance.DOUBTS],
            "claims": line.claims,
            "status": line.status.value,
            "since": str(line.since) if line.since else None,
            "until": str(line.until) if line.until else None,
            "newest": line.newest.isoformat() if line.newest else None,
        },
    )
