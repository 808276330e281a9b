"""How a stretch of a line is put together: every match of an expression over its symbols that makes a chunk."""

import re
from collections.abc import Callable

from segun.claims.chunks import Chunk
from segun.claims.line import Line

Made = tuple[Chunk, int, int] | None
"""A chunk and the items, first and behind the last, in whose place it stands; None where a match makes none."""

Maker = Callable[[Line, re.Match[str]], Made]


def each_replaced(line: Line, wanted: re.Pattern[str], make: Maker) -> Line:
    """The line with a chunk for every match for which ``make`` gives one, from left to right."""
    at = 0
    while match := wanted.search(line.symbols, at):
        made = make(line, match)
        if made is None:
            at = match.start() + 1
            continue
        chunk, first, last = made
        line = line.replaced(first, last, chunk)
        at = first
        if last - first == 1:
            at += 1
    return line
