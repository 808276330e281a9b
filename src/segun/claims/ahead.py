"""Reading ahead: several documents with a reader at once, their results in the order in which they were given."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    items: Iterable[Item], work: Callable[[Item], Result], *, workers: int, stop: Callable[[], None]
) -> Generator[tuple[Item, Callable[[], Result]], None, None]:
    """Each item with a call that gives its result or raises its error, in order; at most so many are worked on at once.

    With one worker all work is done in this thread when the result is asked for. Twice as many items as there are workers are
    taken from ``items`` ahead of time, in this thread. ``stop`` is called where the caller leaves early, to end work under way.
    """
    if workers <= 1:
        for item in items:
            yield item, lambda item=item: work(item)  # type: ignore[misc]
        return
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="segun-reader")
    done = False
    try:
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) >= 2 * workers:
                first, future = waiting.popleft()
                yield first, future.result
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result
        done = True
    finally:
        if not done:
            stop()
        pool.shutdown(wait=done, cancel_futures=True)
