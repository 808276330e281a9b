from dataclasses import replace

from tests.fictional import PACT, standpoint_of

from segun.model import Edge, Flag, Why
from segun.views.answer import Answer, answer
from segun.views.descent import Telling, descents

PACTED = answer(standpoint_of(), PACT)
FARO_SAYS = next(group for group in PACTED.origins if group.voice == "El Faro" and len(group.claims) == 1)


def every(telling: Telling) -> list[Telling]:
    return [telling, *(below for again in telling.again for below in every(again))]


def with_one_origin(**changes: tuple[Edge, ...] | tuple[Flag, ...]) -> Answer:
    """The answer with all assertions in one origin, whose claims are in the order published."""
    assert PACTED.assessment is not None
    groups = [group for group in PACTED.origins if group.origin.stance.value == "asserts"]
    claims = sorted((quoted for group in groups for quoted in group.claims), key=lambda quoted: str(quoted.published))
    one = replace(groups[0], claims=tuple(claims))
    side = replace(PACTED.sides[0], origins=(one,))
    return replace(PACTED, sides=(side,), assessment=replace(PACTED.assessment, **changes))  # type: ignore[arg-type]


def test_every_claim_of_every_origin_is_in_it_once() -> None:
    told = [quoted.id for descent in descents(PACTED) for telling in every(descent.first) for quoted in telling.quotes]
    assert sorted(told) == sorted(quoted.id for group in PACTED.origins for quoted in group.claims)


def test_a_repetition_hangs_on_what_it_goes_back_to_and_says_why() -> None:
    first, later = with_one_origin().origins[0].claims
    edge = Edge(later.found.claim.id, first.found.claim.id, Why.CREDIT)
    (descent,) = descents(with_one_origin(edges=(edge,)))
    (again,) = descent.first.again
    assert (descent.first.why, again.why) == (None, Why.CREDIT)
    assert (descent.first.outlet, again.outlet) == (first.publisher, later.publisher)
    assert descent.first.depth == 1


def test_a_hedge_that_was_lost_is_told_where_it_was_lost() -> None:
    _, later = with_one_origin().origins[0].claims
    flag = Flag("inflation", later.found.claim.id, "possible", "plain", "firmer")
    (descent,) = descents(with_one_origin(flags=(flag,)))
    assert descent.first.was is None
    assert [again.was and again.was.value for again in descent.first.again] == ["possible"]


def test_without_a_known_step_a_claim_hangs_on_the_first() -> None:
    (descent,) = descents(with_one_origin())
    assert [again.why for again in descent.first.again] == [None]


def test_steps_that_go_round_in_a_circle_lose_nothing() -> None:
    first, later = (quoted.found.claim.id for quoted in with_one_origin().origins[0].claims)
    edges = (Edge(later, first, Why.CREDIT), Edge(first, later, Why.CREDIT))
    (descent,) = descents(with_one_origin(edges=edges))
    assert len(every(descent.first)) == 2


def test_nothing_assessed_has_no_descent() -> None:
    assert descents(replace(PACTED, assessment=None)) == ()
