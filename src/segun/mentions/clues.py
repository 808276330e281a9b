"""Clues: what the words around a chunk show of what it names.

A clue is a number of points for a kind. Points of one name add up over the document and are judged in ``kinds.py``. Three
points are enough for a kind, so a clue of 3 or more decides alone, and weaker ones must meet.
"""

from dataclasses import dataclass
from functools import cache

from segun.mentions.chunks import OPENING, Chunk
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, VOICE, Points, add
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words

_WINDOW = 6  # words back in which a role, a relation of war or "a gang called" may stand
_TO = frozenset({"to", "a", "con", "with", "por", "by"})
_WITH = frozenset({"with", "con", "between", "entre", "to"})
_AGAINST = frozenset({"against", "contra", "versus"})
_BY = frozenset({"by", "por"})
_AS = frozenset({"as", "como", "por"})
_COMMANDS = frozenset({"commander", "chief", "comandante", "jefe", "jefa", "mando"})
_WAS = frozenset({"was", "were", "is", "has", "fue", "habia", "ha"})
_INDEFINITE = frozenset({"a", "an", "un", "una"})
_INTO = frozenset({"into", "to", "with", "in", "en", "a", "con", "al", "de"})
_HAS = frozenset({"has", "have", "had", "tiene", "tienen", "tenia", "cuenta", "cuentan", "sumaba", "suma"})
_QUOTE_MARKS = " \n\"“‘'«(”’»"


@dataclass(frozen=True, slots=True)
class _Tables:
    """One look-up a word: what it tells right before a name, behind "of", right behind the name, and in an apposition."""

    before: dict[str, str]
    of: dict[str, str]
    after: dict[str, str]
    apposed: dict[str, str]


@cache
def _tables(words: Words) -> _Tables:
    def table(*lists: tuple[str, frozenset[str]]) -> dict[str, str]:
        return {word: tells for tells, members in reversed(lists) for word in members}

    nouns = (("noun", words.noun), ("place", words.place_noun), ("outlet", words.outlet_noun))
    persons = words.leader | words.kin
    before = (*nouns, ("role", words.role), ("person", persons | words.title), ("named", words.alias | words.called),
              ("against", words.fight), ("told", frozenset({"told"})), ("voice", words.say | {"segun"}))  # fmt: skip
    of = (("leader", words.leader), ("people", words.people), *nouns[:2], ("kin", words.kin), ("against", words.fight),
          ("role", words.role))  # fmt: skip
    after = (nouns[0], ("people", words.people), nouns[1], ("voice", words.say), ("deed", words.deed), ("alias", words.alias),
             ("led", words.led), ("leads", words.leads))  # fmt: skip
    apposed = (("role", words.role), ("person", persons | words.single), *nouns, ("end", words.people | words.institution))
    return _Tables(table(*before), table(*of), table(*after), table(*apposed))


class Clues:
    """Reads the clues around the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, _tables(words)

    def around(self, chunk: Chunk) -> Points:
        """The points of one place of a name by the words around it; ``role`` tells that a person speaks for somebody."""
        points: Points = {}
        if chunk.titles or chunk.nick:
            points[PERSON], points[GROUP] = 4, -3
            if self._is_office(chunk):
                points[ROLE] = 1
        self._article(chunk, points)
        index = chunk.first - 1 - len(chunk.titles)
        if index >= chunk.sentence.first:
            self._before(chunk, index, points)
        if chunk.last < chunk.sentence.last:
            self._after(chunk, chunk.last, points)
        return points

    def _is_office(self, chunk: Chunk) -> bool:
        """Whether the words of rank before a name make it a voice: a minister's do, a general's only in a text on an army."""
        words = self._words
        titles = [title for title in chunk.titles if title in words.role or title in words.title]
        if any(title not in words.military for title in titles):
            return True
        sentence = self._tokens.words[chunk.sentence.first : chunk.sentence.last]
        return bool(titles) and not (words.force.isdisjoint(sentence) and words.state_force.isdisjoint(sentence))

    def _article(self, chunk: Chunk, points: Points) -> None:
        """What an article with a capital tells: "Los Tordos" are a group, "La Mayiza" may be one, "El Tuerto" is a man."""
        article, single = chunk.article, len(chunk.core) == 1
        if article in ("los", "las") and len(chunk.core) <= 3:
            add(points, GROUP, 2)
            add(points, PERSON, -2)
        elif article == "el" and not chunk.initial:
            add(points, PERSON, 1)
        elif article == "la" and not chunk.initial:
            add(points, GROUP, (2 if chunk.quoted else 1) if single else 0)
            add(points, PERSON, -2)

    # -- before it ----------------------------------------------------------------------------------------------------------

    def _before(self, chunk: Chunk, index: int, points: Points) -> None:
        tokens, words = self._tokens, self._words
        gap = tokens.gaps[index + 1]
        apposed = "," in gap
        if "(" in gap or (not apposed and gap.strip(_QUOTE_MARKS)):
            return
        the, word = "", tokens.words[index]
        if word in words.hyphened and gap.isspace() and tokens.gaps[index] == "-" and index - 2 >= chunk.sentence.first:
            index -= 2  # "into the Lecce-based Sacra Lega"
            word = tokens.words[index]
        while word in words.skipped:
            the = the or word
            if word in ("called", "styled", "llamado", "denominado"):
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
            if word in words.skipped:
                return
        if apposed:
            self._after_comma(chunk, index, the, points)
        elif gap.isspace() or not gap.strip(_QUOTE_MARKS):
            self._word_before(chunk, word, tokens.words[max(chunk.sentence.first, index - _WINDOW) : index], the, points)

    def _definite(self, chunk: Chunk, the: str, points: Points) -> None:
        """A definite article speaks for a group, the more so before a plural, and against a person; "a" against both."""
        if the in _INDEFINITE:
            following = self._tokens.words[chunk.last] if chunk.last < chunk.sentence.last else ""
            add(points, GROUP, -4 if following in self._words.noun else 0)  # "a Salafist militia"
            return
        if the in ("the", "las") or (the == "los" and len(chunk.core) == 1):
            add(points, GROUP, 2 if chunk.core[-1].endswith("s") else 1)
            add(points, PERSON, -3)
        elif the in ("el", "la", "del", "al"):
            add(points, PERSON, -1)

    def _word_before(self, chunk: Chunk, word: str, back: list[str], the: str, points: Points) -> None:
        words = self._words
        prior = back[-1] if back else ""
        if prior in words.skipped and len(back) > 1:
            prior = back[-2]
        if word in ("of", "de", "from") or the == "del":
            self._supply(prior if word in ("of", "de", "from") else word, the, points)
        if word in ("of", "de"):
            if self._tables.of.get(prior) is None and len(back) > 1:
                prior = back[-2]  # "brazo armado de"
            self._of(prior, points, chunk)
        elif the == "del":
            self._of(word, points, chunk)
            return
        tells = self._tables.before.get(word, "")
        if tells == "noun":
            add(points, GROUP, 4)
        elif tells == "place":
            add(points, PLACE, 4)
        elif tells == "outlet":
            add(points, SOURCE, 4)
        elif tells == "role":
            add(points, PERSON, 4)
            add(points, ROLE, 1)
        elif tells == "person":
            add(points, PERSON, 3)
            if word in _COMMANDS and not words.force.isdisjoint(back[-3:]):
                add(points, ROLE, 1)
        elif word in words.alias:
            add(points, PERSON, 3)
        elif tells == "named" or (word in _AS and not (words.known | words.called).isdisjoint(back[-2:])):
            self._called(chunk, points)
        elif word in _BY and not words.led.isdisjoint(back[-2:]):
            add(points, PERSON, 4)
        elif word in _BY and prior in words.signed:
            add(points, GROUP, 3)
        elif tells == "against" or word in _AGAINST:
            add(points, GROUP, 2)
        elif word in _WITH and not words.fight.isdisjoint(back[-4:]):
            add(points, GROUP, 3)
        elif tells in ("voice", "told") or (word in _TO and self._is_heard(word, prior, back)):
            add(points, VOICE, 2)
            add(points, SOURCE, 2 if tells == "told" else 0)
        if word in _INTO and prior in words.joining:
            add(points, GROUP, 3)
            return
        if word in ("tal", "one") and the in ("un", "una", ""):
            add(points, PERSON, 3 if word == "tal" else 0)  # "un tal Caliche"
        if word == "a" and prior in words.removed:
            add(points, PERSON, 2)  # "detuvieron a"
        self._location(word, prior, back, the, points)

    def _is_heard(self, word: str, prior: str, back: list[str]) -> bool:
        """Whether what follows "to" or "por" heard or printed it: "dijeron fuentes judiciales a La Capital"."""
        words = self._words
        if prior in words.asked or prior in words.say or prior == "according":
            return True
        return word == "a" and not words.say.isdisjoint(back[-4:])

    def _location(self, word: str, prior: str, back: list[str], the: str, points: Points) -> None:
        words = self._words
        if (
            word in words.strong_locative
            or (word in ("over", "por") and not words.fight.isdisjoint(back[-5:]))
            or (word in ("to", "on", "a", "for", "hacia") and prior in words.move)
        ):
            add(points, PLACE, 3)
        elif word in words.hold:
            add(points, PLACE, 1 if the else 3)

    def _supply(self, prior: str, the: str, points: Points) -> None:
        """Who gives arms or money is a group, if an article stands before: "rifles from the Tenth Garrison"."""
        if prior in self._words.supply and the:
            add(points, GROUP, 3)

    def _of(self, prior: str, points: Points, chunk: Chunk) -> None:
        """What "of" tells with the noun before it: "members of X", "the town of X", "a son of X"; "men of Ana Ruiz"."""
        tells = self._tables.of.get(prior)
        if tells == "people":
            person = len(chunk.core) > 1 and chunk.core[0] in self._words.given
            if prior == "gente" and not chunk.article:
                add(points, PERSON, 3)
            else:
                add(points, PERSON if person else GROUP, 1 if person else 4)
        elif tells == "place":
            add(points, PLACE, 4)
        elif tells == "kin":
            add(points, PERSON, 2)
        elif tells == "role":
            add(points, PLACE, 1)
        elif tells == "noun" and prior in self._words.own and self._may_be_leader(chunk):
            add(points, PERSON, 2)  # "la banda de Ti Wobè"
            add(points, GROUP, 1)
        elif tells is not None:
            add(points, GROUP, 1 if tells == "against" and prior not in self._words.side else 2)

    def _may_be_leader(self, chunk: Chunk) -> bool:
        """Whether a name without article or head may be a leader's: "el grupo de “Chiquitín”"."""
        words, core = self._words, chunk.core
        before = self._tokens.words[chunk.first - 1]
        if chunk.article or before in ("los", "las", "the", "la") or core[0] in words.group_head or core[-1] in words.group_head:
            return False
        return len(core) <= 3

    def _called(self, chunk: Chunk, points: Points) -> None:
        """A name given to something: a group, a place, or else a person. A noun in another name tells nothing."""
        tokens = self._tokens
        for index in range(chunk.first - 1, max(chunk.sentence.first, chunk.first - _WINDOW - 3) - 1, -1):
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
        for step in range(index, max(chunk.sentence.first, index - _WINDOW) - 1, -1):
            word = tokens.words[step]
            tells = self._tables.apposed.get(word)
            if tells == "role" and not the:
                add(points, PERSON, 2)
                add(points, ROLE, 1)
                return
            if tells == "person" and not the:
                near = word in words.kin and (step == index or chunk.core[0] in words.given)  # "his wife, Keila"
                add(points, PERSON, 3 if near else 2)
                return
            if tells == "noun":
                add(points, GROUP, 2 if the else 1)
                return
            if "," in tokens.gaps[step] or word in words.say or word in words.stop:
                return

    # -- behind it ----------------------------------------------------------------------------------------------------------

    def _after(self, chunk: Chunk, index: int, points: Points) -> None:
        tokens, words = self._tokens, self._words
        gap, word = tokens.gaps[index], tokens.words[index]
        if word == "s" and gap in ("'", "’"):
            following = tokens.words[index + 1] if index + 1 < chunk.sentence.last else ""
            if following in words.people or following in words.leader:
                add(points, GROUP, 1)
            elif following in words.kin:
                add(points, PERSON, 3)
            elif following in words.part or (following in words.armed and tokens.words[index + 2 : index + 3] == ["wing"]):
                add(points, GROUP, 3)
            elif following in words.noun:
                add(points, PERSON, 2)
            return
        if gap == "-" and word in words.hyphened:
            add(points, PLACE, 3)
            return
        bare = gap.strip(" \n\"”’'»")
        if not bare:
            self._word_after(chunk, index, word, points)
        elif bare == ",":
            self._apposition(chunk, index, points)
        elif bare[:1] == "," and gap[-1:] in OPENING and len(chunk.core) > 1:
            add(points, PERSON, 2)  # a nickname follows
        elif bare == "(" and word.isalnum() and ")" in tokens.gaps[index + 1] and tokens.written(index).isupper():
            add(points, GROUP, 1)

    def _word_after(self, chunk: Chunk, index: int, word: str, points: Points) -> None:
        tells = self._tables.after.get(word)
        if word in self._words.family:
            chunk.family, chunk.noun = True, word
            add(points, PERSON, -2)
        if tells == "noun" and not self._tokens.capital[index]:
            plural = word.endswith("s")
            add(points, GROUP, 2 if plural else 4)
            chunk.noun = "" if plural else word
        elif tells == "people":
            add(points, GROUP, 3)
        elif tells == "place":
            add(points, PLACE, 4)
            chunk.noun = word
        elif tells == "voice":
            add(points, VOICE, 2)
        elif tells == "deed" or word in ("are", "were", "have", "son", "eran"):
            add(points, GROUP, 1)
        elif tells == "alias":
            add(points, PERSON, 3)
        elif tells == "leads":
            add(points, PERSON, 2)
        elif tells == "led":
            add(points, GROUP, 2)
        if word in _WAS and not self._words.removed.isdisjoint(self._tokens.words[index + 1 : index + 3]):
            add(points, PERSON, 2)  # "was arrested"
        elif word in _HAS and self._counts_people(chunk, index):
            add(points, GROUP, 3)

    def _counts_people(self, chunk: Chunk, index: int) -> bool:
        """Whether what it has is a number of fighters: "ISIS had about 3,000 men", "cuenta con unos 300 hombres"."""
        behind = self._tokens.words[index + 1 : min(index + 8, chunk.sentence.last)]
        return any(word[0].isdigit() for word in behind) and not self._words.people.isdisjoint(behind)

    def _apposition(self, chunk: Chunk, index: int, points: Points) -> None:
        """What is said of the name behind a comma: "a band of sea robbers", "who", "35", "alias", "led by"."""
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        if word in words.alias or (word in words.known and tokens.words[index + 1 : index + 2] == ["as"]):
            add(points, PERSON, 2)
        elif word in words.led or (word == "que" and tokens.words[index + 1] in words.leads):
            add(points, GROUP, 3)
        elif word in ("where", "donde"):
            add(points, PLACE, 3)
        elif word in ("under", "bajo") and index + 1 < len(tokens.capital) and tokens.capital[index + 1]:
            add(points, GROUP, 2)
        elif word in ("que", "which") and tokens.words[index + 1] in words.deed:
            add(points, GROUP, 1)
        elif word in words.whose:
            following = tokens.words[index + 1 : index + 3]
            if not words.leader.isdisjoint(following) or not words.people.isdisjoint(following):
                add(points, GROUP, 3)
        elif word in words.say:
            return
        elif word in ("who", "quien", "whom") or (word.isdigit() and len(word) == 2 and tokens.gaps[index + 1][:1] == ","):
            add(points, PERSON, 2)
        else:
            opened = word in words.article or word in words.one or word in words.counting
            self._told(chunk, index, opened, points)

    def _told(self, chunk: Chunk, index: int, opened: bool, points: Points) -> None:
        tokens, words = self._tokens, self._words
        for step in range(index, min(index + (_WINDOW + 1 if opened else 3), chunk.sentence.last)):
            word = tokens.words[step]
            if word in words.stop or tokens.capital[step] or (step > index and "," in tokens.gaps[step]):
                return
            if step + 1 < chunk.sentence.last and tokens.capital[step + 1] and tokens.gaps[step + 1].isspace():
                return  # "…, battalion commander Ana Ruiz said": the words tell of the next name
            tells = self._tables.apposed.get(word)
            if tells is None or not (opened or tells in ("role", "person") or (tells == "noun" and step == index)):
                continue
            if tells == "role" and word in words.military and tokens.words[step + 1 : step + 2] in (["of"], ["de"], ["del"]):
                tells = "person"  # a lieutenant of a gang
            if tells in ("role", "person"):
                add(points, PERSON, 4 if tells == "role" else 3)
                if tells == "role" or (word in _COMMANDS and not words.force.isdisjoint(tokens.words[step : step + 4])):
                    add(points, ROLE, 1)
            elif tells != "end":
                add(points, *_APPOSED[tells])
            return


_APPOSED = {"noun": (GROUP, 4), "outlet": (SOURCE, 4), "place": (PLACE, 3)}
