"""Which documents took text from which: near-copies by containment, and shared quotations.

A copied wire story is one origin, however many print it. Containment (how much of the child stands in the parent) and not
likeness of the two: a brief cut from a long report is all copy, and the two are hardly alike.

Candidates are found by an index of about every fourth shingle, chosen by the shingle alone ("modulo" sampling, Manber 1994;
known as FracMinHash since Irber et al. 2022), which unlike MinHash estimates containment; each is then counted exactly.
``docs/decisions/0002`` has the comparison. Time and memory grow with the number of words, because a child is compared with
the earliest parents of a family only. What a document took depends on those published before it alone, so that one more
document is compared by itself (:mod:`segun.documents.copy_index`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

import numpy as np

from segun.documents.cutting import Cut, Shingled, Text, cut, cut_all
from segun.documents.holders import Holders
from segun.documents.shingles import WORDS_IN_A_QUOTATION, quotation_runs
from segun.model import Copy, CopyKind, Document, Span

LEAST_CONTAINED = 0.5
"""Share of a window's shingles that must stand in the parent. An editor who changes one word of eight leaves half of the runs
of five whole; two reporters at the same press conference share far less outside their quotations."""

FEWEST_ANCHORS = 2
"""Anchors that two documents share before they are compared: a copied window of 60 words has fourteen, half of them its
source's."""

_FEWEST_SHARED = 8  # shingles, so a run of twelve words or several shorter: below, a name with its apposition is enough
_HELD = 4096  # documents whose shingles are held while candidates are counted


def find_copies(documents: Sequence[Document], windows: Mapping[str, Sequence[Span]] | None = None) -> tuple[Copy, ...]:
    """Every document that took text from one that was published no later, in order of publication.

    ``windows`` says which parts of a document matter, by its id: the text around its claims
    (:func:`segun.documents.cutting.windows_of`). A window is a copy if half of its shingles stand anywhere in the parent; without
    windows the document is one. A document without a day counts as the latest; of two of one day the child is the one more of
    which stands in the other. Where more than twenty documents have a text in common, each is paired with the earliest twenty.
    Translations share no words and are not found.
    """
    spans = windows or {}
    texts = [Text(one.id, one.published, one.text, tuple(spans[one.id]) if one.id in spans else None) for one in documents]
    return find_copies_among(texts)


def find_copies_among(texts: Sequence[Text]) -> tuple[Copy, ...]:
    """:func:`find_copies` for documents with their windows."""
    texts = sorted(texts, key=lambda text: text.rank)
    rank = {text.id: index for index, text in enumerate(texts)}
    found, _, _ = compared(texts)
    return tuple(sorted(found, key=lambda copy: (rank[copy.child], rank[copy.parent], copy.kind.value)))


def compared(texts: Sequence[Text]) -> tuple[list[Copy], Holders, Holders]:
    """The copies among documents in order of publication, who holds which anchors, and who holds which runs of quotations."""
    cuts, numbers, owners = cut_all(texts)
    anchors, quoted = Holders.holding_each(numbers, owners), Holders.of([text.quoted for text in texts])
    comparison = Comparison(texts.__getitem__, cuts.__getitem__)
    return [*comparison.contained(anchors), *comparison.quoting(quoted)], anchors, quoted


class Comparison:
    """Counts exactly how much of a document's windows, or which of its quotations, stand in another.

    ``text`` gives a document by its number, and ``cut_of`` the same cut, where that was done.
    """

    def __init__(self, text: Callable[[int], Text], cut_of: Callable[[int], Cut] | None = None) -> None:
        self._text = text
        self._shingled = lru_cache(maxsize=_HELD)(lambda number: Shingled.of(cut_of(number) if cut_of else cut(text(number))))

    def contained(self, holders: Holders) -> Iterator[Copy]:
        """The pairs of sorted documents of which one is contained in the other."""
        children, parents, counts = holders.pairs()
        several = counts >= FEWEST_ANCHORS
        pairs = zip(children[several].tolist(), parents[several].tolist(), strict=True)
        for child, its in groupby(pairs, key=itemgetter(0)):
            yield from self.containments(child, [parent for _, parent in its])

    def containments(self, later: int, earlier: Sequence[int]) -> Iterator[Copy]:
        """Which of several earlier documents that share anchors with a later one gave it half of a window, or have it from there.

        Most share only what their outlet prints under every text: fewer shingles in all than half of a window, which is told
        for all of them at once.
        """
        one, others = self._shingled(later), list(map(self._shingled, earlier))
        for number, other, common in zip(earlier, others, one.in_common(others) if others else (), strict=True):
            if common >= max(_FEWEST_SHARED, LEAST_CONTAINED * min(one.smallest, other.smallest)):
                copy = self._containment(later, number)
                if copy is not None:
                    yield copy

    def _containment(self, later: int, earlier: int) -> Copy | None:
        """Whether one of two took half of a window from the other; of one day, either may have."""
        one, other = self._text(later), self._text(earlier)
        child, parent, share = one, other, self._contained(later, earlier)
        if one.published == other.published and share < 1.0:  # who was first is not known; no more than all can be taken
            back = self._contained(earlier, later)
            if back > share:
                child, parent, share = other, one, back
        if share < LEAST_CONTAINED:
            return None
        return Copy(child.id, parent.id, CopyKind.CONTAINMENT, share)

    def quoting(self, holders: Holders) -> Iterator[Copy]:
        """The pairs of sorted documents that share a quotation."""
        children, parents, _ = holders.pairs()
        for child, parent in zip(children.tolist(), parents.tolist(), strict=True):
            yield self.quotation(child, parent)

    def quotation(self, later: int, earlier: int) -> Copy:
        """The longest quotation that two documents share."""
        one, other = self._text(later), self._text(earlier)
        runs = (np.isin(run, other.quoted) for run in quotation_runs(one.text))
        longest = max(map(_longest_run, runs)) + WORDS_IN_A_QUOTATION - 1
        return Copy(one.id, other.id, CopyKind.QUOTATION, float(longest))

    def _contained(self, child: int, parent: int) -> float:
        """The share of the child's best window."""
        windows = self._shingled(child)
        shared = windows.held_in(self._shingled(parent))
        return float((shared / windows.sizes * (shared >= _FEWEST_SHARED)).max(initial=0.0))


def _longest_run(known: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    longest = length = 0
    for each in known.tolist():
        length = length + 1 if each else 0
        longest = max(longest, length)
    return longest
