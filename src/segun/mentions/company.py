"""Company: what a name is told by the names that it is listed with."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, OTHER, PERSON, PLACE, SOURCE, VOICE
from segun.mentions.function_words import AND, NOR, OF, OR
from segun.mentions.kinds import ENOUGH
from segun.mentions.names import Name, firm
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind

_AND_OF = (["y", "de"], ["y", "en"], ["e", "en"], ["ni", "en"])
_JOINING = AND | OR | NOR | {"the", "el", "la", "los"}


class Company:
    """Judges the names of one text by their neighbours in lists. ``armed``: the text is about armed groups at all."""

    def __init__(
        self, tokens: Tokens, words: Words, places: PlaceReader, names: Mapping[tuple[str, ...], Name], armed: bool
    ) -> None:
        self._tokens, self._words, self._places, self._names, self._armed = tokens, words, places, names, armed

    def _is_owned(self, left: Chunk, right: Chunk) -> bool:
        """Whether a man who speaks for nobody has what nothing else tells: "Bo Nagar's Kraze Barye", "al-Hilu's SPLM"."""
        owner, owned = self._names[left.core].root, self._names[right.core]
        if owner.kind is not MentionKind.PERSON or owned.entry is not None or firm(owned.root) is not None or not self._armed:
            return False
        told = max(owned.form.get(kind, 0) for kind in (SOURCE, PLACE, OTHER)) > 0 or owned.form.get(PERSON, 0) >= 2
        return not told and (len(right.core) > 1 or self._is_acronym(owned))

    def _is_unit(self, left: Chunk, right: Chunk) -> bool:
        """Whether a force is a rebel army's: "the Free Talva Army's Northern Division"."""
        owner, owned = self._names[left.core].root, self._names[right.core]
        force = owned.kind is MentionKind.SOURCE and not self._words.state_force.isdisjoint(owned.core)
        return owner.kind is MentionKind.GROUP and force and owned.entry is None

    def _is_part(self, left: Chunk, right: Chunk) -> bool:
        """Whether a name that may be a group's is said to be of one: "Frente 33 de las FARC"."""
        part, whole = self._names[left.core].root, self._names[right.core].root
        return part.kind is None and part.form.get(GROUP, 0) > 0 and whole.kind is MentionKind.GROUP

    def _is_held_too(self, left: Chunk, right: Chunk) -> bool:
        """Whether a name that nothing else tells goes on with a place: "el control de Tal Arish y de Ansombo"."""
        name = self._names[right.core]
        bare = name.entry is None and firm(name.root) is None and not right.article and name.form.get(PERSON, 0) < 2
        return bare and left.clues.get(PLACE, 0) >= ENOUGH and self._tokens.gaps[left.last] == " "

    def judge(self, chunks: Sequence[Chunk]) -> None:
        """A name that stands in one list with a group is a group too, unless something shows otherwise."""
        for left, right in pairwise(chunks):
            if left.sentence.number != right.sentence.number or right.first - left.last > 2:
                continue
            between = self._tokens.words[left.last : right.first]
            gap = self._tokens.gaps[left.last].strip()
            if between == ["s"] and gap in ("'", "’") and self._is_owned(left, right):
                self._names[right.core].kind = MentionKind.GROUP
            if between == ["s"] and self._is_unit(left, right):
                self._names[right.core].kind = MentionKind.GROUP
            if between and between[0] in OF and self._is_part(left, right):
                self._names[left.core].kind = MentionKind.GROUP
            if between in _AND_OF and self._is_held_too(left, right):
                self._names[right.core].kind, self._names[right.core].points[PLACE] = MentionKind.PLACE, ENOUGH
            if not between and gap != ",":
                continue
            if not all(word in _JOINING for word in between):
                continue
            ones = (self._names[left.core], self._names[right.core])
            right.listed = right.listed or left.listed
            if right.listed and ones[0].kind is MentionKind.GROUP and min(one.form.get(PERSON, 0) for one in ones) >= 2:
                ones[1].kind = MentionKind.GROUP  # "los frentes Carlos Ruiz y Ana Paz"
            right.kin = right.kin or (left.kin and not right.article)
            if right.kin and ones[1].root.kind is None and ones[1].entry is None and not ones[1].form.get(GROUP):
                ones[1].kind = MentionKind.PERSON  # "his sons Pasquale and Mico"
            odds = bool(between) and self._armed and self._are_at_odds(right)
            self._share(ones[0], ones[1].root, bool(between), left, odds)
            self._share(ones[1], ones[0].root, bool(between), right, odds)
            if (
                not between
                and self._ends_in_gang(right)
                and ones[0].root.kind is MentionKind.GROUP
                and firm(ones[1].root) is None
            ):
                told = ones[1].entry is not None or ones[1].form.get(PERSON, 0) >= 2 or ones[1].points.get(PERSON, 0) >= ENOUGH
                ones[1].kind = ones[1].kind if told else MentionKind.GROUP

    def _ends_in_gang(self, chunk: Chunk) -> bool:
        """Whether a list of groups ends behind a name: "Los Zorros, Kan Lakay y la banda de Ti Bo"."""
        words, index = self._tokens.words, chunk.last
        behind = words[index + 1 : min(index + 3, chunk.sentence.last)]
        return words[index : index + 1] in (["y"], ["e"], ["and"]) and any(word in self._words.noun for word in behind)

    def _are_at_odds(self, chunk: Chunk) -> bool:
        """Whether a verb of war or pact stands behind two names: "X y los Tordos se disputan", "X y los Tordos pactaron"."""
        words, index = self._tokens.words, chunk.last
        while index + 1 < chunk.sentence.last and words[index] in self._words.passing and self._tokens.gaps[index + 1] == " ":
            index += 1
        return index < chunk.sentence.last and self._tokens.gaps[chunk.last] == " " and words[index] in self._words.fight

    def _is_definite(self, chunk: Chunk, name: Name) -> bool:
        """Whether an article stands before a name that nothing places: "Los Chapitos y la Mayiza"."""
        index = chunk.first - 1
        definite = index >= chunk.sentence.first and self._tokens.words[index] in ("the", "el", "la", "los", "las", "con", "with")
        placed = name.points.get(PLACE, 0) > 0 or name.points.get(VOICE, 0) > 0
        return definite and not placed and self._armed and self._places.look_up(chunk) is None

    def _is_acronym(self, name: Name) -> bool:
        return (
            len(name.core) == 1 and len(name.core[0]) > 2 and self._tokens.written(name.chunks[0].first).isupper() and self._armed
        )

    def _share(self, name: Name, other: Name, joined: bool, chunk: Chunk, odds: bool) -> None:
        """Let a name that nothing decides be of the kind of its neighbour in a list; ``odds``: the two are at war or allied."""
        if name.root.kind is None and other.kind is MentionKind.GROUP and name.points.get(GROUP, 0) >= 1 and joined:
            name.kind = MentionKind.GROUP
        several = joined and chunk.article in ("los", "las") and name.points.get(PLACE, 0) < 1
        if several and name.kind is other.kind is MentionKind.GROUP:
            name.points[GROUP] = max(name.points.get(GROUP, 0), ENOUGH + 1)  # no town, though one is called "Los Cóndores"
        if firm(name.root) is None and other.kind is MentionKind.GROUP and name.form.get(PERSON, 0) < 2 and name.entry is None:
            name.company += 1
            sure = joined and (odds or self._is_acronym(name) or self._is_definite(chunk, name))
            if chunk.listed or name.company >= (1 if sure else 2):
                name.kind = MentionKind.GROUP
        if len(name.core) == 1 and name.core[0] in self._words.given and other.kind is MentionKind.PERSON and name.kind is None:
            name.kind = MentionKind.PERSON
        if other.points.get(PLACE, 0) >= ENOUGH and other.kind is MentionKind.PLACE and name.entry is None:
            name.points[PLACE] = name.points.get(PLACE, 0) + 2
