from datetime import date

import pytest
from tests.fictional import AVERY, HERONS, MILLERS, POST, RECORD, ledger_of, read, standpoint_of

from segun.errors import UnknownName
from segun.model import DateSpan, Period, RelationKind
from segun.views.dossier import Section
from segun.views.person import person_view


def test_a_person_is_told_by_role_in_the_order_of_time() -> None:
    view = person_view(standpoint_of(), AVERY.id)
    assert [(role.section, role.line.other(AVERY.id).name) for role in view.roles] == [
        (Section.LEADS, "The Herons"),
        (Section.REMOVED, "arrested"),
    ]
    assert [role.when for role in view.roles] == [DateSpan.of(date(2025, 3, 2)), DateSpan.of(date(2025, 4, 3))]
    assert all(role.told for role in view.roles)


def test_what_is_said_to_hold_since_a_day_stands_at_that_day() -> None:
    member = read(
        POST, "The Herons, led by Avery Stone", RelationKind.MEMBER_OF, AVERY, MILLERS, period=Period(DateSpan.year(2019))
    )
    record = [(document, [*claims, *([member] if document == POST else [])]) for document, claims in RECORD]
    first = person_view(standpoint_of(ledger_of(record)), AVERY.id).roles[0]
    assert (first.section, first.when, first.told) == (Section.MEMBER_OF, DateSpan.year(2019), False)


def test_every_role_has_its_quotes() -> None:
    for role in person_view(standpoint_of(), AVERY.id).roles:
        assert role.quotes
        assert {each.found.claim.about for each in role.quotes} == {role.line.relation}


def test_what_is_not_a_role_stands_apart() -> None:
    view = person_view(standpoint_of(), HERONS.id)  # asked of a group, which has other sections
    assert {line.relation.kind for line in view.besides} >= {RelationKind.ALLIED, RelationKind.FIGHTS}


def test_nobody_is_made_up() -> None:
    with pytest.raises(UnknownName):
        person_view(standpoint_of(), "new:nobody")
