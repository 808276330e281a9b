from datetime import date

import pytest
from tests.fictional import HERONS, LANTERNS, MILLERS, PORT, REEDS, article, ledger_of, read, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.model import Claim, DateSpan, Document, Party, Period, Place, Relation, RelationKind, Stance
from segun.views.answer import answer
from segun.views.parts import of_parts

WAR = Relation.between(RelationKind.FIGHTS, HERONS.id, LANTERNS.id)
TEXT = "Reeds, a faction of the Herons, fights the Lanterns."
Said = tuple[Document, list[Claim]]


def report(number: int, kind: RelationKind, one: Party, other: Party | Place, **more: object) -> Said:
    document = article(f"{TEXT} Report {number}.", "El Faro", date(2025, 5, number))
    return document, [read(document, TEXT, kind, one, other, **more)]


def record(*more: Said) -> SqlLedger:
    return ledger_of([report(1, RelationKind.PART_OF, REEDS, HERONS), *more])


def test_a_war_of_a_part_stands_beside_the_answer_about_the_whole_with_both_citations() -> None:
    standpoint = standpoint_of(record(report(2, RelationKind.FIGHTS, REEDS, LANTERNS)))
    (found,) = of_parts(standpoint, WAR)
    assert found.line.relation == Relation.between(RelationKind.FIGHTS, REEDS.id, LANTERNS.id)
    assert found.line.assessment is not None
    (membership,) = found.through
    assert membership.found.claim.relation is RelationKind.PART_OF
    assert membership.quote == TEXT
    assert answer(standpoint, WAR).assessment is None  # nothing is said of the whole itself


def test_a_part_of_a_part_is_one() -> None:
    cell = report(3, RelationKind.PART_OF, MILLERS, REEDS)
    standpoint = standpoint_of(record(cell, report(4, RelationKind.FIGHTS, MILLERS, LANTERNS)))
    (found,) = of_parts(standpoint, WAR)
    assert [each.found.claim.subject.id for each in found.through] == [MILLERS.id, REEDS.id]


def test_where_a_part_is_said_to_be_stands_under_the_whole() -> None:
    standpoint = standpoint_of(record(report(2, RelationKind.CONTROLS, REEDS, PORT)))
    (found,) = of_parts(standpoint, Relation.between(RelationKind.CONTROLS, HERONS.id, PORT.id))
    assert found.line.subject.id == REEDS.id


@pytest.mark.parametrize(
    "membership",
    [
        report(1, RelationKind.PART_OF, REEDS, HERONS, period=Period(until=DateSpan.year(2020))),
        report(1, RelationKind.PART_OF, REEDS, HERONS, stance=Stance.DENIES),
        report(1, RelationKind.PART_OF, HERONS, REEDS),
    ],
    ids=["it was one until years before", "it is denied", "it is the other way round"],
)
def test_what_was_no_part_then_is_not_shown(membership: Said) -> None:
    standpoint = standpoint_of(ledger_of([membership, report(2, RelationKind.FIGHTS, REEDS, LANTERNS)]))
    assert of_parts(standpoint, WAR) == ()


def test_what_is_known_later_is_not_shown_before() -> None:
    standpoint = standpoint_of(record(report(9, RelationKind.FIGHTS, REEDS, LANTERNS)))
    assert of_parts(standpoint.at(known=date(2025, 5, 8)), WAR) == ()
    assert len(of_parts(standpoint.at(known=date(2025, 5, 9)), WAR)) == 1


def test_who_leads_a_part_is_not_said_to_lead_the_whole() -> None:
    standpoint = standpoint_of(record())
    assert of_parts(standpoint, Relation.between(RelationKind.SPLIT_FROM, HERONS.id, LANTERNS.id)) == ()
