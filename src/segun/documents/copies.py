"""Which documents took text from which: near-copies by containment, and shared quotations.

A copied wire story is one origin, however many print it. Containment (how much of the child stands in the parent) and not
likeness of the two: a brief cut from a long report is all copy, and the two are hardly alike.

Candidates are found by an index of about every fourth shingle, chosen by the shingle alone ("modulo" sampling, Manber 1994;
known as FracMinHash since Irber et al. 2022), which unlike MinHash estimates containment; each is then counted exactly.
``docs/decisions/0002`` has the comparison. Time and memory grow with the number of words, because a child is compared with
the earliest parents of a family only.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from segun.documents.shingles import (
    WORDS_IN_A_QUOTATION,
    WORDS_IN_A_SHINGLE,
    anchored_shingles,
    quotation_runs,
    shingles,
    word_starts,
)
from segun.model import Copy, CopyKind, Document, Span

LEAST_CONTAINED = 0.5
"""Share of a window's shingles that must stand in the parent. An editor who changes one word of eight leaves half of the runs
of five whole; two reporters at the same press conference share far less outside their quotations."""

_FEWEST_SHARED = 8  # shingles, so a run of twelve words or several shorter: below, a name with its apposition is enough
_FEWEST_ANCHORS = 2  # of a quarter of all shingles: a copied window of 60 words has fourteen, half of them its source's
_MOST_PARENTS = 20  # the earliest documents that carry one shingle; a family larger than that is joined through them
_MANY = 100  # a shingle in more documents than this is boilerplate or a stock phrase, or a story that all the world printed
_FEW_PARENTS = 3  # for those
_PARTS = 16  # the index is worked off in so many parts, by the number of the shingle, to keep memory small
_HELD = 4096  # documents whose shingles are held while candidates are counted


def find_copies(documents: Sequence[Document], windows: Mapping[str, Sequence[Span]] | None = None) -> tuple[Copy, ...]:
    """Every document that took text from one that was published no later, in order of publication.

    ``windows`` says which parts of a document matter, by its id: the text around its claims (see :func:`window`). A window
    is a copy if half of its shingles stand anywhere in the parent; without windows the document is one. A document
    without a day counts as the latest; of two of one day the child is the one more of which stands in the other. Where more
    than twenty documents have a text in common, each is paired with the earliest twenty. Translations share no words and
    are not found.
    """
    ordered = sorted(documents, key=lambda document: (document.published or date.max, document.id))
    found = [*_Comparison(ordered, windows or {}).copies(), *_shared_quotations(ordered)]
    rank = {document.id: index for index, document in enumerate(ordered)}
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


class _Index:
    """Which documents have a number (of a shingle, of a run of a quotation) in common.

    Numbers are held in parts, so that the tables made of one part after the other stay small.
    """

    def __init__(self) -> None:
        self._numbers = [array("q") for _ in range(_PARTS)]
        self._owners = [array("L") for _ in range(_PARTS)]

    def add(self, owner: int, numbers: Iterable[int]) -> None:
        """Put in the numbers of one document, each once; documents come in order."""
        held, owners = self._numbers, self._owners
        for number in numbers:
            part = number % _PARTS
            held[part].append(number)
            owners[part].append(owner)

    def pairs(self) -> Counter[tuple[int, int]]:
        """For every document and an earlier one, how many numbers both have."""
        counts: Counter[tuple[int, int]] = Counter()
        for holders in self._holders():
            counts.update(_earlier_pairs(holders))
        return counts

    def _holders(self) -> Iterator[list[int]]:
        for numbers, owners in zip(self._numbers, self._owners, strict=True):
            first: dict[int, int] = {}
            several: dict[int, list[int]] = {}
            for number, owner in zip(numbers, owners, strict=True):
                holder = first.setdefault(number, owner)
                if holder != owner:
                    several.setdefault(number, [holder]).append(owner)
            yield from several.values()


def _earlier_pairs(holders: Sequence[int]) -> Iterator[tuple[int, int]]:
    most = _MOST_PARENTS if len(holders) <= _MANY else _FEW_PARENTS
    for place, child in enumerate(holders):
        for parent in holders[: min(place, most)]:
            yield child, parent


class _Comparison:
    """Counts exactly how much of a document's windows stands in another."""

    def __init__(self, ordered: Sequence[Document], windows: Mapping[str, Sequence[Span]]) -> None:
        self._ordered, self._windows = ordered, windows
        self._parts = lru_cache(maxsize=_HELD)(lambda index: tuple(self._cut(index)))
        self._all = lru_cache(maxsize=_HELD)(lambda index: frozenset(shingles(ordered[index].text)))

    def copies(self) -> Iterator[Copy]:
        """The pairs of which one is contained in the other."""
        index, anchors = _Index(), array("L")
        for at, document in enumerate(self._ordered):
            found = anchored_shingles(document.text)
            anchors.append(len(found))
            index.add(at, found)
        several = sorted((*pair, count) for pair, count in index.pairs().items() if count >= _FEWEST_ANCHORS)
        for child, parent, count in several:
            ways = [(child, parent)]
            if self._ordered[child].published == self._ordered[parent].published:  # who was first is not known
                ways.append((parent, child))
            share, one, other = max((self._contained(*way, count, anchors), *way) for way in ways)
            if share >= LEAST_CONTAINED:
                yield Copy(self._ordered[one].id, self._ordered[other].id, CopyKind.CONTAINMENT, share)

    def _contained(self, child: int, parent: int, count: int, anchors: Sequence[int]) -> float:
        """The share of the child's best window; 0 where both have less than half of the anchors that a copy should share."""
        spans = self._windows.get(self._ordered[child].id)
        if spans is None:
            enough = anchors[child] * LEAST_CONTAINED / 2
            return _share(self._all(child), self._all(parent)) if count >= enough else 0.0
        return max((_share(part, self._all(parent)) for part in self._parts(child)), default=0.0)

    def _cut(self, index: int) -> Iterator[frozenset[int]]:
        """The shingles of each window of a document."""
        document = self._ordered[index]
        numbers, starts = shingles(document.text), word_starts(document.text)
        for span in self._windows[document.id]:
            first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
            yield frozenset(numbers[first : max(first, end + 1 - WORDS_IN_A_SHINGLE)])


def _share(part: frozenset[int], parent: frozenset[int]) -> float:
    shared = len(part & parent)
    return shared / len(part) if shared >= _FEWEST_SHARED else 0.0


def _shared_quotations(ordered: Sequence[Document]) -> Iterator[Copy]:
    index = _Index()
    quotations = [list(quotation_runs(document.text)) for document in ordered]
    for at, runs in enumerate(quotations):
        index.add(at, {number for run in runs for number in run})
    for child, parent in index.pairs():
        known = {number for run in quotations[parent] for number in run}
        longest = max(_longest_run(run, known) for run in quotations[child]) + WORDS_IN_A_QUOTATION - 1
        yield Copy(ordered[child].id, ordered[parent].id, CopyKind.QUOTATION, float(longest))


def _longest_run(numbers: Iterable[int], known: set[int]) -> int:
    longest = length = 0
    for number in numbers:
        length = length + 1 if number in known else 0
        longest = max(longest, length)
    return longest
