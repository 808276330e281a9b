"""Writing a sentence as a line: words become symbols of their classes, mentions chunks; what is taken out leaves its marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from segun.claims.chunks import Chunk
from segun.claims.gender import OF_PRONOUN
from segun.claims.lexicon import Alphabet, Entry
from segun.claims.line import Line, Mark

_WORD = re.compile(r"['’]s\b|\d+(?:[.,]\d{3})+\b|\w+(?:[-.]\w+|['’](?!s\b)\w+)*|\.\.\.|--|[^\w\s]")
_SIGNS = {
    "-": "-—–", ";": ";", ",": ",", ":": ":", ".": ".…", "?": "?", "¿": "¿", "!": "!", "¡": "!",
    "(": "([", ")": ")]", '"': "\"“”«»„",
}  # fmt: skip
_PUNCTUATION = {sign: Entry(symbol) for symbol, signs in _SIGNS.items() for sign in signs}
_PUNCTUATION |= {"...": Entry("."), "--": Entry("-")} | dict.fromkeys(("'s", "’s", "'", "’"), Entry("'"))
_WAS = frozenset({"fue", "fueron"})  # and not "era", which reported speech makes of "es"
_ROLES = ("leader", "member", "faction", "allyn", "rival")
_STOPS = frozenset(",.;:)")
_CLOSING = frozenset("\"”»’'")
_PARTIES = tuple("GHPQ")
_IGNORED = Entry()
_UNKNOWN = Entry("w")
_FINITE_GUESS = Entry("v", finite=True)
_NUMBER = Entry("#")
_WOULD_HAVE = ("habría", "habrían", "se")  # "habría pactado"; the phrase "se habría" comes as its first word
_WE_HAVE = ("hemos", "habíamos")
_NOT_FINITE = ("haber", "habiendo", "having", "have")
_PLURAL_OBJECTS = ("los", "las")
SPANISH_OBJECTS = ("lo", "la", "los", "las")  # articles or, directly before a verb, its object
DEMONSTRATIVES = {
    "este": "éste", "esta": "ésta", "estos": "éstos", "estas": "éstas",
    "aquel": "aquél", "aquella": "aquélla", "aquellos": "aquéllos", "aquellas": "aquéllas",
}  # fmt: skip
_AUXILIARIES = (
    "ha",
    "han",
    "había",
    "habían",
    "habría",
    "habrían",
    "es",
    "son",
    "era",
    "eran",
    "fue",
    "fueron",
    "se",
    "no",
    "también",
)
_SPANISH_FINITE = ("ó", "aron", "ieron", "aba", "aban", "ía", "ían", "ará", "arán", "erá", "erán", "irá", "irán")


class Encoder:
    """Writes the sentences of one language as lines."""

    def __init__(self, alphabet: Alphabet, guesses_finite: bool) -> None:
        """``guesses_finite``: whether the endings of unknown words tell finite verbs (Spanish)."""
        self._words = _PUNCTUATION | alphabet.words
        self._phrases = alphabet.phrases
        self._guesses_finite = guesses_finite
        self._demonstratives = frozenset(DEMONSTRATIVES if guesses_finite else ())
        self._other = lru_cache(maxsize=8_000)(self._unlisted)  # the words of news come again and again
        self._have = frozenset(alphabet.members.get("aux_have", ""))
        self._be = alphabet.members["be"]
        self._where = frozenset(alphabet.members["located"])
        self._object_words = frozenset(SPANISH_OBJECTS if guesses_finite else ())
        self._prepositions = frozenset(alphabet.members["prep"])
        self._we = alphabet.members.get("we", "")[:1]
        owners = ("its", "their", "his", "our", "whose")
        self._owners = frozenset("'" + "".join(alphabet.members.get(name, "") for name in owners))
        self._roles = frozenset("".join(alphabet.members.get(name, "") for name in _ROLES))
        self._of_two = frozenset("" if guesses_finite else alphabet.members["first"] + alphabet.members["second"])
        self._clitic = alphabet.members.get("clitic", "")[:1]
        self._nouns = frozenset(alphabet.members.get("noun", ""))
        self._of, self._for = alphabet.members["of"], alphabet.members.get("for", "")
        self._realised, self._intended = (frozenset(alphabet.members.get(name, "")) for name in ("realised", "intended"))
        self._infinitives = frozenset(alphabet.members.get("verb.inf", ""))
        self._purposes = self._infinitives if guesses_finite else frozenset()

    def line(self, lower: str, start: int, end: int, chunks: Sequence[Chunk]) -> Line:
        """The sentence from ``start`` to ``end`` with its chunks in order; ``lower`` is the document's text in lower case."""
        line, pending = Line(), _Pending()
        symbols: list[str] = []
        at = start
        for chunk in chunks:
            if chunk.symbol == "S" and self._is_attribute(lower, chunk, end):
                continue
            self._words_between(lower, at, chunk.start, line, symbols, pending, end)
            symbols.append(chunk.symbol)
            pending.phrase = False
            pending.put(line, chunk.start, chunk.end, chunk, False)
            at = chunk.end
        self._words_between(lower, at, end, line, symbols, pending, end)
        line.symbols = "".join(symbols)
        return line

    def _is_attribute(self, lower: str, chunk: Chunk, end: int) -> bool:
        """Whether the words of a source begin a phrase that names no source: "its military wing"."""
        phrases = self._phrases.get(lower[chunk.start : chunk.end])
        following = _WORD.match(lower, chunk.end + 1, end) if phrases else None
        return phrases is not None and following is not None and following.group() in phrases

    def _words_between(
        self, lower: str, start: int, end: int, line: Line, symbols: list[str], pending: "_Pending", sentence_end: int
    ) -> None:
        found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(lower, start, end)]
        index, count = 0, len(found)
        words, phrases, demonstratives = self._words, self._phrases, self._demonstratives
        while index < count:
            word, begin, stop = found[index]
            entry, length = self._phrase(found, index) if word in phrases else (None, 1)
            if entry is not None and entry.symbol in self._of_two and not self._stands_alone(found, index + length):
                entry, length = None, 1  # "the former policeman"
            if entry is None:
                if word in demonstratives:
                    word = self._demonstrative(found, index, word)
                entry = words.get(word) or self._other(word)
            stop = found[index + length - 1][2]
            before = found[index - 1] if index else None
            index += length
            if word == "." and stop < sentence_end - 2 and lower[stop] not in _CLOSING:
                continue  # an abbreviation: the sentence goes on
            if word == "to" and index < count and self._is_infinitive(found[index][0]):
                pending.phrase = False
                pending.marks += self._aims(symbols, pending, begin, stop)
                continue
            if entry.mark == "possible" and entry.finite and symbols and symbols[-1] in self._prepositions:
                entry = _UNKNOWN  # "in May"
            if entry.mark is not None:
                mark = Mark(entry.mark, begin, stop)
                adjective = entry.passive and (pending.article or not symbols or symbols[-1] == ",")
                if not entry.symbol or adjective:
                    pending.marks += (mark,)
                    pending.finite = pending.finite or (entry.finite and not entry.symbol)
                    pending.having = entry.finite and word in _WOULD_HAVE
                    continue  # "the alleged leader", "X, alleged leader of Y": the leader, allegedly
                if entry.mark != "negation":  # which stands on what follows it
                    pending.marks += (mark,)
            if pending.passive and entry.symbol in self._where:
                symbols.append(self._be)  # "is in the town": a form of "be" before a place is its verb
                pending.put(line, begin, begin, None, True)
            if entry.symbol:
                if entry.symbol in self._purposes and symbols:
                    pending.marks += self._means(symbols, begin, stop)
                if (
                    before is not None
                    and before[0] in self._object_words
                    and self._takes_object(word, entry, before[0])
                    and not pending.governed
                ):
                    symbols.append(self._clitic)
                    pending.put_object(line, before[1], before[2])
                    line.marks[-1] = (Mark(OF_PRONOUN[before[0]], before[1], before[2]),)
                if entry.ours and symbols[-1:] != [self._we]:
                    symbols.append(self._we)
                    pending.put_object(line, begin, begin)
                noun = bool(entry.noun) and (pending.article or (pending.phrase and entry.bare))
                if noun:
                    entry = replace(entry, symbol=entry.noun, finite=False, passive="")
                if pending.was and entry.symbol in self._roles and not entry.passive:
                    pending.marks += (Mark("past", begin, stop),)  # "fue el brazo armado de X"
                pending.phrase = entry.symbol in self._owners or ((pending.article or pending.phrase) and entry.symbol == "w")
                compound = pending.having or (before is not None and before[0] in _WE_HAVE)
                if entry.passive and symbols and symbols[-1] in self._have:
                    symbols.pop()
                    pending.finite = pending.finite or lower[line.starts[-1] : line.ends[-1]] not in _NOT_FINITE
                    pending.take_back(line)
                    compound = True
                symbols.append(_of_participle(entry, compound, pending.passive) if entry.passive else entry.symbol)
                pending.put(line, begin, stop, None, entry.finite and not pending.article)
                if entry.mark == "negation":
                    pending.marks = (Mark(entry.mark, begin, stop),)
                continue
            pending.phrase = False
            if entry.article:
                pending.article, pending.definite = True, entry.definite
                pending.governed = bool(symbols) and symbols[-1] in self._prepositions  # "en la costa": no object pronoun
            elif entry.finite:
                pending.finite, pending.passive, pending.was = True, bool(entry.passive), word in _WAS

    def _phrase(self, found: list[tuple[str, int, int]], index: int) -> tuple[Entry | None, int]:
        if index + 1 == len(found):
            return None, 1
        for words, entry in self._phrases[found[index][0]].get(found[index + 1][0], ()):
            length = len(words)
            if length == 2 or [word for word, _, _ in found[index : index + length]] == list(words):
                return entry, length
        return None, 1

    def _stands_alone(self, found: list[tuple[str, int, int]], index: int) -> bool:
        """Whether English "the former" is a pronoun there: before a verb, preposition or stop, and not "the former chief"."""
        if index >= len(found):
            return False
        entry = self._words.get(found[index][0])
        return found[index][0] in _STOPS or (entry is not None and (entry.finite or entry.symbol in self._prepositions))

    def _demonstrative(self, found: list[tuple[str, int, int]], index: int, word: str) -> str:
        """ "esta" as "ésta" where no noun follows: "Esta, con X a la cabeza, ...", "este respondió"."""
        if index + 1 >= len(found):
            return word
        ahead = found[index + 1][0]
        alone = ahead == "," or (ahead.endswith(_SPANISH_FINITE) and ahead not in self._words) or ahead in _AUXILIARIES
        return DEMONSTRATIVES[word] if alone else word

    def _takes_object(self, word: str, entry: Entry, before: str) -> bool:
        """Whether "la" before this word is the object of a verb ("la dirige") and not the article of a noun ("la disputa")."""
        if not entry.finite or entry.passive or entry is _FINITE_GUESS:
            return False
        no_article = before == "lo" or (before in _PLURAL_OBJECTS and not word.endswith("s"))  # "los combate", "lo pone en duda"
        return no_article or entry.symbol not in self._nouns

    def _is_infinitive(self, word: str) -> bool:
        entry = self._words.get(word)
        return entry is not None and entry.symbol in self._infinitives and entry.symbol != ""

    def _aims(self, symbols: Sequence[str], pending: "_Pending", start: int, end: int) -> tuple[Mark, ...]:
        """What an infinitive behind ``symbols`` says by itself: "an order to kill", "gathered men to take" tell what is meant
        to be; "helped to take", "could hope to" do not."""
        before = symbols[-1] if symbols else ""
        if before in self._realised or pending.finite or pending.marks:
            return ()
        aim = Mark("aim", start, end)
        called = before in _PARTIES and any(symbol in self._intended for symbol in symbols[-5:])
        return (aim, Mark("planned", start, end)) if called or before in self._intended else (aim,)

    def _means(self, symbols: Sequence[str], start: int, end: int) -> tuple[Mark, ...]:
        """The same of a Spanish infinitive: "para matar", "la orden de matar"; "por matar a X" tells that it was done."""
        planned = len(symbols) > 1 and symbols[-2] in self._intended
        if symbols[-1] not in self._for and not (planned and symbols[-1] in self._of):
            return ()
        aim = Mark("aim", start, end)
        return (aim, Mark("planned", start, end)) if planned else (aim,)

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


def _of_participle(entry: Entry, compound: bool, passive: bool) -> str:
    """The symbol of a participle: "ha atacado" is a form like "atacó", "fue atacado" a passive."""
    if passive:
        return entry.passive
    return entry.active if compound and entry.active else entry.symbol


@dataclass(slots=True)
class _Pending:
    """What was taken out of the sentence since the last item, to be noted on the next."""

    finite: bool = False
    passive: bool = False
    article: bool = False
    definite: bool = False
    governed: bool = False
    having: bool = False
    was: bool = False
    phrase: bool = False
    marks: tuple[Mark, ...] = ()

    def take_back(self, line: Line) -> None:
        """Take the last item, an auxiliary after all, out of the line again."""
        line.starts.pop()
        line.ends.pop()
        line.chunks.pop()
        self.definite = line.definite.pop() or self.definite
        self.finite = line.finite.pop() or self.finite
        self.marks = line.marks.pop() + self.marks

    def put_object(self, line: Line, start: int, end: int) -> None:
        """Note an object pronoun; what was taken out stays with the verb, and no article goes before that."""
        line.starts.append(start)
        line.ends.append(end)
        line.chunks.append(None)
        line.finite.append(False)
        line.marks.append(())
        line.definite.append(False)
        self.article, self.definite = False, False

    def put(self, line: Line, start: int, end: int, chunk: Chunk | None, finite: bool) -> None:
        line.starts.append(start)
        line.ends.append(end)
        line.chunks.append(chunk)
        line.finite.append(finite or self.finite)
        line.marks.append(self.marks)
        line.definite.append(self.definite)
        self.finite, self.passive, self.article, self.definite, self.marks = False, False, False, False, ()
        self.having, self.was = False, False
