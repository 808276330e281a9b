"""What stands behind a name: "X fighters", "X said", "X, 41, alias Y"."""

from collections.abc import Mapping
from functools import cache

from segun.mentions.chunks import OPENING, Chunk
from segun.mentions.clue_words import clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, SOURCE, VOICE, Points, add
from segun.mentions.function_words import BEEN, HAS, NO_LONGER, WAS, A
from segun.mentions.tokens import Tokens
from segun.mentions.verbs_behind import VerbsBehind
from segun.mentions.wordlists import Words
from segun.mentions.words_apposed import WordsApposed

_AWAY = 4  # words from a name within which its verb may stand behind adverbs


@cache
def fates(words: Words) -> Mapping[str, tuple[list[str], ...]]:
    """What only a place undergoes, word by word, by the first of them."""
    told = [fate.split() for fate in sorted(words.fate)]
    return {first: tuple(fate for fate in told if fate[0] == first) for first in {fate[0] for fate in told}}


class WordsBehind:
    """Reads the words behind the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, clue_words(words)
        self._fates, self._verbs, self._apposed = fates(words), VerbsBehind(tokens, words), WordsApposed(tokens, words)

    def read(self, chunk: Chunk, index: int, points: Points) -> None:
        """Add the points that the words from token ``index`` on give."""
        tokens, words = self._tokens, self._words
        gap, word = tokens.gaps[index], tokens.words[index]
        if word == "s" and gap in ("'", "’"):
            following = tokens.words[index + 1] if index + 1 < chunk.sentence.last else ""
            if points.get(PLACE, 0) >= 3 and not (following in words.place_noun or following in words.place_last):
                add(points, PLACE, -1)  # "in Rabe's house"
            if following in words.people or following in words.leader:
                add(points, GROUP, 3 if len(chunk.core) > 1 and following in words.top else 1)  # "Boko Haram's commander"
            elif following in words.kin:
                add(points, PERSON, 3)
            elif following in words.part or (following in words.armed and tokens.words[index + 2 : index + 3] == ["wing"]):
                add(points, GROUP, 3)
            elif following in words.noun:
                add(points, PERSON, 2)
            elif (
                len(chunk.core) > 1
                and tokens.capital[index + 1 : index + 2] == [True]
                and words.group_head.isdisjoint(chunk.core)
            ):
                add(points, PERSON, 1)  # "an alliance of Ben Sol's Talva Liberation Movement"
                add(points, GROUP, -2)
            return
        if gap == "-" and word in words.hyphened:
            add(points, PLACE, 3)
            return
        bare = gap.strip(" \n\"”’'»")
        party = index + 1 if bare == "(" and ")" in tokens.gaps[index + 1] else index  # "the Renewal Movement (RM) party"
        if tokens.words[party : party + 2] == ["political", "party"] or tokens.words[party : party + 1] == ["party"]:
            add(points, SOURCE, 4)
            add(points, GROUP, -4)
        elif not bare:
            self._word_after(chunk, index, word, points)
        elif bare == ",":
            self._apposed.read(chunk, index, points)
        elif bare[:1] == "," and gap[-1:] in OPENING and len(chunk.core) > 1:
            add(points, PERSON, 2)  # a nickname follows
        elif bare == "(" and word.isalnum() and ")" in tokens.gaps[index + 1] and tokens.written(index).isupper():
            add(points, GROUP, 1)

    def _word_after(self, chunk: Chunk, index: int, word: str, points: Points) -> None:
        if word == "se" and points.get(PLACE, 0) >= 3:
            return  # "en Los Copihues se enfrentan …"
        if word in self._fates and self._is_its_fate(index, word, chunk.sentence.last):
            add(points, PLACE, 2)  # enough for a town that the gazetteer has, and not for "trade" at the head of a sentence
            return
        if self._verbs.holds(index, chunk.sentence.last):
            add(points, PLACE, 3)  # "Ansombo lo controlan los Tordos"
            return
        verb = self._verbs.at(index, chunk.sentence.last)
        if verb > index and self._tables.after.get(self._tokens.words[verb]) == "deed":
            add(points, GROUP, 1)  # "ya no se han aliado"
        if self._tokens.words[verb] in self._words.fuse:
            add(points, GROUP, 2)
        bare = index
        while word in self._words.sort and index + 1 < chunk.sentence.last and self._tokens.gaps[index + 1] in (" ", "-"):
            index += 1  # "the Wagner mercenary group": what sort of group stands between
            word = self._tokens.words[index]
        if word in self._words.family:
            chunk.family, chunk.noun = True, word
            add(points, PERSON, -2)
        if not self._noun(chunk, index, index > bare, points):
            self._deed(chunk, index, points)
        if word in WAS and not self._words.removed.isdisjoint(self._tokens.words[index + 1 : index + 3]):
            add(points, PERSON, 3 if chunk.core[0] in self._words.given else 2)  # "was arrested"
        elif word in HAS and self._counts_people(chunk, index):
            add(points, GROUP, 3)

    def _is_its_fate(self, index: int, word: str, last: int) -> bool:
        """Whether the words from ``index`` on tell what only a place undergoes: "is in the hands of", "fell to the"."""
        return any(self._tokens.words[index : min(index + len(fate), last)] == fate for fate in self._fates[word])

    def _noun(self, chunk: Chunk, index: int, is_sorted: bool, points: Points) -> bool:
        """What a noun right behind a name tells of it: "X fighters", "X province"; whether there is one.

        ``is_sorted``: what sort it is of stands between, which the name does not go on over.
        """
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        tells = self._tables.after.get(word)
        if tells == "noun" and self._names_another(index, chunk):
            add(points, PLACE, 1)  # "the Tal Arish gang Los Tordos"
        elif tells == "noun" and not tokens.capital[index]:
            plural = word.endswith("s")
            add(points, GROUP, 2 if plural else 4)
            owned = chunk.first > chunk.sentence.first and tokens.gaps[chunk.first - 1] in ("'", "’")
            part = owned and word in words.part  # "the Tordo Cartel's Metros wing"
            chunk.noun = "" if plural or is_sorted or part else word
        elif tells == "people":
            add(points, GROUP, 3)
        elif tells == "place":
            add(points, PLACE, 4)
            chunk.noun = word
        elif tells == "commands":
            one = chunk.first > 0 and tokens.words[chunk.first - 1] in A
            named = index + 1 < chunk.sentence.last and tokens.capital[index + 1] and len(chunk.core) > 1
            add(points, PERSON, -3 if named else 0)
            add(points, GROUP, 5 if named else 3 if one else 1)  # "a Wazalendo commander", "Abu Sayyaf leader Isnilon Hapilon"
        else:
            return False
        return True

    def _deed(self, chunk: Chunk, index: int, points: Points) -> None:
        """What a verb right behind a name tells of it: "X said", "X seized the town", "X led his followers"."""
        words, word = self._words, self._tokens.words[index]
        tells = self._tables.after.get(word)
        if tells == "voice":
            add(points, VOICE, 2)
        elif tells == "deed" and chunk.article == "los" and word.endswith("n"):
            add(points, GROUP, 2)  # "Los Tordos controlan", where a town called so "controla"
        elif tells == "deed" or word in ("are", "were", "have", "son", "eran") or self._is_at_war(index, word):
            add(points, GROUP, 1)
        elif tells == "alias":
            add(points, PERSON, 3)
        elif tells == "leads":
            add(points, PERSON, 2)
        elif tells == "led" and word in words.leads and self._tokens.words[index + 1 : index + 2] != ["by"]:
            add(points, PERSON, 2)  # "Lawali led his followers"
        elif tells == "led":
            add(points, GROUP, 2)
        elif tells is None and self._does(index, chunk.sentence.last):
            add(points, GROUP, 1)

    def _is_at_war(self, index: int, word: str) -> bool:
        """Whether the verb has a pact or a war behind it: "están en guerra", "sellaron una alianza"."""
        return word in self._words.stance and not self._words.fight.isdisjoint(self._tokens.words[index + 1 : index + 4])

    def _names_another(self, index: int, chunk: Chunk) -> bool:
        """Whether the common noun behind a name belongs to the name of a group that follows it."""
        tokens, words, after = self._tokens, self._words, index + 1
        if after >= chunk.sentence.last or not tokens.capital[after] or tokens.gaps[after] != " ":
            return False
        return (
            not tokens.capital[index]
            and not words.group_head.intersection(chunk.core)
            and not words.given.intersection(tokens.words[after : after + 1])
        )

    def _does(self, index: int, last: int) -> bool:
        """Whether a deed stands there behind adverbs or "have": "no longer hold", "has since seized"; not "has been seized"."""
        words, step = self._tokens.words, index
        while step + 1 < min(last, index + _AWAY) and (words[step] in self._words.adverb or words[step] in NO_LONGER):
            if words[step] in BEEN:
                return False
            step += 1
        return step > index and (
            self._tables.after.get(words[step]) == "deed" or words[step - 1 : step + 1] == ["have", "people"]
        )

    def _counts_people(self, chunk: Chunk, index: int) -> bool:
        """Whether what it has is a number of fighters: "ISIS had about 3,000 men", "cuenta con unos 300 hombres"."""
        behind = self._tokens.words[index + 1 : min(index + 8, chunk.sentence.last)]
        return any(word[0].isdigit() for word in behind) and not self._words.people.isdisjoint(behind)
