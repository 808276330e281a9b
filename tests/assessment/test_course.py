from datetime import date, timedelta

import pytest
from tests.fictional import PACT, CountingScorer, standpoint_of

from segun.assessment.filter_v1 import scorer
from segun.assessment.scorer import Follower, course_of

CLAIMS = [found.claim for found in standpoint_of().claims_about(PACT)]
KNOWN = date(2025, 6, 1)
DAYS = [date(2024, 6, 1) + timedelta(days=30 * step) for step in range(14)]


def test_the_course_says_of_each_day_what_the_assessment_of_that_day_says() -> None:
    filter_v1 = scorer()
    points = filter_v1.course(PACT, CLAIMS, DAYS, known=KNOWN, sources={})
    assert [point.day for point in points] == DAYS
    for point in points:
        assessed = filter_v1.assess(PACT, CLAIMS, on=point.day, known=KNOWN, sources={})
        assert assessed is not None
        assert point.probability == pytest.approx(assessed.probability)
        assert point.interval == pytest.approx(assessed.interval)


def test_what_is_published_later_is_not_in_it() -> None:
    before = date(2025, 2, 28)
    points = scorer().course(PACT, CLAIMS, DAYS, known=before, sources={})
    early = [claim for claim in CLAIMS if claim.published and claim.published <= before]
    assert points == scorer().course(PACT, early, DAYS, known=before, sources={})
    assert scorer().course(PACT, CLAIMS, DAYS, known=date(2020, 1, 1), sources={}) == ()


def test_a_scorer_that_cannot_follow_is_asked_day_by_day() -> None:
    counting = CountingScorer()
    assert not isinstance(counting, Follower)
    assert isinstance(scorer(), Follower)
    points = course_of(counting, PACT, CLAIMS, DAYS, known=KNOWN, sources={})
    assert [point.day for point in points] == DAYS
    assert len(counting.assessed) == len(DAYS)
