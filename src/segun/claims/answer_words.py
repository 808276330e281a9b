"""Answers: words that speak of what was told just before ("she denied it"), looked for before their sentence is read.

No cue that recalls is in a passage without parties unless, for each thing that it needs, one of the words that this can be stands
there. The words come from the cues and the lexicon; a cue that needs none could stand anywhere.
"""

from collections.abc import Sequence
from functools import cache

from segun.claims.notation import FIRST_WORD_SYMBOL
from segun.claims.patterns import Cue
from segun.claims.wording import Wording


class AnswerWords:
    """The words of the answers of one language, but for those to a question ("No."): behind one everything is read."""

    def __init__(self, cues: Sequence[Cue], wording: Wording) -> None:
        words = cache(wording.of)
        needed = set()
        for cue in cues:
            if cue.recalls and not cue.answers:
                told = {words(need) for need in cue.needs if all(map(_is_word_or_party, need))}
                if cue.negated and "N" in cue.names:
                    told.add(wording.negations)
                needed.add(frozenset(told))
        self._anywhere = frozenset() in needed
        self._behind: dict[str, list[list[frozenset[str]]]] = {}
        for narrowest, *others in (sorted(told, key=len) for told in needed if told):
            for word in narrowest:
                self._behind.setdefault(word, []).append(others)
        self._first = frozenset(self._behind)

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether these words of a passage that names no group or person, in lower case, may hold an answer."""
        if self._anywhere:
            return True
        for word in self._first & words:  # few passages have one, so that the other words are hardly ever looked for
            for others in self._behind[word]:
                if not any(map(words.isdisjoint, others)):
                    return True
        return False


def _is_word_or_party(symbol: str) -> bool:
    return symbol >= FIRST_WORD_SYMBOL or symbol in "GHPQgp"
