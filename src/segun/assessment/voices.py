"""Whose word a claim is: its speaker, else the outlet it is taken from, else its publisher."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
    source: Source | None
    kind: SourceKind | None
    is_named: bool
    institution: str
    class_: str
    party_to: frozenset[str]
    own: bool

    def is_party(self, relation: Relation) -> bool:
        """Whether the voice is one of the two, or has an interest in one of them."""
        return relation.subject in self.party_to or relation.object in self.party_to


class Voices:
    """Finds the voice of a claim among known sources; a publisher is found by its name. ``sources`` must not change."""

    def __init__(self, sources: Mapping[str, Source], priors: Priors) -> None:
        self.sources = sources
        self._priors = priors
        last_wins = sorted(sources.values(), key=lambda source: source.id, reverse=True)
        self._by_name = {
            slug(name): source.id for source in last_wins for name in (*source.ambiguous, *source.aliases, source.name)
        }
        self._publishers: dict[str | None, SourceRef] = {None: SourceRef("unnamed:publisher", "", "")}
        self._seen: dict[tuple[str, bool], Voice] = {}

    def of(self, claim: Claim) -> tuple[SourceRef, Voice]:
        """Whose word a claim is, as the text names them. Where nobody is named at all, an unknown publisher's."""
        ref = claim.speaker or claim.via
        if ref is not None:
            return ref, self.voice(ref.id)
        publisher = self.publisher(claim.publisher)
        return publisher, self.voice(publisher.id, own=True)

    def publisher(self, name: str | None) -> SourceRef:
        """A publisher as a source: the known one of that name, or a new one."""
        found = self._publishers.get(name)
        if found is None:
            assert name is not None  # it is there from the start
            id = self._by_name.get(slug(name))
            found = SourceRef(id, self.sources[id].name, name) if id else SourceRef(new_name_id(name), name, name)
            self._publishers[name] = found
        return found

    def voice(self, id: str, *, own: bool = False) -> Voice:
        """The voice of a source; ``own`` where it speaks in a document of its own."""
        found = self._seen.get((id, own))
        if found is None:
            found = self._seen[id, own] = self._voice(id, own)
        return found

    def _voice(self, id: str, own: bool) -> Voice:
        source = self.sources.get(id)
        kind = SourceKind.UNNAMED if id.startswith("unnamed:") else source.kind if source else None
        chain = tuple(self._speaks_for(source)) if source else ()
        interests = {actor for one in chain for actor in one.party_to}
        return Voice(
            id=id,
            source=source,
            kind=kind,
            is_named=kind is not SourceKind.UNNAMED,
            institution="unnamed" if kind is SourceKind.UNNAMED else _institution(chain) or id,
            class_=self._priors.source_class[kind] if kind else "press" if own else "unknown",
            party_to=frozenset({id, *(one.id for one in chain), *interests}),
            own=own,
        )

    def _speaks_for(self, source: Source) -> Iterable[Source]:
        """The source, the institution that it speaks for, and so on up; each once."""
        seen: set[str] = set()
        current: Source | None = source
        while current is not None and current.id not in seen:
            seen.add(current.id)
            yield current
            current = self.sources.get(current.institution) if current.institution else None


def _institution(chain: tuple[Source, ...]) -> str | None:
    if not chain:
        return None
    top = chain[-1]
    if top.institution:
        return top.institution  # an institution that no record describes still has an id
    return f"owner:{slug(top.owner)}" if top.owner else top.id
