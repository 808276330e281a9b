import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segun.claims.ahead import in_order


def nothing() -> None:
    pass


@given(st.lists(st.integers()), st.integers(1, 5))
@settings(deadline=None)
def test_results_come_in_order_whoever_works_on_them(items: list[int], workers: int) -> None:
    done = [(item, result()) for item, result in in_order(items, lambda item: item * 2, workers=workers, stop=nothing)]
    assert done == [(item, item * 2) for item in items]


@pytest.mark.parametrize("workers", [1, 3])
def test_an_error_is_that_of_its_item(workers: int) -> None:
    seen = []
    for item, result in in_order(["1", "x", "3"], int, workers=workers, stop=nothing):
        try:
            seen.append(result())
        except ValueError:
            seen.append(-1)
        assert item
    assert seen == [1, -1, 3]


def test_no_more_are_taken_ahead_than_twice_the_workers() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    run = in_order(items(), str, workers=2, stop=nothing)
    next(run)
    assert len(taken) == 4
    run.close()


def test_several_are_worked_on_at_once_and_leaving_early_stops_them() -> None:
    meet, stopped = threading.Barrier(3, timeout=5), threading.Event()

    def work(item: int) -> int:
        if item == 0:
            return 0
        meet.wait()
        stopped.wait(5)
        return item

    run = in_order([0, 1, 2, 3], work, workers=3, stop=stopped.set)
    threading.Thread(target=meet.wait, daemon=True).start()
    assert next(run)[1]() == 0
    assert not stopped.is_set()
    run.close()
    assert stopped.is_set()
