from dataclasses import replace
from datetime import date

from tests.fictional import PACK, PACT, RECORD, ledger_of, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.model import Copy, CopyKind, Judgement, Pack, Review, ReviewState, Sameness
from segun.views.standpoint import Standpoint
from segun.views.touched import Touched, touched


def since(before: Standpoint, ledger: SqlLedger, number: int, **other: object) -> Touched | None:
    now = replace(standpoint_of(ledger), **other)  # type: ignore[arg-type]
    return touched(before, now, list(ledger.entries(after=number)))


def test_a_new_document_adds_to_the_relations_that_it_speaks_of() -> None:
    ledger = ledger_of(RECORD[:2])
    before = standpoint_of(ledger)
    ledger.append_document(*RECORD[2], author="test")
    found = since(before, ledger, 2)
    assert found is not None
    spoken_of = {claim.about for claim in RECORD[2][1]}
    assert found.relations == found.added.keys() == spoken_of
    assert {each.id for claims in found.added.values() for each in claims} == {claim.id for claim in RECORD[2][1]}
    assert not found.read_again


def test_a_reviewed_claim_has_its_relation_read_again() -> None:
    ledger = ledger_of()
    before = standpoint_of(ledger)
    claim = next(claim for _, claims in RECORD for claim in claims if claim.about == PACT)
    ledger.review(Review(claim.id, ReviewState.REJECTED), author="test")
    found = since(before, ledger, len(RECORD))
    assert found is not None
    assert found.relations == found.read_again == {PACT}


def test_what_was_dated_ahead_is_read_when_its_day_has_come() -> None:
    ledger = ledger_of()
    march = standpoint_of(ledger, known=date(2025, 2, 28))
    found = since(march, ledger, len(RECORD))
    assert found is not None
    assert PACT in found.read_again


def test_a_document_that_turned_out_to_be_a_copy_touches_what_it_says() -> None:
    ledger = ledger_of()
    first, second = RECORD[0][0].id, RECORD[1][0].id
    found = since(standpoint_of(ledger), ledger, len(RECORD), copies={second: (Copy(second, first, CopyKind.CONTAINMENT, 0.9),)})
    assert found is not None
    assert found.relations == {claim.about for claim in RECORD[1][1]}
    assert not found.added and not found.read_again


def test_a_judgement_a_retraction_or_another_pack_may_touch_anything() -> None:
    ledger = ledger_of()
    before = standpoint_of(ledger)
    assert since(before, ledger, len(RECORD), pack=Pack("another") + PACK) is None
    ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="test")
    assert since(before, ledger, len(RECORD)) is None
    ledger.retract(RECORD[0][0].id, author="test", reason="withdrawn")
    assert since(before, ledger, len(RECORD) + 1) is None
