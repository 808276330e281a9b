"""What a clause tells in the light of what its text told before: "the two cooperate", of two at war, is said of others."""

from collections.abc import Iterator
from dataclasses import replace

from segun.claims.chunks import Ref
from segun.claims.kit import Kit
from segun.claims.leftout import acting_groups, acts
from segun.claims.line import Line
from segun.claims.match import Finding
from segun.claims.pairs import sets_together
from segun.claims.recent import Recent
from segun.model import MentionBasis, RelationKind, Status

_BROKE = "-split-broke"  # the patterns that tell a split where no pact was told of before


def told_in(items: Line, recent: Recent, kit: Kit) -> Iterator[Finding]:
    """What the items of a clause tell: who leads a group is not told as its member, nor who leads another."""
    found = [_as_told(finding, recent) for finding in kit.patterns.findings(items)]
    acting = acting_groups(items, recent, kit.forces, kit.states)
    if acting is not None:
        acting = kit.coordination.listed(acting)  # "the militia and the army"
        found += [finding for finding in kit.patterns.findings(acting) if acts(finding)]
    led = {(one.object_id, one.subject.id) for one in found if one.relation is RelationKind.LED_BY}
    for finding in found:
        if sets_together(finding, items, recent):
            continue
        if finding.relation is RelationKind.MEMBER_OF:
            gone = finding.pattern.status is Status.PAST or any(mark.kind == "past" for mark in finding.marks)
            if (finding.subject.id, finding.object_id) in led or (not gone and _leads_another(finding, recent)):
                continue
        yield replace(finding, told_by=recent.speaker) if finding.told_on else finding


def _leads_another(finding: Finding, recent: Recent) -> bool:
    """Whether the person leads another group: who sends men to fight for X is no member of X."""
    own = recent.leads.get(finding.subject.id)
    return own is not None and isinstance(finding.object, Ref) and own.id != finding.object.id


def _as_told(finding: Finding, recent: Recent) -> Finding:
    """ "The two groups cooperate", said of two that are at war with each other, means those whose pact was told of.

    One of the two must be party to that pact: others that are at war may have a truce of their own.
    """
    pact = {ref.id for ref in recent.pact}
    if finding.pattern.id.endswith(_BROKE) and pact == {finding.subject.id, finding.object_id}:
        over = replace(finding.pattern, relation=RelationKind.ALLIED, status=Status.PAST, ends=True)
        return replace(finding, relation=RelationKind.ALLIED, pattern=over)  # "rompió con X" behind a pact with X
    if finding.relation is not RelationKind.ALLIED or isinstance(finding.object, str) or not recent.pact:
        return finding
    described = finding.subject.mention is finding.object.mention and finding.subject.mention.basis is MentionBasis.DESCRIPTION
    at_war = {ref.id for ref in recent.war} == {finding.subject.id, finding.object.id}
    if not described or not at_war or pact.isdisjoint((finding.subject.id, finding.object.id)):
        return finding
    return replace(finding, subject=recent.pact[0], object=recent.pact[1])
