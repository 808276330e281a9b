"""Tokens: the words of a document with their offsets, cut once and read by every rule of this stage."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from segun.mentions.fold import fold_document
from segun.model import Passage, PassageKind
from segun.model.fixed import fixed

_CUT = re.compile(r"(\w+)")
_ENDS = frozenset('.?!”"»)')
_TITLED, _HEADING = 0.66, 0.8  # shares of capitalised words; a paragraph thick with names stays below the second


@fixed
class Sentence:
    """A sentence as a run of tokens: ``first`` to ``last`` (excluded), its place in the document, and how it is written.

    ``titled`` marks headlines in Title Case or capitals, where a capital letter says nothing about a word.
    """

    first: int
    last: int
    passage: int
    number: int
    titled: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of a text, folded. ``gaps[i]`` stands before word ``i``; the last gap closes the text."""

    text: str
    folded: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    capital: list[bool]
    sentences: tuple[Sentence, ...]

    def written(self, index: int) -> str:
        """Word ``index`` as the text writes it."""
        return self.text[self.starts[index] : self.ends[index]]

    def in_sentences(self, indexes: Iterable[int]) -> Iterator[tuple[int, Sentence]]:
        """Those of some tokens, in order, that lie in a sentence, each with it."""
        sentences = iter(self.sentences)
        sentence = next(sentences, None)
        for index in indexes:
            while sentence is not None and sentence.last <= index:
                sentence = next(sentences, None)
            if sentence is None:
                return
            if index >= sentence.first:
                yield index, sentence

    def at(self, offset: int) -> int:
        """The first token that starts at ``offset`` or after it."""
        return bisect_left(self.starts, offset)


def cut(text: str, passages: Sequence[Passage]) -> Tokens:
    """The tokens of ``text`` and its sentences. Works in C over the whole text: one split, two running sums."""
    folded = fold_document(text)
    parts = _CUT.split(folded)
    offsets = [0, *accumulate(map(len, parts))]
    words, starts, ends = parts[1::2], offsets[1::2], offsets[2::2]
    starts = starts[: len(words)]
    capital = list(map(str.isupper, map(text.__getitem__, starts)))
    sentences: list[Sentence] = []
    for passage in passages:
        bounds = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in passage.sentences]
        if not bounds:
            continue
        titled = _is_titled(text, words, starts, capital, bounds[0][0], bounds[-1][1], passage)
        for place, (first, last) in enumerate(bounds):
            if first < last:
                sentences.append(Sentence(first, last, passage.index, len(sentences), titled, place == 0))
    return Tokens(text, folded, words, starts, ends[: len(words)], parts[::2], capital, tuple(sentences))


def _is_titled(
    text: str, words: list[str], starts: list[int], capital: list[bool], first: int, last: int, passage: Passage
) -> bool:
    """Whether most of the longer words are capitalised, and the passage is a headline, a heading or in capitals throughout."""
    if passage.kind is not PassageKind.HEADLINE and not _may_be_heading(text, passage):
        return False
    long = [index for index in range(first, min(last, first + 40)) if len(words[index]) > 3]
    share = sum(capital[index] for index in long) / len(long) if len(long) >= 4 else 0.0
    if passage.kind is PassageKind.HEADLINE:
        return share >= _TITLED
    if share < _HEADING:
        return False
    shouted = sum(text[starts[index] + 1].isupper() for index in long) >= _HEADING * len(long)
    return shouted or not _ends(text, passage)


def _may_be_heading(text: str, passage: Passage) -> bool:
    """Whether a paragraph is in capitals at its start or does not end like a sentence."""
    return text[passage.start : passage.start + 40].isupper() or (len(passage.sentences) == 1 and not _ends(text, passage))


def _ends(text: str, passage: Passage) -> bool:
    return text[passage.start : passage.end].rstrip()[-1:] in _ENDS
