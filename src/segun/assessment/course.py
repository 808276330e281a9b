"""The course of a relation: what is held of it day by day, from all that was published by one day of knowledge."""

from collections.abc import Iterable
from datetime import date

from segun.assessment.chain import logistic
from segun.assessment.interval import interval
from segun.assessment.judging import Case
from segun.assessment.scorer import CoursePoint


def course(case: Case, days: Iterable[date]) -> tuple[CoursePoint, ...]:
    """What is held of each day by the origins of a case.

    What an origin keeps of its weight beside the others does not depend on the day, so it is worked out once.
    """
    items, shares = [one.item for one in case.heard], case.shares()
    points: list[CoursePoint] = []
    for day in days:
        about = Case.of(items, case.relation, day, case.known, case.priors)
        chance = logistic(about.belief(shares).log_odds)
        spread = interval(about.heard, shares, case.relation, day.toordinal(), case.priors)
        points.append(CoursePoint(day, chance, spread))
    return tuple(points)
