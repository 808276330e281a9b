"""Who holds which office in a text: what stands right before a name, and what its apposition tells."""

from collections.abc import Mapping, Sequence

from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import Mention, MentionKind, Target

PEOPLE = (MentionKind.PERSON, MentionKind.SOURCE)
_FIRST = 4  # words of an apposition among which the office stands
_SENTENCE = 12  # words behind a name in which the verb of another speaker stands
_APOSTROPHES = " '’"


class OfficeHolders:
    """Finds them when they are first asked for. ``named`` tells which mentions the tokens are of."""

    def __init__(self, tokens: Tokens, words: Words, named: Mapping[int, Mention]) -> None:
        self._tokens, self._words, self._named = tokens, words, named
        self._holders: dict[str, dict[str, Target]] | None = None
        self._opening = {sentence.first for sentence in tokens.sentences}

    def persons(self) -> set[str]:
        """The sources that are persons: those to whom the text gives an office."""
        return {id for holders in self.by_office().values() for id in holders}

    def by_office(self) -> dict[str, dict[str, Target]]:
        """Who holds each office in this text: the words of rank right before a name, and what its apposition tells."""
        if self._holders is None:
            self._holders = {}
            seen: set[int] = set()
            for index, mention in self._named.items():
                if mention.kind in PEOPLE and id(mention) not in seen and mention.targets:
                    seen.add(id(mention))
                    if self._tokens.words[index] in self._words.institution:
                        continue  # "ante el Senado, la secretaria dijo"
                    for word in self._beside(index, self._tokens.at(mention.end)):
                        if word in self._words.role:
                            self._holders.setdefault(word, {})[mention.targets[0].id] = mention.targets[0]
        return self._holders

    def _beside(self, first: int, last: int) -> Sequence[str]:
        """The words of rank right before a name and the four behind its comma."""
        words, gaps = self._tokens.words, self._tokens.gaps
        begin = first
        opens = first in self._opening  # "according to the governor. X, the leader of Y, fled": another sentence
        while (
            not opens
            and begin > 0
            and first - begin < 3
            and words[begin - 1] in self._words.rank
            and gaps[begin].strip() in ("", ".")
        ):
            begin -= 1
            opens = begin in self._opening
        return [*words[begin:first], *self._apposition(last)]

    def _apposition(self, last: int) -> Sequence[str]:
        """The first words of what a comma tells of a name; none where somebody else speaks there.

        So in "led by X, according to the prosecutor", "led by X, the prosecutor said", "led by X, said the prosecutor".
        """
        words, gaps = self._tokens.words, self._tokens.gaps
        if last >= len(words) or gaps[last].strip() != ",":
            return []
        ends = next(
            (at for at in range(last + 1, min(last + _SENTENCE, len(words))) if gaps[at].strip(_APOSTROPHES).strip()), len(words)
        )
        clause = words[last : min(ends, last + _SENTENCE)]
        says = any(word in self._words.say or word in self._words.inverted for word in clause)
        return [] if says or clause[0] in self._words.according else clause[:_FIRST]
