"""Factions: what is said of a part of a group, beside what is said of the whole.

A group and its faction are two actors. A claim about one neither confirms nor contradicts one about the other, so roll-up never
changes a number: it shows a claim about the part under the whole, with the claim that makes it a part, and only within the
period for which that is said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from segun.model import Claim, Relation, RelationKind, Stance, Status

DEEPEST = 3
"""How many part-of claims may lead from a part to a whole: a cell of a faction of a cartel."""


@dataclass(frozen=True, slots=True)
class RolledUp:
    """A claim about a part, and the part-of claims (innermost first) through which it is shown under the whole."""

    claim: Claim
    through: tuple[Claim, ...]


def roll_up(relation: Relation, claims: Iterable[Claim], memberships: Iterable[Claim]) -> tuple[RolledUp, ...]:
    """The claims about parts of the ends of ``relation`` that are of its kind, in the order of ``claims``.

    ``memberships`` are ``part_of`` claims; those that deny or doubt it, plan it, or say nothing of the day of the claim do not
    count. A claim between two parts of one whole is not rolled up into a relation of the whole with itself.
    """
    wholes: dict[str, list[Claim]] = {}
    for one in memberships:
        if one.relation is RelationKind.PART_OF and one.stance is Stance.ASSERTS and one.status is not Status.PLANNED:
            wholes.setdefault(one.subject.id, []).append(one)
    found = (_rolled(claim, relation, wholes) for claim in claims if claim.relation is relation.kind and claim.about != relation)
    return tuple(one for one in found if one)


def _rolled(claim: Claim, relation: Relation, wholes: Mapping[str, list[Claim]]) -> RolledUp | None:
    """The shortest way from the ends of a claim to those of the relation."""
    about, day = claim.about, _day(claim)
    found: tuple[Claim, ...] | None = None
    for subject, thing in _orders(relation):
        one, other = _way(about.subject, subject, day, wholes), _way(about.object, thing, day, wholes)
        if one is not None and other is not None and (found is None or len(one) + len(other) < len(found)):
            found = (*one, *other)
    return RolledUp(claim, found) if found else None


def _orders(relation: Relation) -> tuple[tuple[str, str], ...]:
    there = relation.subject, relation.object
    return (there, there[::-1]) if relation.kind.is_symmetric else (there,)


def _way(part: str, whole: str, day: date | None, wholes: Mapping[str, list[Claim]]) -> tuple[Claim, ...] | None:
    """The shortest chain of part-of claims from a part to a whole, empty where they are the same; None where there is none."""
    ways: dict[str, tuple[Claim, ...]] = {part: ()}
    frontier = [part]
    for _ in range(DEEPEST):
        if whole in ways:
            break
        following: list[str] = []
        for at in frontier:
            for step in wholes.get(at, ()):
                if step.object_id not in ways and _was_part(step, day):
                    ways[step.object_id] = (*ways[at], step)
                    following.append(step.object_id)
        frontier = following
    return ways.get(whole)


def _day(claim: Claim) -> date | None:
    return claim.said.last if claim.said else claim.published


def _was_part(membership: Claim, day: date | None) -> bool:
    """Whether the part is said to have been one on that day; a day that nobody knows is only within a period without ends."""
    period = membership.period
    if day is None:
        return period.since is None and period.until is None and membership.status is Status.CURRENT
    if membership.status is Status.PAST and period.until is None:
        said = _day(membership)
        return said is not None and day <= said and period.may_hold(day)
    return period.may_hold(day)
