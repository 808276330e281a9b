"""Which origins are known to be independent of each other: other institutions with another kind of access to the facts.

The default is that independence is not established. Taking two origins for independent that are not is the costly error.
"""

from collections.abc import Iterable

from segun.assessment.weighing import Testimony


def independent(items: Iterable[Testimony]) -> dict[str, str]:
    """The kinds of access of origins that are independent of each other, by id; empty where no two are.

    The first of each institution and each kind of access is taken, so every two of them differ in both. ``items`` come in
    the order in which they were published.
    """
    found: dict[str, str] = {}
    institutions: set[str] = set()
    for item in items:
        if item.access and item.access not in found.values() and item.voice.institution not in institutions:
            found[item.id] = item.access
            institutions.add(item.voice.institution)
    return found if len(found) > 1 else {}
