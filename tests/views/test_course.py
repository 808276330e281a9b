from dataclasses import replace
from datetime import date

import pytest
from tests.fictional import FARO, PACT, ledger_of, standpoint_of

from segun.assessment.filter_v1 import scorer
from segun.model import DateSpan, Period
from segun.views.answer import answer
from segun.views.course import course, spoken_of, tellings, when
from segun.web.remembering import Remembering

STANDPOINT = standpoint_of()
PACTED = answer(STANDPOINT, PACT)
FARO_CLAIM = next(quoted.found.claim for quoted in PACTED.claims if quoted.document == FARO.id)


def test_it_reaches_over_all_that_is_said_and_ends_on_the_day_asked_about() -> None:
    found = course(STANDPOINT, PACTED)
    for quoted in PACTED.claims:
        said = when(quoted.found.claim)
        assert said is not None
        assert found.first < said.first
        assert said.last < found.last
    assert found.first < date(2024, 1, 1), "one says that it began in 2024"
    assert found.points[-1].day == STANDPOINT.on
    assert list(found.points) == sorted(found.points, key=lambda point: point.day)


def test_its_last_point_is_the_number_shown() -> None:
    assert PACTED.assessment is not None
    assert course(STANDPOINT, PACTED).points[-1].probability == PACTED.assessment.probability


def test_the_curve_ends_on_an_earlier_day_that_is_asked_about() -> None:
    earlier = standpoint_of(on=date(2025, 3, 10))
    assert course(earlier, answer(earlier, PACT)).points[-1].day == date(2025, 3, 10)


def test_without_an_assessment_there_is_no_curve() -> None:
    before = standpoint_of(on=date(2020, 1, 1), known=date(2020, 1, 1))
    assert course(before, answer(before, PACT)).points == ()


def test_a_claim_speaks_of_the_time_it_names_and_of_no_other() -> None:
    assert spoken_of(FARO_CLAIM) == (date(2024, 1, 1), date(2025, 2, 20))
    assert spoken_of(replace(FARO_CLAIM, period=Period())) is None
    ended = replace(FARO_CLAIM, period=Period(None, DateSpan.month(2024, 5)))
    assert spoken_of(ended) == (date(2024, 5, 1), date(2024, 5, 31))
    later = replace(FARO_CLAIM, period=Period(DateSpan.year(2026)))
    assert spoken_of(later) is None, "what is planned has not begun"


def test_the_documents_of_an_origin_hold_every_claim_of_it() -> None:
    for group in PACTED.origins:
        assert sorted(quoted.id for quotes in tellings(group) for quoted in quotes) == sorted(q.id for q in group.claims)
        assert all(len({quoted.document for quoted in quotes}) == 1 for quotes in tellings(group))


def test_a_document_without_a_date_fades_from_the_day_it_was_recorded_in_the_curve_too() -> None:
    """Also where a scorer remembers what it followed."""
    ledger = ledger_of([(replace(FARO, published=None), [replace(FARO_CLAIM, published=None)])])
    for method in (scorer(), Remembering(scorer())):
        look = replace(standpoint_of(ledger, on=date(2026, 3, 1), known=date(2026, 3, 1)), scorer=method)
        told = answer(look, PACT)
        assert told.assessment is not None
        assert course(look, told).points[-1].probability == pytest.approx(told.assessment.probability)
