"""Signs that one claim retells another: a credit to who printed it, text taken over, one quotation, one unusual figure."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import timedelta
from functools import lru_cache
from typing import TypeVar

from segun.assessment.telling import Telling
from segun.assessment.voices import Voice
from segun.model import Claim, Copy, CopyKind, Why

_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{3,}")
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"[.,]")
_COPY = {CopyKind.CONTAINMENT: Why.SAME_TEXT, CopyKind.QUOTATION: Why.SAME_QUOTATION}

T = TypeVar("T")
Words = tuple[str, ...]


Link = tuple[Telling, Telling, Why]
"""Two tellings that go back to one origin, and why; which of them is earlier does not matter here."""


def link_credits(told: Sequence[Telling], days: int) -> Iterator[Link]:
    """Tellings that credit an outlet which had it from somebody else, with what that outlet had printed by then.

    An outlet that speaks for itself in the matter is not asked whom it may have heard. Two that credit each other are one
    origin.
    """
    told_by_others = [one for one in told if not one.voice.own]
    credits = {one.voice.id for one in told_by_others}.intersection([one.publisher for one in told_by_others])
    if not credits:  # as nearly always
        return
    speak_for_themselves = {one.voice.id for one in told if one.voice.own}
    printed: dict[str, list[Telling]] = {}
    for one in told_by_others:
        if one.claim.published:
            printed.setdefault(one.publisher, []).append(one)
    for one in told_by_others:
        credited, published = one.voice.id, one.claim.published
        if published is None or credited in speak_for_themselves or credited == one.publisher:
            continue
        for earlier in reversed(printed.get(credited, ())):
            if earlier.claim.published and timedelta(0) <= published - earlier.claim.published <= timedelta(days=days):
                yield earlier, one, Why.CREDIT
                break


def link_copies(told: Sequence[Telling], copies: Sequence[Copy]) -> Iterator[Link]:
    """Tellings that say the same in a document and in the one that it was copied from."""
    if not copies:
        return
    by_document: dict[str, list[Telling]] = {}
    for one in told:
        by_document.setdefault(one.document, []).append(one)
    for copy in copies:
        children, why = by_document.get(copy.child, ()), _COPY[copy.kind]
        for parent in by_document.get(copy.parent, ()):
            for child in children:
                if says_the_same(parent, child) and may_retell(parent.voice, child.voice):
                    yield parent, child, why


def link_texts(told: Sequence[Telling], words: int, why: Why) -> Iterator[Link]:
    """Tellings in two documents whose quotes share a run of ``words`` words, the names of subject, object and place left out.

    Two papers may well say in the same few words that two groups are at war; of one speaker the same words are one quotation.
    """
    quotes = {one.words for one in told if len(one.words) >= words}
    sharing = _sharing(quotes, words) if len(quotes) > 1 else frozenset()
    if len(quotes) == len(told) and not sharing:
        return
    # Of each run, who has it without having it from one before. Of a quote that shares no run with another (as nearly all),
    # whoever has one run has all: one list stands for them.
    holding: dict[Words, list[Telling]] = {}
    holders: dict[Words, list[list[Telling]]] = {
        quote: [holding.setdefault(run, []) for run in runs_of(quote, words)] if quote in sharing else [[]] for quote in quotes
    }
    for one in told:
        linked: set[str] = set()
        for known in holders.get(one.words, ()):
            if linked and known and known[0].id in linked:
                continue
            for earlier in known:
                if earlier.document != one.document and may_retell(earlier.voice, one.voice):
                    if earlier.id not in linked:
                        linked.add(earlier.id)
                        yield earlier, one, why
                    break
            else:
                known.append(one)


def _sharing(quotes: Set[Words], words: int) -> Set[Words]:
    """The quotes that have a run of so many words in common with another."""
    several = _in_several(quotes)
    # The words of a run that two quotes share are in both: most quotes have too few such words, and their runs need not be made.
    runs = {quote: set(runs_of(quote, words)) for quote in quotes if sum(map(several.__contains__, quote)) >= words}
    shared = _in_several(runs.values())
    return {quote for quote, each in runs.items() if not shared.isdisjoint(each)} if shared else frozenset()


def _in_several(groups: Iterable[Iterable[T]]) -> set[T]:
    """What is in more than one of the groups."""
    seen: set[T] = set()
    several: set[T] = set()
    for each in groups:
        several |= seen.intersection(each)
        seen.update(each)
    return several


def runs_of(words: Words, length: int) -> Iterator[Words]:
    """Every run of so many words."""
    return zip(*[words[start:] for start in range(length)], strict=False)


def link_figures(told: Sequence[Telling], days: int) -> Iterator[Link]:
    """Tellings that give one unusual figure within ``days`` days of each other."""
    seen: dict[str, list[Telling]] = {}
    for one in told:
        figures = unusual_figures(one.claim)
        if not figures:
            continue
        published = one.claim.published
        for figure in figures if published else ():
            for earlier in reversed(seen.setdefault(figure, [])):
                if published and earlier.claim.published and published - earlier.claim.published > timedelta(days=days):
                    break
                if may_retell(earlier.voice, one.voice):
                    yield earlier, one, Why.SAME_FIGURE
                    break
            seen[figure].append(one)


def unusual_figures(claim: Claim) -> tuple[str, ...]:
    """The figures of a claim's quote that hardly two people come upon alone: three digits that count, and not a year.

    Codes and days in the cells of a table are none.
    """
    return () if claim.cites_cells else _unusual(claim.citation.quote)


@lru_cache(maxsize=4096)  # most of a story's copies carry the same quote
def _unusual(quote: str) -> tuple[str, ...]:
    if not _DIGIT.search(quote):  # told in a fifth of the time
        return ()
    found = dict.fromkeys(_SEPARATOR.sub("", figure) for figure in _FIGURE.findall(quote))
    return tuple(
        figure for figure in found if len(figure.rstrip("0")) >= 3 and not (len(figure) == 4 and figure[:2] in ("19", "20"))
    )


def says_the_same(one: Telling, other: Telling) -> bool:
    """Whether two have stance and status in common: no others are of one origin."""
    return one.claim.stance is other.claim.stance and one.status is other.status


def may_retell(one: Voice, other: Voice) -> bool:
    """Whether one of two may have it from the other: not where two speakers are named and differ."""
    return one is other or one.id == other.id or one.own or other.own or not (one.is_named and other.is_named)
