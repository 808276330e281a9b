from collections.abc import Callable, Mapping
from datetime import date

import pytest

from segun.assessment.hearing import Hearing, hear
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.assessment.weighing import testimony as weigh
from segun.model import Claim, Relation, Source

Tell = Callable[..., Claim]
KNOWN = date(2026, 1, 1)


@pytest.fixture(scope="session")
def heard(relation: Relation, sources: Mapping[str, Source], given: Priors) -> Callable[[Claim, str], Hearing]:
    """Asks the origin of one claim about a day."""

    def hear_one(claim: Claim, on: str) -> Hearing:
        (found,) = trace([claim], Voices(sources, given), given)
        return hear(weigh(found, relation, given, KNOWN), relation, date.fromisoformat(on), given)

    return hear_one


@pytest.mark.parametrize(
    ("more", "on", "day", "sign"),
    [
        ({}, "2024-01-01", "2025-05-10", 1),
        ({}, "2026-01-01", "2025-05-10", 1),
        ({"said": "2025-03"}, "2026-01-01", "2025-03-31", 1),
        ({"said": "2025-05"}, "2026-01-01", "2025-05-10", 1),
        ({"since": "2024-09"}, "2024-12-24", "2024-12-24", 1),
        ({"since": "2024-09"}, "2024-06-01", "2024-09-30", 1),
        ({"since": "2025"}, "2025-02-01", "2025-05-10", 1),
        ({"until": "2025-02"}, "2025-04-01", "2025-04-01", -1),
        ({"until": "2025-12"}, "2025-07-01", "2025-05-10", 1),
        ({"status": "past", "since": "2022", "until": "2024-03"}, "2023-07-07", "2023-07-07", 1),
        ({"status": "past", "since": "2022", "until": "2024-03"}, "2025-07-07", "2025-05-10", -1),
        ({"status": "past", "since": "2022", "until": "2024-03"}, "2024-06-01", "2024-06-01", -1),
        ({"status": "past"}, "2025-07-07", "2025-05-10", -1),
        ({"status": "past", "stance": "denies"}, "2023-07-07", "2023-07-07", -1),
        ({"status": "past", "stance": "denies"}, "2025-07-07", "2025-05-10", -1),
        ({"stance": "denies"}, "2026-01-01", "2025-05-10", -1),
    ],
)
def test_the_day_that_a_claim_speaks_for(
    heard: Callable[[Claim, str], Hearing], tell: Tell, more: dict[str, str], on: str, day: str, sign: int
) -> None:
    found = heard(tell(**more), on)
    assert date.fromordinal(found.day) == date.fromisoformat(day)
    assert (found.factor > 0) is (sign > 0)


def test_what_was_so_at_some_time_says_nothing_of_a_day_before_it_was_said(
    heard: Callable[[Claim, str], Hearing], tell: Tell
) -> None:
    found = heard(tell(status="past"), "2020-01-01")
    assert (found.factor, found.is_live) == (0.0, False)


def test_an_end_without_a_date_speaks_weakly(heard: Callable[[Claim, str], Hearing], tell: Tell, given: Priors) -> None:
    assert heard(tell(status="past"), "2025-06-01").factor == -given.past
    assert heard(tell(status="past", until="2024"), "2025-06-01").factor == -1.0


def test_it_is_live_for_two_half_lives(heard: Callable[[Claim, str], Hearing], tell: Tell) -> None:
    assert heard(tell(published="2020-01-01"), "2021-12-31").is_live
    assert not heard(tell(published="2020-01-01"), "2022-01-02").is_live
