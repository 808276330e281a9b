"""Which documents took text from which: near-copies by containment, and shared quotations.

A copied wire story is one origin, however many print it. Containment (how much of the child stands in the parent) and not
likeness of the two: a brief cut from a long report is all copy, and the two are hardly alike.

Candidates are found by an index of about every fourth shingle, chosen by the shingle alone ("modulo" sampling, Manber 1994;
known as FracMinHash since Irber et al. 2022), which unlike MinHash estimates containment; each is then counted exactly.
``docs/decisions/0002`` has the comparison. Time and memory grow with the number of words, because a child is compared with
the earliest parents of a family only. What a document took depends on those published before it alone, so that one more
document is compared by itself (:mod:`segun.documents.copy_index`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

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
    first = bisect_right(sentences, start, key=_END)  # the first that ends behind where the place begins
    last = bisect_left(sentences, end, key=_START) - 1  # the last that begins before it ends
    if last < first:
        return Span(start, end)
    return Span(sentences[max(0, first - around)].start, sentences[min(len(sentences) - 1, last + around)].end)


_START, _END = attrgetter("start"), attrgetter("end")


class Comparison:
    """Counts exactly how much of a document's windows, or which of its quotations, stand in another.

    ``text`` gives a document by its number.
    """

    def __init__(self, text: Callable[[int], Text]) -> None:
        self._text = text
        self._shingled = lru_cache(maxsize=_HELD)(lambda number: _Shingled.of(text(number)))

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
        windows, held = self._shingled(child), self._shingled(parent).held
        if not len(held) or not len(windows.begins):
            return 0.0
        at = np.minimum(np.searchsorted(held, windows.numbers), len(held) - 1)
        taken = held[at] == windows.numbers
        shared = np.add.reduceat(taken[windows.places], windows.begins, dtype=np.int64)
        return float((shared / windows.sizes * (shared >= _FEWEST_SHARED)).max())


class _Shingled(NamedTuple):
    """The shingles of a document: ``numbers`` in text order, and ``held`` sorted, each once.

    ``places`` are those in ``numbers`` of the shingles of each window, each once, one window after the other; a window begins in
    it at each of ``begins`` and has as many as ``sizes`` says. Windows shorter than a shingle are left out.
    """

    numbers: Numbers
    held: Numbers
    places: Numbers
    begins: Numbers
    sizes: Numbers

    @classmethod
    def of(cls, text: Text) -> "_Shingled":
        numbers = shingles(text.text)
        order = np.argsort(numbers, kind="stable")
        ordered = numbers[order]
        is_again = np.zeros(len(numbers), np.bool_)
        is_again[1:] = ordered[1:] == ordered[:-1]
        before = np.full(len(numbers), -1)  # where the same shingle stood last
        before[order[is_again]] = order[np.flatnonzero(is_again) - 1]
        firsts, ends = _ranges(text)
        many = np.maximum(0, np.minimum(ends, len(numbers)) - firsts)  # the shingles of each window, one window after the other
        window, first = np.repeat(np.arange(len(many)), many), np.repeat(firsts, many)
        places = np.arange(len(first)) - np.repeat(np.cumsum(many) - many, many) + first
        is_new = before[places] < first
        sizes = np.bincount(window[is_new])
        sizes = sizes[sizes > 0]
        return cls(numbers, ordered[~is_again], places[is_new], np.cumsum(sizes) - sizes, sizes)


def _ranges(text: Text) -> tuple[Numbers, Numbers]:
    """The first shingle of each window of a document and the one behind its last."""
    if text.windows is None:
        return np.array([0]), np.array([len(text.text)])
    ends = np.array([(span.start, span.end) for span in text.windows], np.int64).reshape(-1, 2)
    words = np.searchsorted(word_starts(text.text), ends)
    return words[:, 0], words[:, 1] + 1 - WORDS_IN_A_SHINGLE


def _longest_run(known: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    longest = length = 0
    for each in known.tolist():
        length = length + 1 if each else 0
        longest = max(longest, length)
    return longest
