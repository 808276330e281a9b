"""Where two fight: the place that the same words tell that they fight for."""

from collections.abc import Sequence
from dataclasses import replace

from segun.model import Claim, PlaceMention, RelationKind


def on_their_ground(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence, and each fight in the place that one of the two contests in the same words.

    "A and B fight over L, which has shocked M" tells of L, though only M stands behind a word for "in". Where others fight for
    it as well, as in "A and B, who had been fighting over L, joined against C", C is not fought there.
    """
    fought_for = [claim for claim in claims if claim.relation is RelationKind.CONTESTS]
    if not fought_for:
        return list(claims)
    return [_placed(claim, fought_for) if claim.relation is RelationKind.FIGHTS else claim for claim in claims]


def _placed(fight: Claim, contests: Sequence[Claim]) -> Claim:
    two = {fight.subject.id, fight.object_id}
    for contest in contests:
        alike = contest.subject.id in two and contest.stance is fight.stance and contest.speaker == fight.speaker
        together = contest.citation.start < fight.citation.end and fight.citation.start < contest.citation.end
        for_it = {one.subject.id for one in contests if one.object_id == contest.object_id and one.stance is contest.stance}
        among_others = len(for_it) > 1 and not two <= for_it
        if alike and together and not among_others and isinstance(contest.object, PlaceMention):
            return replace(fight, place=contest.object)
    return fight
