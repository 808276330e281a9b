from tests.fictional import HERONS, LANTERNS, MILLERS, standpoint_of
from tests.figures.svg import SVG, marked, parsed, texts

from segun.figures.drawing import Paint
from segun.figures.network import network
from segun.figures.palette import palette
from segun.figures.wording import wording
from segun.model import Language
from segun.views.graph import DRAWN, Graph, graph
from segun.views.network import network as network_view

STANDPOINT = standpoint_of()
GRAPH = graph(STANDPOINT, network_view(STANDPOINT, kinds=DRAWN))
WORDS = wording(Language.EN)
FIGURE = network(GRAPH, WORDS, Paint(palette()), on="1 June 2025")


def test_every_group_and_every_relation_is_in_it_once() -> None:
    assert [node.get("data-id") for node in marked(FIGURE, "node")] == [node.named.id for node in GRAPH.nodes]
    assert {HERONS.id, MILLERS.id, LANTERNS.id} <= {node.named.id for node in GRAPH.nodes}
    drawn = [stroke.get("data-relation") or "" for stroke in marked(FIGURE, "stroke")]
    assert sorted(drawn) == sorted(stroke.line.relation.id for stroke in GRAPH.strokes)


def test_a_line_says_what_it_is_how_it_stands_and_how_likely() -> None:
    says = [(stroke.find(f"{SVG}title"), stroke) for stroke in marked(FIGURE, "stroke")]
    told = [title.text or "" for title, _ in says if title is not None]
    assert any("The Herons allied with The Millers · Contested · " in text and "origins" in text for text in told)


def test_each_kind_of_line_that_is_drawn_is_in_the_key_and_no_other() -> None:
    kinds = {stroke.line.relation.kind for stroke in GRAPH.strokes}
    for kind in DRAWN:
        assert (WORDS(f"verb.{kind.value}") in texts(FIGURE)) is (kind in kinds)


def test_an_empty_network_says_so() -> None:
    empty = network(Graph((), (), (), 0, 0), WORDS, Paint(palette()), on="1 June 2025")
    assert texts(empty) == [WORDS("network.none")]


def test_nothing_leaves_the_sheet() -> None:
    for text in parsed(FIGURE).iter(f"{SVG}text"):
        assert 0 <= float(text.get("x") or 0) <= FIGURE.width
        assert 0 <= float(text.get("y") or 0) <= FIGURE.height
