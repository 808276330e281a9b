"""Offices that are told by who owns them: "Colombia's defence ministry", "the group's lawyer", "an aide to the general"."""

from collections.abc import Mapping

from segun.mentions.function_words import SINGULAR
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.wordlists import Words
from segun.model import Mention, MentionKind

_FAR = 6  # words from the first of an owner to his "s"
_NEAR = 4  # words behind an owner in which the office stands that he has
_TIES = frozenset({"to", "of", "for"})
_APOSTROPHES = ("'", "’")


class OwnedOffices:
    """Tells where such a speaker begins. ``named`` tells which mentions the tokens are of."""

    def __init__(self, tokens: Tokens, words: Words, named: Mapping[int, Mention]) -> None:
        self._tokens, self._words, self._named = tokens, words, named

    def opens(self, index: int, sentence: Sentence) -> bool:
        """Whether a speaker may begin behind this token: an article, "Colombia's", "his"."""
        word = self._tokens.words[index]
        if word in SINGULAR or word in self._words.one:
            return True
        speaks = not self._words.owned.isdisjoint(self._tokens.words[index + 1 : index + 1 + _NEAR])
        if word in self._words.theirs:
            return speaks
        if word != "s" or index == sentence.first or self._tokens.gaps[index] not in _APOSTROPHES:
            return False
        owner = self._kind(index - 1)
        if owner is None:
            return speaks or self._tokens.words[index - 1] in self._words.owning
        return speaks or owner is not MentionKind.GROUP

    def mark(self, first: int, sentence: Sentence) -> int:
        """The "s" of who owns a speaker told from ``first`` on ("the country's interior ministry"), else ``first``."""
        marks = (step for step in range(first + 1, min(first + _FAR, sentence.last)) if self._tokens.words[step] == "s")
        return next((mark for mark in marks if self.opens(mark, sentence)), first)

    def goes_on(self, index: int) -> bool:
        """Whether this token belongs to what stands before it: not behind a mark, but "prosecutor's office"."""
        tokens = self._tokens
        if tokens.gaps[index].isspace():
            return True
        return tokens.words[index] == "s" and tokens.gaps[index] in _APOSTROPHES and tokens.words[index - 1] in self._words.role

    def of_another(self, first: int, sentence: Sentence) -> int:
        """Where a speaker begins that is told by another: "an aide to the general" from "the" on."""
        before = first - 3
        told = before >= sentence.first and self._tokens.words[first - 1] in _TIES
        aide = told and self._tokens.words[first - 2] in self._words.trade and self.opens(before, sentence)
        return before if aide else first

    def with_place(self, first: int, sentence: Sentence) -> int:
        """The first word of the place that owns the speaker who begins at ``first``, else ``first``."""
        begin, gaps = first - 1, self._tokens.gaps
        if begin <= sentence.first or self._tokens.words[begin] != "s":
            return first
        while begin > sentence.first and self._kind(begin - 1) is MentionKind.PLACE and not gaps[begin].strip(" '’"):
            begin -= 1
        return begin if begin < first - 1 else first

    def _kind(self, index: int) -> MentionKind | None:
        mention = self._named.get(index)
        return mention.kind if mention is not None else None
