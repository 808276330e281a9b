"""Claims about relations that were asked for, kept from one question to the next while the record goes on."""

from bisect import insort
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from segun.model import Place, Relation
from segun.views.on_record import ClaimOnRecord, publication_order


class Asked(NamedTuple):
    """Which claims were asked for: those about a relation, as of two clocks, within a place, with those found badly read."""

    relation: Relation
    known: date
    recorded: datetime | None
    within: Place | None
    include_rejected: bool


class ClaimsKept:
    """Claims about relations that were asked for, kept while the record stands: 100,000, some 200 MB, then it begins anew."""

    _MOST = 100_000

    def __init__(self) -> None:
        self._found: dict[Asked, tuple[ClaimOnRecord, ...]] = {}
        self._count = 0

    def gone_on(
        self,
        added: Mapping[Relation, Sequence[ClaimOnRecord]],
        read_again: Collection[Relation],
        before: date,
        now: date,
    ) -> "ClaimsKept":
        """What is kept when the record has moved on: with the claims that were only ``added``, and without relations to be read
        again. The newest report was of ``before`` and is of ``now``.
        """
        kept = ClaimsKept()
        for asked, found in self._found.items():
            if asked.relation in read_again or asked.recorded is not None:
                continue
            then = asked._replace(known=now) if asked.known == before else asked
            new = added.get(asked.relation, ())
            if not new:
                kept._found[then] = found
            elif asked.within is None and all(each.claim.published for each in found):
                several = list(found)  # in order already, and long where few come in
                for each in new:
                    if each.known_on <= then.known:
                        insort(several, each, key=publication_order)
                kept._found[then] = tuple(several)
        kept._count = sum(map(len, kept._found.values()))
        return kept

    def get(self, key: Asked, read: Callable[[], tuple[ClaimOnRecord, ...]]) -> tuple[ClaimOnRecord, ...]:
        """What is kept under a key, or what ``read`` gives, which is kept."""
        found = self._found.get(key)
        if found is None:
            found = read()
            if self._count + len(found) > self._MOST:
                self._found, self._count = {}, 0
            self._found[key] = found
            self._count += len(found)
        return found
