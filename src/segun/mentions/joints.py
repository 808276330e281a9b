"""Joints: the small words that may hold a name together ("Cártel de …", "Movement for the …", "Osama bin Laden").

Rules of grammar only; which words are heads, particles or offices is data (``lexicon/joints.toml``).
"""

from functools import lru_cache

from segun.mentions.function_words import FOR, OF, THE
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.wordlists import Words

_BREAKS = "\n:;¿¡—–()[]|•…!?"
_OF = OF | FOR


@lru_cache(maxsize=4096)
def breaks(gap: str) -> bool:
    """Whether what stands between two words parts them like the end of a sentence: a colon, a dash, brackets, a new line."""
    return any(mark in gap for mark in _BREAKS) or (len(gap) > 1 and gap.rstrip()[-1:] == "-")


class Joints:
    """Reads the joints of one text. ``taken`` are the tokens that no name may cover."""

    def __init__(self, tokens: Tokens, words: Words, taken: frozenset[int]) -> None:
        self._tokens, self._words, self._taken, self._heads = tokens, words, taken, words.name_head

    def behind(self, start: int, end: int, sentence: Sentence) -> int:
        """Behind the next capitalised word, where lower-case words may join it to the chunk; otherwise 0."""
        tokens, words = self._tokens, self._words
        opening, start = start, start + (end - start > 1 and tokens.words[start] in words.article)
        word = tokens.words[end]
        if word in ("of", "for"):
            if not self._joins_in_english(start, end, sentence):
                return 0
        elif word in _OF:
            if self._is_article(opening, end, sentence) or not self._joins_in_spanish(start, end, sentence):
                return 0
        elif word in ("in", "en"):
            far = end + 2 < sentence.last and tokens.words[end + 1] in ("the", "el", "la") and tokens.capital[end + 2]
            return end + 3 if far and self._has_branches(start, end) else 0  # "Islamic State in the Greater Sahara"
        elif word in ("y", "and") and self._has_branches(start, start) and end - start > 2:
            if self._names_another(end + 1, sentence):
                return 0  # "Islamic State of Iraq and the Levant"
        elif word in ("y", "and"):
            if not self._is_double(start, end, sentence) and (tokens.words[start] not in words.institution or end - start < 2):
                return 0
        elif word == "contra":
            if tokens.words[start] not in words.institution:
                return 0
        elif word in ("el", "la"):
            return end + 2 if end + 1 < sentence.last and tokens.words[end + 1] in words.tail and tokens.capital[end + 1] else 0
        elif word in words.arabic and word not in words.within and tokens.gaps[end + 1] in ("-", "’", "'"):
            return end + 2 if end + 1 < sentence.last and tokens.capital[end + 1] else 0  # "Karrar al-Jumaili", "Deir ez-Zor"
        elif word == "al" and word not in words.within:
            return end + 2 if self._is_arabic(start, end, sentence) or self._is_between_commas(opening, end, sentence) else 0
        elif word not in words.within:
            return 0
        return self._next_capital(start, end, sentence)

    def _next_capital(self, start: int, end: int, sentence: Sentence) -> int:
        """Behind the capitalised word that follows the joint at ``end`` at once or over an article; otherwise 0."""
        tokens, words = self._tokens, self._words
        for step in range(end + 1, min(end + 3, sentence.last)):
            if tokens.gaps[step] not in (" ", "-", "’", "'") or step in self._taken:
                return 0
            if tokens.capital[step] or (tokens.words[step].isdigit() and tokens.words[start] in words.numbered):
                return step + 1
            if tokens.words[step] not in THE and tokens.words[step] not in words.within:
                return 0
        return 0

    def _joins_in_english(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether "of" or "for" at ``end`` stands within a name: behind a head that takes it, and not before a person's name."""
        tokens, words = self._tokens, self._words
        word, head = tokens.words[end], tokens.words[end - 1]
        if (word == "for" and head not in words.for_head) or self._names_person(end, sentence):
            return False
        if word == "for" and tokens.capital[end + 1] and end - start > 1 and self._stands_alone(start, end):
            return False  # "the war of the Kite Front for Tal Arish", the Kite Front named elsewhere
        if not (head in self._heads or head in words.of_head or head.isdigit()) or head in words.role or head in words.given:
            return False
        return word == "for" or not self._has_owner(start, end, sentence)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether the text has these words elsewhere as a name that does not go on over "for"."""
        words, name = self._tokens.words, self._tokens.words[start:end]
        places = (index for index, word in enumerate(words) if word == name[0] and index != start)
        return any(words[index : index + len(name)] == name and words[index + len(name) :][:1] != ["for"] for index in places)

    def _joins_in_spanish(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether "de", "para" or "por" at ``end`` stands within a name, and does not tell whose or of what it is."""
        tokens, words = self._tokens, self._words
        if self._names_person(end, sentence) and self._is_whole(start, end) and not self._is_devoted(start, end, sentence):
            return False  # "La Segunda Marquetalia de Iván Márquez"
        if tokens.words[start] in words.given and self._is_of_those(start, end):
            return False  # "el frente Carlos Ruiz de Los Tordos"
        if end - start == 1 and tokens.written(start).isupper() and 1 < len(tokens.words[start]) < 7:
            return False  # "CJNG de Nemesio Oseguera"
        head = tokens.words[end - 1]
        office = head in words.role or head in words.group_noun or head in words.kin
        if office and not self._begins_a_name(start, end, sentence):
            return False
        heads = tokens.words[start] in words.first or tokens.words[start] in words.institution
        if tokens.words[end] == "por" and end - start > 1 and head not in words.group_head:
            return False  # "la guerra de la Columna Blanca por Ansombo"
        return tokens.words[end] not in ("para", "por") or (heads and "de" not in tokens.words[start:end])

    def _is_of_those(self, start: int, end: int) -> bool:
        """Whether a group follows a whole person's name: not "Ana María de Los Ríos"."""
        tokens = self._tokens
        return (
            end - start > 1
            and tokens.words[end - 1] not in self._words.given
            and tokens.words[end + 1 : end + 2] in (["los"], ["las"])
            and tokens.capital[end + 1]
        )

    def _is_double(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether two things name one movement: "the Justice and Equality Movement"."""
        tokens, words = self._tokens, self._words
        last = end + 2
        if end - start != 1 or start == sentence.first or tokens.words[start - 1] != "the" or last >= sentence.last:
            return False
        plain = tokens.words[start] not in words.group_head and not tokens.words[start].endswith("s")
        whole = tokens.capital[end + 1] and tokens.capital[last] and tokens.gaps[last] == " "
        return plain and whole and not tokens.written(start).isupper() and tokens.words[last] in words.first & words.weak

    def _has_owner(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether a whole name stands on either side of "of the": "the Delta Hawks Brigade of the Free Talva Army"."""
        tokens, words = self._tokens, self._words
        step = end + 2
        if tokens.words[start] in words.first or end - start < 2 or step >= sentence.last or tokens.words[end + 1] != "the":
            return False
        while step < sentence.last and tokens.capital[step] and tokens.gaps[step].strip() in ("", "-", "'", "’"):
            step += 1
        return step - end > 3 and tokens.words[step - 1] in words.group_head

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether a name is one without what "de" and a person's name would add: "La Segunda Marquetalia de Iván Márquez"."""
        word, last = self._tokens.words[start], self._tokens.words[end - 1]
        if end - start == 1:  # "la captura en Cuernavaca de Heriberto Salgado"
            heads = word in self._heads or word in self._words.of_head or word in self._words.given
            return not heads and self._tokens.capital[end + 2 : end + 3] == [True] and self._tokens.gaps[end + 2][:1].isspace()
        return word not in self._words.given and word not in self._words.institution and not last.isdigit()

    def _is_devoted(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether "de Jesús" is a second given name: "Jobanis de Jesús Ávila", not "la captura en Valdoria de Jesús Ávila"."""
        placed = (
            start > sentence.first
            and self._tokens.words[start - 1] in self._words.locative
            and self._tokens.words[start - 1] != "de"
        )
        return end - start == 1 and self._tokens.words[end + 1] in self._words.devoted and not placed

    def _has_branches(self, start: int, end: int) -> bool:
        """Whether these words alone are a group whose branches are called by their regions."""
        words, branched = self._tokens.words, self._words.branched
        size = 1 if words[start] in branched else 2 if " ".join(words[start : start + 2]) in branched else 0
        return size > 0 and start + size >= end

    def _names_another(self, index: int, sentence: Sentence) -> bool:
        """Whether another group follows: "the Islamic State in the Upper Delta and the Delta Guard"."""
        tokens, words = self._tokens, self._words
        index += tokens.words[index : index + 1] == ["the"]
        last = min(index + 3, sentence.last)
        following = tokens.words[index:last]
        if not following or following[0].isdigit():
            return True
        begins = following[0] in words.first or " ".join(following[:2]) in words.phrase or tokens.written(index).isupper()
        return begins or any(tokens.capital[step] and tokens.words[step] in words.group_head for step in range(index + 1, last))

    def _begins_a_name(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether a word that tells of people is in a name here: "Fiscal General de …" of the Fiscalía, "Hijos de la Niebla",
        "Comando Coordinador de Occidente", "los Hombres del Honor"."""
        tokens, words, head = self._tokens, self._words, self._tokens.words[end - 1]
        if tokens.words[start] in words.institution or head in words.first or head in words.strong:
            return True
        if end - start > 1:
            return tokens.words[start] in words.first
        plain = head in words.leader or head in words.role or head in words.kin or head in words.title
        due = start == sentence.first or breaks(tokens.gaps[start])
        return head in words.people and not plain and not due and not tokens.written(start).isupper()

    def _is_article(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether all there is before "de" is an article: "El de Sinaloa", "Los de Ramón" at the head of a sentence."""
        word = self._tokens.words[start]
        return (
            end - start == 1
            and word in self._words.article
            and (word not in ("los", "las") or start == sentence.first or self._begins_anew(start))
        )

    def _begins_anew(self, index: int) -> bool:
        """Whether a capital is due here anyway; behind a colon or semicolon Spanish writes none ("su gente: Los de Olmedo")."""
        gap = self._tokens.gaps[index]
        return breaks(gap) and gap not in (": ", "; ")

    def _is_arabic(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether Spanish "al" stands in an Arabic name and is not "a el": "Abu Musab al Barnawi", "Saraya Ansar al Suna"."""
        tokens, words = self._tokens, self._words
        if end + 1 >= sentence.last or not tokens.capital[end + 1]:
            return False
        if tokens.words[start] == "abu":
            return True
        another = tokens.words[end + 1] in self._heads or tokens.written(end + 1).isupper()  # "vinculan a Omar al CJNG"
        return tokens.words[end - 1] in words.arab and not another

    def _is_between_commas(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether Spanish "al" stands in an Arabic name, as a phrase of its own: ", Karrar al Jumaili,"."""
        tokens = self._tokens
        if end + 2 > sentence.last or not tokens.capital[end + 1]:
            return False
        return "," in tokens.gaps[start] and tokens.gaps[end + 2][:1] in (",", ".")

    def _names_person(self, end: int, sentence: Sentence) -> bool:
        """Whether a given name follows the "de" or "of" at ``end``, or a rank and a name."""
        tokens, words = self._tokens, self._words
        if end + 1 >= sentence.last or not tokens.capital[end + 1]:
            return False
        follows = end + 2 < sentence.last and tokens.capital[end + 2] and tokens.gaps[end + 2] in (" ", ". ")
        ranked = follows and tokens.words[end + 1] in words.military and not tokens.written(end + 1).isupper()
        second = follows and tokens.words[end] == "of" and tokens.words[end + 2] in words.given
        return tokens.words[end + 1] in words.given or ranked or second
