"""Which documents took text from which: near-copies by containment, and shared quotations.

A copied wire story is one origin, however many print it. Containment (how much of the child stands in the parent) and not
likeness of the two: a brief cut from a long report is all copy, and the two are hardly alike.

Candidates are found by an index of about every fourth shingle, chosen by the shingle alone ("modulo" sampling, Manber 1994;
known as FracMinHash since Irber et al. 2022), which unlike MinHash estimates containment; each is then counted exactly.
``docs/decisions/0002`` has the comparison. Time and memory grow with the number of words, because a child is compared with
the earliest parents of a family only. What a document took depends on those published before it alone, so that one more
document is compared by itself (:mod:`segun.documents.copy_index`).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from segun.documents.holders import Holders
from segun.documents.shingles import (
    WORDS_IN_A_QUOTATION,
    WORDS_IN_A_SHINGLE,
    Numbers,
    anchored_shingles,
    quotation_runs,
    shingles,
    word_starts,
)
from segun.model import Copy, CopyKind, Document, Span

LEAST_CONTAINED = 0.5
"""Share of a window's shingles that must stand in the parent. An editor who changes one word of eight leaves half of the runs
of five whole; two reporters at the same press conference share far less outside their quotations."""

FEWEST_ANCHORS = 2
"""Anchors that two documents share before they are compared: a copied window of 60 words has fourteen, half of them its
source's."""

_FEWEST_SHARED = 8  # shingles, so a run of twelve words or several shorter: below, a name with its apposition is enough
_HELD = 4096  # documents whose shingles are held while candidates are counted

Rank = tuple[date, str]


@dataclass(frozen=True, slots=True)
class Text:
    """What comparing needs of a document. ``windows`` are the parts that matter (see :func:`window`); None where all does."""

    id: str
    published: date | None
    text: str
    windows: tuple[Span, ...] | None = None

    @property
    def rank(self) -> Rank:
        """Its place in the order of publication; without a day it counts as the latest."""
        return self.published or date.max, self.id

    @property
    def anchors(self) -> Numbers:
        """The numbers by which it is found."""
        return anchored_shingles(self.text)

    @property
    def quoted(self) -> Numbers:
        """The numbers of the runs of its quotations."""
        return np.unique(np.concatenate([np.zeros(0, np.int64), *quotation_runs(self.text)]))


def find_copies(documents: Sequence[Document], windows: Mapping[str, Sequence[Span]] | None = None) -> tuple[Copy, ...]:
    """Every document that took text from one that was published no later, in order of publication.

    ``windows`` says which parts of a document matter, by its id: the text around its claims (see :func:`window`). A window
    is a copy if half of its shingles stand anywhere in the parent; without windows the document is one. A document
    without a day counts as the latest; of two of one day the child is the one more of which stands in the other. Where more
    than twenty documents have a text in common, each is paired with the earliest twenty. Translations share no words and
    are not found.
    """
    spans = windows or {}
    texts = [Text(one.id, one.published, one.text, tuple(spans[one.id]) if one.id in spans else None) for one in documents]
    return find_copies_among(texts)


def find_copies_among(texts: Sequence[Text]) -> tuple[Copy, ...]:
    """:func:`find_copies` for documents with their windows."""
    texts = sorted(texts, key=lambda text: text.rank)
    comparison = Comparison(texts.__getitem__)
    found = list(comparison.contained(Holders.of([text.anchors for text in texts])))
    found.extend(comparison.quoting(Holders.of([text.quoted for text in texts])))
    rank = {text.id: index for index, text in enumerate(texts)}
    return tuple(sorted(found, key=lambda copy: (rank[copy.child], rank[copy.parent], copy.kind.value)))


def window(sentences: Sequence[Span], start: int, end: int, *, around: int = 2) -> Span:
    """The sentences of ``start`` to ``end`` and ``around`` more on either side: the part of a text that a claim rests on.

    ``sentences`` are those of the whole document in order; where the place lies in none of them it is its own window.
    """
    touched = [index for index, sentence in enumerate(sentences) if sentence.start < end and start < sentence.end]
    if not touched:
        return Span(start, end)
    first, last = max(0, touched[0] - around), min(len(sentences) - 1, touched[-1] + around)
    return Span(sentences[first].start, sentences[last].end)


class Comparison:
    """Counts exactly how much of a document's windows, or which of its quotations, stand in another.

    ``text`` gives a document by its number.
    """

    def __init__(self, text: Callable[[int], Text]) -> None:
        self._text = text
        self._parts = lru_cache(maxsize=_HELD)(lambda number: tuple(_parts(text(number))))
        self._all = lru_cache(maxsize=_HELD)(lambda number: np.unique(shingles(text(number).text)))

    def contained(self, holders: Holders) -> Iterator[Copy]:
        """The pairs of sorted documents of which one is contained in the other."""
        children, parents, counts = holders.pairs()
        several = counts >= FEWEST_ANCHORS
        for child, parent in zip(children[several].tolist(), parents[several].tolist(), strict=True):
            copy = self.containment(child, parent)
            if copy is not None:
                yield copy

    def containment(self, later: int, earlier: int) -> Copy | None:
        """Whether one of two took half of a window from the other; of one day, either may have."""
        one, other = self._text(later), self._text(earlier)
        ways = [(later, earlier)]
        if one.published == other.published:  # who was first is not known
            ways.append((earlier, later))
        share, child, parent = max(((self._contained(*way), *way) for way in ways), key=lambda found: found[0])
        if share < LEAST_CONTAINED:
            return None
        return Copy(self._text(child).id, self._text(parent).id, CopyKind.CONTAINMENT, share)

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
        return max((_share(part, self._all(parent)) for part in self._parts(child)), default=0.0)


def _parts(text: Text) -> Iterator[Numbers]:
    """The shingles of each window of a document."""
    numbers = shingles(text.text)
    if text.windows is None:
        yield np.unique(numbers)
        return
    starts = word_starts(text.text)
    for span in text.windows:
        first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        yield np.unique(numbers[first : max(first, end + 1 - WORDS_IN_A_SHINGLE)])


def _share(part: Numbers, parent: Numbers) -> float:
    if not len(parent):
        return 0.0
    at = np.minimum(np.searchsorted(parent, part), len(parent) - 1)
    shared = int(np.count_nonzero(parent[at] == part))
    return shared / len(part) if shared >= _FEWEST_SHARED else 0.0


def _longest_run(known: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    longest = length = 0
    for each in known.tolist():
        length = length + 1 if each else 0
        longest = max(longest, length)
    return longest
