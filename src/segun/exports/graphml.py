"""A network as GraphML: groups as nodes, relations as edges, for Gephi, Cytoscape, yEd, igraph or networkx.

Values are scalars of the four types that every reader knows; what is not known is left out. A relation that is contested or
denied is an edge like any other and says so: who draws it decides what to show.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

Value = str | int | float | bool | None

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Vertex:
    """A node with its values by name."""

    id: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one node to another. All are written as directed: networkx reads no file in which only some are."""

    id: str
    source: str
    target: str
    values: Mapping[str, Value]


def as_graphml(vertices: Iterable[Vertex], edges: Iterable[Edge], about: Mapping[str, str]) -> Iterator[bytes]:
    """The file in pieces. ``about`` says of the whole what it is, such as the days that it tells of."""
    nodes, lines = list(vertices), list(edges)
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield from _keys("graph", [about])
    yield from _keys("node", [each.values for each in nodes])
    yield from _keys("edge", [each.values for each in lines])
    yield b'<graph edgedefault="directed">\n'
    yield _data("graph", about) + b"\n"
    for node in nodes:
        yield f"<node id={_quoted(node.id)}>".encode() + _data("node", node.values) + b"</node>\n"
    for line in lines:
        head = f"<edge id={_quoted(line.id)} source={_quoted(line.source)} target={_quoted(line.target)}>"
        yield head.encode() + _data("edge", line.values) + b"</edge>\n"
    yield b"</graph>\n</graphml>\n"


def _keys(domain: str, rows: Iterable[Mapping[str, Value]]) -> Iterator[bytes]:
    """What is said of nodes or edges, with its type: each name once, in the order in which it first comes up."""
    types = {name: _TYPES[type(value)] for row in rows for name, value in row.items() if value is not None}
    for name, kind in types.items():
        yield f'<key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'.encode()


def _data(domain: str, values: Mapping[str, Value]) -> bytes:
    told = (
        (name, str(value).lower() if isinstance(value, bool) else str(value))
        for name, value in values.items()
        if value is not None
    )
    return "".join(f'<data key="{domain}-{name}">{escape(_legible(text))}</data>' for name, text in told).encode()


def _quoted(text: str) -> str:
    return quoteattr(_legible(text))


def _legible(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return _UNPRINTABLE.sub("", text)
