"""Naming: the names of one document, each with its places, its kind and what it refers to.

A name is written many ways in one text ("Cártel de Aguaverde", "Aguaverde"; "Omar García Harfuch", "Harfuch"). Here every
chunk finds its name, names that the text binds become one, and short forms find the one full form they can mean.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from segun.mentions.bindings import bindings
from segun.mentions.chunks import Chunk
from segun.mentions.clues import GROUP, PERSON, SOURCE, Clues
from segun.mentions.kinds import gathered, judged
from segun.mentions.known import Entry, KnownNames
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind, Place, Target, new_name_id

NEAR = 10  # tokens around an ambiguous name in which an armed word must stand, as wide as a short clause with its neighbours


@dataclass(slots=True)
class Name:
    """One name of the document: how it is written, where, and what it was found to be."""

    core: tuple[str, ...]
    chunks: list[Chunk] = field(default_factory=list)
    points: dict[str, float] = field(default_factory=dict)
    form: dict[str, float] = field(default_factory=dict)  # the part of the points that its form alone shows
    kind: MentionKind | None = None
    target: Target | None = None
    entry: Entry | None = None
    of: "Name | None" = None  # the fuller name that this one is a form of
    place: Place | None = None

    @property
    def root(self) -> "Name":
        """The fullest form of this name."""
        name = self
        while name.of is not None:
            name = name.of
        return name

    def become(self, other: "Name") -> None:
        """Be a form of ``other`` from now on."""
        if self.root is not other.root:
            self.root.of = other.root


class Naming:
    """Finds out what the chunks of one text name."""

    def __init__(self, tokens: Tokens, words: Words, known: KnownNames, places: PlaceReader) -> None:
        self._tokens, self._words, self._known, self._places = tokens, words, known, places
        self._armed = sum(1 for word in set(tokens.words) if word in words.armed) >= 3
        self.names: dict[tuple[str, ...], Name] = {}
        self.bound: dict[int, Name] = {}  # chunks that name something else than their words do elsewhere, by first token

    def settle(self, chunks: Sequence[Chunk]) -> list[Name]:
        """The names of the text, each with its kind and target where they could be told."""
        sure = {entry.target.id for chunk in chunks for entry in chunk.entries if not entry.ambiguous}
        for chunk in chunks:
            if chunk.entries:
                self._choose(chunk, sure)
        clues = Clues(self._tokens, self._words)
        for chunk in chunks:
            name = self.names.setdefault(chunk.core, Name(chunk.core))
            name.chunks.append(chunk)
            if chunk.entries:
                name.entry = name.entry or chunk.entries[0]
            else:
                chunk.clues = clues.around(chunk)
        names = list(self.names.values())
        for name in names:
            self._judge(name, clues)
        self._bind(chunks)
        self._by_company(chunks)
        return names

    def _choose(self, chunk: Chunk, sure: set[str]) -> None:
        """Keep of a known name's meanings the one that the text supports, or none."""
        fitting = [entry for entry in chunk.entries if not entry.ambiguous]
        if not fitting:
            fitting = [entry for entry in chunk.entries if entry.target.id in sure]
        if not fitting and self._is_armed_context(chunk):
            fitting = list(chunk.entries)
        if len(fitting) > 1:
            fitting = [entry for entry in fitting if entry.target.id in sure and sum(1 for _ in fitting) > 1] or fitting
        chunk.entries = (fitting[0],) if len({entry.target.id for entry in fitting}) == 1 else ()

    def _is_armed_context(self, chunk: Chunk) -> bool:
        tokens, words = self._tokens, self._words
        near = tokens.words[max(chunk.sentence.first, chunk.first - NEAR) : min(chunk.sentence.last, chunk.last + NEAR)]
        return any(word in words.armed for word in near) and not any(word in words.negative for word in near)

    def _judge(self, name: Name, clues: Clues) -> None:
        if name.entry is not None:
            name.kind, name.target = name.entry.kind, name.entry.target
            name.place = name.entry.place
            return
        size = len(name.core)
        name.form = clues.inside(name.chunks[0])
        name.points = gathered(name.form, [chunk.clues for chunk in name.chunks])
        mid = any(not chunk.initial for chunk in name.chunks)
        name.kind = judged(name.points, size, self._armed, mid)
        if name.kind in (MentionKind.PERSON, MentionKind.SOURCE) and name.points.get(SOURCE, 0) <= 0:
            written = self._places.written(name.chunks[0])
            if (name.points.get(PERSON, 0) < 3 and " " not in written) or (size == 1 and name.points.get("role")):
                name.kind = None

    def _bind(self, chunks: Sequence[Chunk]) -> None:
        """Make the names one that the text binds, and let them share what is known of either."""
        for left, right in bindings(chunks, self._tokens, self._words):
            one, other = self.names[left.core], self.names[right.core]
            if one is other or other.kind is MentionKind.PLACE:
                continue
            if other.entry is not None and one.entry is None and self._is_somebody_else(one, other.entry):
                other = self._own(right)
            if not _may_be_one(one.root, other.root) or self._is_of_another(left):
                continue
            if (one.entry is not None and other.entry is None) or (other.entry is None and len(other.chunks) == 1):
                other.become(one)
            elif other.entry is not None and one.entry is None:
                one.kind, one.target, one.entry = other.entry.kind, other.entry.target, other.entry
                other.become(one)
            elif other.entry is None:
                other.become(one)

    def _is_somebody_else(self, name: Name, entry: Entry) -> bool:
        """Whether a full name contradicts the person whom the pack knows by the nickname beside it."""
        if entry.kind is not MentionKind.PERSON or len(name.core) < 2:
            return False
        return not set(name.core) - self._words.particle <= self._known.parts_of(entry)

    def _own(self, chunk: Chunk) -> Name:
        """A name for one place only, apart from what its words name in the pack."""
        chunk.entries = ()
        name = self.names[chunk.core]
        name.entry = name.target = name.kind = None
        return name

    def _is_of_another(self, left: Chunk) -> bool:
        """Whether what the text names is not ``left`` but a thing of it: "an offshoot of the Zetas known as Los Chukys"."""
        words = self._tokens.words
        back = words[max(left.sentence.first, left.first - 5) : left.first]
        for place in range(len(back) - 1, 0, -1):
            if back[place] in ("of", "de", "del", "from"):
                nouns = self._words.noun | self._words.people | self._words.leader
                return (
                    any(word in nouns for word in back[:place])
                    and left.core in self.names
                    and self.names[left.core].root.kind is MentionKind.GROUP
                )
            if back[place] not in self._words.article:
                return False
        return False

    def _by_company(self, chunks: Sequence[Chunk]) -> None:
        """A name that stands in one list with a group is a group too, unless something shows otherwise."""
        for left, right in pairwise(chunks):
            if left.sentence.number != right.sentence.number or right.first - left.last > 2:
                continue
            between = self._tokens.words[left.last : right.first]
            gap = self._tokens.gaps[left.last].strip()
            if not between and gap != ",":
                continue
            if between and not all(
                word in ("and", "y", "e", "the", "el", "la", "los", "or", "o", "ni", "nor") for word in between
            ):
                continue
            for name, other in ((self.names[left.core], self.names[right.core]), (self.names[right.core], self.names[left.core])):
                if name.kind is None and other.root.kind is MentionKind.GROUP and name.points.get(GROUP, 0) >= 1 and between:
                    name.kind = MentionKind.GROUP


def _may_be_one(one: Name, other: Name) -> bool:
    """Whether nothing speaks against two names being one: an acronym of a group is not a person."""
    kinds = {one.kind, other.kind} - {None}
    if one.entry is not None and other.entry is not None:
        return one.entry.target.id == other.entry.target.id
    if kinds == {MentionKind.PERSON, MentionKind.GROUP}:
        return one.kind is MentionKind.PERSON and other.entry is None and not other.form.get(GROUP)
    return not (MentionKind.PLACE in kinds and len(kinds) > 1)


def fullest(names: Iterable[Name]) -> Name:
    """The longest of some names, the first of those as long."""
    return max(names, key=lambda name: (len(name.core), sum(map(len, name.core))))


def new_target(name: Name, tokens: Tokens) -> Target:
    """The target of a name that no pack knows: the name as the text first writes it, with its own article."""
    chunk = next((chunk for chunk in name.chunks if chunk.article and not chunk.initial), name.chunks[0])
    written = tokens.text[tokens.starts[chunk.first] : tokens.ends[chunk.last - 1]]
    plain = " ".join(tokens.written(index) for index in range(chunk.first, chunk.last))
    return Target(new_name_id(plain), written)
