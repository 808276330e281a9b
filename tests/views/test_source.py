from dataclasses import replace
from datetime import date

import pytest
from tests.fictional import (
    ANALYST,
    EL_FARO,
    FARO,
    HERONS,
    MILLERS,
    MINISTRY,
    PACK,
    PACT,
    POST,
    RECORD,
    article,
    ledger_of,
    read,
    standpoint_of,
)

from segun.assessment.filter_v1 import scorer
from segun.errors import UnknownName
from segun.model import Grade, Hedge, RelationKind, Source, SourceKind, Stance, Standing, Why
from segun.packs.grading import starter_grades
from segun.views.source import SourceView, source_view
from segun.views.standpoint import Standpoint


def graded(grade: Grade | None) -> Standpoint:
    ministry = Source(MINISTRY.id, MINISTRY.name, SourceKind.GOVERNMENT, grade=grade, party_to=("xx:herons",))
    return replace(standpoint_of(), pack=replace(PACK, sources=(ministry,)), index=None)


def judged() -> Standpoint:
    """The fictional record as the bundled scorer judges it, with El Faro's word told firmly after it had been hedged."""
    record = [
        (document, [replace(c, hedge=Hedge.POSSIBLE) if document == FARO and c.about == PACT else c for c in claims])
        for document, claims in RECORD
    ]
    faro = Source(EL_FARO.id, EL_FARO.name, SourceKind.OUTLET)
    return replace(standpoint_of(ledger_of(record)), scorer=scorer(), pack=replace(PACK, sources=(faro,)), index=None)


def test_a_source_that_is_quoted_has_its_own_word() -> None:
    view = source_view(standpoint_of(), MINISTRY.id)
    assert (view.name, len(view.claims), view.carries) == (MINISTRY.name, 1, ())
    assert view.stances[Stance.DENIES] == 1
    assert view.newest == date(2025, 3, 2)
    assert [each.standing for each in view.contested] == [Standing.CONTESTED]


def test_an_outlet_says_some_and_carries_some() -> None:
    view = source_view(standpoint_of(), "Harbour Post")
    spoken = [claim for document, claims in RECORD if document.publisher == "Harbour Post" for claim in claims]
    assert {each.claim for each in view.claims} == {claim for claim in spoken if claim.speaker is None}
    assert {each.claim for each in view.carries} == {claim for claim in spoken if claim.speaker is not None}
    assert view.source is None


def test_an_outlet_that_others_quote_is_one_source_under_its_name() -> None:
    by_name = source_view(standpoint_of(), "El Faro")
    assert any(each.claim.speaker == EL_FARO for each in by_name.claims)
    assert any(each.claim.speaker is None for each in by_name.claims)


def test_what_it_said_first_and_what_it_said_again() -> None:
    view = source_view(judged(), "El Faro")
    assert view.first + view.again == len(view.claims)
    assert view.first > 0
    assert view.again == 1  # what Harbour Post prints of it in March is what it had said itself in February
    assert view.repeats == ()


def test_what_it_took_over_goes_back_to_another() -> None:
    told = "The Herons and the Millers met twice on the ferry and swore before all of their captains to share every road."
    first = article(told, "El Faro", date(2025, 2, 20))
    later = article(f"{told} Nobody has seen them together since.", "Daily Gull", date(2025, 2, 24))
    record = [(each, [read(each, told, RelationKind.ALLIED, HERONS, MILLERS)]) for each in (first, later)]
    view = source_view(replace(standpoint_of(ledger_of(record)), scorer=scorer()), "Daily Gull")
    (repeat,) = view.repeats
    assert (repeat.claim.claim.citation.document, repeat.of.claim.citation.document) == (later.id, first.id)
    assert repeat.why is Why.SAME_TEXT
    assert (view.first, view.again) == (0, 0)


def test_a_hedge_that_firmed_up_is_told_of_both() -> None:
    def flags(view: SourceView) -> tuple[int, int]:
        return len(view.inflated), len(view.inflates)

    assert flags(source_view(judged(), "El Faro")) == (1, 0)
    assert flags(source_view(judged(), POST.publisher or "")) == (0, 1)
    (told,) = source_view(judged(), "El Faro").inflated
    assert (told.first.claim.hedge, told.told.claim.hedge) == (Hedge.POSSIBLE, Hedge.PLAIN)


def test_a_starter_grade_is_told_as_such() -> None:
    own = Grade("C", "eva", date(2025, 1, 1), "ten years of its denials")
    assert source_view(graded(None), MINISTRY.id).grade is None
    assert not source_view(graded(own), MINISTRY.id).starter
    assert source_view(graded(starter_grades()[SourceKind.GOVERNMENT]), MINISTRY.id).starter


def test_what_it_has_a_stake_in_is_named() -> None:
    assert [each.name for each in source_view(graded(None), MINISTRY.id).party_to] == ["The Herons"]


def test_the_work_is_bounded() -> None:
    view = source_view(standpoint_of(), "Harbour Post", most=2)
    assert view.judged == 2 < view.relations


def test_nobody_is_known_by_a_name_that_nobody_bears() -> None:
    with pytest.raises(UnknownName):
        source_view(standpoint_of(), "Daily Nothing")
    assert source_view(standpoint_of(), ANALYST.id).name == ANALYST.name
