"""Signs that one claim retells another: a credit to who printed it, text taken over, one quotation, one unusual figure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from segun.assessment.voices import Voice
from segun.model import Claim, Copy, CopyKind, PlaceMention, Why

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{3,}")
_COPY = {CopyKind.CONTAINMENT: Why.SAME_TEXT, CopyKind.QUOTATION: Why.SAME_QUOTATION}


class Link(NamedTuple):
    """Two claims that go back to one origin, and why; which of them is earlier does not matter here."""

    one: Claim
    other: Claim
    why: Why


def link_credits(
    claims: Sequence[Claim], voices: Mapping[str, Voice], publishers: Mapping[str, str], days: int
) -> Iterator[Link]:
    """Claims that credit an outlet which had it from somebody else, with what that outlet had printed by then.

    An outlet that speaks for itself in the matter is not asked whom it may have heard. Two that credit each other are one
    origin. ``publishers`` gives the source that published each claim.
    """
    speak_for_themselves = {voices[claim.id].id for claim in claims if voices[claim.id].own}
    printed: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.published and not voices[claim.id].own:
            printed.setdefault(publishers[claim.id], []).append(claim)
    for claim in claims:
        credited = voices[claim.id].id
        if (
            claim.published is None
            or voices[claim.id].own
            or credited in speak_for_themselves
            or credited == publishers[claim.id]
        ):
            continue
        for earlier in reversed(printed.get(credited, ())):
            if earlier.published and timedelta(0) <= claim.published - earlier.published <= timedelta(days=days):
                yield Link(earlier, claim, Why.CREDIT)
                break


def link_copies(claims: Sequence[Claim], voices: Mapping[str, Voice], copies: Sequence[Copy]) -> Iterator[Link]:
    """Claims of a document and of the one that it was copied from."""
    if not copies:
        return
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.citation.document, []).append(claim)
    for copy in copies:
        for parent in by_document.get(copy.parent, ()):
            for child in by_document.get(copy.child, ()):
                if may_retell(voices[parent.id], voices[child.id]):
                    yield Link(parent, child, _COPY[copy.kind])


def link_texts(claims: Sequence[Claim], voices: Mapping[str, Voice], words: int) -> Iterator[Link]:
    """Claims whose quotes share a run of ``words`` words; a name of subject or object counts as one word.

    Said by one speaker it is one quotation told twice; else it is text that one took from the other.
    """
    seen: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        tokens = _tokens(claim)
        for start in range(len(tokens) - words + 1):
            run = tuple(tokens[start : start + words])
            for earlier in seen.setdefault(run, []):
                same = voices[earlier.id].id == voices[claim.id].id
                if earlier.citation.document != claim.citation.document and may_retell(voices[earlier.id], voices[claim.id]):
                    own = voices[claim.id].own
                    yield Link(earlier, claim, Why.SAME_QUOTATION if same and not own else Why.SAME_TEXT)
                    break
            else:
                seen[run].append(claim)


def link_figures(claims: Sequence[Claim], voices: Mapping[str, Voice], days: int) -> Iterator[Link]:
    """Claims that give one unusual figure within ``days`` days of each other."""
    seen: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.published is None:
            continue
        for figure in unusual_figures(claim):
            for earlier in reversed(seen.setdefault(figure, [])):
                near = earlier.published and claim.published - earlier.published <= timedelta(days=days)
                if near and may_retell(voices[earlier.id], voices[claim.id]):
                    yield Link(earlier, claim, Why.SAME_FIGURE)
                    break
            seen[figure].append(claim)


def unusual_figures(claim: Claim) -> tuple[str, ...]:
    """The figures of a claim's quote that hardly two people come upon alone: three digits that count, and not a year."""
    found = dict.fromkeys(re.sub(r"[.,]", "", figure) for figure in _FIGURE.findall(claim.citation.quote))
    return tuple(
        figure for figure in found if len(figure.rstrip("0")) >= 3 and not (len(figure) == 4 and figure[:2] in ("19", "20"))
    )


def may_retell(one: Voice, other: Voice) -> bool:
    """Whether one of two may have it from the other: not where two speakers are named and differ."""
    return one.id == other.id or one.own or other.own or not (one.is_named and other.is_named)


def _tokens(claim: Claim) -> list[str]:
    """The words of the quote, folded, with each mention of subject and object as one word."""
    quote = claim.citation.quote
    names = [claim.subject.mention]
    if not isinstance(claim.object, str):
        names.append(claim.object.mention)
    if isinstance(claim.place, PlaceMention):
        names.append(claim.place.mention)
    for mark, name in enumerate(names):
        quote = quote.replace(name, f" name{mark} ") if name else quote
    return _WORD.findall(quote.casefold())
