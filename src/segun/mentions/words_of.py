"""What "of" tells of the name behind it, with the noun before: "members of X", "the town of X", "un hijo de X"."""

from segun.mentions.chunks import Chunk
from segun.mentions.clue_words import clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, Points, add
from segun.mentions.function_words import INDEFINITE
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words


class WordsOf:
    """Reads the nouns whose "of" stands before the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, clue_words(words)

    def supply(self, prior: str, the: str, chunk: Chunk, points: Points) -> None:
        """Who gives arms or money is a group, if an article stands before: "rifles from the Tenth Garrison", not "the Gulf"."""
        last = chunk.core[-1]
        if prior in self._words.supply and the and not (last in self._words.landform or last in self._words.direction):
            add(points, GROUP, 3)

    def read(self, prior: str, points: Points, chunk: Chunk) -> None:
        """What "of" tells with the noun before it: "members of X", "the town of X", "a son of X"; "men of Ana Ruiz"."""
        tells = self._tables.of.get(prior)
        in_a_name = tells == "noun" and self._tokens.capital[chunk.first - 2] and self._tokens.words[chunk.first - 2] == prior
        if in_a_name and len(chunk.core) in (2, 3) and self._may_be_leader(chunk):
            add(points, PERSON, 2)  # "the Equality Movement of Ben Daro"
            return
        if prior in self._words.banner and chunk.core[0] in self._words.first and len(chunk.core) > 1:
            add(points, GROUP, 3)  # "under the name of Union for the Delta"
        elif prior in self._words.command and chunk.core[0] in self._words.first and len(chunk.core) > 1:
            add(points, GROUP, 2)  # "el mando del Frente Sur"
        elif prior in self._words.command and self._tokens.words[chunk.first - 3] not in ("de", "of"):
            add(points, PERSON, 4)  # "al mando de Ana Ruiz", "under the command of Ana Ruiz"
        elif prior in self._words.ground and chunk.article != "los":
            add(points, PLACE, 3)  # "control of Kabulan", "amos de Kabulan"; but "bajo el control de Los Tordos"
        elif prior in self._words.member_noun and self._tokens.words[chunk.first - 3] in INDEFINITE:
            add(points, GROUP, 3)  # "son una célula de Humo Azul"
        elif tells == "people" and prior in self._words.own and len(chunk.core) > 1 and self._may_be_leader(chunk):
            add(points, PERSON, 2)  # "the crew of Ben Daro"
        elif tells == "people":
            person = len(chunk.core) > 1 and chunk.core[0] in self._words.given
            if prior == "gente" and not chunk.article and self._tokens.words[chunk.first - 1] not in ("los", "las"):
                add(points, PERSON, 3)
            else:
                add(points, PERSON if person else GROUP, 1 if person else 4)
        elif tells == "place" and chunk.article == "los" and self._tokens.words[max(chunk.first - 4, 0)] in self._words.leader:
            add(points, GROUP, 2)  # "jefe de plaza de Los Tordos"
        elif tells == "place":
            add(points, PLACE, 4)
        elif tells == "noun" and chunk.core[0] in self._words.given and (len(chunk.core) > 1 or not chunk.article):
            add(points, PERSON, 1)  # "las autodefensas de Ana Ruiz", "la columna de Ana"
        elif tells == "kin":
            add(points, PERSON, 2)
        elif prior in self._words.hands:
            add(points, GROUP, 2)  # "in the hands of the Tordos"
        elif prior in self._words.dweller:
            add(points, PLACE, 3)
        elif tells == "role":
            add(points, PLACE, 3 if prior in self._words.townsman else 1)
            add(points, PERSON, 0 if chunk.core[0] in self._words.given else -3)  # "el ministro de Seguridad de Santa Fe"
        elif tells == "noun" and prior in self._words.own and self._may_be_leader(chunk):
            by_name = (self._tokens.words[chunk.first - 1] == "del" or chunk.article == "el") and len(chunk.core) == 1
            add(points, PERSON, 4 if by_name else 2)  # "la banda de Ti Wobè", "la banda del Pelón", "la banda de El Pelón"
            add(points, GROUP, 1)
        elif tells == "noun" and self._tokens.words[chunk.first - 1] == "los":
            add(points, GROUP, 3)  # "el cartel de los Paz Murillo"
        elif tells is not None:
            add(points, GROUP, 1 if tells == "against" and prior not in self._words.side else 2)

    def _may_be_leader(self, chunk: Chunk) -> bool:
        """Whether a name without article or head may be a leader's: "el grupo de “Chiquitín”"."""
        words, core = self._words, chunk.core
        before = self._tokens.words[chunk.first - 1]
        if (
            chunk.article not in ("", "el")
            or before in ("los", "las", "the", "la")
            or core[0] in words.group_head
            or core[-1] in words.group_head
        ):
            return False
        return len(core) <= 3
