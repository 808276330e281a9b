"""From judgements to groups of ids that are one.

Of several judgements on a pair the last counts. "Same" carries over: if A is B and B is C, A is C. "Not same" forbids that
the two end up together; where they would, the judgements contradict each other, and until somebody takes one back none of the
ids concerned is joined with another: apart is the state that harms nobody. "Unsure" says nothing, so it takes an earlier
answer back. The result does not depend on the order of judgements on different pairs.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from segun.model import Judgement, Sameness

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two ids that were judged not to be the same, and the chain of "same" (ends included) that says they are."""

    left: str
    right: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Ids that are one, by each of their members (ids that stand alone are left out), and what contradicts itself."""

    groups: Mapping[str, frozenset[str]]
    contradictions: tuple[Contradiction, ...]


def join(judgements: Sequence[Judgement]) -> Joined:
    """The groups that the judgements make, given in the order in which they were made."""
    answers: dict[Pair, Sameness] = {judgement.pair: judgement.sameness for judgement in judgements}
    links: dict[str, set[str]] = {}
    for (left, right), answer in answers.items():
        if answer is Sameness.SAME and left != right:
            links.setdefault(left, set()).add(right)
            links.setdefault(right, set()).add(left)
    group_of = {id: group for group in _components(links) for id in group}
    contradictions = tuple(
        Contradiction(left, right, _path(left, right, links))
        for (left, right), answer in sorted(answers.items())
        if answer is Sameness.NOT_SAME and left in group_of and right in group_of[left] and left != right
    )
    for contradiction in contradictions:
        for id in group_of.get(contradiction.left, ()):
            group_of.pop(id, None)
    return Joined(group_of, contradictions)


def _components(links: Mapping[str, Iterable[str]]) -> list[frozenset[str]]:
    seen: set[str] = set()
    groups = []
    for start in links:
        if start not in seen:
            group, waiting = {start}, [start]
            while waiting:
                new = set(links[waiting.pop()]) - group
                group |= new
                waiting.extend(new)
            seen |= group
            groups.append(frozenset(group))
    return groups


def _path(start: str, end: str, links: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The shortest chain of links from one id to another, the first by spelling among equals."""
    came_from: dict[str, str | None] = {start: None}
    waiting = deque([start])
    while end not in came_from:
        here = waiting.popleft()
        for there in sorted(links[here]):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    path = [end]
    while (before := came_from[path[-1]]) is not None:
        path.append(before)
    return tuple(reversed(path))
