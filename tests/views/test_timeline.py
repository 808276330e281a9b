from datetime import date

import pytest
from tests.fictional import standpoint_of

from segun.model import DateSpan, RelationKind
from segun.views.timeline import timeline


def test_a_pair_is_told_in_the_order_in_which_it_was_said() -> None:
    told = timeline(standpoint_of(), ["xx:millers", "xx:herons"])
    assert [moment.said and moment.said.iso for moment in told.moments] == ["2025-02-20", "2025-03", "2025-03-02", "2025-04-03"]


def test_a_date_said_is_told_from_a_date_of_publication() -> None:
    said = {moment.said: moment.said_exactly for moment in timeline(standpoint_of(), ["xx:herons", "xx:millers"]).moments}
    assert said[DateSpan.month(2025, 3)] is True
    assert said[DateSpan.of(date(2025, 2, 20))] is False


def test_one_actor_shows_all_that_is_said_of_it() -> None:
    told = timeline(standpoint_of(), ["xx:lanterns"])
    assert {moment.quoted.found.claim.relation for moment in told.moments} == {
        RelationKind.FIGHTS,
        RelationKind.CONTESTS,
        RelationKind.SUPPORTS,
        RelationKind.ALLIED,
    }


def test_it_can_be_narrowed_to_a_kind() -> None:
    told = timeline(standpoint_of(), ["xx:lanterns"], kinds=(RelationKind.FIGHTS,))
    assert len(told.moments) == 1


@pytest.mark.parametrize("actors", [[], ["a", "b", "c"]])
def test_another_number_of_actors_is_refused(actors: list[str]) -> None:
    with pytest.raises(ValueError, match="one actor or of two"):
        timeline(standpoint_of(), actors)
