"""What a pack says of its groups that tells which one a description can mean."""

from segun.mentions.fold import fold
from segun.model import Actor, ActorKind, Pack, RelationKind, Target


class KnownGroups:
    """What a pack says of its groups that tells which one a description can mean."""

    def __init__(self, pack: Pack) -> None:
        self._actors = {actor.id: actor for actor in pack.actors}

    def kind(self, id: str) -> ActorKind | None:
        """The kind of a group of the pack."""
        return actor.kind if (actor := self._actors.get(id)) else None

    def target(self, id: str) -> Target | None:
        """A group of the pack by id."""
        return Target(actor.id, actor.name) if (actor := self._actors.get(id)) else None

    def words_of(self, target: Target) -> frozenset[str]:
        """The words of every name of a group, folded."""
        actor = self._actors.get(target.id)
        names = (target.name, *(alias.name for alias in actor.aliases)) if actor else (target.name,)
        return frozenset(word for name in names for word in fold(name).split())

    def parents(self, id: str) -> frozenset[str]:
        """The groups that a group of the pack is or was part of."""
        actor: Actor | None = self._actors.get(id)
        return frozenset(tie.to for tie in actor.ties if tie.kind is RelationKind.PART_OF) if actor else frozenset()
