from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import HERONS, LANTERNS, MILLERS, standpoint_of

from segun.ledger.store import ClaimQuery
from segun.views.all_lines import all_lines
from segun.views.line import lines

GROUPS = (HERONS.id, MILLERS.id, LANTERNS.id)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from([(GROUPS[0], GROUPS[1]), (GROUPS[1], GROUPS[2])]), max_size=2), st.integers(1, 4))
def test_the_parts_together_are_every_relation_once(same: list[tuple[str, str]], of: int) -> None:
    """Also where several ids were judged to be one actor."""
    standpoint = standpoint_of(same=same)
    found = [each for part in range(of) for each in all_lines(standpoint, part=part, of=of)]
    every = lines(standpoint, standpoint.claims(ClaimQuery()))
    assert sorted(found, key=lambda line: line.relation) == sorted(every, key=lambda line: line.relation)
