"""Chunks: what stands for one thing or several in a sentence (a group, "A, B and C", a person, a place, a date)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from segun.model import Mention, MentionBasis, MentionKind
from segun.model.fixed import fixed

GROUP, GROUPS, PERSON, PERSONS, SOURCE, PLACE, DATE, NUMBER = "GHPQSLDN"
OWNER_GROUP, OWNER_PERSON, OWNER_SOURCE = "gpz"  # a possessor: "its", "the CJNG's", "whose"
OBJECT_GROUP, OBJECT_PERSON = "CK"  # an object before its verb: "los dirige X", "a X lo mataron"

_ARTICLES = frozenset({"the", "los", "las"})
_SYMBOLS = {
    MentionKind.GROUP: GROUP,
    MentionKind.PERSON: PERSON,
    MentionKind.SOURCE: SOURCE,
    MentionKind.PLACE: PLACE,
    MentionKind.DATE: DATE,
    MentionKind.NUMBER: NUMBER,
}


@fixed
class Ref:
    """One thing that a chunk refers to: its id and usual name, and the mention that names it in this document."""

    id: str
    name: str
    words: str
    mention: Mention


@fixed
class Chunk:
    """A stretch of text that refers to one thing or several; ``carried``: it stands for a pronoun or a left-out subject."""

    symbol: str
    refs: tuple[Ref, ...]
    start: int
    end: int
    carried: bool = False

    @property
    def ids(self) -> frozenset[str]:
        """The ids of what it refers to."""
        return frozenset(ref.id for ref in self.refs)

    @property
    def is_party(self) -> bool:
        """Whether it refers to groups or persons."""
        return self.symbol in "GHPQ"

    @property
    def is_plural(self) -> bool:
        """Whether it is several or its name is a plural: "the Grey Otters", "Blancos de Troya", and not "the Red Front"."""
        words = [word for word in self.refs[0].words.lower().split() if word not in _ARTICLES] if self.refs else []
        return len(self.refs) > 1 or (bool(words) and (words[-1].endswith("s") or (words[0].endswith("s") and len(words) > 2)))

    def by_its_plural(self) -> "Chunk | None":
        """Of several the one whose name is a plural, where only one is: whom "they and Z" means; None of others."""
        if len(self.refs) < 2:
            return self
        plural = [ref for ref in self.refs if replace(self, refs=(ref,)).is_plural]
        return self.with_refs((plural[0],), self.end) if len(plural) == 1 else None

    def owning(self) -> "Chunk":
        """The same thing as a possessor."""
        if self.symbol == SOURCE:
            return replace(self, symbol=OWNER_SOURCE)
        return replace(self, symbol=OWNER_PERSON if self.symbol in "PQ" else OWNER_GROUP)

    def as_object(self) -> "Chunk":
        """The same thing as an object pronoun before its verb, which is never the subject."""
        return replace(self, symbol=OBJECT_PERSON if self.symbol in "PQp" else OBJECT_GROUP)

    def plain(self) -> "Chunk":
        """A possessor as the thing itself."""
        if self.symbol in (SOURCE, OWNER_SOURCE):
            return replace(self, symbol=SOURCE)
        return replace(self, symbol=symbol_of(PERSON if self.symbol in "PQp" else GROUP, len(self.refs)))

    def with_refs(self, refs: tuple[Ref, ...], end: int) -> "Chunk":
        """The same chunk with other or more references and another end."""
        return replace(self, refs=refs, end=end, symbol=symbol_of(self.symbol, len(refs)))


def symbol_of(symbol: str, count: int) -> str:
    """The symbol for one or several things of a kind."""
    if symbol in "GH":
        return GROUPS if count > 1 else GROUP
    if symbol in "PQ":
        return PERSONS if count > 1 else PERSON
    return symbol


def is_described(mention: Mention) -> bool:
    """Whether the words of a mention are no name: those of descriptions, and of several things together."""
    return mention.basis is MentionBasis.DESCRIPTION or len(mention.targets) > 1


def chunk_of(mention: Mention, named: Mapping[str, str]) -> Chunk:
    """The chunk of one mention; ``named`` maps an id to the words that last named it, for descriptions."""
    if is_described(mention):
        refs = [Ref(target.id, target.name, named.get(target.id, target.name), mention) for target in mention.targets]
    else:
        refs = [Ref(target.id, target.name, _name_of(mention), mention) for target in mention.targets]
    if not refs:
        refs.append(Ref(mention.place.id if mention.place else "", mention.text, mention.text, mention))
    return Chunk(symbol_of(_SYMBOLS[mention.kind], len(refs)), tuple(refs), mention.start, mention.end)


def _name_of(mention: Mention) -> str:
    """The words that name a thing: of "El Paso, Texas", where the area only tells which one, "El Paso"."""
    if mention.place is not None and mention.alias is not None and mention.text.startswith(f"{mention.alias}, "):
        return mention.alias
    return mention.text


def together(among: Sequence[Chunk | None]) -> Chunk:
    """One chunk of all that these stand for."""
    chunks = [chunk for chunk in among if chunk is not None]
    refs = tuple({ref.id: ref for chunk in chunks for ref in chunk.refs}.values())
    return Chunk(symbol_of(chunks[0].symbol, len(refs)), refs, chunks[0].start, chunks[-1].end)
