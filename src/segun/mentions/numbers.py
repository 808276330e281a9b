"""Numbers of people: how strong a group is said to be, in digits or words, as a figure or a range ("60-70").

Only beside a noun of fighters or a word of strength: prices, kilos and dates are no concern of this stage. "More than 2,000" is
2000 and "dozens" is nothing, for a claim carries what was said and never a guess.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.mentions.tokens import Sentence, Tokens
from segun.model import Language, Mention, MentionBasis, MentionKind

_FEW = 10  # so many may be brothers, or bands: "son tres"
_SEVERAL = 5  # people of a group whose number tells its strength: "there are fifty of them"
_FAR = 6  # words before a number in which a verb may tell that it grew from that
_SPAN = 3  # words that may stand between a number and what it counts


@dataclass(frozen=True, slots=True)
class _NumberWords:
    one: dict[str, int]
    times: dict[str, int]
    joins: frozenset[str]
    ranges: frozenset[tuple[str, str]]
    people: frozenset[str]
    between: frozenset[str]
    left: frozenset[str]
    before: frozenset[str]
    harmed: frozenset[str]
    some: frozenset[str]
    half: frozenset[str]
    are: frozenset[str]
    about: frozenset[str]
    of_them: frozenset[str]
    ending: frozenset[str]
    change: frozenset[str]


def number_words(language: Language) -> frozenset[str]:
    """The words that begin a number."""
    words = _words(language)
    return frozenset(words.one) | frozenset(words.times)


@cache
def _words(language: Language) -> _NumberWords:
    data, both = table("numbers")[language.value], table("numbers")["both"]
    return _NumberWords(
        {fold(word): value for word, value in data["one"].items()},
        {fold(word): value for word, value in data["times"].items()},
        frozenset(data["joins"]),
        frozenset((first, second) for first, second in data["range"]),
        *(
            frozenset(map(fold, both[name]))
            for name in (
                "people",
                "between",
                "left",
                "before",
                "harmed",
                "some",
                "half",
                "are",
                "about",
                "of_them",
                "ending",
                "change",
            )
        ),
    )


@dataclass(frozen=True, slots=True)
class _Number:
    """A figure at tokens ``first`` to ``last`` (excluded)."""

    first: int
    last: int
    value: str


def find_numbers(tokens: Tokens, language: Language, taken: frozenset[int], starts: Sequence[int]) -> list[Mention]:
    """The strengths in a text, in order; ``starts`` are the tokens at which a number may begin."""
    words, found, place = _words(language), [], 0
    for sentence in tokens.sentences:
        begins = []
        while place < len(starts) and starts[place] < sentence.last:
            if starts[place] >= sentence.first and starts[place] not in taken:
                begins.append(starts[place])
            place += 1
        if begins:
            numbers = _ranges(list(_figures(tokens, sentence, words, begins)), tokens, words)
            found += [_mention(tokens, number) for number in numbers if _counts_people(tokens, sentence, number, words)]
    return found


def _mention(tokens: Tokens, number: _Number) -> Mention:
    start, end = tokens.starts[number.first], tokens.ends[number.last - 1]
    return Mention(start, end, tokens.text[start:end], MentionKind.NUMBER, MentionBasis.GRAMMAR, number=number.value)


def _figures(tokens: Tokens, sentence: Sentence, words: _NumberWords, begins: Sequence[int]) -> Iterator[_Number]:
    reached = sentence.first
    for index in begins:
        if index < reached:
            continue
        digits = tokens.words[index].isdigit()
        read = _digits(tokens, index, sentence) if digits else _spelled(tokens, index, sentence, words)
        if read is not None:
            yield read
            reached = read.last


def _digits(tokens: Tokens, index: int, sentence: Sentence) -> _Number | None:
    """Digits with their thousands: 200, 2,000, 2.000, 2 000."""
    value, last = tokens.words[index], index + 1
    if tokens.gaps[index][-1:] in ("$", "€", "£", "#") or len(value) > 6:
        return None
    while (
        last < sentence.last
        and len(value) <= 6
        and tokens.gaps[last] in (",", ".", " ", "\u00a0")
        and _is_thousand(tokens.words[last])
    ):
        if tokens.gaps[last] == " " and len(tokens.words[index]) > 3:
            break
        value, last = value + tokens.words[last], last + 1
    if tokens.gaps[last][:1] in ("%", ":") or (
        tokens.gaps[last] in (",", ".") and last < sentence.last and tokens.words[last].isdigit()
    ):
        return None
    if last < sentence.last and tokens.words[last] == "mil" and tokens.gaps[last] == " ":
        value, last = value + "000", last + 1
    return _Number(index, last, str(int(value)))


def _is_thousand(word: str) -> bool:
    return len(word) == 3 and word.isdigit()


def _spelled(tokens: Tokens, index: int, sentence: Sentence, words: _NumberWords) -> _Number | None:
    """A number in words: "two hundred and fifty", "dos mil"."""
    total, part, last = 0, 0, index
    if tokens.words[index] in words.times and index and tokens.words[index - 1] in words.some:
        return None  # "several hundred"
    while last < sentence.last:
        word = tokens.words[last]
        if word in words.times:
            part = max(part, 1) * words.times[word]
            if words.times[word] == 1000:
                total, part = total + part, 0
        elif word in words.one:
            part += words.one[word]
        elif not (
            word in words.joins
            and last > index
            and last + 1 < sentence.last
            and tokens.words[last + 1] in words.one
            and part >= 30
        ):
            break
        last += 1
        if last < sentence.last and not (tokens.gaps[last].isspace() or tokens.gaps[last] == "-"):
            break
    value = total + part
    half = index > sentence.first and tokens.words[index - 1] in words.half and value % 2 == 0
    return _Number(index - half, last, str(value // 2 if half else value)) if value > 1 else None


def _ranges(figures: list[_Number], tokens: Tokens, words: _NumberWords) -> list[_Number]:
    """The figures with each "between 60 and 70", "60 to 70" and "60-70" made one."""
    out: list[_Number] = []
    for number in figures:
        if out and _joined(out[-1], number, tokens, words):
            out[-1] = _Number(out[-1].first, number.last, f"{out[-1].value}-{number.value}")
        else:
            out.append(number)
    return out


def _joined(one: _Number, other: _Number, tokens: Tokens, words: _NumberWords) -> bool:
    if "-" in one.value or int(one.value) >= int(other.value):
        return False
    if other.first == one.last:
        spelled = not (tokens.words[one.first].isdigit() or tokens.words[other.first].isdigit())
        near = spelled and int(other.value) <= 2 * int(one.value)  # "son veinte, treinta gentes"
        return tokens.gaps[other.first] in ("-", "–") or (near and tokens.gaps[other.first] == ", ")
    if not words.change.isdisjoint(tokens.words[max(one.first - _FAR, 0) : one.first]):
        return False  # "grew from 40 to 120 men"
    link = tokens.words[one.last : other.first]
    before = tokens.words[one.first - 1] if one.first else ""
    return len(link) == 1 and ((before, link[0]) in words.ranges or ("", link[0]) in words.ranges)


def _counts_people(tokens: Tokens, sentence: Sentence, number: _Number, words: _NumberWords) -> bool:
    if not words.harmed.isdisjoint(tokens.words[max(sentence.first, number.first - 3) : number.first]):
        return False
    if tokens.words[max(sentence.first, number.first - 1)] == "numero":
        return False  # "el número dos de la banda"
    for step in range(number.last, min(number.last + _SPAN + 1, sentence.last)):
        if tokens.gaps[step].strip(" -\n"):
            break
        word = tokens.words[step]
        if word in words.people:
            return True
        if word not in words.between and word not in ("are", "were", "presuntos", "suspected", "alleged", "presuntas"):
            break
    behind = tokens.words[number.last : number.last + 2]
    if " ".join(behind) in words.of_them:
        return "-" in number.value or int(number.value) >= _SEVERAL  # not "the two of them"
    if any(word in words.left for word in behind):
        return True
    before = tokens.words[max(sentence.first, number.first - 4) : number.first]
    return any(word in words.before for word in before[-3:]) or _are_so_many(tokens, sentence, number, words)


def _are_so_many(tokens: Tokens, sentence: Sentence, number: _Number, words: _NumberWords) -> bool:
    """Whether a number is all that some are said to be: "los Tordos son cuatrocientos"."""
    last = number.last
    ends = last >= sentence.last or bool(tokens.gaps[last].strip(" \n")) or tokens.words[last] in words.ending
    step = number.first - 1
    while step > sentence.first and tokens.words[step] in words.about:
        step -= 1
    few = int(number.value.partition("-")[0]) < _FEW
    return ends and not few and step > sentence.first and tokens.words[step] in words.are
