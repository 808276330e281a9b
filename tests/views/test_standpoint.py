from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import HERONS, LANTERNS, MILLERS, PACT, PORT, RECORD, ledger_of, standpoint_of

from segun.ledger.store import ClaimQuery
from segun.model import PERSON_READING, Relation, RelationKind, Review, ReviewState, Stance
from segun.views.on_record import by_relation


def test_claims_about_a_relation_are_those_and_no_others() -> None:
    claims = standpoint_of().claims_about(PACT)
    assert [found.claim.stance for found in claims] == [Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS]
    assert {found.claim.about for found in claims} == {PACT}


def test_only_what_was_published_by_then_is_known() -> None:
    standpoint = standpoint_of(known=date(2025, 2, 28))
    assert [found.claim.publisher for found in standpoint.claims_about(PACT)] == ["El Faro"]
    assert standpoint_of(known=date(2025, 1, 1)).assess(PACT) is None


def test_actors_judged_to_be_one_are_asked_for_and_shown_as_one() -> None:
    standpoint = standpoint_of(same=[(LANTERNS.id, MILLERS.id)])
    pact = Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id)
    found = standpoint.claims_about(pact)
    assert len(found) == 5
    assert {each.claim.about for each in found} == {pact}
    assert {each.id for each in found} <= {claim.id for _, claims in RECORD for claim in claims}


def test_a_relation_of_an_actor_with_itself_is_left_out() -> None:
    standpoint = standpoint_of(same=[(MILLERS.id, HERONS.id)])
    itself = Relation.between(RelationKind.ALLIED, HERONS.id, HERONS.id)
    assert standpoint.claims_about(itself) == ()
    assert itself not in by_relation(standpoint.claims(ClaimQuery()))


def test_places_and_values_can_be_asked_about() -> None:
    standpoint = standpoint_of()
    control = Relation(RelationKind.CONTROLS, HERONS.id, PORT.id)
    arrest = Relation(RelationKind.REMOVED, "xx:avery", "arrested")
    assert len(standpoint.claims_about(control)) == len(standpoint.claims_about(arrest)) == 1
    assert standpoint.claims_about(Relation(RelationKind.REMOVED, "xx:avery", "killed")) == ()


def test_another_day_leaves_the_first_standpoint_as_it_was() -> None:
    now = standpoint_of()
    then = now.at(known=date(2025, 3, 1))
    assert (now.known, then.known, then.on) == (date(2025, 6, 1), date(2025, 3, 1), now.on)


@settings(deadline=None)
@given(st.permutations(RECORD))
def test_the_order_of_adding_changes_nothing(record: list[tuple]) -> None:  # type: ignore[type-arg]
    here, there = standpoint_of(ledger_of(record)), standpoint_of(ledger_of())
    assert here.assess(PACT) == there.assess(PACT)


def test_an_accepted_claim_counts_with_the_quality_of_a_persons_reading() -> None:
    ledger = ledger_of()
    claims = standpoint_of(ledger).claims_about(PACT)
    ledger.review(Review(claims[0].id, ReviewState.ACCEPTED), author="eva")
    after = standpoint_of(ledger).claims_about(PACT)
    assert [each.id for each in after] == [each.id for each in claims]
    assert [each.claim.reading for each in after] == [PERSON_READING, *(each.claim.reading for each in claims[1:])]
    ledger.review(Review(claims[0].id, ReviewState.PENDING), author="eva")
    assert standpoint_of(ledger).claims_about(PACT) == claims
