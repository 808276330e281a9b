from xml.etree import ElementTree

from segun.exports.graphml import Edge, Vertex, as_graphml

NS = "{http://graphml.graphdrawing.org/xmlns}"


def test_values_have_types_and_what_is_not_known_is_left_out() -> None:
    nodes = [
        Vertex("a", {"label": "Los <Faros> & Cía", "bloc": 1, "stable": True}),
        Vertex("b", {"label": "B\x00", "bloc": None}),
    ]
    edges = [Edge("r", "a", "b", {"weight": 0.5}), Edge("s", "b", "a", {"weight": 1.0})]
    root = ElementTree.fromstring(b"".join(as_graphml(nodes, edges, {"on": "2025-06-01"})))
    keys = {key.get("id"): key.get("attr.type") for key in root.iter(f"{NS}key")}
    assert keys == {
        "graph-on": "string",
        "node-label": "string",
        "node-bloc": "long",
        "node-stable": "boolean",
        "edge-weight": "double",
    }
    told = [{data.get("key"): data.text for data in node.iter(f"{NS}data")} for node in root.iter(f"{NS}node")]
    assert told == [{"node-label": "Los <Faros> & Cía", "node-bloc": "1", "node-stable": "true"}, {"node-label": "B"}]
    assert [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{NS}edge")] == [("a", "b"), ("b", "a")]


def test_every_key_used_is_declared() -> None:
    written = b"".join(as_graphml([Vertex("a", {})], [], {}))
    root = ElementTree.fromstring(written)
    assert list(root.iter(f"{NS}key")) == []
    assert [node.get("id") for node in root.iter(f"{NS}node")] == ["a"]
