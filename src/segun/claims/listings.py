"""Listings: what a report found, told in items below "The study's findings:", is still the report's account."""

from collections.abc import Sequence

from segun.model import Passage

_BULLETS = ("•", "·", "▪", "‣", "◦")


def accounts(lower: str, passages: Sequence[Passage], heralds: frozenset[str]) -> frozenset[int]:
    """Where the items of such lists begin; ``lower`` is the text in lower case, ``heralds`` the words that open one."""
    if not any(bullet in lower for bullet in _BULLETS):
        return frozenset()
    begins = set[int]()
    opened = False
    for passage in passages:
        if not lower.startswith(_BULLETS, passage.start):
            words = lower[passage.start : passage.end].rstrip()
            opened = words.endswith(":") and not heralds.isdisjoint(words[:-1].split())
        elif opened:
            begins.add(passage.start)
    return frozenset(begins)
