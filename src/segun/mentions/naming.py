"""Naming: the names of one document, each with its places, its kind and what it refers to.

A name is written many ways in one text ("Cártel de Aguaverde", "Aguaverde"; "Omar García Harfuch", "Harfuch"). Here every
chunk finds its name, names that the text binds become one, and short forms find the one full form they can mean.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from segun.mentions.bindings import bindings, known_as
from segun.mentions.chunks import Chunk
from segun.mentions.clues import Clues
from segun.mentions.cues import Cues
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, VOICE, FormClues
from segun.mentions.kinds import ENOUGH, gathered, judged
from segun.mentions.known import Entry, KnownNames
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind, Place, Target, new_name_id

ARMED = 2  # armed words that make a text one on armed groups, where weak heads suffice ("Ridge Guards")
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
    company: int = 0  # groups that stand beside it in a list
    alias: bool = False  # whether the text gives it as another name of ``of``

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

    def __init__(
        self, tokens: Tokens, words: Words, known: KnownNames, places: PlaceReader, forms: FormClues, cues: Cues
    ) -> None:
        self._tokens, self._words, self._known, self._places, self._forms = tokens, words, known, places, forms
        self._armed, self._setting_of = len(cues.armed), _settings(tokens, cues)
        self.names: dict[tuple[str, ...], Name] = {}
        self.bound: dict[int, Name] = {}  # chunks that name something else than their words do elsewhere, by first token

    def at(self, chunk: Chunk) -> Name:
        """The name that a chunk is a place of."""
        return self.bound.get(chunk.first) or self.names[chunk.core]

    def new_target(self, first: int, last: int) -> Target:
        """The target of a name that no pack knows, as the text writes it at these tokens; its id without quotation marks."""
        tokens = self._tokens
        written = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        return Target(new_name_id(" ".join(tokens.written(index) for index in range(first, last))), written)

    def targets(self) -> dict[int, Target]:
        """What each root refers to: the pack's actor or source, or a new one with the fullest name that the text gives it."""
        forms: dict[int, list[Name]] = {}
        for name in self.names.values():
            if name.root.kind is not None and name.root.place is None:
                forms.setdefault(id(name.root), []).append(name)
        targets: dict[int, Target] = {}
        for key, group in forms.items():
            known = next((name for name in group if name.entry is not None), None)
            if known is not None and known.entry is not None:
                targets[key] = known.entry.target
                continue
            chunks = fullest(group).chunks
            chunk = next((chunk for chunk in chunks if chunk.article and not chunk.initial), chunks[0])
            targets[key] = self.new_target(chunk.first, chunk.last + self._keeps_noun(chunk, group[0].root))
        return targets

    def _keeps_noun(self, chunk: Chunk, root: Name) -> bool:
        """Whether the common noun behind the name is part of it ("the Cabrera Sarabia family")."""
        return bool(chunk.noun) and root.kind is MentionKind.GROUP and not root.form.get(GROUP) and chunk.article != "los"

    def echoes(self, taken: set[int]) -> Iterator[Chunk]:
        """Names of the text where a headline in capitals repeats them, outside the tokens that are taken."""
        tokens = self._tokens
        first_words: dict[str, list[Name]] = {}
        for name in self.names.values():
            if name.root.kind is not None and (
                len(name.core) > 1 or (len(name.core[0]) > 3 and name.core[0] not in self._words.opener)
            ):
                first_words.setdefault(name.core[0], []).append(name)
        for sentence in tokens.sentences if first_words else ():
            for index in range(sentence.first, sentence.last) if sentence.titled else ():
                for name in first_words.get(tokens.words[index], ()):
                    last = index + len(name.core)
                    if (
                        tuple(tokens.words[index:last]) == name.core
                        and tokens.capital[index]
                        and not taken.intersection(range(index, last))
                    ):
                        taken.update(range(index, last))
                        yield Chunk(index, last, sentence, name.core)

    def settle(self, chunks: Sequence[Chunk]) -> list[Name]:
        """The names of the text, each with its kind and target where they could be told."""
        sure = {entry.target.id: entry.country for chunk in chunks for entry in chunk.entries if not entry.ambiguous}
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
            self._judge(name)
            self._without_opening_article(name)
        self._bind(chunks)
        self._by_company(chunks)
        return names

    def hear(self) -> None:
        """Take a bare name that the text makes a speaker, and that is nobody's surname, for an outlet or institution."""
        for name in self.names.values():
            if name.kind is None and name.of is None and name.points.get(VOICE, 0) >= 2 and len(name.core) <= 2:
                held = (
                    name.points.get(PLACE, 0) >= 1
                    or name.points.get(GROUP, 0) >= 2
                    or all(chunk.initial for chunk in name.chunks)
                )
                if not held and self._places.look_up(name.chunks[0]) is None:
                    name.kind = MentionKind.SOURCE

    def _choose(self, chunk: Chunk, sure: dict[str, str | None]) -> None:
        """Keep of a known name's meanings the one that the text supports, or none.

        An ambiguous name counts where the text names its bearer otherwise; or in armed context, where it names somebody else
        of the same country for sure: "Los Menores" are not Sinaloa's in a text on Santo Domingo.
        """
        fitting = [entry for entry in chunk.entries if not entry.ambiguous]
        if not fitting:
            fitting = [entry for entry in chunk.entries if entry.target.id in sure]
        if not fitting and self._is_armed_context(chunk):
            fitting = [entry for entry in chunk.entries if entry.country is None or entry.country in sure.values()]
        if not fitting and self._is_voice_context(chunk):
            fitting = [entry for entry in chunk.entries if entry.kind is MentionKind.SOURCE]
        if len(fitting) > 1:
            fitting = [entry for entry in fitting if entry.target.id in sure and sum(1 for _ in fitting) > 1] or fitting
        chunk.entries = (fitting[0],) if len({entry.target.id for entry in fitting}) == 1 else ()

    def _is_voice_context(self, chunk: Chunk) -> bool:
        """Whether words of saying, asking or printing stand near an outlet's name that is a common word too ("El País")."""
        tokens, words = self._tokens, self._words
        near = tokens.words[max(chunk.sentence.first, chunk.first - NEAR) : min(chunk.sentence.last, chunk.last + NEAR)]
        return (
            not (words.say.isdisjoint(near) and words.asked.isdisjoint(near) and words.outlet_noun.isdisjoint(near))
            or "segun" in near
        )

    def _is_armed_context(self, chunk: Chunk) -> bool:
        tokens, words = self._tokens, self._words
        near = tokens.words[max(chunk.sentence.first, chunk.first - NEAR) : min(chunk.sentence.last, chunk.last + NEAR)]
        return any(word in words.armed for word in near) and not any(word in words.negative for word in near)

    def _without_opening_article(self, name: Name) -> None:
        """Leave out of a name the article that only its place at the head of a sentence writes large: "El Clan del Golfo"."""
        if not any(chunk.initial and chunk.article for chunk in name.chunks):
            return
        own = any(chunk.article and not chunk.initial for chunk in name.chunks)
        head = name.core[0] in self._words.first or name.core[0] in self._words.institution or len(name.core) > 2
        for chunk in name.chunks:
            if own or chunk.entries or not chunk.initial or chunk.article not in ("el", "la"):
                continue
            if head or self._tokens.written(chunk.last - 1).isupper() or name.kind is MentionKind.SOURCE:
                chunk.first, chunk.article = chunk.first + 1, ""

    def _judge(self, name: Name) -> None:
        if name.entry is not None:
            name.kind, name.target = name.entry.kind, name.entry.target
            name.place = name.entry.place
            return
        size = len(name.core)
        name.form = self._forms.of(name.core)
        name.points = gathered(name.form, [chunk.clues for chunk in name.chunks])
        mid = any(not chunk.initial for chunk in name.chunks)
        armed, civil = self._setting(name) if name.points.get(GROUP, 0) >= 1 else (0, False)
        if civil and not armed and not name.form.get(GROUP, 0) >= 4:
            name.points[GROUP] = name.points.get(GROUP, 0) - 2
        name.kind = judged(name.points, size, armed, name.form.get(GROUP, 0) > 0, mid)
        if name.kind in (MentionKind.PERSON, MentionKind.SOURCE) and name.points.get(SOURCE, 0) <= 0:
            written = [self._places.written(chunk) for chunk in name.chunks]
            weak = name.points.get(PERSON, 0) < ENOUGH
            if (weak and (" " not in written[0] or all(map(str.isupper, written)))) or (size == 1 and name.points.get(ROLE)):
                name.kind = None  # a line in capitals, or a role alone

    def _setting(self, name: Name) -> tuple[int, bool]:
        """How many armed words a paragraph that names it has, and whether a sentence is about sport, shows or parties."""
        armed = max(self._setting_of[chunk.sentence.number][0] for chunk in name.chunks)
        civil = any(self._setting_of[chunk.sentence.number][1] for chunk in name.chunks)
        armed -= sum(word in self._words.armed for word in name.core)
        return max(armed, self._armed >= 3 * ARMED) if self._armed >= ARMED else 0, civil

    def _bind(self, chunks: Sequence[Chunk]) -> None:
        """Make the names one that the text binds, and let them share what is known of either."""
        for left, right in (*bindings(chunks, self._tokens, self._words), *self._bynames(chunks)):
            one, other = self.names[left.core], self.names[right.core]
            if one is other or other.kind is MentionKind.PLACE:
                continue
            if right.first - left.last > 4 and one.root.kind is MentionKind.GROUP:
                continue  # "the Kura Boys, led by a former bus conductor known as Baba Tyre"
            if other.entry is not None and one.entry is None and self._is_somebody_else(one, other.entry):
                other = self._own(right)
            if not _may_be_one(one.root, other.root) or self._is_located(left, right):
                continue
            if "(" not in self._tokens.gaps[left.last] and right.first - left.last < 8 and self._is_of_another(left):
                continue
            if other.entry is not None and one.entry is None:
                one.root.kind, one.root.target, one.root.entry = other.entry.kind, other.entry.target, other.entry
            elif one.root.kind is None:
                one.root.kind = other.kind
            other.alias = True
            other.become(one)

    def _bynames(self, chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Chunk]]:
        """The last person named before each byname that "as he is known" follows."""
        person: Chunk | None = None
        for chunk in chunks:
            name = self.names[chunk.core]
            if name.root.kind in (MentionKind.PERSON, MentionKind.SOURCE) and name.points.get(PERSON, 0) > 0:
                person = chunk
            elif person is not None and chunk.quoted and known_as(chunk, self._tokens):
                yield person, chunk

    def _is_located(self, left: Chunk, right: Chunk) -> bool:
        """Whether brackets hold where something is ("Argelia (Cauca)"), or belong to more than a place's name."""
        if "(" not in self._tokens.gaps[left.last]:
            return False
        return any(not chunk.entries and self._places.look_up(chunk) is not None for chunk in (left, right))

    def _is_somebody_else(self, name: Name, entry: Entry) -> bool:
        """Whether a full name contradicts the person whom the pack knows by the nickname beside it."""
        if entry.kind is not MentionKind.PERSON or len(name.core) < 2:
            return False
        parts = {word for word in name.core if len(word) > 1} - self._words.particle
        return not parts <= self._known.parts_of(entry)

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
                nouns = self._words.group_noun
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
            ones = (self.names[left.core], self.names[right.core])
            self._share(ones[0], ones[1].root, bool(between), left)
            self._share(ones[1], ones[0].root, bool(between), right)

    def _is_definite(self, chunk: Chunk, name: Name) -> bool:
        """Whether an article stands before a name that nothing places: "Los Chapitos y la Mayiza"."""
        index = chunk.first - 1
        definite = index >= chunk.sentence.first and self._tokens.words[index] in ("the", "el", "la", "los", "las", "con", "with")
        placed = name.points.get(PLACE, 0) > 0 or name.points.get(VOICE, 0) > 0
        return definite and not placed and self._armed >= ARMED and self._places.look_up(chunk) is None

    def _is_acronym(self, name: Name) -> bool:
        return (
            len(name.core) == 1
            and len(name.core[0]) > 2
            and self._tokens.written(name.chunks[0].first).isupper()
            and self._armed >= ARMED
        )

    def _share(self, name: Name, other: Name, joined: bool, chunk: Chunk) -> None:
        """Let a name that nothing decides be of the kind of its neighbour in a list."""
        if name.root.kind is None and other.kind is MentionKind.GROUP and name.points.get(GROUP, 0) >= 1 and joined:
            name.kind = MentionKind.GROUP
        if _firm(name.root) is None and other.kind is MentionKind.GROUP and name.form.get(PERSON, 0) < 2 and name.entry is None:
            name.company += 1
            if name.company >= (1 if joined and (self._is_acronym(name) or self._is_definite(chunk, name)) else 2):
                name.kind = MentionKind.GROUP
        if len(name.core) == 1 and name.core[0] in self._words.given and other.kind is MentionKind.PERSON and name.kind is None:
            name.kind = MentionKind.PERSON
        if other.points.get(PLACE, 0) >= ENOUGH and other.kind is MentionKind.PLACE and name.entry is None:
            name.points[PLACE] = name.points.get(PLACE, 0) + 2


def _settings(tokens: Tokens, cues: Cues) -> list[tuple[int, bool]]:
    """For each sentence, how many armed words its paragraph has, and whether it has a civil one itself."""
    armed: dict[int, int] = {}
    ends = [sentence.last for sentence in tokens.sentences]
    for index in cues.armed:
        place = bisect_right(ends, index)
        if place < len(ends):
            passage = tokens.sentences[place].passage
            armed[passage] = armed.get(passage, 0) + 1
    civil = {bisect_right(ends, index) for index in cues.civil}
    return [(armed.get(sentence.passage, 0), sentence.number in civil) for sentence in tokens.sentences]


def _may_be_one(one: Name, other: Name) -> bool:
    """Whether nothing speaks against two names being one: an acronym of a group is not a person."""
    kinds = {_firm(one), _firm(other)} - {None}
    if one.entry is not None and other.entry is not None:
        return one.entry.target.id == other.entry.target.id
    if kinds == {MentionKind.PERSON, MentionKind.GROUP}:
        return one.kind is MentionKind.PERSON and other.entry is None and not other.form.get(GROUP)
    return not (MentionKind.PLACE in kinds and len(kinds) > 1)


def _firm(name: Name) -> MentionKind | None:
    """The kind of a name, unless it is a person for want of anything else."""
    weak = name.entry is None and name.kind is MentionKind.PERSON and name.points.get(PERSON, 0) < ENOUGH
    return None if weak else name.kind


def fullest(names: Iterable[Name]) -> Name:
    """The longest of some names, other names aside, and the first of those as long."""
    return max(names, key=lambda name: (not name.alias, len(name.core)))
