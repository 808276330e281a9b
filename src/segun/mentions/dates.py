"""Dates: absolute, vague and relative ones, with the end of a period that the words around them give.

An interval grammar of our own (rules and tables in ``lexicon/dates.toml``), because the parsers at hand guess: they read "may
march on" as two dates and "in late 2024" as today. What a rule does not cover, or what only a day of publication could settle
where there is none, gives no date.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from segun.mentions.date_readings import READINGS
from segun.mentions.date_rules import DateGrammar, DateRule, date_grammar
from segun.mentions.tokens import Tokens
from segun.mentions.told_dates import TOLD
from segun.mentions.wordlists import words_of
from segun.model import DateReading, DateSpan, Language, Mention, MentionBasis, MentionKind
from segun.model.fixed import filling

NEAR = 60  # words back within which the date must stand that "that year" or "a month later" leans on

_a_mention = filling(Mention)

_YEAR = 366  # days

_EVENT = 7  # words between "until" and the date of what it names, at most

_OF_THE_NEWS = frozenset({"weekday", "dayword", "this-month", "weekend"})  # when somebody said it; the story goes by other dates


def find_dates(tokens: Tokens, language: Language, published: date | None, starts: Iterable[int]) -> list[Mention]:
    """The dates of a text in order; ``starts`` are the tokens at which one may begin.

    Two that "between … and …" joins are one mention from the first to the last.
    """
    grammar = date_grammar(language)
    return _joined(list(_single_dates(tokens, grammar, language, published, starts)), tokens, grammar)


def _single_dates(
    tokens: Tokens, grammar: DateGrammar, language: Language, published: date | None, begins: Iterable[int]
) -> Iterator[Mention]:
    folded, starts, words, by_word, by_digit = tokens.folded, tokens.starts, tokens.words, grammar.by_word, grammar.by_digit
    counting, units, size = grammar.counting, grammar.units, len(words)
    done = 0
    told: tuple[int, DateSpan] | None = None
    for index in begins:
        start, word = starts[index], words[index]
        if start < done or (word in counting and (index + 1 == size or words[index + 1] not in units)):
            continue
        rules = by_word.get(word, by_digit)
        for rule in rules:
            match = rule.pattern.match(folded, start)
            if match is not None and _is_in_a_name(tokens, index, match.group(), language):
                done = match.end()
                break
            if match is None or not _meant(tokens, index, match.group(), rule, grammar, language):
                continue
            if (lean := TOLD.get(rule.reads)) is not None:
                near = told is not None and index - told[0] <= NEAR and (rule.bound is None or _is_told_on(tokens, told, index))
                span = lean(match.groupdict(), told[1], grammar) if told is not None and near else None
            else:
                span = _read(language, rule, match.group(), _as_seen_from(published, tokens, index, rule, grammar))
            if span is not None:
                done = match.end()
                if rule.reads not in _OF_THE_NEWS:
                    told = (index, span)
                bound = rule.bound or _bound(tokens, index, grammar)
                if bound == "at" and grammar.day_words.get(match.group()) == 0:
                    bound = "now"
                yield _mention(tokens, start, done, DateReading(span, bound), rule.id)
                break


@lru_cache(maxsize=4_000)
def _read(language: Language, rule: DateRule, said: str, published: date | None) -> DateSpan | None:
    """What the words of a rule mean on a day of publication."""
    match = rule.pattern.match(said)
    return READINGS[rule.reads](match.groupdict(), published, date_grammar(language)) if match else None


def _mention(tokens: Tokens, start: int, end: int, when: DateReading, rule: str) -> Mention:
    return _a_mention(start, end, tokens.text[start:end], MentionKind.DATE, MentionBasis.GRAMMAR, (), rule, None, when, None)


def _meant(tokens: Tokens, index: int, said: str, rule: DateRule, grammar: DateGrammar, language: Language) -> bool:
    """Whether the words are a date here: not "may" the verb, "march" the walk, El Mayo, or a count of two thousand men."""
    word = tokens.words[index]
    if rule.id.endswith("-year") and said.isdigit():
        return _is_year(tokens, index, language)
    if word[0].isdigit():
        return (
            index == 0
            or tokens.gaps[index][-1:] not in ("$", "€", "£", ".", ",")
            or tokens.gaps[index] != tokens.gaps[index].strip()
        )
    if word == "hoy" and "," in tokens.gaps[index] and tokens.gaps[index + 2 : index + 3] and "," in tokens.gaps[index + 2]:
        return False  # "su comandante, hoy concejal,"
    if word in grammar.months:
        return _is_month(tokens, index, said, grammar, language)
    if said == "fall" or word in ("spring", "summer"):
        return any(letter.isdigit() for letter in said)
    return True


def _is_told_on(tokens: Tokens, told: tuple[int, DateSpan], index: int) -> bool:
    """Whether "since then" may mean the date told: a year or less, in its own sentence or the one before."""
    ends = sum("." in tokens.gaps[at] for at in range(told[0] + 1, index + 1))
    return ends <= 1 and (told[1].last - told[1].first).days <= _YEAR


def _is_a_name(tokens: Tokens, index: int, before: str) -> bool:
    """Whether a month with a capital is somebody's or some place's name in Spanish: "Julio César", "El Mayo"."""
    follows = index + 1 < len(tokens.words) and tokens.capital[index + 1] and tokens.gaps[index + 1] == " "
    shouted = tokens.written(index).isupper()
    return not shouted and (
        follows or before in ("el", "los", "la", "al", "del") or before not in ("en", "desde", "hasta", "durante")
    )


def _is_in_a_name(tokens: Tokens, index: int, said: str, language: Language) -> bool:
    """Whether a group is called after the day: "the March 23 Movement", "Frente 9 de Julio"."""
    words, last = words_of(language), index + len(said.split())
    if last < len(tokens.words) and tokens.capital[last] and tokens.words[last] in words.weak and tokens.gaps[last] == " ":
        return True
    return index > 0 and tokens.capital[index - 1] and tokens.words[index - 1] in words.first and tokens.gaps[index] == " "


def _is_month(tokens: Tokens, index: int, said: str, grammar: DateGrammar, language: Language) -> bool:
    word, alone = tokens.words[index], not any(letter.isdigit() for letter in said)
    before = tokens.words[index - 1] if index else ""
    if language is Language.ES:
        if alone and tokens.capital[index] and _is_a_name(tokens, index, before):
            return False
        if len(word) <= 4 and alone and word != "mayo":
            return False
        return not alone or word not in grammar.guarded or (before in grammar.before_month and not tokens.capital[index])
    if not tokens.capital[index]:
        return False
    return not alone or word not in grammar.guarded or before in grammar.before_month


def _is_year(tokens: Tokens, index: int, language: Language) -> bool:
    gap = tokens.gaps[index]
    if gap[-1:] in ("$", "€", "£", ".", ",", "-", "#", "/") and gap.strip() not in ("", ",", "(", "—"):
        return False
    return index + 1 >= len(tokens.words) or tokens.words[index + 1] not in words_of(language).counted


def _as_seen_from(published: date | None, tokens: Tokens, index: int, rule: DateRule, grammar: DateGrammar) -> date | None:
    """The day of publication, or nothing where a bare weekday or month is plainly still to come."""
    if published is None or rule.reads not in ("weekday", "calendar"):
        return published
    before = tokens.words[max(0, index - 8) : index]
    if rule.reads == "weekday" and not grammar.future.isdisjoint(before):
        return None
    return published


def _bound(tokens: Tokens, index: int, grammar: DateGrammar) -> str:
    """Which end of a period the words before give: "since September", "hasta 2023", "until his capture in 2013"."""
    if _dates_an_end(tokens, index, grammar):
        return "until"
    for step in (1, 2, 3):
        if index - step < 0 or not tokens.gaps[index - step + 1].isspace():
            break
        word = tokens.words[index - step]
        if word in grammar.since:
            return "since" if word not in ("from", "after", "tras", "despues") or step == 1 else "at"
        if word in grammar.until:
            return "until"
        if word not in ("the", "el", "la", "los", "de", "del", "to", "a", "at", "least", "que", "principios", "al", "menos"):
            break
    return "at"


def _dates_an_end(tokens: Tokens, index: int, grammar: DateGrammar) -> bool:
    """Whether the date is that of an event up to which something held: "until his capture in 2013", "hasta su caída en 2020"."""
    if not index or tokens.words[index - 1] not in grammar.of_event:
        return False
    for at in range(index, max(index - _EVENT, 0), -1):
        if not tokens.gaps[at].isspace():
            return False
        if tokens.words[at - 1] in grammar.up_to:
            return True
    return False


def _joined(found: list[Mention], tokens: Tokens, grammar: DateGrammar) -> list[Mention]:
    """``found`` with each "between A and B", "from A to B" and "A–B" made one mention."""
    out: list[Mention] = []
    for mention in found:
        if out and (whole := _interval(out[-1], mention, tokens, grammar)) is not None:
            out[-1] = whole
        else:
            out.append(mention)
    return out


def _interval(first: Mention, second: Mention, tokens: Tokens, grammar: DateGrammar) -> Mention | None:
    if first.when is None or second.when is None or second.start - first.end > 8 or first.when.bound == "between":
        return None
    link = tokens.folded[first.end : second.start].strip()
    index = tokens.at(first.start)
    before = [tokens.words[index - step] for step in (1, 2) if index - step >= 0]
    joined = any((word, link.split()[0] if link else "") in grammar.between for word in before)
    if not joined and not (link in ("-", "–") and first.text.isdigit() and second.text.isdigit()):
        return None
    one, two = first.when.span, second.when.span
    if two.last < one.first:
        return None
    precision = one.precision if one.precision == two.precision else max(one.precision, two.precision, key=_coarseness)
    return _mention(tokens, first.start, second.end, DateReading(DateSpan(one.first, two.last, precision), "between"), "between")


def _coarseness(precision: str) -> int:
    return ("day", "month", "year").index(precision)
