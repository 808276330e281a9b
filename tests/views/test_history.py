from dataclasses import replace

from tests.fictional import POST, RECORD, ledger_of, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.model import PERSON_READER, Hedge, RelationKind, ReviewState, Stance
from segun.reviewing.decide import Reviewer
from segun.views.history import ClaimHistory, histories

CLAIMS = [claim for document, claims in RECORD for claim in claims if document.id == POST.id]
DENIAL = next(claim for claim in CLAIMS if claim.stance is Stance.DENIES)
HELD = next(claim for claim in CLAIMS if claim.relation is RelationKind.CONTROLS)


def told(ledger: SqlLedger) -> dict[str, ClaimHistory]:
    return dict(histories(standpoint_of(ledger), POST.id))


def test_where_nobody_decided_there_is_no_history() -> None:
    assert told(ledger_of()) == {}


def test_the_reading_and_the_correction_are_both_there() -> None:
    ledger = ledger_of()
    eva, ivo = Reviewer(ledger, "eva"), Reviewer(ledger, "ivo")
    eva.review([DENIAL.id], ReviewState.ACCEPTED)
    number = ivo.correct(DENIAL.id, replace(DENIAL, hedge=Hedge.REPORTED))
    ((id, history),) = told(ledger).items()
    assert history.current == id != DENIAL.id
    assert history.earlier == (DENIAL,)
    assert history.corrected is not None
    assert (history.corrected.entry.number, history.corrected.entry.author) == (number, "ivo")
    assert history.added is history.reviewed is None
    recorded = ledger.claim(id)
    assert recorded is not None
    assert recorded.claim.reader == PERSON_READER


def test_a_correction_taken_back_leaves_the_reading_and_the_record_of_both() -> None:
    ledger = ledger_of()
    eva = Reviewer(ledger, "eva")
    eva.undo(eva.correct(DENIAL.id, replace(DENIAL, hedge=Hedge.REPORTED)))
    ((id, history),) = told(ledger).items()
    assert id == history.current == DENIAL.id
    assert [claim.hedge for claim in history.earlier] == [Hedge.REPORTED]
    assert len(history.decisions) == 2


def test_a_review_stands_until_it_is_left_open_again() -> None:
    ledger = ledger_of()
    eva = Reviewer(ledger, "eva")
    (number,) = eva.review([HELD.id], ReviewState.REJECTED, "misread")
    history = told(ledger)[HELD.id]
    assert history.reviewed is not None
    assert (history.reviewed.state, history.reviewed.reason) == (ReviewState.REJECTED, "misread")
    eva.undo(number)
    assert told(ledger)[HELD.id].reviewed is None


def test_a_claim_that_was_added_and_taken_back_is_told_as_such() -> None:
    ledger = ledger_of()
    eva = Reviewer(ledger, "eva")
    number = eva.add(replace(HELD, relation=RelationKind.CONTESTS))
    ((id, history),) = told(ledger).items()
    assert history.added is not None
    assert history.added.entry.number == number
    eva.undo(number)
    taken = told(ledger)[id]
    assert taken.current is None
    assert [claim.relation for claim in taken.earlier] == [RelationKind.CONTESTS]
    assert taken.newest is not None
    assert taken.newest.reason == f"undoes entry {number}"
