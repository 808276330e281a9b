"""What a pack knows, by id and by name, for the many look-ups of a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from segun.model import Actor, Language, Pack, Source
from segun.views.folding import folded


@dataclass(frozen=True, slots=True)
class PackIndex:
    """Actors by id, all who may speak by id, and outlets by each of their names, folded.

    ``called`` has what sources are called in a language by their usual name, where that is another.
    """

    actors: Mapping[str, Actor]
    voices: Mapping[str, Source]
    outlets: Mapping[str, Source]
    called: Mapping[Language, Mapping[str, str]]

    @classmethod
    def of(cls, pack: Pack) -> "PackIndex":
        """The index of a pack. Where two sources bear a name, the one whose usual name it is stands for it."""
        outlets = {folded(alias): source for source in pack.sources for alias in source.aliases}
        return cls(
            actors={actor.id: actor for actor in pack.actors},
            voices=pack.voices(),
            outlets=outlets | {folded(source.name): source for source in pack.sources},
            called={
                language: {source.name: name for source in pack.sources for code, name in source.called if code == language.value}
                for language in Language
            },
        )
