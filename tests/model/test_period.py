from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.model import DateSpan, Period, Precision

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
spans = st.one_of(
    days.map(DateSpan.of),
    days.map(lambda day: DateSpan.month(day.year, day.month)),
    days.map(lambda day: DateSpan.year(day.year)),
    st.tuples(days, days, st.sampled_from(Precision)).map(lambda given: DateSpan(min(given[:2]), max(given[:2]), given[2])),
)


@given(spans)
def test_the_exact_form_loses_nothing(span: DateSpan) -> None:
    assert DateSpan.from_exact(span.exact) == span


@pytest.mark.parametrize("text", ["2024", "2024-02", "2024-02-29"])
def test_a_date_is_shown_as_far_as_it_was_said(text: str) -> None:
    assert DateSpan.parse(text).iso == text


def test_a_vague_range_shows_only_what_was_certain() -> None:
    late = DateSpan(date(2024, 9, 1), date(2024, 12, 31), Precision.YEAR)
    assert late.iso == "2024"
    assert late.exact != "2024"


def test_a_range_begins_and_ends_with_what_was_said() -> None:
    years = DateSpan(date(2014, 1, 1), date(2018, 12, 31), Precision.YEAR)
    assert (years.begins, years.ends) == (DateSpan.year(2014), DateSpan.year(2018))
    months = DateSpan(date(2014, 3, 1), date(2018, 5, 31), Precision.MONTH)
    assert (months.begins, months.ends) == (DateSpan.month(2014, 3), DateSpan.month(2018, 5))


@given(spans)
def test_a_range_begins_and_ends_within_its_first_and_last_units(span: DateSpan) -> None:
    assert span.begins.first <= span.first <= span.begins.last
    assert span.ends.first <= span.last <= span.ends.last


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2023-02-29", "May 2024", "0000"])
def test_what_is_no_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"date"):
        DateSpan.parse(text)


def test_a_range_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        DateSpan(date(2024, 2, 1), date(2024, 1, 1))


def test_a_period_rules_out_only_what_was_said() -> None:
    period = Period(since=DateSpan.parse("2024-09"), until=DateSpan.parse("2025"))
    assert period.may_hold(date(2024, 9, 30)) and period.may_hold(date(2025, 12, 31))
    assert not period.may_hold(date(2024, 8, 31)) and not period.may_hold(date(2026, 1, 1))
    assert Period().may_hold(date(1950, 1, 1))
