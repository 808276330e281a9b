"""What is said of the parts of a group, beside an answer about the whole; never counted in it.

Each is shown with the claims that make it a part, and only where what is said falls within the time for which it is said to be
one (:mod:`segun.assessment.factions`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from segun.assessment.factions import DEEPEST, roll_up
from segun.ledger.store import ClaimQuery
from segun.model import Claim, Relation, RelationKind
from segun.views.answer import Quoted, quote
from segun.views.line import Line, in_order, line
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

_OF_WHOLES = frozenset(
    {
        RelationKind.ALLIED,
        RelationKind.SUPPORTS,
        RelationKind.FIGHTS,
        RelationKind.PRESENT_IN,
        RelationKind.CONTROLS,
        RelationKind.CONTESTS,
    }
)
"""What may be asked of a whole and said of a part; who leads a part does not lead the whole."""


@dataclass(frozen=True, slots=True)
class OfPart:
    """A relation of a part as a line, and the part-of claims (innermost first) through which it stands under the whole."""

    line: Line
    through: tuple[Quoted, ...]


def of_parts(standpoint: Standpoint, relation: Relation) -> tuple[OfPart, ...]:
    """What is said of parts of the ends of a relation, most probable first; empty for relations that parts do not bear on."""
    if relation.kind not in _OF_WHOLES:
        return ()
    ends = [relation.subject] if relation.kind.takes_place else [relation.subject, relation.object]
    memberships = _memberships(standpoint.there(None), ends)
    if not memberships:
        return ()
    bearing = [found.claim for found in memberships]
    subjects, objects = (
        standpoint.ids_of(_with_parts(end, bearing) if end in ends else [end]) for end in (relation.subject, relation.object)
    )
    said = standpoint.claims(ClaimQuery(both=(subjects, objects), kinds=(relation.kind,)))
    rolled = {each.claim.id: each.through for each in roll_up(relation, [found.claim for found in said], bearing)}
    about: dict[Relation, list[ClaimOnRecord]] = {}
    for found in said:
        if found.claim.id in rolled:
            about.setdefault(found.claim.about, []).append(found)
    lines = in_order(line(standpoint, part, claims) for part, claims in about.items())
    cited = {found.claim.id: found for found in memberships}
    return tuple(
        OfPart(each, quote(standpoint, [cited[one.id] for one in rolled[about[each.relation][-1].claim.id]])) for each in lines
    )


def _memberships(standpoint: Standpoint, wholes: Sequence[str]) -> list[ClaimOnRecord]:
    """The part-of claims that lead to these wholes, level by level."""
    found: dict[str, ClaimOnRecord] = {}
    level = set(wholes)
    for _ in range(DEEPEST):
        query = ClaimQuery(actors=standpoint.ids_of(level), kinds=(RelationKind.PART_OF,))
        steps = [each for each in standpoint.claims(query) if each.claim.object_id in level and each.claim.id not in found]
        found |= {each.claim.id: each for each in steps}
        level = {each.claim.subject.id for each in steps}
        if not level:
            break
    return list(found.values())


def _with_parts(whole: str, memberships: Iterable[Claim]) -> set[str]:
    """A whole with its parts and theirs."""
    steps = [(claim.subject.id, claim.object_id) for claim in memberships]
    found = {whole}
    while more := {part for part, of in steps if of in found} - found:
        found |= more
    return found
