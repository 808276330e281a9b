"""Parties that a clause leaves out, put back: the two of "se disputan", the group of a leader who acts, those of a known pact."""

from segun.claims.chunks import GROUP, Chunk, Ref, symbol_of
from segun.claims.line import Line, is_negated
from segun.claims.match import Finding
from segun.claims.recent import Recent
from segun.claims.states import Forces, States, as_party
from segun.model import MentionKind, RelationKind, new_name_id

_GROUPS = frozenset("GHg")
_HEIR = "-heir-of"  # the patterns that tell who led a group behind whom: "X succeeded Y"
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
    if len(recent.pair) != 2 or mutual.isdisjoint(line.present):
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


def own_office(line: Line, offices: frozenset[str], rulers: frozenset[str], chiefs: frozenset[str], recent: Recent) -> Line:
    """The line with the only group of the sentence before as the owner of an office that opens it: "El mando pasó a X", "Al
    frente quedó X"; of the ``rulers`` where who it is follows: "Ahora manda X", "El jefe es X"; of the ``chiefs``, whom only
    such a group has, also in "El cabecilla, X, ..."."""
    if len(recent.alone) != 1 or not _GROUPS.isdisjoint(line.present):
        return line
    at = next((index for index, symbol in enumerate(line.symbols[:2]) if symbol in offices), None)
    if at is None and "P" in line.symbols[1:5]:
        at = next((index for index in range(line.symbols.index("P")) if line.symbols[index] in rulers | chiefs), None)
        if at is not None and line.symbols[at] in chiefs and _is_told_who(line, at):
            return line.inserted(at, line.standing(recent.alone, at).owning())
        at = at if at is not None and _rules(line, at) else None
    if at is None or not (line.definite[at] or line.finite[at] or at):
        return line
    return line.inserted(at, line.standing(recent.alone, at).owning())


def _is_told_who(line: Line, index: int) -> bool:
    """Whether a name stands beside what opens a line: "El cabecilla, [alias] X, ..."."""
    told = line.symbols[index + 1 : index + 2] == "," and "P" in line.symbols[index + 2 : index + 4]
    return index == 0 and told and not any(line.finite[: index + 3])


def _rules(line: Line, index: int) -> bool:
    """Whether a line opens by telling who it is that rules: "ahora manda X", "el jefe es X"."""
    name = line.symbols.index("P")
    verb = index if line.finite[index] else name
    tells = line.finite[index] or (name == index + 1 and line.definite[index])
    return tells and line.finite[verb] and not any(line.finite[at] for at in range(name + 1) if at != verb) and index < 2


def acting_groups(line: Line, recent: Recent, forces: Forces, states: States) -> Line | None:
    """The line with those who act made groups: who leads one ("El Mencho sealed a pact with ..."), state forces, and states
    that back a group.

    ``forces`` tells forces, ``states`` how states are told. None if there is nobody of the kind.
    """
    changed = False
    helps = not states.helping.isdisjoint(line.present)
    if "P" not in line.symbols and "S" not in line.symbols and not ("L" in line.symbols and helps):
        return None
    for index, chunk in enumerate(line.chunks):
        groups: tuple[Ref, ...] = ()
        if chunk is None:
            continue
        if chunk.symbol == "P" and (led := recent.leads.get(chunk.refs[0].id)) is not None:
            groups = (led,)
        elif chunk.symbol == "S" and forces.act(line, index, chunk):
            groups = chunk.refs
        elif helps and states.does(line, index, chunk):
            groups = as_party(chunk).refs
        if groups:
            made = Chunk(symbol_of(GROUP, len(groups)), groups, chunk.start, chunk.end, carried=True)
            line = line.replaced(index, index + 1, made)
            changed = True
    return line if changed else None


def acts(finding: Finding) -> bool:
    """Whether what a leader or a state force does or suffers is said of his group, or of the force as one; of a state, its help.

    A group may be absorbed into the army, but what "is made up of men loyal to X" has not the group of X as a part.
    """
    ends = (finding.subject, finding.object)
    if any(isinstance(end, Ref) and (end.mention.kind is MentionKind.PLACE or _is_a_government(end)) for end in ends):
        return finding.relation is RelationKind.SUPPORTS
    force = any(isinstance(end, Ref) and end.mention.kind is MentionKind.SOURCE for end in ends)
    if finding.relation is RelationKind.LED_BY:
        return finding.pattern.id.endswith(_HEIR)
    return finding.relation in _ACTED or (finding.relation is RelationKind.PART_OF and force)


def _is_a_government(end: Ref) -> bool:
    """Whether it is a source that was made a party under its own words: "the government of L"."""
    return end.mention.kind is MentionKind.SOURCE and end.mention.place is not None and end.id == new_name_id(end.words)


def spoken_pact(line: Line, pacts: frozenset[str], recent: Recent, denied: bool, nobodies: frozenset[str]) -> Line:
    """The line with the parties put before a pact that was spoken of already ("such a deal", "the bargain", "no pact").

    ``denied``: the sentence denies something ("X denied that it had made a pact"); ``nobodies`` are the words for nobody.
    """
    if not recent.pact or (pacts.isdisjoint(line.present) and nobodies.isdisjoint(line.present)):
        return line
    opens = line.symbols[0] in pacts and line.definite[0]
    chunks = (chunk for chunk in line.chunks if chunk is not None and chunk.symbol in "GHg")
    theirs = (chunk for chunk in chunks if not (opens and chunk.symbol == "g" and chunk.carried))  # "did not survive its leader"
    named = {ref.id for chunk in theirs for ref in chunk.refs}
    if named:
        alone = len(named) == 1 and named < {ref.id for ref in recent.pact}
        if alone and (nobody := next((at for at, symbol in enumerate(line.symbols) if symbol in nobodies), None)) is not None:
            others = tuple(ref for ref in recent.pact if ref.id not in named)  # "no hemos pactado con nadie"
            return line.replaced(nobody, nobody + 1, line.standing(others, nobody))
        return _denied_pact(line, pacts, recent, denied) if alone else line
    for index, symbol in enumerate(line.symbols):
        told_before = line.definite[index] or is_negated(line.marks[index])
        if symbol in pacts and (told_before or (denied and _ends(line, index))):
            return line.inserted(index, line.standing(recent.pact, index))
    return line


def spoken_war(line: Line, wars: frozenset[str], over: frozenset[str], prizes: frozenset[str], recent: Recent) -> Line:
    """The line with the two that were told to fight put before what they fight for: "The fighting is over L", "At stake is L"."""
    if not recent.war or "L" not in line.symbols or not _GROUPS.isdisjoint(line.present):
        return line
    for index, symbol in enumerate(line.symbols):
        fought_for = symbol in wars and line.definite[index] and line.symbols[index + 1 : index + 2] in over
        if fought_for or symbol in prizes:
            return line.inserted(index, line.standing(recent.war, index))
    return line


def spoken_figure(line: Line, figures: frozenset[str], recent: Recent) -> Line:
    """The line with the group whose strength was just told or asked for behind another figure of it: "others spoke of 900"."""
    group = recent.sized or (recent.alone if recent.asked else ())
    at = line.symbols.find("N")
    if len(group) != 1 or at < 1 or not {"G", "H", "g", "P"}.isdisjoint(line.present) or line.symbols.count("N") > 1:
        return line
    if figures.isdisjoint(line.symbols[max(at - 3, 0) : at]):
        return line
    return line.inserted(at + 1, line.standing(group, at))


def _denied_pact(line: Line, pacts: frozenset[str], recent: Recent, denied: bool) -> Line:
    """The line with both parties put before a pact that one side denies to have with the other ("we have no deal with X")."""
    for index, symbol in enumerate(line.symbols):
        near = line.marks[max(index - 2, 0) : index + 1]
        no = is_negated(mark for marks in near for mark in marks)
        if symbol in pacts and (no or (denied and _ends(line, index))):
            return line.inserted(index, line.standing(recent.pact, index))
    return line


def _ends(line: Line, index: int) -> bool:
    """Whether nothing tells with whom a pact at ``index`` is: it ends its clause."""
    return index + 1 >= len(line) or line.symbols[index + 1] in ',.;"'
