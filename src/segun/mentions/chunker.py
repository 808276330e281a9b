"""Cutting: runs of capitalised words that may be names, with the small words, nicknames and numbers that hold them together.

What a chunk names is decided afterwards, from the clues in and around it (``clues.py``). Where a joining word may or may not
belong to the name ("Ismael Zambada de Culiacán"), the chunk is cut long and remembers its joints.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import not_

from segun.mentions.chunks import CLOSING, OPENING, Chunk
from segun.mentions.function_words import CONTRACTED, SPANISH_ONE
from segun.mentions.initials import spelled_out
from segun.mentions.joints import Joints, breaks
from segun.mentions.lexicon import table
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.wordlists import Words

_VERB_ENDINGS, _PAST, _BEFALLEN = (tuple(table("endings")[name]) for name in ("told", "past", "befallen"))
_OPENS, _CLOSES = frozenset(OPENING), frozenset(CLOSING)


class Chunker:
    """Cuts the sentences of one text into chunks."""

    def __init__(self, tokens: Tokens, words: Words, taken: frozenset[int], figures: Iterable[int]) -> None:
        self._tokens, self._words, self._taken, self._place = tokens, words, taken, 0
        self._lower = frozenset(compress(tokens.words, map(not_, tokens.capital)))
        self._begins = list(compress(range(len(tokens.words)), tokens.capital))
        figures = list(figures)
        self._counted = Counter(tuple(tokens.words[index : index + 2]) for index in figures)
        numbered = [index for index in figures if self._is_numbered(index)]
        numbered += [index - 1 for index in figures if self._is_of_number(index)]
        if numbered or taken:
            self._begins = sorted({*self._begins, *numbered} - taken)
        self._heads, self._joints = words.name_head, Joints(tokens, words, taken)
        self._spelled = spelled_out(tokens, words, self._begins)

    def begins_in(self, sentence: Sentence) -> Sequence[int]:
        """The tokens of a sentence at which a chunk may begin, its first word left out where it is a small one."""
        begins = self._begins
        place = bisect_left(begins, sentence.first, self._place)
        self._place = bisect_left(begins, sentence.last, place)
        if place < self._place and begins[place] == sentence.first and self._is_common(sentence.first):
            place += 1
        return begins[place : self._place]

    def cut(self, sentence: Sentence, begins: Sequence[int]) -> list[Chunk]:
        """The chunks of a sentence in order, which may begin at ``begins``."""
        last, chunks = sentence.first, []
        for index in begins:
            if index < last:
                continue
            first = self._first(index, sentence)
            last, nick, joints = self._extent(index, sentence)
            chunk = self.made(first, last, sentence, nick, joints)
            if chunk is not None:
                chunks.append(chunk)
        return chunks

    def _is_common(self, index: int) -> bool:
        """Whether the first word of a sentence is a small one and the next no name: the usual case, told at once."""
        tokens, word = self._tokens, self._tokens.words[index]
        if word not in self._words.opener and word not in self._words.article:
            return False
        return index + 1 < len(tokens.words) and not tokens.capital[index + 1] and tokens.gaps[index + 1] == " "

    def made(
        self, first: int, last: int, sentence: Sentence, nick: tuple[int, int] | None = None, joints: tuple[int, ...] = ()
    ) -> Chunk | None:
        """The chunk of these tokens, after the words at its front that only open a sentence are cut off."""
        tokens, words = self._tokens, self._words
        initial = self._opens(first, sentence)
        quoted = self.is_quoted(first, last)
        while first < last and initial and not quoted and self._only_opens(first, last):
            first += 1
            while first < last and not tokens.capital[first]:
                first += 1
            initial = False
        if first >= last:
            return None
        article = ""
        core_first = first
        if tokens.words[first] in words.article and tokens.gaps[first + 1 : first + 2] and (last - first > 1):
            article = tokens.words[first]
            core_first = first + 1
        elif last - first == 1 and tokens.words[first] in words.article:
            return None
        core = tuple(tokens.words[core_first:last])
        chunk = Chunk(first, last, sentence, core, article, initial, quoted, nick, joints)
        if initial and len(core) > 1 and not article and tokens.gaps[last - 1].isspace() and tokens.capital[last - 1]:
            chunk.initial = False  # two capitals in a row: the first is not the sentence's alone
        if len(core) > 1 and len(core[-1]) == 1 and tokens.gaps[last - 1][-1:] in OPENING and tokens.gaps[last][:1] in _CLOSES:
            chunk.tail = 1
        return chunk

    def _only_opens(self, first: int, last: int) -> bool:
        """Whether a sentence's first word is there for the sentence: "Interviewed", "Según"; also "The"."""
        word = self._tokens.words[first]
        if word in self._words.owner and self._tokens.gaps[first + 1 : first + 2] in (["'"], ["’"]):
            return False  # "People's Defence Forces"
        if word in self._words.arabic and self._tokens.gaps[first + 1 : first + 2] == ["-"]:
            return False  # "Al-Qaeda"
        if word in self._words.prefixed and self._tokens.gaps[first + 1 : first + 2] == ["-"]:
            return True  # "Ex-Zetas"
        if word in self._words.alias:
            return True  # "Alias Pacora"
        if word == "frente" and self._tokens.words[first + 1 : first + 2] in (["a"], ["al"]):
            return True  # "Frente a las preguntas"
        if word in self._words.article:
            return word in ("the", "a", "an", "un", "una", "unos", "unas")
        if last - first == 1 and (word in self._words.lone or self._is_verb_before_alias(first)):
            return True
        if (word in self._words.people or word in self._words.command) and self._names_whose(first + 1):
            return True  # "Guerrillas of the Tordo Front", "Command of the Tordo Front fell to Ana Ruiz"
        if word in self._words.opener or (word in self._lower and word not in self._heads and word not in self._words.given):
            return True
        return self._is_verb_before_name(first, last) or self._is_before_a_head(first, last)

    def _is_before_a_head(self, first: int, last: int) -> bool:
        """Whether a Spanish sentence opens with what is of a group: "Refuerzos del Cártel de X", "Escindido del Frente X"."""
        tokens, words = self._tokens, self._words
        if tokens.words[first] in self._heads or tokens.words[first + 1 : first + 2] not in (["de"], ["del"]):
            return False
        head = first + 2 + (tokens.words[first + 2 : first + 3] in (["la"], ["los"], ["las"]))
        return head + 1 < last and tokens.capital[head] and tokens.words[head] in words.first

    def _names_whose(self, index: int) -> bool:
        """Whether "of the" and a name with the head of a group stand there, which then is whose they are."""
        tokens, words = self._tokens, self._words
        if tokens.words[index : index + 2] != ["of", "the"]:
            return False
        end = index + 2
        while end < len(tokens.words) and tokens.capital[end] and (end == index + 2 or tokens.gaps[end] == " "):
            end += 1
        return end - index > 3 and not words.group_head.isdisjoint(tokens.words[index + 2 : end])

    def _is_verb_before_name(self, first: int, last: int) -> bool:
        """Whether a Spanish sentence opens with its verb and a name follows: "Cayó José Antonio …", "Hablaba Moro"."""
        tokens, word = self._tokens, self._tokens.words[first]
        if last - first < 2 or word in self._words.given or word in self._words.group_head:
            return False
        known = tokens.words[first + 1] in self._words.given
        ends = tokens.written(first).endswith(_VERB_ENDINGS if known else _PAST)
        return ends and (known or len(word) > 4) and tokens.gaps[first + 1].isspace()

    def _is_verb_before_alias(self, first: int) -> bool:
        """Whether a Spanish sentence opens with what befell somebody known by a nickname: "Cayó alias Pacora"."""
        tokens, word = self._tokens, self._tokens.words[first]
        told = tokens.words[first + 1 : first + 2] == ["alias"] and word not in self._words.given
        return told and tokens.written(first).endswith(_BEFALLEN)

    def _opens(self, first: int, sentence: Sentence) -> bool:
        """Whether a capital is due here anyway: at the head of a sentence, behind its number or hour ("16:48 Desde …"), or of
        one that is quoted ('said, "The Front has"')."""
        numbers, gap = self._tokens.words[sentence.first : first], self._tokens.gaps[first]
        if self._tokens.words[first] == "the" and gap[:1] == "," and gap[-1:] in OPENING and not gap[-1:].isspace():
            return True
        return breaks(gap) or (len(numbers) < 3 and all(map(str.isdigit, numbers)))

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether the tokens stand alone between quotation marks."""
        before, after = self._tokens.gaps[first], self._tokens.gaps[last]
        return before[-1:] in _OPENS and after.lstrip(",.")[:1] in _CLOSES

    def _is_numbered(self, index: int) -> bool:
        """Whether an ordinal opens a name: "77th Lakeshore Battalion"."""
        word = self._tokens.words[index]
        tokens = self._tokens
        if tokens.gaps[index + 1] != " " or tokens.words[index + 1 : index + 3] in (["por", "ciento"], ["por", "mil"]):
            return False  # "el 85 % de L"
        if tokens.words[index + 1 : index + 2] == ["de"] and tokens.capital[index + 2 : index + 3] == [True]:
            return word.isdigit() and index > 0 and tokens.words[index - 1] in ("the", "el", "la", "los")  # "the 12 de Octubre"
        if index + 1 >= len(tokens.words) or not tokens.capital[index + 1] or tokens.gaps[index + 1] != " ":
            return False
        if word[-2:] in ("st", "nd", "rd", "th"):
            return True
        gang = index + 2 < len(tokens.words) and tokens.words[index + 2] in self._words.own and not tokens.capital[index + 2]
        if word.isdigit() and len(word) < 4 and index > 0 and tokens.words[index - 1] in self._words.own:
            return True  # "la banda 5 Wout"
        if not word.isdigit() or len(word) > 3 or index == 0:
            return False
        again = self._counted[word, tokens.words[index + 1]] > 1 and tokens.words[index + 1] not in self._words.demonym
        return again or (tokens.words[index - 1] == "the" and gang)  # "the 400 Mawozo gang", "400 Mawozo" told of again

    def _is_of_number(self, index: int) -> bool:
        """Whether a noun in small letters and a number name a unit: "el frente 37"."""
        tokens, words = self._tokens, self._tokens.words
        if index < 2 or words[index - 1] not in self._words.unit or tokens.gaps[index] != " ":
            return False
        return words[index].isdigit() and len(words[index]) < 4 and words[index - 2] in SPANISH_ONE

    def _first(self, index: int, sentence: Sentence) -> int:
        """One token earlier for "al-Shabaab", for "“camarada Raúl”" and for "«el Registrador»"."""
        tokens = self._tokens
        if index > sentence.first and tokens.words[index - 1] in self._words.article and tokens.gaps[index - 1][-1:] in OPENING:
            return index - 1 if tokens.gaps[index - 1].strip() and tokens.gaps[index] == " " else index
        if index > sentence.first and tokens.words[index - 1] in self._words.war_name and tokens.gaps[index - 1][-1:] in OPENING:
            return index - 1 if tokens.gaps[index - 1].strip() else index
        if index == sentence.first or tokens.words[index - 1] not in self._words.arabic:
            return index
        joined = tokens.gaps[index] in ("-", "’", "'") or (
            tokens.gaps[index] == " " and tokens.words[index - 1] in self._words.within
        )
        return index - 1 if joined else index  # "al-Shabaab", "al Qaeda"

    def _extent(self, index: int, sentence: Sentence) -> tuple[int, tuple[int, int] | None, tuple[int, ...]]:
        """Where the chunk that begins at ``index`` ends, with its nickname and its joints."""
        tokens, words = self._tokens, self._words
        if index in self._spelled:
            return self._spelled[index], None, ()
        start, end, nick = index, index + 1, None
        joints: list[int] = []
        while end < sentence.last and end not in self._taken:
            gap, word = tokens.gaps[end], tokens.words[end]
            if gap.isspace():
                if end in self._spelled:
                    return self._spelled[end], None, ()
                given = word in words.given and tokens.words[end - 1] not in words.place_first  # not of "San Roque"
                if tokens.capital[end] and given and joints and tokens.words[start] in words.first:
                    break  # "el Cártel de Sinaloa Joaquín Guzmán"
                if tokens.capital[end] or (word.isdigit() and len(word) <= 3 and self._takes_number(start, end)):
                    end += 1
                    continue
                step = self._joints.behind(start, end, sentence)
                if step:
                    joints.append(end)
                    end = step
                    continue
                break
            if gap in ("' ", "’ ") and tokens.capital[end] and tokens.words[end - 1].endswith("s") and word in self._heads:
                end += 1  # "Bankers' Association"
            elif gap in ("'", "’") and word == "s" and self._owns(end, sentence):
                end += 2
            elif gap == "-" and word in words.hyphened and not tokens.capital[end]:
                break
            elif gap in ("-", "–") or (gap in ("'", "’") and word not in CONTRACTED):
                end += 1
            elif gap == "." or (gap == ". " and self._abbreviates(end - 1)):
                numbered = word.isdigit() and gap == "." and len(tokens.words[end - 1]) == 1  # "Los P.27"
                if not tokens.capital[end] and not numbered:
                    break
                end += 1
            elif nick is None and gap[0].isspace() and gap[-1] in OPENING and (closing := self._nick_end(end, sentence)):
                if not self._resumes(closing, sentence):
                    end += closing == end + 1 and len(word) == 1  # "José Antonio “N”": a surname that the law withholds
                    break
                nick, end = (end, closing), closing + 1
            elif gap == " & " and tokens.capital[end]:
                end += 1
            else:
                break
        return end, nick, tuple(joints)

    def _owns(self, end: int, sentence: Sentence) -> bool:
        """Whether a name goes on behind "'s": "Lord's Resistance Army", not "Mexico's Zetas"."""
        tokens = self._tokens
        follows = end + 1 < sentence.last and tokens.capital[end + 1] and tokens.gaps[end + 1].isspace()
        return follows and tokens.words[end - 1] in self._words.owner

    def _takes_number(self, start: int, end: int) -> bool:
        """Whether a number may belong to the name: "Brigade 9", "Barrio 18", "El 40", "March 23 Movement"."""
        tokens = self._tokens
        if (
            end + 1 < len(tokens.words)
            and tokens.capital[end + 1]
            and tokens.gaps[end + 1] == " "
            and tokens.words[end + 1] in self._heads
        ):
            return True
        if tokens.gaps[end + 1][:1] in (",", ".", "%", ":") and tokens.gaps[end + 1][1:2].isdigit():
            return False
        if tokens.words[start] in self._words.institution:
            return False  # "suma según el Ministerio de Defensa 340 hombres"
        head = tokens.words[end - 1]
        alone = end - start == 1 and head in ("el", "la", "los")
        return head in self._heads or alone or self.is_quoted(start, end + 1)

    def _abbreviates(self, index: int) -> bool:
        word = self._tokens.words[index]
        return len(word) == 1 or word in self._words.title or word in ("st", "sta", "sto", "cd", "mt", "ft", "jr", "sr")

    def _nick_end(self, first: int, sentence: Sentence) -> int:
        """The token behind a nickname in quotation marks that begins at ``first``; 0 if it does not end soon."""
        tokens = self._tokens
        if not (tokens.capital[first] or tokens.words[first] in self._words.article):
            return 0
        for index in range(first + 1, min(first + 6, sentence.last)):
            if tokens.gaps[index][:1] in _CLOSES or (tokens.gaps[index][:1] == "," and tokens.gaps[index][1:2] in _CLOSES):
                return index
            if not tokens.gaps[index].isspace():
                return 0
        return 0

    def _resumes(self, index: int, sentence: Sentence) -> bool:
        """Whether the name goes on behind the nickname."""
        if index >= sentence.last or not self._tokens.capital[index]:
            return False
        gap = self._tokens.gaps[index]
        return len(gap) == 2 and gap[0] in CLOSING and gap[1].isspace()
