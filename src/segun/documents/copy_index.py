"""Documents compared one by one as they come: a new one is looked up in an index of those before it.

It gives what :func:`segun.documents.copies.find_copies` gives for the same documents, in whatever order they came (a property
test holds the two together). A document that comes late is a possible parent of those published after it that share text
with it; these are compared anew, and no others.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from segun.documents.copies import FEWEST_ANCHORS, Comparison, compared
from segun.documents.cutting import Rank, Text
from segun.documents.holders import Holders, parents_of
from segun.documents.shingles import Numbers
from segun.documents.taken import Taken
from segun.model import Copy

_HELD = 4096  # documents held while they are compared


class CopyIndex:
    """Which of the documents put in took text from which. ``text_of`` gives one by its id, as often as it is asked."""

    def __init__(
        self,
        text_of: Callable[[str], Text],
        ranks: Sequence[Rank] = (),
        anchors: Holders | None = None,
        quoted: Holders | None = None,
        copies: Iterable[Copy] = (),
    ) -> None:
        self.ranks: list[Rank] = list(ranks)
        self.anchors, self.quoted = anchors or Holders.of([]), quoted or Holders.of([])
        self._number = {id: number for number, (_, id) in enumerate(self.ranks)}
        self._text_of = text_of
        self._text, self._comparison = self._fresh()
        self._copies: dict[str, list[Copy]] = {}  # by the document of the two that was published later
        self._taken: dict[str, list[Copy]] = {}  # by the child, where that has changed since it was last told
        self._by_child = Taken.nothing()
        for copy in copies:
            self._keep(copy)

    @classmethod
    def of(cls, texts: Sequence[Text], text_of: Callable[[str], Text]) -> "CopyIndex":
        """All documents at once, which is faster than one by one."""
        ordered = sorted(texts, key=lambda text: text.rank)
        copies, anchors, quoted = compared(ordered)
        return cls(text_of, [text.rank for text in ordered], anchors, quoted, copies)

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Every copy found, in order of publication of the child."""
        rank = self._rank_of
        found = (copy for copies in self._copies.values() for copy in copies)
        return tuple(sorted(found, key=lambda copy: (rank(copy.child), rank(copy.parent), copy.kind.value)))

    @property
    def by_child(self) -> Taken:
        """What each document took from others, by its id; of a document for which that stays the same the same tuple."""
        if self._taken:
            changes: dict[str, tuple[Copy, ...]] = {}
            for child, copies in self._taken.items():
                taken = tuple(sorted(copies, key=lambda copy: (self._rank_of(copy.parent), copy.kind.value)))
                if taken != self._by_child.get(child, ()):
                    changes[child] = taken
            self._by_child, self._taken = self._by_child.with_changes(changes), {}
        return self._by_child

    def put(self, text: Text) -> None:
        """Put in a document that is not here."""
        number = len(self.ranks)
        self.ranks.append(text.rank)
        self._number[text.id] = number
        anchors, quoted = text.anchors, text.quoted
        self.anchors.add(number, anchors)
        self.quoted.add(number, quoted)
        for each in {number, *self._children(number, anchors, quoted)}:
            self._compare(each)

    def take_out(self, text: Text) -> None:
        """Take out a document as it was put in; one that is not here is let be."""
        number = self._number.pop(text.id, None)
        if number is None:
            return
        children = self._children(number, text.anchors, text.quoted)
        self._drop(text.id)
        for each in children:
            self._compare(each)

    def holds(self, id: str) -> bool:
        """Whether a document is here."""
        return id in self._number

    def published(self, id: str) -> date | None:
        """The day under which a document was put in."""
        day, _ = self._rank_of(id)
        return None if day == date.max else day

    def tidy(self) -> None:
        """Sort what was put in since the beginning in with the rest, and drop what was taken out: for keeping."""
        here = sorted(self._number.values(), key=self.ranks.__getitem__)
        self.anchors, self.quoted = self.anchors.only(here), self.quoted.only(here)
        self.ranks = [self.ranks[number] for number in here]
        self._number = {id: number for number, (_, id) in enumerate(self.ranks)}
        self._text, self._comparison = self._fresh()

    def _compare(self, number: int) -> None:
        """Compare a document with all that were published before it."""
        text = self._text(number)
        self._drop(text.id)
        shared = Counter(parent for parents in self._parents(number, self.anchors, text.anchors) for parent in parents)
        for copy in self._comparison.containments(number, [each for each, count in shared.items() if count >= FEWEST_ANCHORS]):
            self._keep(copy)
        for parent in {parent for parents in self._parents(number, self.quoted, text.quoted) for parent in parents}:
            self._keep(self._comparison.quotation(number, parent))

    def _parents(self, number: int, holders: Holders, numbers: Numbers) -> Iterator[list[int]]:
        """For each number of a document the earlier holders that it is compared with."""
        for holding in self._holding(holders, numbers):
            place = bisect_left(holding, self.ranks[number], key=self.ranks.__getitem__)
            yield holding[: parents_of(place)]

    def _children(self, number: int, *numbers: Numbers) -> set[int]:
        """The documents that have a document among those that they are compared with (or had, where it was taken out)."""
        found: set[int] = set()
        for holders, held in zip((self.anchors, self.quoted), numbers, strict=True):
            for holding in self._holding(holders, held):
                place = bisect_left(holding, self.ranks[number], key=self.ranks.__getitem__)
                others = [each for each in holding if each != number]
                found.update(child for at, child in enumerate(others[place:], start=place + 1) if place < parents_of(at))
        return found

    def _holding(self, holders: Holders, numbers: Numbers) -> Iterator[list[int]]:
        """Who holds each number and is here, in order of publication."""
        for holding in holders.holding(numbers):
            here = [each for each in holding if self._number.get(self.ranks[each][1]) == each]
            here.sort(key=self.ranks.__getitem__)
            yield here

    def _keep(self, copy: Copy) -> None:
        later = max(copy.child, copy.parent, key=self._rank_of)
        self._copies.setdefault(later, []).append(copy)
        self._changing(copy.child).append(copy)

    def _drop(self, later: str) -> None:
        for copy in self._copies.pop(later, ()):
            self._changing(copy.child).remove(copy)

    def _changing(self, child: str) -> list[Copy]:
        """What a document took, to be changed."""
        if child not in self._taken:
            self._taken[child] = list(self._by_child.get(child, ()))
        return self._taken[child]

    def _rank_of(self, id: str) -> tuple[date, str]:
        return self.ranks[self._number[id]]

    def _fresh(self) -> tuple[Callable[[int], Text], Comparison]:
        """Texts by number, as often asked for; a document that is put in anew has a new number, so none is ever stale."""
        text = lru_cache(maxsize=_HELD)(lambda number: self._text_of(self.ranks[number][1]))
        return text, Comparison(text)
