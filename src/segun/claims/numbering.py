"""Numbers and hours that stand before a sentence and are no part of it: "43. The Group …", "(b) A push …", "14:05 The army …"."""

import re

from segun.model import Span

_NUMBERING = re.compile(r"(?:\d{1,2}:\d\d\s|\d{1,3}\.\s|\([a-z0-9]{1,3}\)\s)\s*(?=\S)")


def behind_number(text: str, span: Span) -> int:
    """Where a sentence begins behind what numbers it."""
    number = _NUMBERING.match(text, span.start, span.end)
    return number.end() if number else span.start
