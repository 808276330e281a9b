from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import HERONS, MILLERS, PACT, article, ledger_of, read, standpoint_of

from segun.assessment.filter_v1 import scorer
from segun.model import DateSpan, Period, RelationKind, Standing, Status
from segun.views.catalogue import catalogue
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


@settings(deadline=None, max_examples=30)
@given(st.dates(date(2025, 1, 1), date(2030, 1, 1)), st.integers(1, 2000))
def test_a_relation_that_is_not_looked_at_has_not_changed(since: date, days: int) -> None:
    until = since + timedelta(days=days)
    look = replace(standpoint_of(on=until, known=until), scorer=scorer(what_ifs=False))
    then = look.at(on=since, known=since)
    told = {each.after.relation for each in changes(look, since).changed}
    for relation in catalogue(look).claims:
        before, after = then.assess(relation), look.assess(relation)
        new, turned = before is None and after is not None, before and after and before.standing is not after.standing
        assert not (new or turned) or relation in told


def test_what_fades_without_another_word_is_told_when_it_goes_stale() -> None:
    look = replace(standpoint_of(on=date(2028, 1, 1), known=date(2028, 1, 1)), scorer=scorer(what_ifs=False))
    kinds = {each.after.relation: each.kind for each in changes(look, date(2025, 12, 1)).changed}
    assert kinds[PACT] is ChangeKind.GONE_STALE
    assert changes(look, date(2027, 12, 1)).changed == ()


def test_an_end_that_lay_ahead_long_ago_is_told_when_it_comes() -> None:
    """Old reports are forgotten unless they say until when something holds: that day may lie years ahead of them."""
    told = article("Herons and Millers were allied until May 2025, by the paper of 2010.", "Harbour Post", date(2010, 1, 1))
    end = Period(until=DateSpan.from_exact("2025-05-01"))
    claim = read(
        told,
        "Herons and Millers were allied until May 2025",
        RelationKind.ALLIED,
        HERONS,
        MILLERS,
        status=Status.PAST,
        period=end,
    )
    late = date(2025, 6, 1)
    look = replace(standpoint_of(ledger_of([(told, [claim])]), on=late, known=late), scorer=scorer(what_ifs=False))
    (pact,) = changes(look, date(2025, 4, 1)).changed
    assert pact.before is not None and pact.before.standing is not pact.after.standing
    assert changes(look, date(2025, 5, 15)).changed == ()
