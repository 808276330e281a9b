"""Who leads or belongs no longer because the same text tells that he is dead, gave himself up or was handed over."""

from collections.abc import Sequence
from dataclasses import replace

from segun.model import Claim, Hedge, RelationKind, Stance, Status

_FOR_GOOD = frozenset({"killed", "surrendered", "extradited"})
"""Removals behind which annotators held 57 of 67 leaders and members for former ones; of those arrested or sentenced, half."""


def of_the_gone(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with whatever a removed person is told to lead or belong to as past.

    A removal counts that somebody tells plainly and nobody in the text denies or doubts.
    """
    told = [claim for claim in claims if claim.relation is RelationKind.REMOVED and claim.object_id in _FOR_GOOD]
    if not told:
        return list(claims)
    plain = {
        (one.subject.id, one.object_id)
        for one in told
        if one.stance is Stance.ASSERTS and one.hedge is Hedge.PLAIN and one.status is Status.CURRENT
    }
    gone = {id for id, _ in plain - {(one.subject.id, one.object_id) for one in told if one.stance is not Stance.ASSERTS}}
    return [replace(claim, status=Status.PAST) if _is_of(claim, gone) else claim for claim in claims]


def _is_of(claim: Claim, people: set[str]) -> bool:
    """Whether a claim tells that one of these leads or belongs to a group."""
    if claim.status is not Status.CURRENT or claim.stance is not Stance.ASSERTS:
        return False
    if claim.relation is RelationKind.LED_BY:
        return claim.object_id in people
    return claim.relation is RelationKind.MEMBER_OF and claim.subject.id in people
