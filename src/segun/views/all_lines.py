"""Every relation on record with its assessment, one after the other: for what goes through all of a large record."""

from collections.abc import Iterator
from zlib import crc32

from segun.model import Relation
from segun.views.line import Line, line
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


def all_lines(standpoint: Standpoint, *, part: int = 0, of: int = 1) -> Iterator[Line]:
    """A line for each relation, in no order that means anything; only the claims of one are held at a time.

    Those whose ends were judged to be one with others are held until the last of them has come. For several processes, each
    can take its ``part`` (from 0) ``of`` so many: no relation is in two.
    """

    def is_ours(stored: Relation) -> bool:
        joined = standpoint.identities.canonical_relation(stored)
        return crc32(f"{joined.subject} {joined.object}".encode()) % of == part

    joined: dict[Relation, list[ClaimOnRecord]] = {}
    for stored, claims in standpoint.claims_by_relation(is_ours if of > 1 else None):
        if standpoint.is_joined(stored):
            for found in claims:
                joined.setdefault(found.claim.about, []).append(found)
        elif claims:
            yield line(standpoint, claims[0].claim.about, claims)
    for relation in sorted(joined):
        yield line(standpoint, relation, joined[relation])
