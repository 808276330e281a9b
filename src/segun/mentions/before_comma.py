"""What stands before a comma and a name: "El ministro de Justicia, Gustavo Villatoro,", "its armed wing, the KNLA"."""

from segun.mentions.chunks import Chunk
from segun.mentions.clue_words import WINDOW, clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, Points, add
from segun.mentions.function_words import AND, OWNERS
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words


class BeforeComma:
    """Reads what tells of the chunks of one text from before their comma: a role tells a person, a noun a group."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, clue_words(words)

    def read(self, chunk: Chunk, index: int, the: str, points: Points) -> None:
        """Add the points that the words up to token ``index`` give; ``the`` is what stands between the comma and the name."""
        tokens, words = self._tokens, self._words
        for step in range(index, max(chunk.sentence.first, index - WINDOW) - 1, -1):
            word = tokens.words[step]
            tells = self._tables.apposed.get(word)
            if tells == "role" and not the:
                add(points, PERSON, 2)
                add(points, ROLE, 0 if self.heads_a_group(chunk, word) else 1)
                return
            if tells == "person" and not the:
                last = step == index or tokens.words[step + 1 : index + 1] == ["in", "law"]
                near = word in words.kin and (last or chunk.core[0] in words.given)  # "his wife, Keila"
                add(points, PERSON, 3 if near else 2)
                return
            if tells == "noun":
                chunk.listed = step >= index - 1 and tokens.words[index].endswith("s") and goes_on(chunk, tokens)
                add(points, GROUP, 3 if chunk.listed or self._is_told_of(chunk, step) else 2 if the else 1)
                return
            if word in words.side and word in words.fight and the in ("the", "los", "las"):
                add(points, GROUP, 2)  # "its old enemy, the R-Tal"
                return
            if tells == "place" and step == index and word.endswith("s") and goes_on(chunk, tokens):
                add(points, PLACE, 3)  # "two villages, Emuru and Kabulan"
                return
            if "," in tokens.gaps[step] or word in words.say or word in words.stop:
                return

    def _is_told_of(self, chunk: Chunk, noun: int) -> bool:
        """Whether a noun before a comma is what the name is called: "a new outfit, Tordo MZ, has"; "the gang, Ana Ruiz said"."""
        tokens, words, behind = self._tokens, self._words, chunk.last
        told = noun == chunk.first - 1 and any(word in words.one for word in tokens.words[max(noun - 3, 0) : noun])
        spoken = behind < len(tokens.words) and tokens.words[behind] in words.say
        return told and chunk.core[0] not in words.given and not spoken

    def heads_a_group(self, chunk: Chunk, word: str) -> bool:
        """Whether a chairman is one of a group, who leads it and does not speak for a body: "its chairman"."""
        tokens, words = self._tokens, self._words
        if word in words.military:
            return self._is_owned(chunk, word)  # "the Tordos' colonel, Ana Ruiz"
        if word not in words.chair:
            return False
        back = tokens.words[max(chunk.sentence.first, chunk.first - WINDOW) : chunk.first]
        return not OWNERS.isdisjoint(back) and words.institution.isdisjoint(tokens.words[chunk.sentence.first : chunk.first])

    def _is_owned(self, chunk: Chunk, word: str) -> bool:
        """Whether the noun before a name is somebody's: "its colonel", "the Tordos' colonel"."""
        tokens = self._tokens
        for index in range(chunk.first - 1, max(chunk.sentence.first, chunk.first - WINDOW), -1):
            if tokens.words[index] == word:
                return tokens.words[index - 1] in OWNERS or tokens.gaps[index][:1] in ("'", "’")
        return False


def goes_on(chunk: Chunk, tokens: Tokens) -> bool:
    """Whether a list begins with the name: "two gang alliances, G9 and G-Pep"."""
    index = chunk.last
    if index + 1 >= chunk.sentence.last:
        return False
    joins = tokens.words[index] in AND and tokens.gaps[index].isspace()
    follows = index + 1 + (tokens.words[index + 1] == "the" and index + 2 < chunk.sentence.last)
    joined = joins and (tokens.capital[follows] or tokens.words[follows].isdigit())
    return joined or (tokens.gaps[index].strip() == "," and tokens.capital[index])
