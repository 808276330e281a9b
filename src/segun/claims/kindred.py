"""Groups told by what they are to another: "the splinter group", "its parent", "the mother house", "its rival", "its ally".

The laws: the text must have told that very thing, and of one such other only. "Its rival" is the one that its owner was told to
fight, "the parent" the one that another was told to have left or to be a part of. Where a name follows, that tells who is meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from segun.claims.chunks import Ref
from segun.claims.line import Line, is_negated
from segun.claims.match import Finding
from segun.model import RelationKind

_NAMED = frozenset("GHgPQL")
_NOUNS = (
    "name_kind",
    "people",
    "band",
    "bands",
    "leader",
    "member",
    "faction",
    "faction_pl",
    "founder",
    "war",
    "pact",
    "kin",
)


@dataclass(slots=True)
class Kin:
    """What a text told of how its groups are related: who left whom, who is a part of whom, who fights whom, who is with whom."""

    left: dict[str, tuple[Ref, Ref]] = field(default_factory=dict)
    wholes: dict[str, tuple[Ref, Ref]] = field(default_factory=dict)
    foes: dict[str, dict[str, Ref]] = field(default_factory=dict)
    friends: dict[str, dict[str, Ref]] = field(default_factory=dict)

    def learn(self, finding: Finding) -> None:
        """Take in what a sentence told."""
        one, other = finding.subject, finding.object
        if isinstance(other, str) or is_negated(finding.marks):
            return
        if finding.relation is RelationKind.SPLIT_FROM:
            self.left[one.id] = one, other
        elif finding.relation is RelationKind.PART_OF:
            self.wholes[one.id] = one, other
        elif finding.relation in (RelationKind.FIGHTS, RelationKind.ALLIED):
            told = self.foes if finding.relation is RelationKind.FIGHTS else self.friends
            told.setdefault(one.id, {})[other.id] = other
            told.setdefault(other.id, {})[one.id] = one

    def copy(self) -> "Kin":
        """The same, to go on from."""
        foes, friends = ({id: dict(others) for id, others in told.items()} for told in (self.foes, self.friends))
        return Kin(dict(self.left), dict(self.wholes), foes, friends)

    def parent(self, child: str | None) -> Ref | None:
        """The one that ``child``, or whoever it is, left; else the one that it is a part of."""
        for told in (self.left, self.wholes):
            found = {whole.id: whole for part, whole in told.values() if child in (None, part.id)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def counterpart(self, meant: Ref, owner: Ref | None) -> Ref | None:
        """To whom somebody is what he was just called: the owner of the word, else who left him or whom he left."""
        others = {one.id: one for pair in self.left.values() if meant in pair for one in pair if one != meant}
        return owner or (next(iter(others.values())) if len(others) == 1 else None)

    @property
    def child(self) -> Ref | None:
        """The only one that left another."""
        found = [part for part, _ in self.left.values()]
        return found[0] if len(found) == 1 else None


class Kindred:
    """Finds who is meant by such words."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the classes parent_group, child_group, one_rival, one_ally, it, with and those of nouns."""
        self._parents, self._children = frozenset(members.get("parent_group", "")), frozenset(members.get("child_group", ""))
        self._foes, self._friends = frozenset(members.get("one_rival", "")), frozenset(members.get("one_ally", ""))
        self.symbols = self._parents | self._children | self._foes | self._friends
        nouns = "".join(members.get(name, "") for name in _NOUNS)
        self._tells = frozenset("w-'" + nouns + members.get("=of", "") + members.get("alias", ""))
        self._with, self._it = frozenset(members["with"]), frozenset(members.get("it", ""))

    def put(self, line: Line, index: int, kin: Kin) -> tuple[Line, int]:
        """The line with the group that the word at ``index`` means in its place, and where to go on."""
        owner = index - 1 if index and line.symbols[index - 1] in "gz" else None
        first = index if owner is None else owner
        if not (owner is not None or line.definite[index]) or not self._stands_alone(line, first, index):
            return line, index + 1
        chunk = line.chunks[owner] if owner is not None else None
        meant = self._meant(line.symbols[index], None if chunk is None else [ref.id for ref in chunk.refs], kin)
        if meant is None:
            return line, index + 1
        line, index = line.replaced(first, index + 1, line.standing((meant,), first)), first + 1
        other = kin.counterpart(meant, chunk.refs[0] if chunk is not None else None)
        for at in range(index, len(line) - 1):
            if any(line.chunks[at : at + 1]):
                break
            if line.symbols[at] in self._with and line.symbols[at + 1] in self._it and other is not None:
                line = line.replaced(at + 1, at + 2, line.standing((other,), at + 1))  # "the parent is at war with it"
                break
        return line, index

    def _meant(self, symbol: str, owners: list[str] | None, kin: Kin) -> Ref | None:
        if owners is not None and len(owners) != 1:
            return None
        if symbol in self._parents:
            return kin.parent(owners[0] if owners else None)
        if symbol in self._children:
            child = kin.child
            return child if child is None or owners is None or kin.left[child.id][1].id == owners[0] else None
        others = (kin.foes if symbol in self._foes else kin.friends).get(owners[0], {}) if owners else {}
        return next(iter(others.values())) if len(others) == 1 else None

    def _stands_alone(self, line: Line, first: int, index: int) -> bool:
        """Whether these words are all that tells who is meant: no name behind them, and no apposition or predicate before."""
        before = line.symbols[first - 1 : first]
        if before in _NAMED or (before == "," and line.symbols[first - 2 : first - 1] in tuple(_NAMED)):
            return False
        behind = line.symbols[index + 1 : index + 2]
        if behind == "," and line.symbols[index + 2 : index + 3] in tuple(_NAMED):
            return False
        return not behind or (behind not in _NAMED and behind not in self._tells)
