"""Which claims say more firmly what they have from somebody who said it with a hedge: for lists of claims and documents."""

from collections.abc import Iterable, Mapping

from segun.model import Flag
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

KIND = "inflation"


def firmed_up(standpoint: Standpoint, claims: Iterable[ClaimOnRecord]) -> Mapping[str, Flag]:
    """The flag of each of these claims that firmed up on its way, by the id of the claim as recorded.

    Each relation that they are about is judged once, from all that is said of it by then.
    """
    found: dict[str, Flag] = {}
    for relation, some in by_relation(claims).items():
        assessment = standpoint.assess(relation, what_ifs=False)
        flags = {flag.claim: flag for flag in assessment.flags if flag.kind == KIND} if assessment else {}
        found |= {each.id: flags[each.claim.id] for each in some if each.claim.id in flags}
    return found
