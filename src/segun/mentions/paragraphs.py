"""The paragraphs of a text, with which its headings are counted."""

from segun.mentions.tokens import Tokens

_HEADING = 9  # words of the longest heading within a text


def paragraphs(tokens: Tokens) -> dict[int, int]:
    """The number of each passage, where headings of a few words are counted to the paragraph that follows."""
    numbers: dict[int, int] = {}
    number, passage, words = 0, -1, 0
    for sentence in (*tokens.sentences, None):
        if sentence is None or sentence.passage != passage:
            if passage >= 0:
                number += words > _HEADING
                numbers[passage] = number
            if sentence is not None:
                passage, words = sentence.passage, 0
        if sentence is not None:
            words += sentence.last - sentence.first
    return numbers
