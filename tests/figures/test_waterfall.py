import pytest
from tests.fictional import PACT, standpoint_of
from tests.figures.svg import texts

from segun.figures.drawing import Paint
from segun.figures.palette import palette
from segun.figures.steps import waterfall_of
from segun.figures.waterfall import waterfall
from segun.figures.wording import wording
from segun.model import Language
from segun.views.answer import answer

PACTED = answer(standpoint_of(), PACT)
assert PACTED.assessment is not None
ASSESSED = PACTED.assessment
GROUPS = {group.origin.id: group for group in PACTED.origins}
WORDS = wording(Language.EN)


def drawn(most: int = 14, wide: float = 960) -> list[str]:
    return texts(waterfall(ASSESSED, GROUPS, WORDS, Paint(palette()), most=most, wide=wide))


@pytest.mark.parametrize("wide", [340, 960])
def test_each_origin_is_named_with_what_it_moved(wide: float) -> None:
    told = " | ".join(drawn(wide=wide))
    for group in GROUPS.values():
        assert (group.voice or "") in told
        assert WORDS.signed(group.origin.moved) in told
    assert WORDS.percent(ASSESSED.probability) in told


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_smaller_origins_are_drawn_together_and_the_sum_stays(most: int) -> None:
    steps = waterfall_of(ASSESSED, [""] * len(ASSESSED.reasons), most=most).steps
    less = [step for step in steps if step.what == "less"]
    assert len(less) == 1
    assert less[0].says == (str(len(GROUPS) - most + 1),)
    assert sum(step.moved for step in steps if step.what != "total") == pytest.approx(ASSESSED.log_odds)
    assert steps[-1].after == pytest.approx(ASSESSED.probability)
    assert f"{len(GROUPS) - most + 1} smaller origins" in drawn(most=most)


def test_none_is_left_out_while_there_is_room() -> None:
    assert not any("smaller origins" in text for text in drawn(most=len(GROUPS)))
