"""Kinds: what a name is, judged from the clues of all its places in the text together."""

from segun.mentions.form_clues import GROUP, OTHER, PERSON, PLACE, ROLE, SOURCE, VOICE
from segun.model import MentionKind

ENOUGH = 3.0
"""Points that make a kind; set so that one telling clue ("members of X") or two weak ones suffice (see ``clues.py``)."""

DENSE = 4
"""Armed words that make a paragraph one on armed groups, where "the Oxbow Brotherhood" need not be explained."""

_KINDS = {GROUP: MentionKind.GROUP, PERSON: MentionKind.PERSON, SOURCE: MentionKind.SOURCE, PLACE: MentionKind.PLACE}
_FIRST = (SOURCE, GROUP, PERSON, PLACE)  # where two kinds have as many points


def gathered(inside: dict[str, float], around: list[dict[str, float]]) -> dict[str, float]:
    """The points of one name: what its form shows, and what its places in the text show together (at most 6 a kind)."""
    total = dict(inside)
    for kind in dict.fromkeys(kind for points in around for kind in points):
        total[kind] = total.get(kind, 0.0) + max(-6.0, min(6.0, sum(points.get(kind, 0.0) for points in around)))
    return total


def judged(points: dict[str, float], size: int, armed: int, headed: bool, mid_sentence: bool) -> MentionKind | None:
    """The kind of a name, or None where too little shows it.

    ``armed`` counts the armed words of a paragraph that names it, ``headed`` tells whether it has the head of a group.
    """
    scores = dict(points)
    if armed and headed and armed >= DENSE and scores.get(GROUP, 0) >= 1:
        scores[GROUP] += 2
    elif armed and scores.get(GROUP, 0) >= 2:
        scores[GROUP] += 1
    if scores.get(VOICE) and scores.get(PERSON, 0) > 0:
        if size == 1 and scores[PERSON] <= 2 and max(scores.get(GROUP, 0), scores.get(PLACE, 0)) < 2:
            return MentionKind.SOURCE
        if not scores.get(SOURCE):
            scores[PERSON] += scores[VOICE]
    if headed is False and scores.get(SOURCE, 0) >= ENOUGH:
        scores[GROUP] = scores.get(GROUP, 0) - ENOUGH  # an institution that somebody fights is still one
    best = max(_FIRST, key=lambda kind: (scores.get(kind, 0.0), -_FIRST.index(kind)))
    if scores.get(OTHER, 0.0) >= max(ENOUGH, scores.get(best, 0.0)):
        return None
    if scores.get(best, 0.0) >= ENOUGH:
        return _speaking(_KINDS[best], scores)
    if (
        scores.get(PERSON, 0.0) > 0
        and size > 1
        and mid_sentence
        and max(scores.get(kind, 0.0) for kind in (GROUP, SOURCE, PLACE)) < 2
    ):
        return _speaking(MentionKind.PERSON, scores)
    return None


def _speaking(kind: MentionKind, scores: dict[str, float]) -> MentionKind:
    """A person whom the text gives a role to speak in is a source."""
    return MentionKind.SOURCE if kind is MentionKind.PERSON and scores.get(ROLE, 0.0) > 0 else kind
