"""Documents cut for comparing: their words as numbers, and the windows around their claims as ranges of words.

Many are cut at once, since calling numpy for each takes longer than the work itself. What is kept of a document takes four
bytes a word, less than its text; its shingles, which take several times that, are made where it is compared.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from segun.documents.shingles import (
    WORDS_IN_A_SHINGLE,
    Counted,
    Numbers,
    Words,
    anchored_shingles,
    counted,
    each_once,
    quotation_runs,
    shingles,
)
from segun.model import Span

_AT_ONCE = 256  # documents cut together; from some dozens to some thousands makes no difference

Rank = tuple[date, str]


@dataclass(frozen=True, slots=True)
class Text:
    """What comparing needs of a document. ``windows`` are the parts that matter (see :func:`windows_of`); None where all does."""

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
        return each_once(anchored_shingles(counted([self.text]))[0])

    @property
    def quoted(self) -> Numbers:
        """The numbers of the runs of its quotations."""
        runs = quotation_runs(self.text)
        return each_once(np.concatenate(runs)) if runs else _NONE


def windows_of(sentences: Sequence[Span], cited: Iterable[tuple[int, int]], *, around: int = 2) -> tuple[Span, ...]:
    """The parts of a text that its claims rest on: the sentences of each place (start, end) and ``around`` more on either side.

    ``sentences`` are those of the whole document in order; a place that lies in none of them is its own window. Places in one
    sentence have one window; windows are in text order.
    """
    begins, ends = [span.start for span in sentences], [span.end for span in sentences]
    found: set[tuple[int, int]] = set()
    for start, end in cited:
        first = bisect_right(ends, start)  # the first that ends behind where the place begins
        last = bisect_left(begins, end) - 1  # the last that begins before it ends
        if first <= last:
            start, end = begins[max(0, first - around)], ends[min(len(ends) - 1, last + around)]
        found.add((start, end))
    return tuple([Span(start, end) for start, end in sorted(found)])


class Cut(NamedTuple):
    """A document cut: its words, the first shingle of each window and the one behind its last.

    Windows shorter than a shingle are left out.
    """

    words: Words
    firsts: Numbers
    ends: Numbers


def cut(text: Text) -> Cut:
    """One document cut."""
    return next(_cut([text], counted([text.text])))


def cut_all(texts: Sequence[Text]) -> tuple[list[Cut], Numbers, Numbers]:
    """Documents cut, the numbers by which they are found, and beside each number the place of its document."""
    cuts: list[Cut] = []
    numbers, owners = [_NONE], [_NONE]
    for first in range(0, len(texts), _AT_ONCE):
        some = texts[first : first + _AT_ONCE]
        words = counted([text.text for text in some])
        cuts += _cut(some, words)
        anchors, places = anchored_shingles(words)
        numbers.append(anchors)
        owners.append(places + first)
    return cuts, np.concatenate(numbers), np.concatenate(owners)


def _cut(texts: Sequence[Text], words: Counted) -> Iterator[Cut]:
    spans = [(Span(0, len(text.text)),) if text.windows is None else text.windows for text in texts]
    many = [len(each) for each in spans]
    within = np.array([(span.start, span.end) for each in spans for span in each], np.int64).reshape(-1, 2)
    of = np.repeat(np.arange(len(texts)), many)
    ranges = np.searchsorted(words.begins, within + words.offsets[of, None]) - words.firsts[of, None]
    sizes = np.diff(words.firsts)
    firsts, ends = ranges[:, 0], np.minimum(ranges[:, 1], sizes[of]) + 1 - WORDS_IN_A_SHINGLE
    is_window = ends > firsts
    firsts, ends = firsts[is_window], ends[is_window]
    bounds = np.searchsorted(of[is_window], np.arange(len(texts) + 1)).tolist()
    words_of = words.firsts.tolist()
    for place in range(len(texts)):
        windows = slice(bounds[place], bounds[place + 1])
        yield Cut(words.words[words_of[place] : words_of[place + 1]], firsts[windows], ends[windows])


class Shingled(NamedTuple):
    """The shingles of a document: ``numbers`` in text order, and ``held`` sorted, each once.

    A window has those from one of ``firsts`` up to one of ``ends``; ``sizes`` counts them, each once. Where it has one again,
    ``again`` is its place in ``numbers`` and ``window_again`` the window. ``smallest`` is the size of the smallest window.
    """

    numbers: Numbers
    held: Numbers
    firsts: Numbers
    ends: Numbers
    sizes: Numbers
    again: Numbers
    window_again: Numbers
    smallest: int

    @classmethod
    def of(cls, cut: Cut) -> "Shingled":
        """The shingles of a document that was cut."""
        numbers, firsts, ends = shingles(cut.words), cut.firsts, cut.ends
        held, sizes = each_once(numbers), ends - firsts
        if len(held) == len(numbers):  # as in most documents, no run of five words comes twice
            return cls(numbers, held, firsts, ends, sizes, _NONE, _NONE, int(sizes.min(initial=len(held))))
        again, window_again = _again(numbers, firsts, ends)
        sizes -= np.bincount(window_again, minlength=len(sizes))
        return cls(numbers, held, firsts, ends, sizes, again, window_again, int(sizes.min(initial=len(held))))

    def in_common(self, others: Sequence["Shingled"]) -> list[int]:
        """How many shingles it has in common with each of several documents, none of which is empty; told for all at once."""
        each = np.concatenate([other.held for other in others])
        is_common = self.held.take(self.held.searchsorted(each), mode="clip") == each
        upto = np.cumsum([0, *(len(other.held) for other in others)])
        common: list[int] = np.add.reduceat(is_common, upto[:-1], dtype=np.int64).tolist()
        return common

    def held_in(self, parent: "Shingled") -> Numbers:
        """How many of each window's shingles another document holds."""
        at = parent.held.searchsorted(self.numbers)
        is_held = parent.held.take(at, mode="clip") == self.numbers
        upto = np.zeros(len(is_held) + 1, np.int64)
        np.cumsum(is_held, out=upto[1:])
        shared: Numbers = upto[self.ends] - upto[self.firsts]
        if len(self.again):
            shared -= np.bincount(self.window_again[is_held[self.again]], minlength=len(shared))
        return shared


def _again(numbers: Numbers, firsts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """The places of numbers that stand in a window before, one window after the other, and the window of each."""
    order = np.argsort(numbers, kind="stable")
    later = 1 + np.flatnonzero(numbers[order[1:]] == numbers[order[:-1]])
    repeated = np.sort(order[later])
    before = np.zeros(len(numbers), np.int64)  # where the same number stood last
    before[order[later]] = order[later - 1]
    low, high = np.searchsorted(repeated, firsts), np.searchsorted(repeated, ends)
    many = high - low
    window = np.repeat(np.arange(len(many)), many)
    places = repeated[np.arange(len(window)) + np.repeat(low - np.cumsum(many) + many, many)]
    is_within = before[places] >= firsts[window]
    return places[is_within], window[is_within]


_NONE = np.zeros(0, np.int64)
