"""What stands before a name: "members of X", "the town of X", "a gang called X", "El ministro de Justicia, X"."""

from dataclasses import replace
from itertools import pairwise

from segun.mentions.before_comma import BeforeComma, goes_on
from segun.mentions.chunks import Chunk
from segun.mentions.clue_words import WINDOW, clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, VOICE, Points, add
from segun.mentions.function_words import (
    AGAINST,
    AS,
    BETWEEN,
    BY,
    FROM,
    HOLDERS,
    INDEFINITE,
    INTO,
    PASSIVE,
    PRISONS,
    THEM,
    WITH,
)
from segun.mentions.tokens import Tokens
from segun.mentions.whereabouts import Before, Whereabouts
from segun.mentions.wordlists import Words
from segun.mentions.words_of import WordsOf

_TO = WITH | BY | {"to", "a"}
_WITH = WITH | BETWEEN | {"to"}
_AS = AS | {"por"}  # "conocido por X"
_QUOTE_MARKS = " \n\"“‘'«(”’»"


class WordsBefore:
    """Reads the words before the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, clue_words(words)
        self._of, self._comma, self._where = WordsOf(tokens, words), BeforeComma(tokens, words), Whereabouts(words)

    def read(self, chunk: Chunk, index: int, points: Points) -> None:
        """Add the points that the words up to token ``index`` give."""
        tokens, words = self._tokens, self._words
        gap = tokens.gaps[index + 1]
        apposed = "," in gap
        if "(" in gap or (not apposed and gap.strip(_QUOTE_MARKS)):
            return
        the, word = "", tokens.words[index]
        if word in words.hyphened and gap.isspace() and tokens.gaps[index] == "-" and index - 2 >= chunk.sentence.first:
            index -= 2  # "into the Lecce-based Sacra Lega"
            word = tokens.words[index]
        elif word in words.epithet and gap.isspace() and index > chunk.sentence.first and not tokens.capital[index]:
            index = self._behind_epithet(chunk, index)  # "from the larger Tordo Front", "the little-known Grey Hoods"
            word = tokens.words[index]
        while word in words.skipped or (word in words.demonym and index > chunk.sentence.first and gap.isspace()):
            the = the or (word if word in words.skipped and word != "called" else "")
            if word in words.so_called:
                if word == "called" and tokens.words[index - 1] != "so":
                    break  # "a man called Ti Blan"
                add(points, GROUP, 2)
            if index == chunk.sentence.first:
                break
            gap = tokens.gaps[index]
            index -= 1
            word = tokens.words[index]
            if not gap.isspace():
                apposed = apposed or "," in gap
                break
        if the:
            self._definite(chunk, the, points)
            if word in words.skipped and word != "called":
                return
        if apposed:
            self._comma.read(chunk, index, the, points)
        elif gap.isspace() or not gap.strip(_QUOTE_MARKS):
            self._word_before(self._standing_before(chunk, index, the), points)

    def _behind_epithet(self, chunk: Chunk, index: int) -> int:
        """Where the article stands before what is told of a name of several words in the plural or with a group's head."""
        tokens, words, core = self._tokens, self._words, chunk.core
        article = index - 1
        if tokens.gaps[index] == "-" and article > chunk.sentence.first:
            article -= 1  # "little-known"
        headed = len(core) > 1 and (core[-1] in words.group_head or core[0] in words.group_head or core[-1].endswith("s"))
        return article if headed and tokens.words[article] == "the" and core[0] not in words.given else index

    def _standing_before(self, chunk: Chunk, index: int, the: str) -> Before:
        """The word at token ``index`` and those before it; behind a comma "of" goes with no noun before that."""
        tokens, skipped = self._tokens, self._words.skipped
        word, back = tokens.words[index], tokens.words[max(chunk.sentence.first, index - WINDOW) : index]
        prior = back[-1] if back else ""
        if prior in skipped and len(back) > 1:
            prior = back[-2]
        if word in ("of", "de") and "," in tokens.gaps[chunk.first - 1 - bool(the)]:
            prior = ""  # "los Comuneros del Sur, de Ana Ruiz"
        return Before(chunk, word, prior, back, the)

    def _definite(self, chunk: Chunk, the: str, points: Points) -> None:
        """A definite article speaks for a group, the more so before a plural, and against a person; "a" against both."""
        if the in INDEFINITE:
            following = self._tokens.words[chunk.last] if chunk.last < chunk.sentence.last else ""
            self_made = following == "self"  # "a Salafist self-defence force"
            add(points, GROUP, -4 if following in self._words.noun or self_made else 0)  # "a Salafist militia"
            return
        if the == "los" and len(chunk.core) == 1:
            chunk.family = True  # "los Cantero" are not one of them
        if the == "los" and len(chunk.core) == 2 and not chunk.article:
            add(points, PERSON, -3)  # "los Rivas Amaro" are not one of them
        if the in ("the", "las") or (the == "los" and (len(chunk.core) == 1 or "de" in chunk.core)):
            add(points, GROUP, 2 if self._is_plural(chunk, the) else 1)
            add(points, PERSON, -3)
        elif the in ("el", "la", "del", "al"):
            add(points, PERSON, -1)

    def _is_plural(self, chunk: Chunk, the: str) -> bool:
        """Whether several are called so: "the Grey Hoods", "the Bravos del Istmo", "los Izopo"."""
        core = chunk.core
        headed = len(core) > 2 and core[0].endswith("s") and core[1] in ("de", "del", "of", "da", "do", "das", "dos", "di")
        return core[-1].endswith("s") or headed or (the == "los" and len(core) == 1)

    def _word_before(self, what: Before, points: Points) -> None:
        words, chunk = self._words, what.chunk
        if self._behind_of(what, points):
            return
        if what.word in PRISONS and not what.the and "desde" in what.back[-2:] and self._is_led(what.back[-5:]):
            add(points, PERSON, 3)
            return
        if what.word in words.building and not what.the:
            add(points, PERSON, -4)  # "el hospital Carlos Cisternas"
        if what.word in words.sort and self._tables.before.get(what.prior) == "noun":
            what = replace(what, word=what.prior)  # "la coalición yihadista X"
        elif what.word in words.war and not what.the and what.back[-2:-1] and what.back[-2] in words.after_a_man:
            what = replace(what, word=what.back[-2])  # "el frente de guerra X"
        if self._makes_a_family(what):
            chunk.family = True  # "los hermanos Rivas Amaro" are not one of them
            add(points, PERSON, -2)
            return
        if what.word in HOLDERS and len(chunk.core) > 1 and chunk.core[-1] in words.weak:
            add(points, GROUP, 1)  # "Ana Ruiz's Tordo Volunteers", "his Mirlo Column"
        if not self._noun(what, points) and not self._verb(what, points):
            self._voice(what, points)
        if what.word in INTO and what.prior in words.joining:
            add(points, GROUP, 3)
            return
        if what.word in ("tal", "one") and what.the in ("un", "una", ""):
            add(points, PERSON, 3 if what.word == "tal" else 0)  # "un tal Caliche"
        if what.word == "a" and what.prior in words.removed:
            add(points, PERSON, 2)  # "detuvieron a"
        self._where.read(what, points)

    def _behind_of(self, what: Before, points: Points) -> bool:
        """What "of" and "from" tell, with the noun before them; whether that is all that stands there, as before "del"."""
        words, chunk, word, prior, back, the = self._words, what.chunk, what.word, what.prior, what.back, what.the
        if word in ("of", "de", "from") or the == "del":
            self._of.supply(prior if word in ("of", "de", "from") else word, the, chunk, points)
        if word == "for" and (prior in words.people or prior in words.leader):
            self._of.read(prior, points, chunk)  # "a hitman for the Tordos"
        elif word in ("of", "de"):
            known = prior in words.dweller or prior in words.command or prior in words.ground or prior in words.banner
            far = self._tables.of.get(prior) is None and not known and len(back) > 1
            far = far and not (prior in PASSIVE and self._tables.of.get(back[-2]) == "place")  # "La Barranca fue de Ana Ruiz"
            self._of.read(back[-2] if far else prior, points, chunk)  # "brazo armado de"
            if the == "los" and far and len(chunk.core) == 1 and self._tables.of.get(back[-2]) is None:
                add(points, GROUP, -1)  # "el Festival de Cine de los Portales"
        elif the == "del":
            self._of.read(word if self._tables.of.get(word) else prior, points, chunk)
            return True
        return False

    def _makes_a_family(self, what: Before) -> bool:
        """Whether brothers are named by their surname: "los hermanos Rivas Amaro", not "the brothers Ana and Ben Sol"."""
        core = what.chunk.core
        short = core[0] not in self._words.given and len(core) < 3
        return what.word in self._words.siblings and not what.the and short and not goes_on(what.chunk, self._tokens)

    def _is_led(self, back: list[str]) -> bool:
        """Whether a verb of leading, whose object goes before it, still has no subject: "los manda desde la cárcel"."""
        return any(word in self._words.leads and prior in THEM for prior, word in pairwise(back))

    def _noun(self, what: Before, points: Points) -> bool:
        """What a noun right before a name tells of it: "the gang X", "El ministro X"; whether there is one."""
        words, chunk, word = self._words, what.chunk, what.word
        tells = self._tables.before.get(word, "")
        if tells == "noun":
            add(points, GROUP, 6 if word in words.after_a_man else 4)
            chunk.listed = word.endswith("s") and goes_on(chunk, self._tokens)
        elif tells == "place":
            add(points, PLACE, 4)
        elif tells == "outlet":
            add(points, SOURCE, 4)
        elif tells == "role":
            add(points, PERSON, 4)
            made = not words.self_made.isdisjoint(what.back[-2:])  # "the self-styled general X"
            add(points, ROLE, -3 if made else 0 if self._comma.heads_a_group(chunk, word) else 1)
        elif tells == "person":
            add(points, PERSON, 3)
            chunk.kin = word in words.kin and word.endswith("s")
            if word in words.commands and not words.force.isdisjoint(what.back[-3:]):
                add(points, ROLE, 1)
        elif word in words.alias:
            add(points, PERSON, 3)
        elif self._is_their_name(what):
            add(points, GROUP, 4)
        elif tells == "named" or (word in _AS and _is_called(what.back[-2:], words)):
            self._called(chunk, points)
        else:
            return False
        return True

    def _is_their_name(self, what: Before) -> bool:
        """Whether several are called so: "se hacen llamar X", "a los suyos les dicen X"."""
        said = " ".join(("", *what.back[-3:], what.word))
        return what.chunk.core[0] not in self._words.given and any(said.endswith(f" {name}") for name in self._words.their_name)

    def _verb(self, what: Before, points: Points) -> bool:
        """What is told of what is done to a name, by it or with it: "led by X", "se enfrentó con X"; whether anything is."""
        words, chunk, word, prior, back, the = self._words, what.chunk, what.word, what.prior, what.back, what.the
        if (word in BY and not words.led.isdisjoint(back[-2:])) or (word == "en" and prior in words.falls):
            add(points, PERSON, 4)
            add(points, ROLE, -3)  # "led by General X", who speaks for no state
        elif (word in FROM and not words.parting.isdisjoint(back[-2:])) or (word in BY and prior in words.signed):
            add(points, GROUP, 3)
        elif word in BY and prior in words.backed:
            add(points, GROUP, 1)
        elif word in FROM and the and prior in words.people and self._is_no_region(chunk):
            add(points, GROUP, 2)  # "recruits from the Tordo Council", not "from the Gulf Coast"
        elif word in words.leads and prior in THEM:
            add(points, PERSON, 0 if the or chunk.article else 2)  # "la banda que dirige Ana Ruiz", "los manda Ana Ruiz"
        elif word in words.leads and self._is_subject_before(chunk, the):
            add(points, GROUP, 3)  # "Ana Ruiz dirige Humo Azul"
        elif word in words.fuse or (
            word in words.leads and (the or chunk.article not in ("", "el") or "que" not in words.opener)
        ):
            add(points, GROUP, 2)  # "fundó el Consejo de Talva", "se dividió La Gotera", "who runs 400 Tal"
        elif (word in words.making and the) or (word == "a" and prior in words.making):
            add(points, GROUP, 1)  # "que componen el Consejo del Delta"
        elif word in words.assault and not the:
            add(points, GROUP, 1)  # a place as well: "attacked Mbau"
        elif self._tables.before.get(word) == "against" or word in AGAINST:
            add(points, GROUP, 2)
        elif word == "a" and self._are_fought(chunk, back):
            add(points, GROUP, 3)
        elif word == "a" and prior in words.fight:
            add(points, GROUP, 2 if chunk.article else 1)  # "combaten a Los Tordos", "atacaron a Ameca"
        elif word == "a" and prior in words.blamed and chunk.article == "los":
            add(points, GROUP, 1)  # "atribuyen a Los Tordos"
        elif word in _AS and self._is_example(word, prior, back):
            add(points, GROUP, 3)
            chunk.listed = goes_on(chunk, self._tokens)
        elif word in _WITH and prior in words.ties:
            add(points, GROUP, 1 if not the and len(chunk.core) > 1 else 3)
        elif word in _WITH and not words.fight.isdisjoint(back[-4:]):
            add(points, GROUP, 3)
        else:
            return False
        return True

    def _is_no_region(self, chunk: Chunk) -> bool:
        """Whether a name has several words and does not end as those of regions do."""
        last = chunk.core[-1]
        return len(chunk.core) > 1 and last not in self._words.landform and last not in self._words.direction

    def _is_subject_before(self, chunk: Chunk, the: str) -> bool:
        """Whether a name stands before the verb before a name without an article, which then is whom the verb governs."""
        index = chunk.first - 2
        tokens = self._tokens
        bare = not the and not chunk.article and len(chunk.core) > 1 and index > chunk.sentence.first
        return bare and tokens.capital[index] and tokens.gaps[index + 1].isspace()

    def _are_fought(self, chunk: Chunk, back: list[str]) -> bool:
        """Whether somebody is told to fight whom "a" tells of, for so long or not: "combatieron durante años a La Orden"."""
        if back[-1:] and back[-1] in self._words.fought:
            return True
        last = next((step for step in range(len(back) - 1, -1, -1) if back[step] in self._words.fought), None)
        return last is not None and bool(chunk.article) and back[last + 1 : last + 2] in (["durante"], ["por"])

    def _voice(self, what: Before, points: Points) -> None:
        """What a verb of saying tells of who stands behind it, and "to" of who heard it."""
        words, word = self._words, what.word
        tells = self._tables.before.get(word)
        inverted = tells in ("voice", "told") and (word in words.inverted or "que" in words.opener)
        if inverted or (word in _TO and self._is_heard(word, what.prior, what.back)):
            add(points, VOICE, 2)
            add(points, SOURCE, 2 if tells == "told" else 0)

    def _is_heard(self, word: str, prior: str, back: list[str]) -> bool:
        """Whether what follows "to" or "por" heard or printed it: "dijeron fuentes judiciales a La Capital"."""
        words = self._words
        if prior in words.asked or prior in words.say or prior == "according":
            return True
        return word == "a" and not words.say.isdisjoint(back[-4:])

    def _is_example(self, word: str, prior: str, back: list[str]) -> bool:
        """Whether groups are given as examples: "affiliates such as X", "bandas como X"."""
        if word == "as":
            return prior == "such" and len(back) > 1 and self._are_many(back[-2])
        return word == "como" and self._are_many(prior)

    def _are_many(self, noun: str) -> bool:
        return noun.endswith("s") and (noun in self._words.noun or noun in self._words.people)

    def _called(self, chunk: Chunk, points: Points) -> None:
        """A name given to something: a group, a place, or else a person. A noun in another name tells nothing."""
        tokens = self._tokens
        for index in range(chunk.first - 1, max(chunk.sentence.first, chunk.first - WINDOW - 3) - 1, -1):
            word = tokens.words[index]
            tells = self._tables.before.get(word)
            if tokens.capital[index] and index != chunk.sentence.first:
                continue
            if tells in ("role", "person") or word in self._words.single:
                return add(points, PERSON, 3)
            if tells == "noun":
                return add(points, GROUP, 4)
            if tells == "place":
                return add(points, PLACE, 4)
        return None


def _is_called(back: list[str], words: Words) -> bool:
    """Whether "known" or "called" is among some words."""
    return not (words.known.isdisjoint(back) and words.called.isdisjoint(back))
