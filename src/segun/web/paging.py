"""Long lists, a page at a time."""

from dataclasses import dataclass

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list is shown: items ``first`` to ``last`` (end excluded) of ``total``, on page ``number`` of ``pages``."""

    number: int
    pages: int
    first: int
    last: int
    total: int


def paged(total: int, asked: str | None) -> Paging:
    """The page asked for, or the nearest that there is."""
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, int(asked)), pages) if asked and asked.isascii() and asked.isdigit() else 1
    first = (number - 1) * PAGE_SIZE
    return Paging(number, pages, first, min(first + PAGE_SIZE, total), total)
