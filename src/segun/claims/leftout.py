"""Parties that a clause leaves out, put back: the two of "se disputan", the group of a leader who acts, those of a known pact."""

from segun.claims.chunks import GROUP, Chunk, Ref, symbol_of
from segun.claims.line import Line, is_negated
from segun.claims.match import Finding
from segun.claims.recent import Recent
from segun.model import MentionKind, RelationKind

_ACTED = frozenset(
    {
        RelationKind.ALLIED,
        RelationKind.SUPPORTS,
        RelationKind.FIGHTS,
        RelationKind.CONTESTS,
        RelationKind.CONTROLS,
    }
)


def both_again(line: Line, mutual: frozenset[str], recent: Recent) -> Line:
    """The line with the last two groups put before a verb or noun of two ("se disputan", "enemigos") that leaves them out."""
    if len(recent.pair) != 2 or mutual.isdisjoint(line.symbols):
        return line
    subject = False
    for index, symbol in enumerate(line.symbols):
        if line.chunks[index] is not None and line.symbols[index] in "GHPQSCK":
            return line
        if symbol in mutual and subject:
            return line  # "los fundadores rompieron": they, not the two
        subject = (subject or line.definite[index]) and not line.finite[index]
        if symbol in mutual and any(line.finite[: index + 1]):  # not "more than allies, A and B are ..."
            return line.inserted(index, line.standing(recent.pair, index))
    return line


def acting_groups(line: Line, recent: Recent, forces: frozenset[str]) -> Line | None:
    """The line with those who act made groups: who leads one ("El Mencho sealed a pact with ..."), and state forces.

    ``forces`` are the words that tell a force ("army", "battalion"). None if there is nobody of the kind.
    """
    changed = False
    if "P" not in line.symbols and "S" not in line.symbols:
        return None
    for index, chunk in enumerate(line.chunks):
        groups: tuple[Ref, ...] = ()
        if chunk is None:
            continue
        if chunk.symbol == "P" and (led := recent.leads.get(chunk.refs[0].id)) is not None:
            groups = (led,)
        elif chunk.symbol == "S" and not any(forces.isdisjoint(ref.words.lower().split()) for ref in chunk.refs):
            groups = chunk.refs
        if groups:
            made = Chunk(symbol_of(GROUP, len(groups)), groups, chunk.start, chunk.end, carried=True)
            line = line.replaced(index, index + 1, made)
            changed = True
    return line if changed else None


def acts(finding: Finding) -> bool:
    """Whether what a leader or a state force does or suffers is said of his group, or of the force as one.

    A group may be absorbed into the army, but what "is made up of men loyal to X" has not the group of X as a part.
    """
    ends = (finding.subject, finding.object)
    force = any(isinstance(end, Ref) and end.mention.kind is MentionKind.SOURCE for end in ends)
    return finding.relation in _ACTED or (finding.relation is RelationKind.PART_OF and force)


def spoken_pact(line: Line, pacts: frozenset[str], recent: Recent) -> Line:
    """The line with the parties put before a pact that was spoken of already ("such a deal", "the bargain", "no pact")."""
    if not recent.pact or pacts.isdisjoint(line.symbols):
        return line
    named = {ref.id for chunk in line.chunks if chunk is not None and chunk.symbol in "GHg" for ref in chunk.refs}
    if named:
        alone = len(named) == 1 and named < {ref.id for ref in recent.pact}
        return _denied_pact(line, pacts, recent) if alone else line
    for index, symbol in enumerate(line.symbols):
        if symbol in pacts and (line.definite[index] or is_negated(line.marks[index])):
            return line.inserted(index, line.standing(recent.pact, index))
    return line


def _denied_pact(line: Line, pacts: frozenset[str], recent: Recent) -> Line:
    """The line with both parties put before a pact that one side denies to have with the other ("we have no deal with X")."""
    for index, symbol in enumerate(line.symbols):
        near = line.marks[max(index - 2, 0) : index + 1]
        if symbol in pacts and any(mark.kind == "negation" for marks in near for mark in marks):
            return line.inserted(index, line.standing(recent.pact, index))
    return line
