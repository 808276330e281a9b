"""Verbs behind names: where they stand behind what may go before them, and whether a name follows."""

from segun.mentions.function_words import OBJECT, THEM
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words


class VerbsBehind:
    """Finds the verbs of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words = tokens, words

    def at(self, index: int, last: int) -> int:
        """Where the verb stands behind what may go before it: "se enfrenta con", "ya no ha peleado"."""
        while self._tokens.words[index] in self._words.passing and index + 1 < last and self._tokens.gaps[index + 1] == " ":
            index += 1
        return index

    def holds(self, index: int, last: int) -> bool:
        """Whether pronouns for what was put first, a verb of holding and a name stand there: "se lo disputan los Tordos"."""
        words, step = self._tokens.words, index
        while step < min(last, index + 2) and words[step] in THEM:
            step += 1
        held = not OBJECT.isdisjoint(words[index:step]) or words[index:step] == ["que"]
        return held and step < last and words[step] in self._words.hold and self.names(step + 1, last)

    def names(self, index: int, last: int) -> bool:
        """Whether a name stands at ``index``, behind an article or not."""
        index += self._tokens.words[index : index + 1] != [] and self._tokens.words[index] in self._words.article
        return index < last and self._tokens.capital[index]
