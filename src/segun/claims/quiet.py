"""Quiet passages: those that can claim nothing, whatever was read before them.

Most paragraphs of an article name nobody who could be party to a claim. Such a passage still tells who spoke last, which a
later one may build on ("he added"); so it is put off, and read when a later one asks (:meth:`segun.claims.recent.Recent.behind`).
Few do. In articles of 4.6 kB of which a sixth is about groups, this saves most of the claim stage.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from segun.claims.lexicon import Alphabet
from segun.claims.recent import Recent
from segun.model import Mention, MentionKind, Passage

_PARTIES = frozenset({MentionKind.GROUP, MentionKind.PERSON})
_WORD = re.compile(r"\w+")
_FAR = ("they", "pair", "pact", "war")  # classes of words that stand for groups however long ago these were named
_NEAR = ("we", "our", "it", "he", "its", "their", "his", "their_or_his")  # and those that reach back one paragraph only


class Listener:
    """Tells the quiet passages of texts in one language. ``forces``: the words of state forces, sources that can act."""

    def __init__(self, alphabet: Alphabet, forces: frozenset[str]) -> None:
        self.far = _words_of(_FAR, alphabet)
        self.near = self.far | _words_of(_NEAR, alphabet)
        self.is_force: Callable[[str], bool] = lru_cache(maxsize=2_000)(
            lambda words: not forces.isdisjoint(words.lower().split())
        )

    def of(self, lower: str, mentions: Sequence[Mention], starts: Sequence[int]) -> "QuietPassages":
        """The quiet passages of one document; ``lower`` is its text in lower case, ``starts`` tells where the mentions begin."""
        return QuietPassages(self, lower, mentions, starts)


class QuietPassages:
    """Tells which passages of one document are quiet."""

    def __init__(self, listener: Listener, lower: str, mentions: Sequence[Mention], starts: Sequence[int]) -> None:
        self._listener, self._lower, self._mentions = listener, lower, mentions
        self._starts = starts
        self._forces = {
            target.id
            for mention in mentions
            for target in mention.targets
            if listener.is_force(mention.text) or listener.is_force(target.name)
        }

    @property
    def all(self) -> bool:
        """Whether the document names no group and no person at all."""
        return all(mention.kind not in _PARTIES for mention in self._mentions)

    def has(self, passage: Passage, recent: Recent, follows: bool) -> bool:
        """Whether a passage names no party of a claim and no word of it stands for one that was named before.

        ``recent`` is what the last passage that was read left, and ``follows`` tells that this one comes right after it. Those
        put off between the two add nothing that a word could stand for.
        """
        if recent.told:
            return False  # "He denied it."
        for index in range(bisect_left(self._starts, passage.start), bisect_left(self._starts, passage.end)):
            mention = self._mentions[index]
            if mention.kind in _PARTIES:
                return False
            if mention.kind is MentionKind.SOURCE and any(self._may_act(target.id, recent) for target in mention.targets):
                return False
        if follows and recent.sentences:
            echoes = self._listener.near
        elif recent.pair or recent.pact or recent.war:
            echoes = self._listener.far
        else:
            return True
        return echoes.isdisjoint(_WORD.findall(self._lower, passage.start, passage.end))

    def _may_act(self, source: str, recent: Recent) -> bool:
        """Whether a source can be party to a claim: a state force, or who leads or belongs to a group ("we")."""
        return source in self._forces or source in recent.leads or source in recent.belongs


def _words_of(classes: Sequence[str], alphabet: Alphabet) -> frozenset[str]:
    """The words of some classes; of a phrase its longest part, the last of two as long ("two" of "the two")."""
    wanted = frozenset("".join(alphabet.members.get(name, "") for name in classes))
    listed = [(word, entry) for word, entry in alphabet.words.items()]
    listed += [
        (" ".join(words), entry)
        for by_second in alphabet.phrases.values()
        for phrases in by_second.values()
        for words, entry in phrases
    ]
    found = (_WORD.findall(words) for words, entry in listed if entry.symbol in wanted or entry.passive in wanted)
    return frozenset(max(reversed(parts), key=len) for parts in found if parts)
