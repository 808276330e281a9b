from hypothesis import given
from hypothesis import strategies as st

from segun.model import Hedge, Stance
from segun.views.line import Mark
from segun.web.tally import tally

MARKS = st.lists(st.builds(Mark, st.sampled_from(Stance), st.sampled_from(Hedge)), max_size=30)


@given(MARKS)
def test_no_origin_is_lost_and_no_stance_hides_another(marks: list[Mark]) -> None:
    counted = tally(marks)
    assert counted.asserts + counted.denies + counted.doubts == len(marks)
    assert sum(len(pile.marks) + pile.more for pile in counted.piles) == len(marks)
    assert {pile.stance for pile in counted.piles} == {mark.stance for mark in marks}


@given(MARKS)
def test_a_pile_never_takes_more_than_five_places(marks: list[Mark]) -> None:
    assert all(len(pile.marks) + bool(pile.more) <= 5 for pile in tally(marks).piles)


def test_the_firm_and_the_hedged_keep_their_order() -> None:
    marks = [Mark(Stance.ASSERTS, Hedge.PLAIN), Mark(Stance.ASSERTS, Hedge.POSSIBLE)]
    (pile,) = tally(marks).piles
    assert [mark.hedge for mark in pile.marks] == [Hedge.PLAIN, Hedge.POSSIBLE]
