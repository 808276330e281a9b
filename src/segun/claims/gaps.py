"""Gaps: sentences that name parties, hold a word for what goes on between them, and gave no claim.

A reader that leaves out what it does not understand owes its users the places where it did: a person reads on there and adds
what is said. Which words count is data (``gaps.toml``).
"""

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from segun.claims.chunks import chunk_of
from segun.claims.kit import kit_of
from segun.claims.lower import lower
from segun.claims.patterns import load_grammar
from segun.model import Claim, Document, Language, Mention, MentionKind, Passage, PassageKind, Span

_BESIDE = frozenset({MentionKind.PLACE, MentionKind.NUMBER})  # what may stand beside the only party of a sentence


def gaps(
    document: Document, passages: Sequence[Passage], mentions: Sequence[Mention], claims: Sequence[Claim]
) -> tuple[Span, ...]:
    """The sentences of a document that may say more than ``claims`` do, in text order.

    Such a sentence names two groups or persons, or one beside a place or a number, holds a telling word, and no claim is
    quoted from any part of it. A headline is none: the text below says it again. ``mentions`` are those of the document in
    text order. Most of what is found does say something: see docs/review.md.
    """
    low, begins = lower(document.text), [mention.start for mention in mentions]
    found = []
    for span in _unquoted(passages, claims):
        here = mentions[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
        if _names_enough(here) and _tells(document.language, low, span, here):
            found.append(span)
    return tuple(found)


def _unquoted(passages: Sequence[Passage], claims: Sequence[Claim]) -> list[Span]:
    """The sentences below the headline that no claim is quoted from, in text order."""
    sentences = [span for passage in passages if passage.kind is not PassageKind.HEADLINE for span in passage.sentences]
    starts, ends = [span.start for span in sentences], [span.end for span in sentences]
    quoted: set[int] = set()
    for claim in claims:
        quoted.update(range(bisect_right(ends, claim.citation.start), bisect_left(starts, claim.citation.end)))
    return [span for index, span in enumerate(sentences) if index not in quoted]


def _names_enough(mentions: Sequence[Mention]) -> bool:
    parties = {target.id for mention in mentions if _is_party(mention) for target in mention.targets}
    beside = {mention.text for mention in mentions if mention.kind in _BESIDE}
    return len(parties) > 1 or bool(parties and beside)


def _is_party(mention: Mention) -> bool:
    return mention.kind in (MentionKind.GROUP, MentionKind.PERSON)


def _tells(language: Language, low: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a telling word stands outside of the names ("Red Front" is none)."""
    chunks = [chunk_of(mention, {}) for mention in mentions if mention.end <= span.end]
    line = kit_of(language).encoder.line(low, span.start, span.end, chunks)
    return not _telling(language).isdisjoint(line.symbols)


@cache
def _telling(language: Language) -> frozenset[str]:
    """The symbols of telling words in a language."""
    members = load_grammar(language).alphabet.members
    return frozenset("".join(members.get(name, "") for name in telling_classes()))


@cache
def telling_classes() -> tuple[str, ...]:
    """The classes of the lexicon whose words tell of something."""
    raw = tomllib.loads(files("segun.claims").joinpath("gaps.toml").read_text("utf-8"))
    return tuple(raw["telling"])
