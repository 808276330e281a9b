"""The network of a day as a figure: groups, the lines between them, an outline around each bloc, and what the lines mean.

The same signs as on the page of the network: an alliance is a plain line, a war carries cross-strokes, support ends in an
arrow, a part in a ring, a split has two slashes; dashes are disputed. The thicker, the more origins say so.
"""

from collections.abc import Iterable

from segun.figures.drawing import Figure, Paint, Sheet, number
from segun.figures.lettering import width
from segun.figures.wording import Wording
from segun.model import RelationKind, Standing
from segun.views.graph import DRAWN, Graph, Node, Stroke
from segun.views.naming import verb

_KEY = 26.0
_LEAST = 480.0  # a small network is not drawn larger than this asks for
_NAMES = {
    RelationKind.ALLIED: "allied",
    RelationKind.FIGHTS: "fights",
    RelationKind.SUPPORTS: "supports",
    RelationKind.PART_OF: "structure",
    RelationKind.SPLIT_FROM: "structure",
}
_DASHES = {Standing.CONTESTED: "9 5", Standing.DOUBTED: "0.1 6", Standing.DENIED: "3 7"}
_STRENGTH = {Standing.DENIED: 0.75, Standing.DOUBTED: 0.75, Standing.STALE: 0.4}


def network(graph: Graph, words: Wording, paint: Paint, *, on: str, name: str = "network") -> Figure:
    """Draw a network; ``on`` is its day in the reader's language."""
    wide = max(graph.width, _LEAST)
    sheet = Sheet(paint, width=wide, name=name)
    title = words("network.title", on=on)
    if not graph.nodes:
        sheet.text(wide / 2, 60, words("network.none"), size=15, colour="soft", anchor="middle")
        return sheet.finished(110, title=title, description=words("network.none"))
    with sheet.inside("g", transform=f"translate({number((wide - graph.width) / 2)} 0)"):
        for place, outline in enumerate(graph.outlines):
            corners = " ".join(f"{number(corner.x)},{number(corner.y)}" for corner in outline.corners)
            colour = sheet.paint.group(place % 8)
            sheet.add(
                "polygon",
                points=corners,
                fill=colour,
                stroke=colour,
                stroke_width=22,
                stroke_linejoin="round",
                opacity=0.14,
                class_="bloc",
            )
        for stroke in reversed(graph.strokes):
            _stroke(sheet, stroke, words)
        for node in graph.nodes:
            _node(sheet, node)
    foot = _key(sheet, graph, words, graph.height + 22)
    blocs = "; ".join(_bloc(graph, place, outline.members, words) for place, outline in enumerate(graph.outlines, start=1))
    description = words(
        "network.desc",
        groups=words.count("network.groups", len(graph.nodes)),
        relations=words.count("network.relations", len(graph.strokes)),
        blocs=f"{blocs}." if blocs else "",
    )
    return sheet.finished(foot + 10, title=title, description=description)


def _bloc(graph: Graph, place: int, members: Iterable[str], words: Wording) -> str:
    labels = {node.named.id: node.label for node in graph.nodes}
    return f"{words('network.bloc', n=place)}: {', '.join(labels[id] for id in members)}"


def _stroke(sheet: Sheet, stroke: Stroke, words: Wording) -> None:
    line = stroke.line
    says = " · ".join(
        (
            f"{line.subject.name} {words(f'verb.{verb(line.relation.kind, line.subject.name)}')} {line.object.name}",
            words(f"standing.{line.standing.value if line.standing else 'none'}"),
            *([words.percent(line.probability)] if line.probability is not None else []),
            words.count("origins", len(line.marks)),
        )
    )
    along = (
        f"M{number(stroke.start.x)} {number(stroke.start.y)}"
        f"Q{number(stroke.control.x)} {number(stroke.control.y)} {number(stroke.end.x)} {number(stroke.end.y)}"
    )
    wide = min(1.1 + 0.9 * stroke.origins, 8.0)
    opacity = _STRENGTH.get(line.standing) if line.standing else None
    with sheet.inside("g", title=says, class_="stroke", data_relation=line.relation.id, opacity=opacity):
        _sign(sheet, line.relation.kind, line.standing, along, wide, stroke)


def _sign(
    sheet: Sheet, kind: RelationKind, standing: Standing | None, along: str, wide: float, stroke: Stroke | None = None
) -> None:
    """A line of a kind and a standing with what marks its kind; without ``stroke`` a short one for the key."""
    colour = sheet.paint(_NAMES[kind])
    plain = {"fill": "none", "stroke": colour}
    dashes = _DASHES.get(standing) if standing else None
    cap = "round" if standing is Standing.DOUBTED else None
    sheet.add("path", d=along, stroke_width=wide, stroke_dasharray=dashes, stroke_linecap=cap, **plain)
    if kind is RelationKind.FIGHTS:
        sheet.add("path", d=along, stroke_width=wide + 7, stroke_dasharray="1.6 8.4", stroke_dashoffset=-4, **plain)
    elif stroke is None:
        return
    elif kind is RelationKind.SUPPORTS:
        tip = f"M2 0L{number(-7 - wide)} {number(3 + wide)}V{number(-3 - wide)}Z"
        turned = f"translate({number(stroke.end.x)} {number(stroke.end.y)})rotate({number(stroke.arrival)})"
        sheet.add("path", d=tip, transform=turned, fill=colour)
    elif kind is RelationKind.PART_OF:
        sheet.add("circle", cx=stroke.end.x, cy=stroke.end.y, r=4, fill=sheet.paint("paper"), stroke=colour, stroke_width=1.8)
    elif kind is RelationKind.SPLIT_FROM:
        turned = f"translate({number(stroke.middle.x)} {number(stroke.middle.y)})rotate({number(stroke.turn)})"
        sheet.add("path", d="M-5 6L-1 -6M1 6L5 -6", transform=turned, stroke_width=1.8, **plain)


def _node(sheet: Sheet, node: Node) -> None:
    ring = sheet.paint.group(node.bloc % 8) if node.bloc is not None else sheet.paint("soft")
    unsure = node.bloc is not None and not node.is_stable
    with sheet.inside("g", title=node.named.name, class_="node", data_id=node.named.id):
        sheet.add(
            "rect",
            x=node.x - node.width / 2,
            y=node.y - node.height / 2,
            width=node.width,
            height=node.height,
            rx=node.height / 2,
            fill=sheet.paint("paper"),
            stroke=ring,
            stroke_width=2.4 if node.bloc is not None else 1.4,
            stroke_dasharray="5 4" if unsure else None,
        )
        sheet.text(node.x, node.y + node.size * 0.35, node.label, size=node.size, bold=True, anchor="middle")


def _key(sheet: Sheet, graph: Graph, words: Wording, top: float) -> float:
    """What the lines in it mean; where it ends."""
    kinds = [kind for kind in DRAWN if any(stroke.line.relation.kind is kind for stroke in graph.strokes)]
    entries: list[tuple[RelationKind, Standing | None, float, str]] = [
        (kind, None, 2.4, words(f"verb.{kind.value}")) for kind in kinds
    ]
    if any(stroke.line.standing in _DASHES for stroke in graph.strokes):
        entries.append((kinds[0], Standing.CONTESTED, 2.4, words("network.contested")))
    entries.append((kinds[0], None, 6.0, words("network.thicker")))
    if any(stroke.line.standing is Standing.STALE for stroke in graph.strokes):
        entries.append((kinds[0], Standing.STALE, 2.4, words("network.stale")))
    x, y = 20.0, top
    for kind, standing, wide, label in entries:
        room = 50 + width(label, 12.5) + 22
        if x > 20 and x + room > sheet.width:
            x, y = 20.0, y + _KEY
        with sheet.inside("g", opacity=_STRENGTH.get(standing) if standing else None):
            _sign(sheet, kind, standing, f"M{number(x)} {number(y)}H{number(x + 40)}", wide)
            _end_sign(sheet, kind, x + 40, y)
        sheet.text(x + 48, y + 4.5, label, size=12.5, colour="soft")
        x += room
    return y + 10


def _end_sign(sheet: Sheet, kind: RelationKind, x: float, y: float) -> None:
    colour = sheet.paint(_NAMES[kind])
    if kind is RelationKind.SUPPORTS:
        sheet.add("path", d="M0 0L-10 5V-5Z", transform=f"translate({number(x)} {number(y)})", fill=colour)
    elif kind is RelationKind.PART_OF:
        sheet.add("circle", cx=x - 4, cy=y, r=4, fill=sheet.paint("paper"), stroke=colour, stroke_width=1.8)
    elif kind is RelationKind.SPLIT_FROM:
        turned = f"translate({number(x - 20)} {number(y)})"
        sheet.add("path", d="M-5 6L-1 -6M1 6L5 -6", transform=turned, stroke=colour, stroke_width=1.8, fill="none")
