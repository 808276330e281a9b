from datetime import date

import pytest
from tests.fictional import HERONS, MILLERS, PACT, REEDS, standpoint_of

from segun.model import RelationKind
from segun.views.graph import DRAWN, Graph, graph
from segun.views.network import network
from segun.views.standpoint import Standpoint


def drawn(standpoint: Standpoint) -> Graph:
    return graph(standpoint, network(standpoint, kinds=DRAWN))


@pytest.fixture
def seen() -> Graph:
    return drawn(standpoint_of())


def test_groups_are_drawn_and_people_are_not(seen: Graph) -> None:
    assert {node.named.id for node in seen.nodes} == {"xx:herons", "xx:millers", "xx:lanterns", "new:reeds"}
    assert {stroke.line.relation.kind for stroke in seen.strokes} == {
        RelationKind.ALLIED,
        RelationKind.FIGHTS,
        RelationKind.SUPPORTS,
    }


def test_a_stroke_is_as_thick_as_origins_assert_it(seen: Graph) -> None:
    pact = next(stroke for stroke in seen.strokes if stroke.line.relation == PACT)
    assert pact.origins == 2  # El Faro and, in this record's scorer, what the Post takes from it; not who denies or doubts
    assert len(pact.line.marks) > pact.origins


def test_a_stroke_leaves_the_boxes_of_its_ends(seen: Graph) -> None:
    at = {node.named.id: node for node in seen.nodes}
    for stroke in seen.strokes:
        for spot, id in ((stroke.start, stroke.line.subject.id), (stroke.end, stroke.line.object.id)):
            node = at[id]
            assert abs(spot.x - node.x) >= node.width / 2 - 0.2 or abs(spot.y - node.y) >= node.height / 2 - 0.2


def test_a_bloc_has_an_outline_around_its_members() -> None:
    early = drawn(standpoint_of(known=date(2025, 2, 28)))  # before the pact is denied
    (outline,) = [each for each in early.outlines if HERONS.id in each.members]
    assert MILLERS.id in outline.members
    inside = [node for node in early.nodes if node.named.id in outline.members]
    xs, ys = [corner.x for corner in outline.corners], [corner.y for corner in outline.corners]
    assert all(min(xs) < node.x < max(xs) and min(ys) < node.y < max(ys) for node in inside)
    assert {node.bloc for node in inside} == {early.outlines.index(outline)}


def test_everything_is_on_the_page(seen: Graph) -> None:
    for node in seen.nodes:
        assert 0 < node.x - node.width / 2 < node.x + node.width / 2 < seen.width
        assert 0 < node.y - node.height / 2 < node.y + node.height / 2 < seen.height
    assert next(node for node in seen.nodes if node.named.id == REEDS.id).lines == 1


def test_the_same_record_is_drawn_the_same() -> None:
    assert drawn(standpoint_of()) == drawn(standpoint_of())


def test_an_empty_network_is_drawn_as_nothing() -> None:
    assert drawn(standpoint_of(known=date(2020, 1, 1))).nodes == ()


def test_a_line_that_bends_around_a_box_stays_on_the_page(seen: Graph) -> None:
    for stroke in seen.strokes:
        assert 0 < stroke.middle.x < seen.width
        assert 0 < stroke.middle.y < seen.height
