import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize("when", ["last week", "on Monday", "twice last month", "on Monday night", "early this year", "in June"])
def test_words_of_time_part_no_verb_from_its_preposition(when: str) -> None:
    found = claims_of(f"The [G:Red Front] clashed {when} with the [G:Blue Column].", Language.EN)
    assert [shown(claim) for claim in found] == ["fights(Blue Column, Red Front)"]


def test_a_date_stays() -> None:
    (found,) = claims_of("The [G:Red Front] clashed in [D:2021] with the [G:Blue Column].", Language.EN)
    assert shown(found) == "fights(Blue Column, Red Front)"


@pytest.mark.parametrize("where", ["in [L:Tal Arish]", "in the hills of [L:Tal Arish]", "near [L:Tal Arish] in [D:2021]"])
def test_places_part_no_verb_from_its_preposition(where: str) -> None:
    (found,) = claims_of(f"The [G:Red Front] clashed {where} with the [G:Blue Column].", Language.EN)
    assert shown(found) == "fights(Blue Column, Red Front)"
    assert found.place is not None
