"""Which two groups "the two", "their war", "both cartels" and "the former" are of: those of a pact, a war or a list before."""

from collections.abc import Mapping, Sequence

from segun.claims.chunks import PERSON, SOURCE, Chunk, Ref
from segun.claims.line import Line
from segun.claims.match import Finding
from segun.claims.recent import GROUPS, Recent
from segun.model import MentionBasis, RelationKind


class Pairs:
    """Finds the two that the lines of one language mean."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes pact, war, with and and, of those for making and breaking a pact, and of we
        and our where there are any."""
        self._and, self._we = frozenset(members["and"]), frozenset(members.get("we", "") + members.get("our", ""))
        self._pacts, self._wars = frozenset(members["pact"]), frozenset(members["war"])
        self._with = frozenset(members["with"])
        self._seal = frozenset("".join(members.get(name, "") for name in ("seal", "agree", "break", "end")))

    def lately(self, line: Line, index: int, recent: Recent) -> tuple[Ref, ...]:
        """ "The two" at ``index``: the parties of the pact or war just named, else the last two groups."""
        just = frozenset(line.symbols[max(index - 3, 0) : index])
        if recent.pact and just & self._pacts:
            return recent.pact
        if recent.war and just & self._wars:
            return recent.war
        here: dict[str, Ref] = {}
        for chunk in line.chunks[:index]:
            if chunk is not None and chunk.symbol in GROUPS:
                here |= {ref.id: ref for ref in chunk.refs}
            elif chunk is not None and chunk.symbol == PERSON and (group := recent.leads.get(chunk.refs[0].id)) is not None:
                here[group.id] = group
        return tuple(here.values()) if len(here) == 2 else recent.pair or recent.pact

    def other(self, line: Line, index: int, recent: Recent) -> tuple[Ref, ...]:
        """ "The others" at ``index``: of the last two groups the one that is not the only one named just before."""
        here = {ref.id for chunk in line.chunks[:index] if chunk is not None and chunk.symbol in GROUPS for ref in chunk.refs}
        last = recent.sentences[-1] if recent.sentences else ()
        before = {ref.id for chunk in last if chunk.symbol in GROUPS and not chunk.carried for ref in chunk.refs}
        told = here or before or {ref.id for ref in recent.alone}
        rest = tuple(ref for ref in recent.pair if ref.id not in told)
        return rest if len(recent.pair) == 2 and len(told) == len(rest) == 1 else ()

    def spoken_of(self, line: Line, index: int, recent: Recent) -> tuple[Ref, ...]:
        """ "The alliance between the two cartels": the parties of the alliance that was just told of."""
        chunk = line.chunks[index]
        if chunk is None or chunk.carried or any(ref.mention.basis is not MentionBasis.DESCRIPTION for ref in chunk.refs):
            return ()
        just = frozenset(line.symbols[max(index - 3, 0) : index])
        return recent.pact if just & self._pacts else recent.war if just & self._wars else ()

    def make_a_pact(self, line: Line, index: int) -> bool:
        """Whether those at ``index`` make or break a pact, and nothing tells with whom: "In May they signed a truce"."""
        verb = next((at for at in range(index + 1, min(index + 5, len(line))) if line.symbols[at] in self._seal), len(line))
        pact = next((at for at in range(verb, min(verb + 7, len(line))) if line.symbols[at] in self._pacts), len(line))
        return pact < len(line) and self._with.isdisjoint(line.symbols[pact + 1 : pact + 3])

    def deal_with_others(self, line: Line, index: int) -> bool:
        """Whether those who make a pact at ``index`` may have made it with others than each other.

        "They made a deal and did not tell us"; "the ministry was in talks with one of the bands, and they made a deal".
        """
        if not self.make_a_pact(line, index):
            return False
        told = line.symbols[index - 1 : index] in self._and and SOURCE in line.symbols[:index]
        return told or not self._we.isdisjoint(line.symbols[index + 1 :])

    def of_noun(self, line: Line, index: int, before: tuple[Chunk, ...], recent: Recent) -> tuple[Ref, ...]:
        """ "Their war", "su alianza" without a "with": what two groups have between them."""
        ahead = line.symbols[index + 1 : index + 3]
        if not before and any(symbol in self._pacts or symbol in self._wars for symbol in ahead):
            after = frozenset(line.symbols[index + 2 : index + 5])
            allies_war = any(symbol in self._wars for symbol in ahead) and set(recent.pair) == set(recent.pact)
            return () if after & self._with or allies_war or recent.crowded else recent.pair
        return ()


def the_two(before: Sequence[Chunk], pair: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Whom "they" of two means: the only two groups ``before`` it in its sentence, or where it names nobody the last ``pair``."""
    named = {ref.id: ref for chunk in before if chunk.symbol in GROUPS for ref in chunk.refs}
    if len(named) == 2:
        return tuple(named.values())
    return pair if len(pair) == 2 and not any(chunk.is_party for chunk in before) else ()


def listed_before(line: Line, index: int) -> tuple[Ref, ...]:
    """The two groups that a list before ``index`` names: "A y B ..., el primero"."""
    listed = [chunk.refs for chunk in line.chunks[:index] if chunk is not None and chunk.symbol == "H"]
    return listed[-1] if listed and len(listed[-1]) == 2 else ()


def sets_together(finding: Finding, line: Line, recent: Recent) -> bool:
    """Whether two that did something to a third are told to fight each other, by words that may mean all of them: "A and B
    attacked C. Both sides are at war"."""
    if finding.relation is not RelationKind.FIGHTS or isinstance(finding.object, str):
        return False
    both = {finding.subject.id, finding.object.id}
    lists = [chunk for chunk in line.chunks if chunk is not None and both <= chunk.ids]
    topic = recent.topic if lists else None
    meant = any(chunk.carried or (topic is not None and chunk.start == topic.start) for chunk in lists)
    return meant and recent.crowded  # asked last: it may need passages that were put off
