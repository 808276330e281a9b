"""What "he denied it", "there is no truth in it" speak of: what was told just before."""

from collections.abc import Sequence

from segun.claims.match import Finding
from segun.model import RelationKind

_TOLD = frozenset(
    {
        RelationKind.ALLIED,
        RelationKind.SUPPORTS,
        RelationKind.FIGHTS,
        RelationKind.CONTESTS,
        RelationKind.PRESENT_IN,
        RelationKind.CONTROLS,
        RelationKind.PART_OF,
        RelationKind.MEMBER_OF,
        RelationKind.REMOVED,
    }
)
_CHARGES = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.REMOVED, RelationKind.CONTROLS)
_MOST = 3  # a sentence that told more than so many things leaves open which of them is denied


def deniable(findings: Sequence[Finding]) -> list[Finding]:
    """Which of the findings of a sentence a later "he denied it" speaks of; none where that is open.

    A pact, help, a death or control is what gets denied; the war or the presence told in the same breath is its background.
    """
    told = [finding for finding in findings if finding.relation in _TOLD and not _denied(finding)]
    kinds = {finding.relation for finding in told}
    charge = next((kind for kind in _CHARGES if kind in kinds), None)
    if charge is not None:
        told = [finding for finding in told if finding.relation is charge]
    pairs = {finding.about for finding in told}
    return told if len(pairs) <= _MOST else []


def _denied(finding: Finding) -> bool:
    return finding.pattern.stance is not None or any(mark.kind == "negation" for mark in finding.marks)
