"""Whose word a claim is: its speaker, else the outlet it is taken from, else its publisher."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from segun.assessment.priors import Priors
from segun.model import Claim, Relation, Source, SourceKind, SourceRef, new_name_id, slug


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whose word counts: who, what is known of them, and whose word theirs is.

    ``id`` is that of the source, or one made from its name; ``kind`` is None where nothing is known of it; ``is_named`` tells
    whether anybody could ask them; ``own`` that they speak in a document of their own. ``institution`` names the institution
    or owner that they speak for (themselves where nothing else is known); all unnamed voices are one institution, since
    nobody can tell them apart. ``class_`` is the class of source ("state", "press", …). ``party_to`` holds the ids of actors
    in whose relations they have a stake, their own among them.
    """

    id: str
    ref: SourceRef
    source: Source | None
    kind: SourceKind | None
    is_named: bool
    institution: str
    class_: str
    party_to: frozenset[str]
    own: bool

    def is_party(self, relation: Relation) -> bool:
        """Whether the voice is one of the two, or has an interest in one of them."""
        return bool({relation.subject, relation.object} & self.party_to)


class Voices:
    """Finds the voice of a claim among known sources; a publisher is found by its name."""

    def __init__(self, sources: Mapping[str, Source], priors: Priors) -> None:
        self._sources = sources
        self._priors = priors
        self._by_name = {
            _folded(name): source.id for source in _named_first(sources.values()) for name in (*source.aliases, source.name)
        }
        self._seen: dict[tuple[str, bool], Voice] = {}

    def of(self, claim: Claim) -> Voice:
        """The voice of a claim. Where nobody is named at all it is that of an unknown publisher."""
        ref = claim.speaker or claim.via
        return self.voice(ref) if ref else self.voice(self.publisher(claim.publisher), own=True)

    def publisher(self, name: str | None) -> SourceRef:
        """A publisher as a source: the known one of that name, or a new one."""
        if name is None:
            return SourceRef("unnamed:publisher", "", "")
        id = self._by_name.get(_folded(name))
        return SourceRef(id, self._sources[id].name, name) if id else SourceRef(new_name_id(name), name, name)

    def voice(self, ref: SourceRef, *, own: bool = False) -> Voice:
        """The voice of a source as a text names it; ``own`` where the text is its own."""
        found = self._seen.get((ref.id, own))
        if found is None:
            found = self._seen[ref.id, own] = self._voice(ref, own)
        return found

    def _voice(self, ref: SourceRef, own: bool) -> Voice:
        source = self._sources.get(ref.id)
        kind = SourceKind.UNNAMED if ref.is_unnamed else source.kind if source else None
        chain = tuple(self._speaks_for(source)) if source else ()
        interests = {actor for one in chain for actor in one.party_to}
        return Voice(
            id=ref.id,
            ref=ref,
            source=source,
            kind=kind,
            is_named=kind is not SourceKind.UNNAMED,
            institution="unnamed" if kind is SourceKind.UNNAMED else _institution(chain) or ref.id,
            class_=self._priors.source_class[kind] if kind else "press" if own else "unknown",
            party_to=frozenset({ref.id, *(one.id for one in chain), *interests}),
            own=own,
        )

    def _speaks_for(self, source: Source) -> Iterable[Source]:
        """The source, the institution that it speaks for, and so on up; each once."""
        seen: set[str] = set()
        current: Source | None = source
        while current is not None and current.id not in seen:
            seen.add(current.id)
            yield current
            current = self._sources.get(current.institution) if current.institution else None


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    return slug(name)


def _named_first(sources: Iterable[Source]) -> list[Source]:
    """Sources in an order in which, of two that bear one name, the one with the smaller id wins."""
    return sorted(sources, key=lambda source: source.id, reverse=True)


def _institution(chain: tuple[Source, ...]) -> str | None:
    if not chain:
        return None
    top = chain[-1]
    if top.institution:
        return top.institution  # an institution that no record describes still has an id
    return f"owner:{slug(top.owner)}" if top.owner else top.id
