from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.dependence import Share, Tie, added, effective_number, shares, shares_without
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.assessment.weighing import testimony as weigh
from segun.model import Claim, EvidenceKind, Relation, Source

Tell = Callable[..., Claim]


def kept(claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source], given: Priors) -> list[Share]:
    """The share of each claim, every one of which must be an origin of its own, in the order given."""
    known = date(2026, 1, 1)
    items = [weigh(found, relation, given, known) for found in trace(claims, Voices(sources, given), given)]
    found = shares(sorted(items, key=lambda item: item.order), relation, given)
    return [found[claim.id] for claim in claims]


@pytest.mark.parametrize(
    ("rho", "expected"), [(0.8, [1, 0.11, 0.04]), (0.5, [1, 0.33, 0.17, 0.10]), (0.1, [1, 0.82, 0.68]), (0.0, [1, 1, 1])]
)
def test_what_each_further_report_adds(rho: float, expected: list[float]) -> None:
    assert [added(nth, rho) for nth in range(1, len(expected) + 1)] == pytest.approx(expected, abs=0.006)


@supposing(st.integers(1, 500), st.floats(0.01, 1.0))
def test_a_crowd_never_counts_for_more_than_its_correlation_allows(count: int, rho: float) -> None:
    assert 1.0 - 1e-12 <= effective_number(count, rho) <= min(count, 1 / rho) + 1e-9


def test_one_institution_counts_once(relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors) -> None:
    claims = [tell(speaker="ministry", published="2025-05-10"), tell("Courier", "2025-05-10", speaker="minister")]
    first, second = kept(claims, relation, sources, given)
    assert first == Share(1.0, None)
    assert second.tie is Tie.INSTITUTION
    assert second.share == pytest.approx(added(2, 0.8))


def test_an_institution_that_firms_up_or_repeats_itself_later_adds_what_is_new(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    hedged = [tell(speaker="ministry", hedge="possible"), tell("Courier", "2025-05-11", speaker="minister")]
    assert 0.5 < kept(hedged, relation, sources, given)[1].share < 1
    years = [tell(published="2021-05-10", speaker="ministry"), tell("Courier", "2025-05-10", speaker="minister")]
    assert 0.9 < kept(years, relation, sources, given)[1].share < 1


def test_one_class_in_one_week_counts_as_a_third(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    same_week = [tell("Gazette", "2025-05-10"), tell("Courier", "2025-05-16")]
    near = kept(same_week, relation, sources, given)[1]
    assert near.tie is Tie.CLASS
    assert near.share == pytest.approx(1 / 3)
    later = [tell("Gazette", "2025-05-10"), tell("Courier", "2025-05-20")]
    far = kept(later, relation, sources, given)[1]
    assert far.tie is Tie.OTHER
    assert far.share == pytest.approx(added(2, 0.1))


def test_an_outlet_that_does_not_say_what_it_rests_on_may_have_it_from_anybody(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", "2025-05-11")]
    echo = kept(claims, relation, sources, given)[1]
    assert (round(echo.share, 3), echo.tie) == (0.333, Tie.ECHO)
    seen = [tell(speaker="agency-x"), tell("Courier", "2025-05-11", evidence=EvidenceKind.VIDEO)]
    assert kept(seen, relation, sources, given)[1].tie is Tie.OTHER
    before = [tell("Courier", "2025-05-09"), tell(speaker="agency-x")]
    assert kept(before, relation, sources, given)[1].tie is Tie.OTHER


def test_the_owner_of_two_papers_is_one_institution(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    assert kept([tell("Herald"), tell("Tribune", "2025-05-11")], relation, sources, given)[1].tie is Tie.INSTITUTION


def test_all_unnamed_voices_are_one(relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors) -> None:
    claims = [tell("Gazette", speaker="unnamed:officials"), tell("Courier", "2025-05-11", speaker="unnamed:una-fuente")]
    assert kept(claims, relation, sources, given)[1].tie is Tie.INSTITUTION


def test_a_denial_takes_nothing_from_an_assertion(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    claims = [tell("Gazette"), tell("Courier", "2025-05-11", stance="denies")]
    assert [one.share for one in kept(claims, relation, sources, given)] == [1.0, 1.0]


def test_a_correction_takes_back_what_the_same_voice_said(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    claims = [tell(published="2025-05-10"), tell(published="2025-05-20", stance="denies")]
    assert kept(claims, relation, sources, given) == [Share(0.0, Tie.WITHDRAWN), Share(1.0, None)]
    a_year_on = [tell(published="2024-05-10"), tell(published="2025-05-20", stance="denies")]
    assert [one.share for one in kept(a_year_on, relation, sources, given)] == [1.0, 1.0]


def test_no_class_moves_the_odds_beyond_its_cap(relation: Relation, tell: Tell, given: Priors) -> None:
    claims = [tell(f"Paper {number}", f"20{10 + number // 12}-{1 + number % 12:02}-01", reading=1.0) for number in range(100)]
    known = date(2026, 1, 1)
    items = [weigh(found, relation, given, known) for found in trace(claims, Voices({}, given), given)]
    found = shares(sorted(items, key=lambda item: item.order), relation, given)
    assert sum(item.weight * found[item.id].share for item in items) <= given.dependence.class_cap + 1e-9


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@supposing(
    said=st.lists(
        st.fixed_dictionaries(
            {
                "publisher": st.sampled_from(["Gazette", "Courier", "Herald", "Tribune", "Unheard Of"]),
                "published": st.integers(1, 28).map(lambda day: f"2025-05-{day:02}"),
                "speaker": st.sampled_from([None, "ministry", "minister", "institute", "spokesman", "unnamed:officials"]),
                "stance": st.sampled_from(["asserts", "denies", "doubts"]),
                "hedge": st.sampled_from(["plain", "possible"]),
            }
        ),
        min_size=2,
        max_size=12,
    )
)
def test_what_the_others_keep_without_one_is_what_they_keep_alone(
    said: list[dict[str, Any]], relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    claims = [tell(quote=f"said {number}", document=f"d{number}", **how) for number, how in enumerate(said)]
    known = date(2026, 1, 1)
    items = [weigh(found, relation, given, known) for found in trace(claims, Voices(sources, given), given)]
    items.sort(key=lambda item: item.order)
    places = range(len(items))
    for place, rest in zip(places, shares_without(items, relation, given, places), strict=True):
        assert rest == shares([*items[:place], *items[place + 1 :]], relation, given)
