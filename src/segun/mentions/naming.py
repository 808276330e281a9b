"""Naming: the names of one document, each with its places, its kind and what it refers to.

A name is written many ways in one text ("Cártel de Aguaverde", "Aguaverde"; "Omar García Harfuch", "Harfuch"). Here every
chunk finds its name, names that the text binds become one, and short forms find the one full form they can mean.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from segun.mentions.acronyms import explained
from segun.mentions.bonds import Bonds
from segun.mentions.chunks import Chunk
from segun.mentions.clues import Clues
from segun.mentions.company import Company
from segun.mentions.cues import Cues
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, VOICE, FormClues
from segun.mentions.function_words import INDEFINITE, SPANISH_BEING
from segun.mentions.homes import Homes
from segun.mentions.kinds import ENOUGH, gathered, judged
from segun.mentions.known import KnownNames
from segun.mentions.meanings import Meanings
from segun.mentions.names import Name, fullest
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind, PlacePrecision, Target, new_name_id

ELECTORAL = 3  # words of elections that make a text one on parties
ARMED = 2
"""Armed words that make a text one on armed groups, where weak heads suffice ("Ridge Guards"). Names with a capital "Los"
within a sentence count as well: hardly anything but groups is written so, and at least one armed word must stand beside."""


class Naming:
    """Finds out what the chunks of one text name."""

    def __init__(
        self, tokens: Tokens, words: Words, known: KnownNames, places: PlaceReader, forms: FormClues, cues: Cues
    ) -> None:
        self._tokens, self._words, self._known, self._places, self._forms = tokens, words, known, places, forms
        self._electoral = len(cues.electoral) >= ELECTORAL
        self._armed, self._setting_of = len(cues.armed), _settings(tokens, cues)
        self.names: dict[tuple[str, ...], Name] = {}
        self.bound: dict[int, Name] = {}  # chunks that name something else than their words do elsewhere, by first token

    def at(self, chunk: Chunk) -> Name:
        """The name that a chunk is a place of."""
        return self.bound.get(chunk.first) or self.names[chunk.core]

    def new_target(self, first: int, last: int, tail: int = 0) -> Target:
        """The target of a name that no pack knows, as the text writes it at these tokens and the ``tail`` characters behind.

        Its id is without quotation marks.
        """
        tokens = self._tokens
        written = tokens.text[tokens.starts[first] : tokens.ends[last - 1] + tail]
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
            kin = next((chunk for chunk in chunks if self.is_kin(chunk, group[0].root)), None)
            if kin is not None:
                targets[key] = self.new_target(kin.first - 1, kin.last)
                continue
            chunk = next((chunk for chunk in chunks if chunk.article and not chunk.initial), chunks[0])
            noun = self._keeps_noun(chunk, group[0].root)
            targets[key] = self.new_target(chunk.first, chunk.last + noun, 0 if noun else chunk.tail)
        return targets

    def is_kin(self, chunk: Chunk, name: Name) -> bool:
        """Whether a surname behind "clan" or "familia" is a whole family's name."""
        bare = chunk.first > chunk.sentence.first and not chunk.article and not name.form.get(GROUP)
        return bare and name.kind is MentionKind.GROUP and self._tokens.words[chunk.first - 1] in self._words.clan

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

    def meant(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        """``chunks``, each known name with the one meaning that the text supports; a number that means nobody is no name."""
        explained(chunks, self._tokens)
        certain = [(chunk, entry) for chunk in chunks for entry in chunk.entries if not entry.ambiguous]
        sure = {entry.target.id: entry.country for _, entry in certain}
        company = frozenset(chunk.sentence.first for chunk, entry in certain if entry.kind is MentionKind.GROUP)
        homes = Homes(chunks, self._places)
        meanings = Meanings(self._tokens, self._words, sure, self._armed >= ARMED, company, homes)
        kept = (chunk if not chunk.entries or self._is_meant(chunk, meanings) else self._whose(chunk) for chunk in chunks)
        return [chunk for chunk in kept if chunk is not None]

    def _whose(self, chunk: Chunk) -> Chunk | None:
        """The group of whom such a name tells what somebody is: the FARC of "X, una disidencia de las FARC", "X es una ..."."""
        index, tokens, first = chunk.last - 1, self._tokens, chunk.first - 1
        told = first > chunk.sentence.first and ("," in tokens.gaps[first] or tokens.words[first - 1] in SPANISH_BEING)
        if not told or tokens.words[first] not in ("un", "una") or index <= chunk.first or not tokens.written(index).isupper():
            return None
        entry = self._known.acronym(tokens.words[index])
        return Chunk(index, chunk.last, chunk.sentence, (tokens.words[index],), entries=(entry,)) if entry is not None else None

    def _is_meant(self, chunk: Chunk, meanings: Meanings) -> bool:
        """Whether a chunk may still be a name when its meaning is chosen: "el 85 por ciento" is nobody called "El 85"."""
        meanings.choose(chunk)
        if chunk.entries and self._is_one_of_such(chunk):
            return False
        return bool(chunk.entries) or any(self._tokens.capital[chunk.first : chunk.last])

    def _is_one_of_such(self, chunk: Chunk) -> bool:
        """Whether a name that begins with a common noun only tells what somebody is: "una disidencia de las FARC"."""
        tokens, first = self._tokens, chunk.first
        if tokens.capital[first] or tokens.words[first] in self._words.article or first == chunk.sentence.first:
            return False
        if first + 1 < chunk.last and tokens.gaps[first + 1] == "-":
            return False  # "an al-Shabaab commander"
        before = tokens.words[first - 1]
        return tokens.gaps[first].isspace() and (before in INDEFINITE or before in self._words.counting)

    def settle(self, chunks: Sequence[Chunk]) -> list[Name]:
        """The names of the text, each with its kind and target where they could be told."""
        self._armed += len({chunk.core for chunk in chunks if chunk.article == "los" and not (chunk.initial or chunk.entries)})
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
        Bonds(self._tokens, self._words, self._known, self._places, self.names).tie(chunks)
        Company(self._tokens, self._words, self._places, self.names, self._armed >= ARMED).judge(chunks)
        return names

    def hear(self) -> None:
        """Take a bare name that the text makes a speaker, and that is nobody's surname, for an outlet or institution."""
        for name in self.names.values():
            if name.kind is None and name.of is None and name.points.get(VOICE, 0) >= 2 and len(name.core) <= 2:
                held = (
                    name.points.get(PLACE, 0) >= 1
                    or name.points.get(GROUP, 0) >= 2
                    or all(chunk.initial or self._tells_of_another(chunk) for chunk in name.chunks)
                )
                if not held and self._places.look_up(name.chunks[0]) is None:
                    name.kind = MentionKind.SOURCE

    def _tells_of_another(self, chunk: Chunk) -> bool:
        """Whether a word only tells of a noun and does not speak: the "Kamba" of "said Kamba hunters"."""
        tokens, words = self._tokens, self._words
        if tokens.words[max(chunk.first - 2, 0) : chunk.first] in (["los", "de"], ["los", "del"]):
            return True  # "un comunicado de los del Tepuy desmiente"
        if chunk.last >= chunk.sentence.last or tokens.gaps[chunk.last] != " " or tokens.capital[chunk.last]:
            return False
        word = tokens.words[chunk.last]
        return word.endswith("s") and word not in words.opener and word not in words.say and word not in words.small

    def _without_opening_article(self, name: Name) -> None:
        """Leave out of a name the article that only its place at the head of a sentence writes large: "El Clan del Golfo"."""
        if not any(chunk.initial and chunk.article for chunk in name.chunks):
            return
        own = any(chunk.article and not chunk.initial for chunk in name.chunks)
        words, first = self._words, name.core[0]
        head = first in words.first or first in words.institution or len(name.core) > 2 or " ".join(name.core) in words.phrase
        for chunk in name.chunks:
            plural = chunk.article in ("los", "las") and (
                name.kind is MentionKind.SOURCE or (chunk.article == "las" and first in words.first)
            )  # "Las Fuerzas Democráticas"
            if own or chunk.entries or not chunk.initial or not (chunk.article in ("el", "la") or plural):
                continue
            if head or self._tokens.written(chunk.last - 1).isupper() or name.kind is MentionKind.SOURCE:
                chunk.first, chunk.article = chunk.first + 1, ""

    def _judge(self, name: Name) -> None:
        if name.entry is not None:
            name.kind, name.target = name.entry.kind, name.entry.target
            name.place = name.entry.place
            return
        size, words = len(name.core), self._words
        name.form = self._forms.of(name.core)
        name.points = gathered(name.form, [chunk.clues for chunk in name.chunks])
        if size > 1 and name.form.get(GROUP, 0) > 0 and not name.form.get(PLACE):
            name.points[PLACE] = min(name.points.get(PLACE, 0), 2)  # "fled from the Garun Patriotic Movement"
        mid = any(not chunk.initial for chunk in name.chunks)
        armed, civil = self._setting(name) if name.points.get(GROUP, 0) >= 1 else (0, False)
        if self._electoral and not words.political.isdisjoint(name.core):
            name.points[GROUP] = name.points.get(GROUP, 0) - ENOUGH
        if civil and not armed and not name.form.get(GROUP, 0) >= 4:
            name.points[GROUP] = name.points.get(GROUP, 0) - 2
        name.kind = judged(name.points, size, armed, name.form.get(GROUP, 0) > 0, mid)
        if name.kind is MentionKind.GROUP and size == 1 and (known := self._known.acronym(name.core[0])) is not None:
            name.entry, name.target = known, known.target
        if name.kind is not None and size == 1 and self._is_whence(name):
            name.kind, name.points[PERSON], name.points[GROUP] = None, 0, 0
        if name.kind is MentionKind.PERSON and self._is_where(name):
            name.kind, name.points[PERSON] = MentionKind.PLACE, 0
        elif name.kind is MentionKind.PERSON and (self._is_people(name) if size == 1 else self._is_called_after(name)):
            name.kind, name.points[PERSON] = None, 0
        if name.kind in (MentionKind.PERSON, MentionKind.SOURCE) and name.points.get(SOURCE, 0) <= 0:
            written = [self._places.written(chunk) for chunk in name.chunks]
            weak = name.points.get(PERSON, 0) < ENOUGH
            if (weak and (" " not in written[0] or all(map(str.isupper, written)))) or (size == 1 and name.points.get(ROLE)):
                name.kind = None  # a line in capitals, or a role alone

    def _is_where(self, name: Name) -> bool:
        """Whether only the form of a name speaks for a person, and the words around most of its places for a place."""
        located = sum(chunk.clues.get(PLACE, 0) >= ENOUGH for chunk in name.chunks)
        articles = sum(chunk.article == "el" for chunk in name.chunks)  # "El Tuerto", but "El Paso" too
        return located * 2 >= len(name.chunks) and name.points.get(PERSON, 0) <= name.form.get(PERSON, 0) + articles

    def _is_whence(self, name: Name) -> bool:
        """Whether a town's name only tells of where some are: "grupos armados de Tumaco", "la gente de Ayala"."""
        if name.kind not in (MentionKind.GROUP, MentionKind.PERSON) or name.core[0] in self._words.given:
            return False
        words = self._tokens.words
        telling = [chunk for chunk in name.chunks if max(chunk.clues.get(GROUP, 0), chunk.clues.get(PERSON, 0)) > 0]
        if not all(not chunk.article and chunk.first and words[chunk.first - 1] == "de" for chunk in telling):
            return False
        place = self._places.look_up(name.chunks[0])
        sure = name.points.get(PLACE, 0) >= ENOUGH
        return place is not None and (sure or place.precision is not PlacePrecision.TOWN)

    def _is_called_after(self, name: Name) -> bool:
        """Whether a name is a municipality's and nothing but its form makes a person of it: "Lázaro Cárdenas"."""
        if name.points.get(PERSON, 0) - name.form.get(PERSON, 0) > 1 or name.points.get(VOICE, 0):
            return False
        place = self._places.look_up(name.chunks[0])
        return place is not None and place.precision is PlacePrecision.MUNICIPALITY

    def _is_people(self, name: Name) -> bool:
        """Whether only "gente de" speaks for a person, and the name is a state's: "la gente de Sinaloa"."""
        tokens = self._tokens
        if any(
            tokens.words[max(chunk.first - 2, 0) : chunk.first] != ["gente", "de"]
            for chunk in name.chunks
            if chunk.clues.get(PERSON)
        ):
            return False
        place = self._places.look_up(name.chunks[0])
        return place is not None and place.precision in (PlacePrecision.STATE, PlacePrecision.COUNTRY)

    def _setting(self, name: Name) -> tuple[int, bool]:
        """How many armed words a paragraph that names it has, and whether a sentence is about sport, shows or parties."""
        armed = max(self._setting_of[chunk.sentence.number][0] for chunk in name.chunks)
        civil = any(self._setting_of[chunk.sentence.number][1] for chunk in name.chunks)
        armed -= sum(word in self._words.armed for word in name.core)
        return max(armed, self._armed >= 3 * ARMED) if self._armed >= ARMED else 0, civil


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
