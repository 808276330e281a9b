"""Quiet passages: those that can claim nothing, whatever was read before them.

Most paragraphs of an article name nobody who could be party to a claim. Such a passage still tells who spoke last, which a
later one may build on ("he added"); so it is put off, and read when a later one asks (:meth:`segun.claims.recent.Recent.behind`).
Few do. In articles of 4.6 kB of which a sixth is about groups, this saves most of the claim stage.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from segun.claims.answer_words import AnswerWords
from segun.claims.lexicon import Alphabet
from segun.claims.patterns import Cue
from segun.claims.recent import Recent
from segun.claims.wording import Wording
from segun.model import Mention, MentionKind, Passage

_PARTIES = frozenset({MentionKind.GROUP, MentionKind.PERSON})
_WORD = re.compile(r"\w+")
_NONE: frozenset[str] = frozenset()
# Classes of words that stand for groups however long ago these were named, and those that reach back one paragraph only.
_FAR = ("they", "pair", "pact", "war", "first", "second", "latter", "mutual")
_NEAR = ("we", "our", "it", "he", "its", "their", "his", "their_or_his")


class Listener:
    """Tells the quiet passages of texts in one language. ``forces``: the words of state forces, sources that can act."""

    def __init__(self, alphabet: Alphabet, forces: frozenset[str], cues: Sequence[Cue]) -> None:
        wording = Wording(alphabet)
        self.far = wording.of(_symbols(_FAR, alphabet))
        self.near = self.far | wording.of(_symbols(_NEAR, alphabet))
        self.offices = wording.of(_symbols(("office",), alphabet))
        self.hamlets = wording.of(_symbols(("locality",), alphabet) - _symbols(("city",), alphabet))
        self.answers = AnswerWords(cues, wording)
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

    def has(self, passage: Passage, recent: Recent) -> bool:
        """Whether a passage names no party of a claim, no word of it stands for one that was named before, it denies nothing that
        was told, and calls no place a village, which "the city" behind it would not be.

        ``recent`` is what the text behind which it stands left.
        """
        places = False
        for index in self._mentioned(passage):
            mention = self._mentions[index]
            if mention.kind in _PARTIES:
                return False
            if mention.kind is MentionKind.SOURCE and any(self._may_act(target.id, recent) for target in mention.targets):
                return False
            places = places or mention.kind is MentionKind.PLACE
        if recent.told and (recent.asked or self._lower.find("?", passage.start, passage.end) >= 0):
            return False
        of_groups = bool(recent.pair or recent.pact or recent.war)
        if not (recent.told or recent.sentences or of_groups or places):
            return True
        words = frozenset(_WORD.findall(self._lower, passage.start, passage.end))
        echoes = self._listener.near if recent.sentences else self._listener.far if of_groups else _NONE
        if not echoes.isdisjoint(words) or (places and not self._listener.hamlets.isdisjoint(words)):
            return False
        return not (recent.told and self._listener.answers.may_be_among(words) and self._may_answer(passage))

    def _may_answer(self, passage: Passage) -> bool:
        """Whether one of its sentences has all the words of an answer: "Nobody came. The mayor promised an answer." has none."""
        sentences = (frozenset(_WORD.findall(self._lower, span.start, span.end)) for span in passage.sentences)
        return any(map(self._listener.answers.may_be_among, sentences))

    def hears(self, passage: Passage) -> bool:
        """Whether somebody may speak in a quiet passage: it names a source or an office ("the mayor")."""
        for index in self._mentioned(passage):
            if self._mentions[index].kind is MentionKind.SOURCE:
                return True
        return not self._listener.offices.isdisjoint(_WORD.findall(self._lower, passage.start, passage.end))

    def _mentioned(self, passage: Passage) -> range:
        """The mentions of a passage."""
        return range(bisect_left(self._starts, passage.start), bisect_left(self._starts, passage.end))

    def _may_act(self, source: str, recent: Recent) -> bool:
        """Whether a source can be party to a claim: a state force, or who leads or belongs to a group ("we")."""
        return source in self._forces or source in recent.leads or source in recent.belongs


def _symbols(classes: Sequence[str], alphabet: Alphabet) -> frozenset[str]:
    return frozenset("".join(alphabet.members.get(name, "") for name in classes))
