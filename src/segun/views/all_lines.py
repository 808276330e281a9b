"""Every relation on record with its assessment, one after the other: for what goes through all of a large record."""

from collections.abc import Iterator

from segun.model import Relation
from segun.views.line import Line, line
from segun.views.standpoint import ClaimOnRecord, Standpoint


def all_lines(standpoint: Standpoint) -> Iterator[Line]:
    """A line for each relation, in no order that means anything; only the claims of one are held at a time.

    Those whose ends were judged to be one with others are held until the last of them has come.
    """
    joined: dict[Relation, list[ClaimOnRecord]] = {}
    for stored, claims in standpoint.claims_by_relation():
        if standpoint.is_joined(stored):
            for found in claims:
                joined.setdefault(found.claim.about, []).append(found)
        elif claims:
            yield line(standpoint, claims[0].claim.about, claims)
    for relation in sorted(joined):
        yield line(standpoint, relation, joined[relation])
