from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import PACT, RECORD, CountingScorer, ledger_of, standpoint_of

from segun.assessment import filter_v1
from segun.model import Judgement, Review, ReviewState, Sameness, Stance
from segun.views.catalogue import catalogue
from segun.views.claim_list import Wanted
from segun.views.map import MapIndex
from segun.views.places import places_on_record
from segun.views.standpoint import Standpoint
from segun.views.territory import Layer
from segun.web.desk import Desk

JUNE = date(2025, 6, 1)


class Opener:
    """Opens standpoints over one ledger and counts how often."""

    def __init__(self) -> None:
        self.ledger = ledger_of(RECORD[:2])
        self.opened = 0

    def __call__(self) -> Standpoint:
        self.opened += 1
        return standpoint_of(self.ledger)


def test_what_was_worked_out_is_kept_while_the_record_stands() -> None:
    desk = Desk(open_now := Opener())
    first = desk.overview(desk.standpoint())
    assert desk.overview(desk.standpoint()) is first
    assert open_now.opened == 1


def test_a_new_document_is_seen_at_once() -> None:
    desk = Desk(open_now := Opener())
    before = desk.overview(desk.standpoint()).documents
    open_now.ledger.append_document(*RECORD[2], author="test")
    assert desk.overview(desk.standpoint()).documents == before + 1


def test_a_new_judgement_opens_the_standpoint_anew() -> None:
    desk = Desk(open_now := Opener())
    desk.standpoint()
    open_now.ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="test")
    desk.standpoint()
    assert open_now.opened == 2


def test_what_is_recorded_while_the_standpoint_opens_is_seen_the_next_time() -> None:
    class Busy(Opener):
        def __call__(self) -> Standpoint:
            opened = super().__call__()
            if self.opened == 1:
                self.ledger.append_document(*RECORD[2], author="another process")
            return opened

    desk = Desk(opener := Busy())
    desk.standpoint()
    desk.standpoint()
    assert opener.opened == 2


def test_other_days_are_other_answers() -> None:
    desk = Desk(Opener())
    early = desk.standpoint(known=date(2025, 2, 28))
    assert PACT in desk.catalogue(early).claims
    assert desk.catalogue(early).total < desk.catalogue(desk.standpoint()).total
    assert desk.catalogue(desk.standpoint(known=date(2020, 1, 1))).total == 0


def test_with_a_day_of_knowledge_alone_it_is_judged_for_that_day() -> None:
    desk = Desk(Opener())
    assert desk.standpoint(known=date(2025, 2, 28)).on == date(2025, 2, 28)
    assert desk.standpoint(known=date(2030, 1, 1)).on == date(2025, 6, 1)
    assert desk.standpoint(known=date(2025, 2, 28), on=date(2024, 1, 1)).on == date(2024, 1, 1)


def test_a_relation_is_judged_once_while_the_record_stands() -> None:
    scorer = CountingScorer()
    desk = Desk(lambda: replace(standpoint_of(), scorer=scorer))
    for _ in range(3):
        desk.standpoint().assess(PACT)
    assert scorer.assessed == [PACT]
    desk.standpoint(known=date(2025, 2, 28)).assess(PACT)
    assert scorer.assessed == [PACT, PACT]


def test_a_new_document_changes_the_judgement() -> None:
    desk = Desk(open_now := Opener())
    before = desk.standpoint().assess(PACT)
    open_now.ledger.append_document(*RECORD[2], author="test")
    after = desk.standpoint().assess(PACT)
    assert before and after and len(after.origins) == len(before.origins) + 1


def test_a_review_leaves_the_places_as_they_are_unless_a_claim_counts_no_longer() -> None:
    desk = Desk(open_now := Opener())
    claim = RECORD[0][1][3].id
    before = desk.places(desk.standpoint())
    for state, kept in ((ReviewState.ACCEPTED, True), (ReviewState.REJECTED, False), (ReviewState.ACCEPTED, False)):
        open_now.ledger.review(Review(claim, state), author="test")
        now = desk.standpoint()
        assert (desk.places(now) is before) is kept
        before = desk.places(now)
        assert before == places_on_record(now)


def test_claims_are_listed_as_wanted() -> None:
    desk = Desk(Opener())
    denials = desk.claims(desk.standpoint(), Wanted(stance=Stance.DENIES))
    assert [found.claim.stance for found in denials] == [Stance.DENIES]
    assert desk.claims(desk.standpoint(), Wanted(stance=Stance.DENIES)) is denials


def test_what_a_new_document_does_not_speak_of_is_not_judged_again() -> None:
    scorer = CountingScorer()
    opener = Opener()
    desk = Desk(lambda: replace(opener(), scorer=scorer))
    before = desk.standpoint()
    relations = list(desk.catalogue(before).claims)
    for relation in relations:
        before.at(on=JUNE, known=JUNE).assess(relation)
    del scorer.assessed[:]
    opener.ledger.append_document(*RECORD[2], author="test")
    spoken_of = {claim.about for claim in RECORD[2][1]}
    after = desk.standpoint().at(on=JUNE, known=JUNE)
    for relation in relations:
        after.assess(relation)
    assert set(scorer.assessed) == spoken_of & set(relations)
    assert 0 < len(scorer.assessed) < len(relations)


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(len(RECORD))), st.integers(0, len(RECORD)), st.integers(0, 3))
def test_what_goes_on_is_what_would_be_worked_out_anew(order: list[int], first: int, reviewed: int) -> None:
    ledger = ledger_of([])
    judge = filter_v1.scorer(what_ifs=False)
    desk = Desk(lambda: replace(standpoint_of(ledger, on=JUNE, known=ledger.newest() or JUNE), scorer=judge))
    for number, which in enumerate(order):
        document, claims = RECORD[which]
        ledger.append_document(document, claims, author="test")
        if number == first:
            ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="test")
        if number == reviewed and claims:
            ledger.review(Review(claims[0].id, ReviewState.REJECTED), author="test")
        kept = desk.standpoint()
        anew = replace(standpoint_of(ledger, on=kept.on, known=kept.known), scorer=filter_v1.scorer(what_ifs=False))
        found = desk.catalogue(kept)
        assert (list(found.relations), found.claims) == (list(catalogue(anew).relations), catalogue(anew).claims)
        for relation in found.claims:
            assert kept.claims_about(relation) == anew.claims_about(relation)
            assert kept.assess(relation) == anew.assess(relation)
        assert desk.places(kept) == places_on_record(anew)
        index, other = desk.map(kept), MapIndex.of(anew, desk.places(kept))
        for layer in Layer:
            assert index.territory(JUNE, kept.known, layer) == other.territory(JUNE, kept.known, layer)
