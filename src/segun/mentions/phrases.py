"""Phrases: names that a text makes with a common noun.

"La banda del Tuerto Salinas", "the Cabrera Sarabia family", "Emuru road", "los de Aguaverde", "the Jalisco group".

Where the name in the phrase is a leader whose group has another name, the phrase means that group; otherwise the phrase is the
only name that the group has.
"""

from collections.abc import Sequence
from itertools import zip_longest

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP
from segun.mentions.function_words import BEFORE_THOSE, OF, THOSE
from segun.mentions.known import KnownNames
from segun.mentions.leaders import Leaders
from segun.mentions.names import Name
from segun.mentions.naming import Naming
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind, Target


class Phrases:
    """Widens the chunks of one text to the phrases that they are part of."""

    def __init__(self, tokens: Tokens, words: Words, known: KnownNames, naming: Naming, leaders: Leaders) -> None:
        self._tokens, self._words, self._known, self._naming, self._leaders = tokens, words, known, naming, leaders
        self.described: set[int] = set()  # chunks, by first token, that describe a group rather than name it
        self.changed: list[Chunk] = []
        self._found: dict[str, tuple[Name, set[str]]] | None = None
        self._roots: Sequence[tuple[Chunk, Name]] = ()
        self._targets: dict[int, Target] = {}

    def widen(self, chunks: Sequence[Chunk], targets: dict[int, Target]) -> None:
        """Widen every chunk that stands in such a phrase and note what the phrase names."""
        self._roots, self._targets = [(chunk, self._naming.at(chunk).root) for chunk in chunks], targets
        for chunk, following in zip_longest(chunks, chunks[1:]):
            name, extent = self._naming.at(chunk), (chunk.first, chunk.last)
            root = name.root
            if root.kind is MentionKind.PERSON:
                self._of_person(chunk, root, targets, following)
            elif root.kind is MentionKind.GROUP and (
                root.entry is not None or root.form.get(GROUP) or not self._of_place(chunk, root)
            ):
                self._of_group(chunk, name)
            elif root.kind in (MentionKind.PLACE, None):
                self._of_place(chunk, root)
            elif root.kind is MentionKind.SOURCE and len(chunk.core) == 1 and root.entry is None:
                self._of_nation(chunk)
            if (chunk.first, chunk.last) != extent or chunk.first in self._naming.bound:
                self.changed.append(chunk)

    def _groups(self) -> dict[str, tuple[Name, set[str]]]:
        """The groups of the text by id, each with every form of its name that the pack or the text has."""
        if self._found is not None:
            return self._found
        found = self._found = {}
        targets = self._targets
        for chunk, root in self._roots:  # as before any phrase was widened: what a phrase names has no target here
            if root.kind is MentionKind.GROUP:
                id = targets[id_of(root)].id
                forms = found.setdefault(id, (root, set(self._known.names_of(id))))[1]
                forms.add(" ".join(chunk.core))
        return found

    def _of_person(self, chunk: Chunk, person: Name, targets: dict[int, Target], following: Chunk | None) -> None:
        """ "la banda del Tuerto Salinas", "los del Tuerto", "Canchola's group"."""
        tokens, words = self._tokens, self._words
        first, last = self._noun_before(chunk), chunk.last
        if first is None:
            index = chunk.last
            possessive = tokens.words[index : index + 1] == ["s"] and tokens.gaps[index] in ("'", "’")
            if not possessive or tokens.words[index + 1 : index + 2] == [] or tokens.words[index + 1] not in words.own:
                return
            if tokens.capital[index + 1]:
                return
            first, last = chunk.first, index + 2
        target = targets[id_of(person)]
        family = self._naming.names.get((f"{chunk.core[-1]}s",))  # "Halpin's gang", where the text names the Halpins
        family = family if family is not None and family.root.kind is MentionKind.GROUP else None
        group = targets[id_of(family)] if family is not None else self._leaders.group_of(target.id)
        if group is None and following is not None and self._is_apposed(chunk, following):
            self._leaders.note(target, targets[id_of(self._naming.at(following))])
            return
        name = Name(tuple(tokens.words[first:last]), [chunk], kind=MentionKind.GROUP)
        his = tokens.words[first] in THOSE or tokens.words[first] in words.men or tokens.words[first] == "gente"
        if group is not None and not his:
            return
        if group is not None:
            name.target = group
            self.described.add(first)
        elif tokens.words[first] in THOSE or (tokens.words[first] in words.men and tokens.words[first - 1] != "los"):
            return  # "hombres de Ana Ruiz", whose group nothing tells, are some of them
        else:
            name.target = self._naming.new_target(first, last)
            self._leaders.note(target, name.target)
        chunk.first, chunk.last = first, last
        self._naming.bound[first] = name

    def _is_apposed(self, chunk: Chunk, following: Chunk) -> bool:
        """Whether the group's own name follows: "the organization of X, the Cartel de Tepalcatepec"."""
        between = self._tokens.words[chunk.last : following.first]
        comma = "," in self._tokens.gaps[chunk.last] and following.sentence is chunk.sentence
        return comma and between in ([], ["the"], ["el"], ["la"]) and self._naming.at(following).root.kind is MentionKind.GROUP

    def _noun_before(self, chunk: Chunk) -> int | None:
        """Where the phrase begins that ends in the chunk: at "banda" of "la banda del Tuerto", at "los" of "los del Tuerto"."""
        tokens, start = self._tokens, chunk.sentence.first
        index = chunk.first - 1
        if index >= start and tokens.words[index] in ("el", "la", "the", "alias"):
            index -= 1
        if index < start + 1 or tokens.words[index] not in OF or not tokens.gaps[index].isspace():
            return None
        noun = tokens.words[index - 1]
        if noun in self._words.own and not tokens.capital[index - 1]:
            return index - 1
        if noun in self._words.men:
            return index - 1
        if noun in ("los", "gente") and tokens.words[index] in ("de", "del"):
            return index - 1 if not tokens.capital[index - 1] or index - 1 == start else None
        return None

    def _of_group(self, chunk: Chunk, name: Name) -> None:
        """ "the Cabrera Sarabia family", "los de Aguaverde"."""
        tokens = self._tokens
        if chunk.noun and name.of is not None and self._words.group_head.isdisjoint(chunk.core):
            if tokens.words[chunk.last] == "group":
                self.described.add(chunk.first)  # "the Jalisco group" describes the Cartel Jalisco
            chunk.last += 1  # "the Laguna cartel"
        elif chunk.noun and name.entry is None and name.of is None and not name.form.get(GROUP) and chunk.article != "los":
            chunk.last += 1
        elif (
            name.entry is None
            and (chunk.core[0] in self._words.given or self._naming.is_kin(chunk, name))
            and (head := self._headed(chunk))
        ):
            chunk.first = head  # "el frente Carlos Patiño", "el clan Quispe", "la columna móvil Jaime Cortés"
            self._naming.bound[chunk.first] = name
        elif name.of is None and (led := self._led_by_family(chunk, name)) is not None:
            self._naming.bound[chunk.first] = Name(chunk.core, [chunk], kind=MentionKind.GROUP, target=led)
            self.described.add(chunk.first)  # "los Ruiz", of whom one leads the Tordos
        elif name.entry is None and name.of is None and self._is_family(chunk):
            chunk.first -= 3  # "la banda de los Ardila"
            self._naming.bound[chunk.first] = name
        elif name.of is not None or name.entry is not None:
            index = chunk.first - 1
            those = index > chunk.sentence.first and tokens.words[index - 1 : index + 1] in (["los", "de"], ["los", "del"])
            opens = index - 1 == chunk.sentence.first
            if those and not chunk.entries and (opens or not tokens.capital[index - 1]) and len(chunk.core) == 1:
                self._naming.bound[index - 1] = name
                chunk.first = index - 1

    def _led_by_family(self, chunk: Chunk, name: Name) -> Target | None:
        """The one group with another name that those lead who are called by a plural surname: "los Ruiz", of Ana Ruiz."""
        plain = len(name.core) == 1 and name.entry is None and not any(one.quoted for one in name.chunks)
        if not plain or not all(self._is_of_a_family(one) for one in name.chunks):
            return None
        led = [
            self._leaders.group_of(self._targets[id_of(root)].id)
            for _, root in self._roots
            if root.kind is MentionKind.PERSON and name.core[0] in root.core[1:]
        ]
        groups = {group.id: group for group in led if group is not None}
        return next(iter(groups.values())) if len(groups) == 1 and id_of(name) in self._targets else None

    def _is_of_a_family(self, chunk: Chunk) -> bool:
        """Whether a plural article stands before a surname, small where no sentence opens with it."""
        if chunk.article == "los":
            return chunk.initial
        before = self._tokens.words[chunk.first - 1 : chunk.first]
        return before == ["los"] and not chunk.core[-1].endswith("s")

    def _of_nation(self, chunk: Chunk) -> None:
        """ "El Ejército colombiano": whose it is belongs to its name where small letters tell it."""
        tokens, words, last = self._tokens, self._words, chunk.last
        if last < chunk.sentence.last and tokens.gaps[last] == " " and not tokens.capital[last]:
            heads = chunk.core[0] in words.institution or chunk.core[0] in words.state_force
            chunk.last += heads and (tokens.words[last] in words.demonym or tokens.words[last] in words.voice_after)

    def _is_family(self, chunk: Chunk) -> bool:
        """Whether a surname behind "banda de los" names the group: not "la banda de los Pelones", who are a group themselves."""
        index, tokens = chunk.first - 3, self._tokens
        if index < chunk.sentence.first or chunk.article or chunk.core[-1].endswith("s"):
            return False
        return tokens.words[index] in self._words.own and tokens.words[index + 1 : index + 3] in (["de", "los"], ["de", "las"])

    def _headed(self, chunk: Chunk) -> int:
        """Where the noun of a group stands right before a name that is a person's otherwise; 0 if none does."""
        index, tokens = chunk.first - 1, self._tokens
        if index > chunk.sentence.first and tokens.words[index] in self._words.sort and tokens.gaps[index + 1] == " ":
            index -= 1
        if index < chunk.sentence.first or not tokens.gaps[index + 1].isspace() or tokens.capital[index]:
            return 0
        return index if tokens.words[index] in self._words.first or tokens.words[index] in self._words.own else 0

    def _of_place(self, chunk: Chunk, name: Name) -> bool:
        """ "Emuru road"; "the Jalisco group", "the Gulf bosses", where one group of the text bears the place's name."""
        tokens, words = self._tokens, self._words
        index = chunk.last
        if self._of_those(chunk, name):
            return True
        if name.place is not None and not name.place.known:
            chunk.first = self._landform(chunk)
            self._naming.bound[chunk.first] = name
        if index >= chunk.sentence.last or not tokens.gaps[index].isspace() or tokens.capital[index]:
            return False
        noun = tokens.words[index]
        if noun in words.noun or noun in words.people or noun in words.leader:
            bearers = self._bearers(chunk, name)
            if len(bearers) == 1:
                chunk.last += noun in words.noun
                self._naming.bound[chunk.first] = bearers[0]
                self.described.add(chunk.first)
                return True
        elif (noun in words.road or noun in words.place_last) and name.place is not None and not name.place.known:
            chunk.last += 1  # "Emuru road", "the Tashkol hills"
        return False

    def _of_those(self, chunk: Chunk, name: Name) -> bool:
        """ "Con los de Sinaloa", "la gente de Jalisco": the one group of the text that bears the place's name."""
        words, gaps = self._tokens.words, self._tokens.gaps
        those, start = chunk.first - 2, chunk.sentence.first
        if (
            those < start
            or words[those + 1] != "de"
            or words[those] not in ("los", "gente")
            or name.kind is not MentionKind.PLACE
        ):
            return False
        before = words[those - 1] if those > start and gaps[those].isspace() else ""
        group = before in ("y", "e") and any(
            other.last == those - 1 and root.kind is MentionKind.GROUP for other, root in self._roots
        )
        if words[those] == "los" and before not in BEFORE_THOSE and before and not group:
            return False  # "los pueblos de Jalisco y los de Sinaloa"
        bearers = self._bearers(chunk, name)
        if len(bearers) != 1:
            return False
        chunk.first = those
        self._naming.bound[chunk.first] = bearers[0]
        self.described.add(chunk.first)
        return True

    def _bearers(self, chunk: Chunk, name: Name) -> list[Name]:
        """The groups of the text that have a place's name in theirs."""
        part = f" {' '.join(chunk.core)} "
        return [
            root for root, forms in self._groups().values() if root is not name and any(part in f" {form} " for form in forms)
        ]

    def _landform(self, chunk: Chunk) -> int:
        """Where a place's name begins with the noun in small letters that it goes by: "la mina Cuatro Bocas"."""
        tokens, first = self._tokens, chunk.first
        index = first - 1
        while index > chunk.sentence.first and tokens.words[index] in ("de", "del", "la", "los", "el") and first - index < 3:
            index -= 1
        if index < chunk.sentence.first or tokens.words[index] not in self._words.landform or tokens.capital[index]:
            return first
        return index if all(tokens.gaps[step] == " " for step in range(index + 1, first + 1)) else first


def id_of(name: Name) -> int:
    """The key of a root name among the targets of a text."""
    return id(name.root)
