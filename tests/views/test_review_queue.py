from dataclasses import replace

import pytest
from tests.fictional import AVERY, FARO, HERONS, PACT, POST, RECORD, ledger_of, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.model import DATA_ROW, Claim, RelationKind, ReviewState, Stance
from segun.reviewing.decide import Reviewer
from segun.views.catalogue import catalogue
from segun.views.review_queue import Queue, Unsettled, Wanted, review_queue

CLAIMS = {claim.id: claim for _, claims in RECORD for claim in claims}
DENIAL = next(claim for claim in CLAIMS.values() if claim.stance is Stance.DENIES)


def queue(ledger: SqlLedger | None = None, wanted: Wanted | None = None, most: int = 100) -> Queue:
    standpoint = standpoint_of(ledger)
    return review_queue(standpoint, catalogue(standpoint), wanted or Wanted(), most=most)


def ids(found: Queue) -> list[str]:
    return [each.found.id for each in found.waiting]


def test_everything_that_nobody_checked_waits_and_what_moves_an_answer_most_comes_first() -> None:
    found = queue()
    assert set(ids(found)) == set(CLAIMS)
    expected = [each.expected for each in found.waiting]
    assert expected == sorted(expected, reverse=True)
    assert expected[0] > 0


def test_relations_of_which_only_rows_of_data_sets_speak_take_no_place_in_the_queue() -> None:
    only, *others = RECORD
    busiest = [(replace(document, media_type=DATA_ROW), claims) for document, claims in others]
    standpoint = standpoint_of(ledger_of([only, *busiest]))
    spoken_of = {claim.about for claim in only[1]}
    assert set(catalogue(standpoint).claims) > spoken_of
    found = review_queue(standpoint, catalogue(standpoint, rows=False), Wanted(), most=len(spoken_of))
    assert found.relations == found.judged == len(spoken_of)
    assert set(ids(found)) >= {claim.id for claim in only[1]}


def test_the_effect_is_what_would_be_left_without_the_origin() -> None:
    (denial,) = [each for each in queue().waiting if each.found.id == DENIAL.id]
    assessment = standpoint_of().assess(PACT)
    assert assessment is not None
    assert denial.effect is not None
    assert denial.effect.assessment.probability == assessment.probability
    assert denial.effect.without is not None
    assert denial.effect.without > assessment.probability
    assert denial.effect.moved == pytest.approx(denial.effect.without - assessment.probability)
    assert denial.expected == pytest.approx(denial.effect.moved * 0.1)


def test_a_badly_reading_pattern_makes_a_claim_more_urgent() -> None:
    def with_reading(quality: float) -> Queue:
        record = [(document, [replace(c, reading=quality) if c == DENIAL else c for c in claims]) for document, claims in RECORD]
        return queue(ledger_of(record))

    assert ids(with_reading(0.5)).index(DENIAL.id) < ids(with_reading(0.95)).index(DENIAL.id)


def test_what_was_decided_waits_no_longer_and_is_listed_by_its_state() -> None:
    ledger = ledger_of()
    eva = Reviewer(ledger, "eva")
    other = next(claim for claim in CLAIMS.values() if claim.relation is RelationKind.CONTROLS)
    eva.review([DENIAL.id], ReviewState.REJECTED)
    eva.review([other.id], ReviewState.ACCEPTED)
    found = queue(ledger)
    assert set(CLAIMS) - set(ids(found)) == {DENIAL.id, other.id}
    assert ids(queue(ledger, Wanted(state=ReviewState.REJECTED))) == [DENIAL.id]
    assert ids(queue(ledger, Wanted(state=ReviewState.ACCEPTED))) == [other.id]
    assert found.states[ReviewState.ACCEPTED] == 1


def test_what_a_person_read_does_not_wait() -> None:
    ledger = ledger_of()
    Reviewer(ledger, "eva").correct(DENIAL.id, replace(DENIAL, scope="on the quay"))
    assert not [each for each in queue(ledger).waiting if each.found.claim.scope == "on the quay"]


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Wanted(actor=AVERY.id), lambda claim: AVERY in (claim.subject, claim.object)),
        (Wanted(kind=RelationKind.ALLIED), lambda claim: claim.relation is RelationKind.ALLIED),
        (Wanted(document=FARO.id), lambda claim: claim.citation.document == FARO.id),
        (
            Wanted(document=POST.id, actor=HERONS.id, kind=RelationKind.CONTROLS),
            lambda claim: claim.citation.document == POST.id and claim.relation is RelationKind.CONTROLS,
        ),
    ],
    ids=["actor", "kind", "document", "all three"],
)
def test_the_queue_can_be_narrowed(wanted: Wanted, fits: object) -> None:
    assert callable(fits)
    assert set(ids(queue(wanted=wanted))) == {id for id, claim in CLAIMS.items() if fits(claim)}


def test_the_work_is_bounded_and_says_so() -> None:
    found = queue(most=2)
    assert (found.judged, found.relations) == (2, len({claim.about for claim in CLAIMS.values()}))


def test_where_two_readers_disagree_the_claims_come_first() -> None:
    other = replace(DENIAL, stance=Stance.ASSERTS, reader="llm/1", pattern="-", reading=0.8)
    agreeing = replace(next(claim for claim in CLAIMS.values() if claim.relation is RelationKind.CONTROLS), reader="llm/1")
    record: list[tuple[object, list[Claim]]] = [
        (document, [*claims, *([other, agreeing] if document == POST else [])]) for document, claims in RECORD
    ]
    found = queue(ledger_of(record))  # type: ignore[arg-type]
    assert [each.found.id for each in found.waiting if each.unsettled] == ids(found)[:2]
    assert set(ids(found)[:2]) == {DENIAL.id, other.id}
    assert found.waiting[0].unsettled is Unsettled.READERS_DISAGREE
