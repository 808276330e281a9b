from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from segun.views.months import month_ends


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 900))
def test_every_month_has_one_day(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    ends = month_ends(first, last)
    assert [(end.year, end.month) for end in ends] == sorted(
        {((first + timedelta(n)).year, (first + timedelta(n)).month) for n in range(days + 1)}
    )
    assert ends[-1] == last
