"""Turns of a transcript: what stands behind "RUIZ:" is said by Ruiz, and his name is no part of the sentence."""

import re
from collections import Counter
from collections.abc import Sequence

from segun.model import Passage

_LABEL = re.compile(r"(?:[—–-]\s*)?(?P<who>[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ. \"“”]{1,29}):\s+(?=\S)")


def turns(text: str, passages: Sequence[Passage], named: frozenset[int]) -> dict[int, int]:
    """Where the words of each turn begin, by where its passage does.

    ``named`` is where persons are named: a label is one of them, or stands before several turns ("PERIODISTA:").
    """
    if ": " not in text:
        return {}
    labels = [(passage.start, match) for passage in passages if (match := _LABEL.match(text, passage.start, passage.end))]
    often = Counter(match["who"] for _, match in labels)
    return {
        start: match.end()
        for start, match in labels
        if often[match["who"]] > 1 or any(match.start("who") <= at < match.end("who") for at in named)
    }
