"""What stands before a name: "members of X", "the town of X", "a gang called X", "El ministro de Justicia, X"."""

from segun.mentions.chunks import Chunk
from segun.mentions.clue_words import WINDOW, clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, VOICE, Points, add
from segun.mentions.function_words import (
    AGAINST,
    AND,
    AS,
    BESIDE,
    BETWEEN,
    BY,
    FROM,
    HOLDERS,
    INDEFINITE,
    INTO,
    OWNERS,
    THEM,
    TOWARDS,
    WHERE,
    WITH,
)
from segun.mentions.tokens import Tokens
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
        self._of = WordsOf(tokens, words)

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
            self._after_comma(chunk, index, the, points)
        elif gap.isspace() or not gap.strip(_QUOTE_MARKS):
            self._word_before(chunk, word, tokens.words[max(chunk.sentence.first, index - WINDOW) : index], the, points)

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

    def _word_before(self, chunk: Chunk, word: str, back: list[str], the: str, points: Points) -> None:
        words = self._words
        prior = back[-1] if back else ""
        if prior in words.skipped and len(back) > 1:
            prior = back[-2]
        if word in ("of", "de") and "," in self._tokens.gaps[chunk.first - 1 - bool(the)]:
            prior = ""  # "los Comuneros del Sur, de Ana Ruiz"
        if word in ("of", "de", "from") or the == "del":
            self._of.supply(prior if word in ("of", "de", "from") else word, the, chunk, points)
        if word == "for" and (prior in words.people or prior in words.leader):
            self._of.read(prior, points, chunk)  # "a hitman for the Tordos"
        elif word in ("of", "de"):
            known = prior in words.dweller or prior in words.command or prior in words.ground
            far = self._tables.of.get(prior) is None and not known and len(back) > 1
            self._of.read(back[-2] if far else prior, points, chunk)  # "brazo armado de"
            if the == "los" and far and len(chunk.core) == 1 and self._tables.of.get(back[-2]) is None:
                add(points, GROUP, -1)  # "el Festival de Cine de los Portales"
        elif the == "del":
            self._of.read(word if self._tables.of.get(word) else prior, points, chunk)
            return
        if word in words.building and not the:
            add(points, PERSON, -4)  # "el hospital Carlos Cisternas"
        if word in words.sort and self._tables.before.get(prior) == "noun":
            word = prior  # "la coalición yihadista X"
        if (
            word in words.siblings
            and not the
            and chunk.core[0] not in words.given
            and len(chunk.core) < 3
            and not self._goes_on(chunk)
        ):
            chunk.family = True  # "los hermanos Rivas Amaro" are not one of them
            add(points, PERSON, -2)
            return
        tells = self._tables.before.get(word, "")
        if word in HOLDERS and len(chunk.core) > 1 and chunk.core[-1] in words.weak:
            add(points, GROUP, 1)  # "Ana Ruiz's Tordo Volunteers", "his Mirlo Column"
        if tells == "noun":
            add(points, GROUP, 4)
            chunk.listed = word.endswith("s") and self._goes_on(chunk)
        elif tells == "place":
            add(points, PLACE, 4)
        elif tells == "outlet":
            add(points, SOURCE, 4)
        elif tells == "role":
            add(points, PERSON, 4)
            add(points, ROLE, 0 if self._heads_a_group(chunk, word) else 1)
        elif tells == "person":
            add(points, PERSON, 3)
            chunk.kin = word in words.kin and word.endswith("s")
            if word in words.commands and not words.force.isdisjoint(back[-3:]):
                add(points, ROLE, 1)
        elif word in words.alias:
            add(points, PERSON, 3)
        elif tells == "named" or (word in _AS and not (words.known | words.called).isdisjoint(back[-2:])):
            self._called(chunk, points)
        elif (word in BY and not words.led.isdisjoint(back[-2:])) or (word == "en" and prior in words.falls):
            add(points, PERSON, 4)
        elif (word in FROM and not words.parting.isdisjoint(back[-2:])) or (word in BY and prior in words.signed):
            add(points, GROUP, 3)
        elif word in BY and prior in words.backed:
            add(points, GROUP, 1)
        elif word in words.leads and prior in THEM:
            add(points, PERSON, 0 if the or chunk.article else 2)  # "la banda que dirige Ana Ruiz", "los manda Ana Ruiz"
        elif word in words.fuse or (
            word in words.leads and (the or chunk.article not in ("", "el") or "que" not in words.opener)
        ):
            add(points, GROUP, 2)  # "fundó el Consejo de Talva", "se dividió La Gotera", "who runs 400 Tal"
        elif word in words.assault and not the:
            add(points, GROUP, 1)  # a place as well: "attacked Mbau"
        elif tells == "against" or word in AGAINST:
            add(points, GROUP, 2)
        elif word == "a" and prior in words.fight:
            add(points, GROUP, 2 if chunk.article else 1)  # "combaten a Los Tordos", "atacaron a Ameca"
        elif word in _AS and self._is_example(word, prior, back):
            add(points, GROUP, 3)
            chunk.listed = self._goes_on(chunk)
        elif word in _WITH and prior in words.ties:
            add(points, GROUP, 1 if not the and len(chunk.core) > 1 else 3)
        elif word in _WITH and not words.fight.isdisjoint(back[-4:]):
            add(points, GROUP, 3)
        elif (tells in ("voice", "told") and (word in words.inverted or "que" in words.opener)) or (
            word in _TO and self._is_heard(word, prior, back)
        ):
            add(points, VOICE, 2)
            add(points, SOURCE, 2 if tells == "told" else 0)
        if word in INTO and prior in words.joining:
            add(points, GROUP, 3)
            return
        if word in ("tal", "one") and the in ("un", "una", ""):
            add(points, PERSON, 3 if word == "tal" else 0)  # "un tal Caliche"
        if word == "a" and prior in words.removed:
            add(points, PERSON, 2)  # "detuvieron a"
        self._location(chunk, word, prior, back, the, points)

    def _is_heard(self, word: str, prior: str, back: list[str]) -> bool:
        """Whether what follows "to" or "por" heard or printed it: "dijeron fuentes judiciales a La Capital"."""
        words = self._words
        if prior in words.asked or prior in words.say or prior == "according":
            return True
        return word == "a" and not words.say.isdisjoint(back[-4:])

    def _location(self, chunk: Chunk, word: str, prior: str, back: list[str], the: str, points: Points) -> None:
        words = self._words
        if (
            word in words.strong_locative
            or (word in ("over", "por", "for") and not words.fight.isdisjoint(back[-5:]))
            or (word in TOWARDS and prior in words.move)
            or (prior, word) in BESIDE
        ):
            add(points, PLACE, 3)
        elif word in words.hold and prior in THEM and chunk.article in ("los", "las"):
            add(points, GROUP, 3)  # "lo dominan Los Ñatos"
        elif word in words.hold and chunk.article == "los" and not WHERE.isdisjoint(back[-4:]):
            add(points, GROUP, 2)  # "un sector donde pelean Los Ñatos"
        elif word in words.hold:
            add(points, PLACE, 1 if the else 3)
        elif word == "on":
            add(points, PLACE, 3 if prior in words.place_noun or prior in words.seat else 1)  # "a camp on Bulan Laut"

    def _is_example(self, word: str, prior: str, back: list[str]) -> bool:
        """Whether groups are given as examples: "affiliates such as X", "bandas como X"."""
        nouns = self._words.noun | self._words.people
        if word == "as":
            return prior == "such" and len(back) > 1 and back[-2] in nouns and back[-2].endswith("s")
        return word == "como" and prior in nouns and prior.endswith("s")

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

    def _after_comma(self, chunk: Chunk, index: int, the: str, points: Points) -> None:
        """ "El ministro de Justicia, Gustavo Villatoro,": a role shortly before a comma tells the person; "its armed wing,
        the KNLA": a noun the group."""
        tokens, words = self._tokens, self._words
        for step in range(index, max(chunk.sentence.first, index - WINDOW) - 1, -1):
            word = tokens.words[step]
            tells = self._tables.apposed.get(word)
            if tells == "role" and not the:
                add(points, PERSON, 2)
                add(points, ROLE, 0 if self._heads_a_group(chunk, word) else 1)
                return
            if tells == "person" and not the:
                near = word in words.kin and (step == index or chunk.core[0] in words.given)  # "his wife, Keila"
                add(points, PERSON, 3 if near else 2)
                return
            if tells == "noun":
                chunk.listed = step >= index - 1 and tokens.words[index].endswith("s") and self._goes_on(chunk)
                add(points, GROUP, 3 if chunk.listed or self._is_told_of(chunk, step) else 2 if the else 1)
                return
            if word in words.side and word in words.fight and the in ("the", "los", "las"):
                add(points, GROUP, 2)  # "its old enemy, the R-Tal"
                return
            if tells == "place" and step == index and word.endswith("s") and self._goes_on(chunk):
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

    def _heads_a_group(self, chunk: Chunk, word: str) -> bool:
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

    def _goes_on(self, chunk: Chunk) -> bool:
        """Whether a list begins with the name: "two gang alliances, G9 and G-Pep"."""
        tokens, index = self._tokens, chunk.last
        if index + 1 >= chunk.sentence.last:
            return False
        joins = tokens.words[index] in AND and tokens.gaps[index].isspace()
        follows = index + 1 + (tokens.words[index + 1] == "the" and index + 2 < chunk.sentence.last)
        joined = joins and (tokens.capital[follows] or tokens.words[follows].isdigit())
        return joined or (tokens.gaps[index].strip() == "," and tokens.capital[index])
