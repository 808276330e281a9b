from datetime import date

from tests.fictional import PACT, standpoint_of

from segun.model import RelationKind, Standing
from segun.views.changes import ChangeKind, changes
from segun.views.records import changes_record

BEFORE, FIRST, SECOND = date(2025, 2, 1), date(2025, 2, 28), date(2025, 3, 31)


def test_before_anything_was_said_everything_is_new() -> None:
    seen = changes(standpoint_of(), BEFORE)
    assert {each.kind for each in seen.changed} == {ChangeKind.NEW}
    assert all(each.before is None and each.claims for each in seen.changed)


def test_a_first_denial_is_told_with_the_claims_that_made_it() -> None:
    (pact,) = [each for each in changes(standpoint_of(), FIRST).changed if each.after.relation == PACT]
    assert pact.kind is ChangeKind.FIRST_DENIAL
    assert pact.before is not None and pact.before.standing is Standing.SINGLE_ORIGIN
    assert pact.after.standing is Standing.CONTESTED
    assert all((each.claim.published or date.min) > FIRST for each in pact.claims)


def test_what_nobody_spoke_of_again_has_not_changed() -> None:
    told = {each.after.relation.kind for each in changes(standpoint_of(), FIRST).changed}
    assert RelationKind.STRENGTH not in told


def test_a_doubt_after_a_denial_makes_it_less_probable() -> None:
    (pact,) = [each for each in changes(standpoint_of(), SECOND).changed if each.after.relation == PACT]
    assert pact.kind is ChangeKind.LOST
    assert pact.before is not None and (pact.after.probability or 0) < (pact.before.probability or 0)


def test_between_one_day_and_itself_nothing_changed() -> None:
    standpoint = standpoint_of()
    assert changes(standpoint, standpoint.known).changed == ()


def test_the_record_names_what_was_and_what_is() -> None:
    record = changes_record(changes(standpoint_of(), FIRST))
    assert record["since"] == "2025-02-28"
    (pact,) = [each for each in record["changed"] if each["after"]["id"] == PACT.id]
    assert (pact["change"], pact["before"]["standing"], pact["after"]["standing"]) == (
        "first-denial",
        "single-origin",
        "contested",
    )
