from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import FARO, MILLERS, PACT, POST, RECORD, ledger_of, standpoint_of

from segun.errors import NoLongerCounts, NotRecorded, NotUndone
from segun.ledger.sql import SqlLedger
from segun.ledger.store import ClaimQuery
from segun.model import PERSON_READER, PERSON_READING, Claim, Hedge, RelationKind, ReviewState, Stance
from segun.reviewing.decide import ADDED, CORRECTED, Reviewer

CLAIMS = {claim.id: claim for _, claims in RECORD for claim in claims}
DENIAL = next(claim for claim in CLAIMS.values() if claim.stance is Stance.DENIES)
HELD = next(claim for claim in CLAIMS.values() if claim.relation is RelationKind.CONTROLS)


@pytest.fixture
def ledger() -> Iterator[SqlLedger]:
    opened = ledger_of()
    yield opened
    opened.close()


@pytest.fixture
def eva(ledger: SqlLedger) -> Reviewer:
    return Reviewer(ledger, "eva")


def counting(ledger: SqlLedger) -> set[Claim]:
    return {recorded.claim for recorded in ledger.claims(ClaimQuery())}


def test_a_rejected_claim_counts_in_no_answer(ledger: SqlLedger, eva: Reviewer) -> None:
    before = standpoint_of(ledger).assess(PACT)
    eva.review([DENIAL.id], ReviewState.REJECTED, "it is another pact")
    after = standpoint_of(ledger).assess(PACT)
    assert before is not None and after is not None
    assert after.probability > before.probability
    assert Stance.DENIES not in {origin.stance for origin in after.origins}


def test_several_are_reviewed_at_once_and_what_stands_so_already_is_not_said_again(ledger: SqlLedger, eva: Reviewer) -> None:
    first = eva.review([DENIAL.id, HELD.id, DENIAL.id], ReviewState.ACCEPTED)
    assert len(first) == 2
    assert eva.review([DENIAL.id, HELD.id], ReviewState.ACCEPTED) == ()
    assert [entry.author for entry in ledger.entries() if entry.number in first] == ["eva", "eva"]


def test_a_correction_counts_in_the_place_of_what_was_read_and_both_are_kept(ledger: SqlLedger, eva: Reviewer) -> None:
    number = eva.correct(DENIAL.id, replace(DENIAL, hedge=Hedge.REPORTED), "it only reports it")
    corrected = replace(DENIAL, hedge=Hedge.REPORTED, reader=PERSON_READER, pattern=CORRECTED, reading=PERSON_READING)
    assert counting(ledger) == set(CLAIMS.values()) - {DENIAL} | {corrected}
    assert ledger.claim(DENIAL.id) is not None
    (decision,) = ledger.decisions(POST.id)
    assert (decision.entry.number, decision.instead_of, decision.reason) == (number, (DENIAL.id,), "it only reports it")


def test_a_missed_claim_is_added(ledger: SqlLedger, eva: Reviewer) -> None:
    eva.add(replace(CLAIMS[HELD.id], relation=RelationKind.CONTESTS))
    (added,) = counting(ledger) - set(CLAIMS.values())
    assert (added.relation, added.reader, added.pattern) == (RelationKind.CONTESTS, PERSON_READER, ADDED)


def test_what_does_not_count_cannot_be_decided(eva: Reviewer) -> None:
    eva.correct(DENIAL.id, replace(DENIAL, hedge=Hedge.REPORTED))
    with pytest.raises(NoLongerCounts):
        eva.review([DENIAL.id], ReviewState.REJECTED)
    with pytest.raises(NotRecorded):
        eva.review(["clm_none"], ReviewState.REJECTED)


@pytest.mark.parametrize("state", [ReviewState.ACCEPTED, ReviewState.REJECTED])
def test_a_review_taken_back_leaves_the_one_before(ledger: SqlLedger, eva: Reviewer, state: ReviewState) -> None:
    def review() -> ReviewState:
        recorded = ledger.claim(HELD.id)
        assert recorded is not None
        return recorded.review

    (first,) = eva.review([HELD.id], state)
    undone = eva.undo(first)
    assert review() is ReviewState.PENDING
    assert eva.undo(undone)
    assert review() is state


def test_an_older_review_is_not_taken_back_over_a_newer_one(eva: Reviewer) -> None:
    (first,) = eva.review([HELD.id], ReviewState.ACCEPTED)
    eva.review([HELD.id], ReviewState.REJECTED)
    with pytest.raises(NotUndone):
        eva.undo(first)


def test_what_decides_nothing_cannot_be_taken_back(ledger: SqlLedger, eva: Reviewer) -> None:
    for number in (1, 99):  # the entry of a document, and none
        with pytest.raises(NotUndone):
            eva.undo(number)
    number = eva.correct(DENIAL.id, replace(DENIAL, hedge=Hedge.REPORTED))
    ledger.retract(POST.id, author="ivo", reason="twice")
    with pytest.raises(NotUndone):
        eva.undo(number)


_VERBS = st.sampled_from(["accept", "reject", "correct", "add", "retract"])


@settings(max_examples=25, deadline=None)
@given(st.lists(_VERBS, min_size=1, max_size=5))
def test_undoing_everything_newest_first_brings_back_what_was_read(verbs: list[str]) -> None:
    ledger = ledger_of()
    eva = Reviewer(ledger, "eva")
    held = next(claim for claim in CLAIMS.values() if claim.citation.document == FARO.id and claim.object == MILLERS)
    numbers: list[int] = []
    for step, verb in enumerate(verbs):
        here = next(
            (
                each.claim
                for each in ledger.claims(ClaimQuery(document=FARO.id, include_rejected=True))
                if each.claim.terms != ("x",)
            ),
            held,
        )
        match verb:
            case "accept" | "reject":
                numbers += eva.review([here.id], ReviewState.ACCEPTED if verb == "accept" else ReviewState.REJECTED)
            case "correct":
                numbers.append(eva.correct(here.id, replace(here, scope=f"step {step}")))
            case "add":
                status = list(Hedge)[step]
                numbers.append(eva.add(replace(held, hedge=status, stance=Stance.DOUBTS, terms=("x",))))
            case _:
                numbers.append(ledger.retract(here.id, author="eva", reason="misread").number)
    for number in reversed(numbers):
        eva.undo(number)
    assert counting(ledger) == set(CLAIMS.values())
    assert ledger.verify() > len(RECORD)
    ledger.close()
