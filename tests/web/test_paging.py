import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.web.paging import PAGE_SIZE, paged


@given(st.integers(0, 1000), st.none() | st.text(max_size=4) | st.integers(-5, 50).map(str))
def test_any_page_asked_for_is_one_that_there_is(total: int, asked: str | None) -> None:
    paging = paged(total, asked)
    assert 1 <= paging.number <= paging.pages
    assert 0 <= paging.first <= paging.last <= total
    assert paging.last - paging.first <= PAGE_SIZE


@given(st.integers(0, 1000))
def test_the_pages_together_are_the_whole_list(total: int) -> None:
    pages = [paged(total, str(number + 1)) for number in range(paged(total, None).pages)]
    assert [at for page in pages for at in range(page.first, page.last)] == list(range(total))


@pytest.mark.parametrize(("asked", "number"), [("2", 2), ("99", 3), ("0", 1), ("-1", 1), ("two", 1), ("²", 1), (None, 1)])
def test_what_is_no_page_is_the_nearest(asked: str | None, number: int) -> None:
    assert paged(2 * PAGE_SIZE + 1, asked).number == number
