"""Bonds: names that a text says are one become one, and each lends the other what is known of it."""

from collections.abc import Iterator, Mapping, Sequence

from segun.mentions.bindings import bindings, known_as
from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import PERSON
from segun.mentions.known import Entry, KnownNames
from segun.mentions.names import Name, may_be_one
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind


class Bonds:
    """Joins the names of one text."""

    def __init__(
        self, tokens: Tokens, words: Words, known: KnownNames, places: PlaceReader, names: Mapping[tuple[str, ...], Name]
    ) -> None:
        self._tokens, self._words, self._known, self._places, self._names = tokens, words, known, places, names

    def tie(self, chunks: Sequence[Chunk]) -> None:
        """Make the names one that the text binds, and let them share what is known of either."""
        for left, right in (*bindings(chunks, self._tokens, self._words), *self._bynames(chunks)):
            one, other = self._names[left.core], self._names[right.core]
            if one is other or (other.kind is MentionKind.PLACE and not right.quoted):
                continue
            if self._is_bare(left, right) and (one.kind is not MentionKind.PERSON or self._places.look_up(right) is not None):
                continue  # "Ana Ruiz Sol, Sonora, ..."
            if one.kind is MentionKind.PLACE and len(other.core) == 1 and other.core[0] != "".join(word[0] for word in one.core):
                continue  # "… in West Africa (ISWAP)"
            if right.first - left.last > 4 and (one.root.kind is MentionKind.GROUP or self._is_body(one)):
                continue  # "the Kura Boys, led by a former bus conductor known as Baba Tyre"
            if other.entry is not None and one.entry is None and self._is_somebody_else(one, other.entry):
                other = self._own(right)
            if not may_be_one(one.root, other.root) or self._is_located(left, right):
                continue
            if "(" not in self._tokens.gaps[left.last] and right.first - left.last < 8 and self._is_of_another(left):
                continue
            if other.entry is not None and one.entry is None:
                one.root.kind, one.root.target, one.root.entry = other.entry.kind, other.entry.target, other.entry
            elif one.root.kind is None:
                one.root.kind = other.kind
            other.alias = True
            other.become(one)

    def _is_body(self, name: Name) -> bool:
        """Whether a source is no person: "the Eastern Talva Command, led by the man known as Ana Ruiz"."""
        return name.root.kind is MentionKind.SOURCE and name.points.get(PERSON, 0) <= 0

    def _is_bare(self, left: Chunk, right: Chunk) -> bool:
        """Whether nothing but a comma and its place tells that a word is a byname: "Ana Ruiz Sol, Otonel, fled"."""
        bare = len(right.core) == 1 and not right.article and not right.quoted
        return bare and right.first == left.last and self._tokens.gaps[left.last] == ", "

    def _bynames(self, chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Chunk]]:
        """The last person named before each byname that "as he is known" follows."""
        person: Chunk | None = None
        for chunk in chunks:
            name = self._names[chunk.core]
            if name.root.kind in (MentionKind.PERSON, MentionKind.SOURCE) and name.points.get(PERSON, 0) > 0:
                person = chunk
            elif person is not None and chunk.quoted and known_as(chunk, self._tokens, self._words):
                yield person, chunk

    def _is_located(self, left: Chunk, right: Chunk) -> bool:
        """Whether brackets hold where something is ("Argelia (Cauca)"), or belong to more than a place's name."""
        if "(" not in self._tokens.gaps[left.last]:
            return False
        return any(not chunk.entries and self._places.look_up(chunk) is not None for chunk in (left, right))

    def _is_somebody_else(self, name: Name, entry: Entry) -> bool:
        """Whether a full name contradicts what the pack knows by the nickname or the initials beside it.

        A group's name does only where the initials are its own: "Gaitanist Self-Defence Forces (AGC)" is a translation.
        """
        parts = {word for word in name.core if len(word) > 1} - self._words.particle - self._words.small
        if len(name.core) < 2:
            return False
        if entry.kind is MentionKind.PERSON:
            return not parts <= self._known.parts_of(entry)
        initials = "".join(word[0] for word in name.core if word not in self._words.small)
        if entry.kind is not MentionKind.GROUP or initials != entry.alias.lower():
            return False
        return not parts <= {word for known in self._known.names_of(entry.target.id) for word in known.split()}

    def _own(self, chunk: Chunk) -> Name:
        """The name of a text's own, apart from what its words name in the pack."""
        name = self._names[chunk.core]
        for each in (chunk, *name.chunks):
            each.entries = ()
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
                    and left.core in self._names
                    and self._names[left.core].root.kind is MentionKind.GROUP
                )
            if back[place] not in self._words.article:
                return False
        return False
