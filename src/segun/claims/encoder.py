"""Writing a sentence as a line: words become symbols of their classes, mentions chunks; what is taken out leaves its marks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from segun.claims.aims import Aims
from segun.claims.chunks import SOURCE, Chunk
from segun.claims.lexicon import Alphabet, Entry
from segun.claims.line import Line, Mark
from segun.claims.writing import Writing

_WORD = re.compile(r"['’]s\b|\d+(?:[.,]\d{3})+\b|\w+(?:[-.]\w+|['’](?!s\b)\w+)*|\.\.\.|--|[^\w\s]")
_SIGNS = {
    "-": "-—–", ";": ";", ",": ",", ":": ":", ".": ".…", "?": "?", "¿": "¿", "!": "!", "¡": "!",
    "(": "([", ")": ")]", '"': "\"“”«»„",
}  # fmt: skip
_PUNCTUATION = {sign: Entry(symbol) for symbol, signs in _SIGNS.items() for sign in signs}
_PUNCTUATION |= {"...": Entry("."), "--": Entry("-")} | dict.fromkeys(("'s", "’s", "'", "’"), Entry("'"))
_ROLES = ("leader", "member", "faction", "allyn", "rival")
_STOPS = frozenset(",.;:)")
_CLOSING = frozenset("\"”»’'")
_IGNORED = Entry()
_UNKNOWN = Entry("w")
_FINITE_GUESS = Entry("v", finite=True)
_NUMBER = Entry("#")
_SPANISH_FINITE = ("ó", "aron", "ieron", "aba", "aban", "ía", "ían", "ará", "arán", "erá", "erán", "irá", "irán")

_Found = tuple[str, int, int]  # as it is written, and where it begins and ends


class Encoder:
    """Writes the sentences of one language as lines."""

    def __init__(self, alphabet: Alphabet, guesses_finite: bool) -> None:
        """``guesses_finite``: whether the endings of unknown words tell finite verbs (Spanish)."""
        self._words = _PUNCTUATION | alphabet.words
        self._phrases = alphabet.phrases
        self._guesses_finite = guesses_finite
        self._spelt = alphabet.spelt
        self._other = lru_cache(maxsize=8_000)(self._unlisted)  # the words of news come again and again
        self._have = frozenset(alphabet.members.get("aux_have", ""))
        self._be = alphabet.members["be"]
        self._where = frozenset(alphabet.members["located"])
        self._prepositions = frozenset(alphabet.members["prep"])
        self._we = alphabet.members.get("we", "")[:1]
        owners = ("its", "their", "his", "our", "whose")
        self._owners = frozenset("'" + "".join(alphabet.members.get(name, "") for name in owners))
        self._adjectival = frozenset("w" + alphabet.members.get("timing", ""))  # "the last posts"
        self._before_adjective = frozenset(alphabet.members["prep"] + alphabet.members["verb"]).difference(
            alphabet.members["have"]
        )
        self._roles = frozenset("".join(alphabet.members.get(name, "") for name in _ROLES))
        ordinals = alphabet.members["first"] + alphabet.members["second"]
        self._of_two = frozenset(alphabet.members.get("the_other", "") if guesses_finite else ordinals)
        self._clitic = alphabet.members.get("clitic", "")[:1]
        self._nouns = frozenset(alphabet.members.get("noun", ""))
        self._aims = Aims(alphabet.members)
        self._infinitives = frozenset(alphabet.members.get("verb.inf", ""))
        self._purposes = self._infinitives if guesses_finite else frozenset()
        self._former = frozenset(alphabet.members.get("former", ""))
        self._light = frozenset(alphabet.members["light"])
        self._before_deed = frozenset("GHPQ" + alphabet.members["relative"])
        self._deeds = frozenset() if guesses_finite else _verbs_of_no_pattern(alphabet.members)

    def line(self, lower: str, start: int, end: int, chunks: Sequence[Chunk]) -> Line:
        """The sentence from ``start`` to ``end`` with its chunks in order; ``lower`` is the document's text in lower case."""
        writing, at = Writing(lower), start
        for chunk in chunks:
            if chunk.symbol == SOURCE and self._is_attribute(lower, chunk, end):
                continue
            self._words_between(writing, at, chunk.start, end)
            writing.phrase = False
            writing.put(chunk.symbol, chunk.start, chunk.end, chunk)
            at = chunk.end
        self._words_between(writing, at, end, end)
        return writing.line()

    def _is_attribute(self, lower: str, chunk: Chunk, end: int) -> bool:
        """Whether the words of a source begin a phrase that names no source: "its military wing"."""
        phrases = self._phrases.get(lower[chunk.start : chunk.end])
        following = _WORD.match(lower, chunk.end + 1, end) if phrases else None
        return phrases is not None and following is not None and following.group() in phrases

    def _words_between(self, writing: Writing, start: int, end: int, sentence_end: int) -> None:
        lower, symbols = writing.lower, writing.symbols
        found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(lower, start, end)]
        index, count = 0, len(found)
        while index < count:
            before = found[index - 1] if index else None
            begin = found[index][1]
            word, entry, length = self._read(found, index)
            index += length
            stop = found[index - 1][2]
            if word == "." and stop < sentence_end - 2 and lower[stop] not in _CLOSING:
                continue  # an abbreviation: the sentence goes on
            if (
                word == "-"
                and writing.symbols
                and writing.symbols[-1] in self._former
                and before is not None
                and before[2] == begin
            ):
                continue  # "ex-member"
            if word == "to" and index < count and self._is_infinitive(found[index][0]):
                writing.phrase = False
                writing.marks += self._aims.of_infinitive(writing, begin, stop)
                continue
            if entry.mark is not None:
                if entry.mark == "possible" and entry.finite and symbols and symbols[-1] in self._prepositions:
                    entry = _UNKNOWN  # "in May"
                elif self._is_mark_alone(entry, (word, begin, stop), writing, found[index][0] if index < count else ""):
                    continue
            if writing.passive and entry.symbol in self._where:
                writing.put(self._be, begin, begin, None, True)  # "is in the town": "be" before a place is its verb
            if entry.symbol:
                self._put(entry, (word, begin, stop), before, writing)
            else:
                self._take_out(entry, word, writing)

    def _read(self, found: Sequence[_Found], index: int) -> tuple[str, Entry, int]:
        """The word at ``index`` or the phrase that begins there, what stands for it, and how many words that takes."""
        word = found[index][0]
        if word in self._phrases:
            phrase, length = self._phrase(found, index)
            if phrase is not None and (phrase.symbol not in self._of_two or self._stands_alone(found, index + length)):
                return word, phrase, length  # and not "the former policeman"
        if word in self._spelt.demonstratives:
            word = self._demonstrative(found, index, word)
        return word, self._words.get(word) or self._other(word), 1

    def _is_mark_alone(self, entry: Entry, word: _Found, writing: Writing, behind: str) -> bool:
        """Whether a word only says how something is said, and is taken out; else its mark stands beside it.

        So are adjectives: "the alleged leader" and "X, alleged leader of Y" are the leader, allegedly; "a policeman and alleged
        leader" too, which the word ``behind`` shows.
        """
        text, begin, stop = word
        mark = Mark(entry.mark or "", begin, stop)
        last = writing.symbols[-1] if writing.symbols else ","
        opens = writing.article or last == "," or (last in self._before_adjective and not writing.passive)
        adjective = entry.passive and (opens or self._words.get(behind, _UNKNOWN).symbol in self._roles)
        if not entry.symbol or adjective:
            writing.marks += (mark,)
            writing.finite = writing.finite or (entry.finite and not entry.symbol)
            writing.having = entry.finite and text in self._spelt.would_have
            return True
        told = entry.mark == "reported" and writing.symbols[-1:] == ["S"] and not writing.passive  # "residents reported clashes"
        if entry.mark != "negation" and not told:  # which stands on what follows it
            writing.marks += (mark,)
        return False

    def _put(self, entry: Entry, word: _Found, before: _Found | None, writing: Writing) -> None:
        """Put a word of a class as an item, with the pronouns that it shows; an auxiliary before a participle goes."""
        text, begin, stop = word
        symbols, spelt = writing.symbols, self._spelt
        if entry.symbol in self._purposes and symbols:
            writing.marks += self._aims.of_spanish_infinitive(symbols, begin, stop)
        if (
            before is not None
            and before[0] in spelt.objects
            and self._takes_object(text, entry, before[0], writing.lower.endswith("se ", 0, before[1]))
            and not writing.governed
        ):
            gender = Mark(spelt.objects[before[0]], before[1], before[2])
            writing.put_object(self._clitic, before[1], before[2], (gender,))
        if entry.ours and symbols[-1:] != [self._we]:
            writing.put_object(self._we, begin, begin)
        if entry.noun and (writing.article or (writing.phrase and entry.bare)):
            entry = replace(entry, symbol=entry.noun, finite=False, passive="")
        elif entry.noun and entry.finite and not entry.passive and symbols and symbols[-1] in self._prepositions:
            entry = replace(entry, finite=False)  # "in charge", "in command of", "under attack"
        if writing.was and entry.symbol in self._roles and not entry.passive:
            writing.marks += (Mark("past", begin, stop),)  # "fue el brazo armado de X"
        if entry.symbol in self._owners and entry.symbol != "'":
            self._note_deed(writing)  # "X met its leader"
        if entry.symbol in self._roles:
            self._note_meeting(entry.symbol, writing)
        goes_on = (writing.article or writing.phrase) and entry.symbol in self._adjectival
        writing.phrase = entry.symbol in self._owners or goes_on
        compound = writing.having or (before is not None and before[0] in spelt.we_have)
        if entry.passive and symbols and symbols[-1] in self._have:
            writing.finite = writing.finite or writing.last_word() not in spelt.not_finite
            writing.take_back()
            compound = True
        symbol = _of_participle(entry, compound, writing.passive) if entry.passive else entry.symbol
        writing.put(symbol, begin, stop, None, entry.finite and not writing.article)
        if entry.mark == "negation":
            writing.marks = (Mark(entry.mark, begin, stop),)

    def _take_out(self, entry: Entry, word: str, writing: Writing) -> None:
        """Note what a word tells that becomes no item: an article, a form of "be", another auxiliary."""
        writing.phrase = False
        if entry.article:
            self._note_deed(writing)
            writing.article, writing.definite = True, entry.definite
            writing.governed = bool(writing.symbols) and writing.symbols[-1] in self._prepositions  # "en la costa": no pronoun
        elif entry.finite:
            if word == "been" and writing.symbols and writing.symbols[-1] in self._have:
                writing.take_back()  # "has never been a member"
            writing.finite, writing.passive, writing.was = True, bool(entry.passive), word in self._spelt.was

    def _note_deed(self, writing: Writing) -> None:
        """Mark the last word as done to somebody else, before whose article it stands: "X interviewed the leader of Y"."""
        symbols = writing.symbols
        if len(symbols) > 1 and symbols[-1] in self._deeds and symbols[-2] in self._before_deed:
            writing.mark_deed("deed")

    def _note_meeting(self, symbol: str, writing: Writing) -> None:
        """The same before the word for a leader or member, with an article (it is no participle then) or without."""
        if writing.article:
            writing.heighten("deed", "meeting")
        elif (
            writing.symbols
            and symbol not in self._infinitives
            and (writing.last_word().endswith("ed") or writing.symbols[-1] in self._light)
        ):
            self._note_deed(writing)

    def _phrase(self, found: Sequence[_Found], index: int) -> tuple[Entry | None, int]:
        if index + 1 == len(found):
            return None, 1
        for words, entry in self._phrases[found[index][0]].get(found[index + 1][0], ()):
            length = len(words)
            if length == 2 or [word for word, _, _ in found[index : index + length]] == list(words):
                return entry, length
        return None, 1

    def _stands_alone(self, found: Sequence[_Found], index: int) -> bool:
        """Whether English "the former" is a pronoun there: before a verb, preposition or stop, and not "the former chief"."""
        if index >= len(found):
            return False
        entry = self._words.get(found[index][0])
        verb = self._guesses_finite and found[index][0].endswith(_SPANISH_FINITE)
        verb = verb or (self._guesses_finite and found[index][0] in self._spelt.auxiliaries)  # "los otros se replegaron"
        return verb or found[index][0] in _STOPS or (entry is not None and (entry.finite or entry.symbol in self._prepositions))

    def _demonstrative(self, found: Sequence[_Found], index: int, word: str) -> str:
        """ "esta" as "ésta" where no noun follows: "Esta, con X a la cabeza, ...", "este respondió"."""
        if index + 1 >= len(found):
            return word
        ahead = found[index + 1][0]
        known = self._words.get(ahead)
        verb = ahead.endswith(_SPANISH_FINITE) if known is None else known.finite and known.symbol not in self._nouns
        alone = ahead == "," or verb or ahead in self._spelt.auxiliaries
        return self._spelt.demonstratives[word] if alone else word

    def _takes_object(self, word: str, entry: Entry, before: str, reflexive: bool) -> bool:
        """Whether "la" before this word is the object of a verb ("la dirige") and not the article of a noun ("la disputa").

        ``reflexive``: "se" goes before ("se la disputa").
        """
        if not entry.finite or entry.passive or entry is _FINITE_GUESS:
            return False
        no_article = (
            reflexive or before == "lo" or (before in self._spelt.plural_objects and not word.endswith("s"))
        )  # "los combate", "lo pone en duda"
        return no_article or entry.symbol not in self._nouns

    def _is_infinitive(self, word: str) -> bool:
        entry = self._words.get(word)
        return entry is not None and entry.symbol in self._infinitives and entry.symbol != ""

    def _unlisted(self, word: str) -> Entry:
        if word[0].isdigit():
            return _NUMBER
        if not word[0].isalnum():
            return _IGNORED
        if not self._guesses_finite and len(word) > 4 and word.endswith("ly"):
            return _IGNORED  # an adverb: "brutally", "reluctantly"
        if self._guesses_finite and len(word) > 3 and word.endswith(_SPANISH_FINITE):
            return _FINITE_GUESS
        return _UNKNOWN


def _verbs_of_no_pattern(members: Mapping[str, str]) -> frozenset[str]:
    """The symbols of words that are a verb between a name and an article, those that say what somebody is ("became") left out."""
    named = "".join(symbols for name, symbols in members.items() if not name.startswith("="))
    literal = "".join(symbols for name, symbols in members.items() if name.startswith("="))
    return frozenset((*(set(literal) - set(named)), _UNKNOWN.symbol, *(set(members["light"]) - set(members["copula"]))))


def _of_participle(entry: Entry, compound: bool, passive: bool) -> str:
    """The symbol of a participle: "ha atacado" is a form like "atacó", "fue atacado" a passive."""
    if passive:
        return entry.passive
    return entry.active if compound and entry.active else entry.symbol
