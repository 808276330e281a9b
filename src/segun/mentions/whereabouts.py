"""What stands before a name and tells that it is a place, or that it only seems to be one: "in X", "lo dominan Los Ñatos"."""

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PLACE, Points, add
from segun.mentions.function_words import BESIDE, OBJECT, THEM, TOWARDS, WAS, WHERE
from segun.mentions.wordlists import Words
from segun.model.fixed import fixed


@fixed
class Before:
    """What stands before a chunk: the ``word``, the one ``prior`` to it, all ``back`` to the end of the window, the article."""

    chunk: Chunk
    word: str
    prior: str
    back: list[str]
    the: str


class Whereabouts:
    """Reads the words of place before names, in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def read(self, what: Before, points: Points) -> None:
        """What tells that a name is a place, or that it only seems to be one: "in X", "lo dominan Los Ñatos"."""
        words, chunk, word, prior, back, the = self._words, what.chunk, what.word, what.prior, what.back, what.the
        right = back[-1] if back else ""  # an article as well, which is a pronoun before a verb: "la zona la controlan X"
        if (
            word in words.strong_locative
            or (word in ("over", "por", "for") and not words.fight.isdisjoint(back[-5:]))
            or (word in TOWARDS and prior in words.move and not self._is_who_moves(what))
            or (prior, word) in BESIDE
        ):
            add(points, PLACE, 3)
        elif word in words.hold and right in THEM and chunk.article in ("los", "las"):
            add(points, GROUP, 3)  # "lo dominan Los Ñatos"
        elif word in words.hold and chunk.article == "los" and not WHERE.isdisjoint(back[-4:]):
            add(points, GROUP, 2)  # "un sector donde pelean Los Ñatos"
        elif word in words.hold and right in OBJECT:
            add(points, GROUP, 2)  # "Ansombo lo controla Sangre Nueva"
        elif word in words.hold and right == "se" and len(chunk.core) > 1 and chunk.core[0] in words.given:
            return  # "de las cuentas se ocupaba Ana Ruiz"
        elif word in words.hold:
            add(points, PLACE, 1 if the else 3)
        elif word == "on":
            add(points, PLACE, 3 if prior in words.place_noun or prior in words.seat else 1)  # "a camp on Bulan Laut"

    def _is_who_moves(self, what: Before) -> bool:
        """Whether no place stands behind a verb of moving: "expulsaron a los Tordos", "la sierra fue de los Tordos"."""
        moved = what.word == "a" and what.prior in self._words.driving
        moved = moved or (what.word == "de" and what.chunk.article == "los")  # "salieron de Los Tordos"
        return moved or (what.word == "de" and what.prior in WAS and "se" not in what.back[-3:])
