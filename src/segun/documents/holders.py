"""Which documents hold a number (of a shingle, of a run of a quotation): the index behind the search for copies.

Documents are counted by their place of entry. The numbers of those that came first are sorted arrays, which take 12 bytes a
number; later ones are added beside them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from segun.documents.shingles import Numbers

Owners = np.ndarray[Any, np.dtype[np.int32]]

_MOST_PARENTS = 20  # the earliest documents that carry one number; a family larger than that is joined through them
_MANY = 100  # after so many earlier holders it is boilerplate or a stock phrase, or a story that all the world printed
_FEW_PARENTS = 3  # for those
_AT_ONCE = 4_000_000  # pairs worked on at a time, to keep memory small


def parents_of(place: int) -> int:
    """With how many of the earliest holders of a number the holder at ``place`` (from 0) is compared."""
    return min(place, _MOST_PARENTS if place <= _MANY else _FEW_PARENTS)


class Holders:
    """The holders of every number: ``numbers`` sorted, and beside each who holds it, the earliest first."""

    def __init__(self, numbers: Numbers, owners: Owners) -> None:
        self.numbers, self.owners = numbers, owners
        self._added: dict[int, list[int]] = {}

    @classmethod
    def of(cls, each: Sequence[Numbers]) -> "Holders":
        """The index of documents in order of publication, of each its numbers."""
        owners = np.repeat(np.arange(len(each)), [len(one) for one in each])
        return cls.holding_each(np.concatenate([np.zeros(0, np.int64), *each]), owners)

    @classmethod
    def holding_each(cls, numbers: Numbers, owners: Numbers) -> "Holders":
        """The index of numbers with the document that holds each, in order of publication; one may hold a number twice."""
        order = np.argsort(numbers, kind="stable")
        held, holding = numbers[order], owners[order]
        is_new = np.ones(len(held), np.bool_)
        is_new[1:] = (held[1:] != held[:-1]) | (holding[1:] != holding[:-1])
        return cls(held[is_new], holding[is_new].astype(np.int32))

    def add(self, owner: int, numbers: Numbers) -> None:
        """Put in one more document."""
        for number in numbers.tolist():
            self._added.setdefault(number, []).append(owner)

    def only(self, owners: Sequence[int]) -> "Holders":
        """The index of some of its owners, who are counted anew in the order given."""
        many = max([int(self.owners.max(initial=-1)), *(one for each in self._added.values() for one in each), *owners, -1]) + 1
        new = np.full(many, -1, np.int32)
        new[list(owners)] = np.arange(len(owners), dtype=np.int32)
        added = [(number, owner) for number, each in self._added.items() for owner in each]
        numbers = np.concatenate([self.numbers, np.array([number for number, _ in added], np.int64)])
        renamed = new[np.concatenate([self.owners, np.array([owner for _, owner in added], np.int32)])]
        order = np.lexsort((renamed, numbers))
        order = order[renamed[order] >= 0]
        return Holders(numbers[order], renamed[order])

    def holding(self, numbers: Numbers) -> Iterator[list[int]]:
        """For each of the numbers those who hold it: of the sorted ones the earliest first, then the added."""
        first = np.searchsorted(self.numbers, numbers, "left").tolist()
        end = np.searchsorted(self.numbers, numbers, "right").tolist()
        for number, start, stop in zip(numbers.tolist(), first, end, strict=True):
            yield [*self.owners[start:stop].tolist(), *self._added.get(number, ())]

    def pairs(self) -> tuple[Numbers, Numbers, Numbers]:
        """Every holder and an earlier one of the sorted arrays with how many numbers both have, as three arrays."""
        count = len(self.numbers)
        starts = np.flatnonzero(np.diff(self.numbers, prepend=self.numbers[:1] - 1)) if count else np.zeros(0, np.int64)
        start = np.repeat(starts, np.diff(starts, append=count))
        place = np.arange(count) - start
        parents = np.minimum(place, np.where(place <= _MANY, _MOST_PARENTS, _FEW_PARENTS))
        many = int(self.owners.max(initial=0)) + 1
        codes, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
        upto = np.cumsum(parents)
        for low in range(0, int(upto[-1]) if count else 0, _AT_ONCE):
            some = slice(*np.searchsorted(upto, [low, low + _AT_ONCE], "right"))
            codes, counts = _merged(codes, counts, self._codes(start[some], parents[some], self.owners[some], many))
        return codes // many, codes % many, counts

    def _codes(self, start: Numbers, parents: Numbers, owners: Owners, many: int) -> Numbers:
        """Child and parent as one number each, a pair as often as it has a number in common."""
        total = int(parents.sum())
        within = np.arange(total) - np.repeat(np.cumsum(parents) - parents, parents)
        earlier = self.owners[np.repeat(start, parents) + within]
        codes: Numbers = np.repeat(owners, parents).astype(np.int64) * many + earlier
        return codes


def _merged(codes: Numbers, counts: Numbers, more: Numbers) -> tuple[Numbers, Numbers]:
    new, times = np.unique(more, return_counts=True)
    together = np.concatenate([codes, new])
    found, where = np.unique(together, return_inverse=True)
    return found, np.bincount(where, np.concatenate([counts, times]), len(found)).astype(np.int64)
