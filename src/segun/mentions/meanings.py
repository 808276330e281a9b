"""Meanings: which of the things that share a known name is meant, or that none is."""

from segun.mentions.chunks import Chunk
from segun.mentions.homes import Homes
from segun.mentions.known import Entry
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind

NEAR = 10  # tokens around an ambiguous name in which an armed word must stand, as wide as a short clause with its neighbours


class Meanings:
    """Chooses the meanings of the known names of one text. ``sure`` holds who is named for sure, with the country."""

    def __init__(
        self, tokens: Tokens, words: Words, sure: dict[str, str | None], armed: bool, company: frozenset[int], homes: Homes
    ) -> None:
        """``armed``: the text is about armed groups, which is context enough for a name of three words.

        ``company``: the sentences, by their first tokens, that name a group for sure.
        """
        self._tokens, self._words, self._sure, self._armed, self._company = tokens, words, sure, armed, company
        self._homes = homes

    def choose(self, chunk: Chunk) -> None:
        """Keep of a known name's meanings the one that the text supports, or none.

        An ambiguous name counts where the text names its bearer otherwise; or in armed context or beside a group that is sure,
        where the text names somebody of the same country for sure: "Los Menores" are not Sinaloa's in a text on Santo Domingo.
        Of namesakes of two countries that of the country named most is meant: a text on Guayaquil that mentions the Sinaloa
        Cartel tells of Ecuador's Lobos.
        """
        fitting = [entry for entry in chunk.entries if not entry.ambiguous]
        if not fitting:
            fitting = [entry for entry in chunk.entries if entry.target.id in self._sure]
        if not fitting and (self._is_armed_context(chunk) or (self._armed and len(chunk.core) > 2)):
            fitting = [entry for entry in chunk.entries if self._is_near(entry) and entry.kind is not MentionKind.PERSON]
        if not fitting and self._is_voice_context(chunk):
            fitting = [entry for entry in chunk.entries if entry.kind is MentionKind.SOURCE]
        if len(fitting) > 1:
            fitting = [entry for entry in fitting if entry.target.id in self._sure] or self._homes.most_named(fitting)
        chunk.entries = (fitting[0],) if len({entry.target.id for entry in fitting}) == 1 else ()

    def _is_near(self, entry: Entry) -> bool:
        """Whether the text names somebody of a name's country for sure, if it is of the many names of a country's own pack."""
        return not entry.local or entry.country in self._sure.values()

    def _is_voice_context(self, chunk: Chunk) -> bool:
        """Whether words of saying, asking or printing stand near an outlet's name that is a common word too ("El País")."""
        tokens, words = self._tokens, self._words
        near = tokens.words[max(chunk.sentence.first, chunk.first - NEAR) : min(chunk.sentence.last, chunk.last + NEAR)]
        return (
            not (words.say.isdisjoint(near) and words.asked.isdisjoint(near) and words.outlet_noun.isdisjoint(near))
            or "segun" in near
        )

    def _is_armed_context(self, chunk: Chunk) -> bool:
        if chunk.sentence.first in self._company:
            return True
        tokens, words = self._tokens, self._words
        near = tokens.words[max(chunk.sentence.first, chunk.first - NEAR) : min(chunk.sentence.last, chunk.last + NEAR)]
        return any(word in words.armed for word in near) and not any(word in words.negative for word in near)
