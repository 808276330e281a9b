"""States that are told of a time gone by and not as going on: "in 2019 X controlled L", "for years A was allied with B".

What happened at a date goes on from it ("in 2019 X took L"); what was so at a date was so then. The words that tell a state in a
past tense, and those that tell how long it was so, are regular expressions in ``claims/terms/<language>.toml``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from segun.claims.chunks import Chunk
from segun.claims.match import Finding
from segun.claims.term_lists import any_of, term_lists
from segun.claims.when import LONG_AGO
from segun.model import Language, Period, RelationKind

_STATES = frozenset(
    {
        RelationKind.ALLIED,
        RelationKind.CONTESTS,
        RelationKind.CONTROLS,
        RelationKind.FIGHTS,
        RelationKind.LED_BY,
        RelationKind.MEMBER_OF,
        RelationKind.PART_OF,
        RelationKind.PRESENT_IN,
        RelationKind.SUPPORTS,
    }
)
_ASIDE = re.compile(r",[^,]*,")  # "X and Y, who worked together for years, are at war"
_STOP = re.compile(r"[.,;:]")
_BEHIND = 18  # letters behind what tells it, in which "at the time" stands


def is_bygone(
    finding: Finding, lower: str, sentence: int, dates: Iterable[Chunk], published: date | None, language: Language, own: bool
) -> bool:
    """Whether a relation is told as the state of a time gone by.

    ``own``: nobody else is said to tell it, so that a past tense is not that of reported speech ("he said that X led Y").

    ``lower`` is the text in lower case and ``sentence`` where the sentence begins; ``dates`` are those that date the finding, of
    which one without "since" or "until" must be more than a year before ``published``.
    """
    if finding.relation not in _STATES:
        return False
    words, told = _words(language), _ASIDE.sub(",", lower[max(finding.start, sentence) : finding.end])
    if words.then.search(told + _STOP.split(lower[finding.end : finding.end + _BEHIND], 1)[0]) is not None:
        return True
    if words.goes_on.search(told) is not None:
        return False
    long_before = published is not None and any(_is_long_before(chunk, published) for chunk in dates)
    if own and not any(_is_of_late(chunk, published) for chunk in dates) and words.own.search(told) is not None:
        return True
    if not long_before and words.spell.search(lower, sentence, finding.end) is None:
        return False
    return words.state.search(told) is not None


def come_about(finding: Finding, speaker: Chunk | None, lower: str, period: Period, published: date | None) -> Finding:
    """The finding without the "would" by which a narrator tells what came later and is long past: "In 2019 X would attack Y"."""
    if speaker is not None or period.since is None or published is None or period.since.last >= published:
        return finding
    marks = tuple(mark for mark in finding.marks if lower[mark.start : mark.end] != "would")
    return finding if len(marks) == len(finding.marks) else replace(finding, marks=marks)


def _is_long_before(chunk: Chunk, published: date) -> bool:
    when = chunk.refs[0].mention.when
    return when is not None and when.bound == "at" and published - when.span.last > LONG_AGO


def _is_of_late(chunk: Chunk, published: date | None) -> bool:
    """Whether a date tells when it was so, and not long before: "last week X controlled L"."""
    when = chunk.refs[0].mention.when
    return when is not None and when.bound == "at" and (published is None or not _is_long_before(chunk, published))


@dataclass(frozen=True, slots=True)
class _Words:
    state: re.Pattern[str]
    spell: re.Pattern[str]
    then: re.Pattern[str]
    goes_on: re.Pattern[str]
    own: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    lists = term_lists(language)["bygone"]
    return _Words(*(any_of(lists[name]) for name in ("state", "spell", "then", "goes_on", "own")))
