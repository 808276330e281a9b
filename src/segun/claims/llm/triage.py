"""Triage: which runs are worth sending. Where nobody is named and no word tells of a relation, there is nothing to read."""

from collections.abc import Sequence
from dataclasses import dataclass

from segun.claims.llm.page import Page
from segun.claims.llm.runs import Run, runs
from segun.claims.llm.saying import has_cue
from segun.model import MentionKind

_PARTIES = frozenset({MentionKind.GROUP})
_CHARACTERS_A_TOKEN = 3.6  # of English and Spanish news in the vocabularies of current models: 3.3 to 4.5; towards the dear end
_USUAL_REPLY = 500.0  # tokens, where no reply was kept to tell: about five claims


@dataclass(frozen=True, slots=True)
class Estimate:
    """What reading would send: about so many tokens, in so many requests."""

    requests: int
    tokens_in: float
    tokens_out: float


def worth_sending(page: Page, characters: int) -> tuple[Run, ...]:
    """The runs of a document in which the mention stage found a group and a word for a relation stands."""
    return tuple(run for run in runs(page, characters) if _may_claim(page, run))


def estimate(characters: Sequence[int], usual_reply: float | None) -> Estimate:
    """What requests of so many characters would take in tokens."""
    replies = len(characters) * (usual_reply or _USUAL_REPLY)
    return Estimate(len(characters), sum(characters) / _CHARACTERS_A_TOKEN, replies)


def _may_claim(page: Page, run: Run) -> bool:
    span = run.span
    if not any(mention.kind in _PARTIES for mention in page.mentions_in(span)):
        return False
    return has_cue(page.text[span.start : span.end], page.document.language)
