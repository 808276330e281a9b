"""A document as the checks see it: its text and what was withheld, passages, sentences, mentions, and ways to find words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from segun.claims.llm.withheld import withheld
from segun.model import Document, Mention, Passage, Span


class Page:
    """One document with what reading it needs. Offsets count in its stored text."""

    def __init__(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> None:
        self.document, self.text = document, document.text
        self.passages, self.mentions = passages, mentions
        self.withheld = withheld(document.text, passages)
        self.sentences = tuple(span for passage in passages for span in passage.sentences)
        self._passages = [passage.start for passage in passages]
        self._sentences = [span.start for span in self.sentences]
        self._mentions = [mention.start for mention in mentions]

    def passage_at(self, offset: int) -> Passage:
        """The passage in which a character stands."""
        return self.passages[max(0, bisect_right(self._passages, offset) - 1)]

    def sentence_number(self, offset: int) -> int:
        """The number of the sentence in which a character stands, counted from 1 as in a request."""
        return max(1, bisect_right(self._sentences, offset))

    def sentences_of(self, span: Span) -> Span:
        """From the beginning of the first sentence that a span touches to the end of the last."""
        first, last = self.sentence_number(span.start), self.sentence_number(span.end - 1)
        return Span(self.sentences[first - 1].start, self.sentences[last - 1].end)

    def sentence_before(self, span: Span) -> Span | None:
        """The sentence before the one that a span begins in, if it stands in the same passage."""
        number = self.sentence_number(span.start)
        if number < 2 or self.passage_at(span.start) is not self.passage_at(self.sentences[number - 2].start):
            return None
        return self.sentences[number - 2]

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """The mentions that a span touches, in order."""
        at = bisect_left(self._mentions, span.start)
        if at and self.mentions[at - 1].end > span.start:
            at -= 1
        while at < len(self.mentions) and self.mentions[at].start < span.end:
            yield self.mentions[at]
            at += 1

    def is_withheld(self, span: Span) -> bool:
        """Whether any of a span was withheld from the model."""
        return any(span.start < kept.end and kept.start < span.end for kept in self.withheld)

    def occurrences(self, words: str, within: Span) -> list[Span]:
        """Where words stand in a span, letter for letter but for white space, as whole words, in text order."""
        parts = words.split()
        if not parts:
            return []
        if len(parts) == 1:  # the usual case for names, without a regular expression
            return list(self._plain_occurrences(parts[0], within))
        first = self.text.find(parts[0], within.start, within.end)
        if first < 0:
            return []
        wanted = re.compile(r"\s+".join(map(re.escape, parts)))
        found = (Span(match.start(), match.end()) for match in wanted.finditer(self.text, first, within.end))
        return [span for span in found if self._is_whole(span)]

    def _plain_occurrences(self, word: str, within: Span) -> Iterator[Span]:
        at = self.text.find(word, within.start, within.end)
        while at >= 0:
            span = Span(at, at + len(word))
            if self._is_whole(span):
                yield span
            at = self.text.find(word, at + 1, within.end)

    def _is_whole(self, span: Span) -> bool:
        """Whether a span neither begins nor ends inside a word."""
        text = self.text
        opens = span.start == 0 or not (_is_letter(text[span.start - 1]) and _is_letter(text[span.start]))
        closes = span.end == len(text) or not (_is_letter(text[span.end - 1]) and _is_letter(text[span.end]))
        return opens and closes


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
