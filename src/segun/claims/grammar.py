"""The grammar reader: a finite-state cascade over sentences (FASTUS; METHODS 6.1), patterns as data, no model."""

from collections.abc import Sequence

from segun.claims.kit import kit_of
from segun.claims.reading import Reading
from segun.model import Actor, Claim, Document, Mention, Passage, RelationKind, Target


class GrammarReader:
    """Reads English and Spanish with the bundled patterns. ``actors`` is what packs know of groups and people."""

    name = "grammar/1"

    def __init__(self, actors: Sequence[Actor] = ()) -> None:
        self._leads = {
            tie.to: Target(actor.id, actor.name)
            for actor in actors
            for tie in actor.ties
            if tie.kind is RelationKind.LED_BY and tie.period.until is None
        }

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims that the document makes, in text order; every citation is exact. Same input, same output."""
        return Reading(document, mentions, kit_of(document.language), self.name, self._leads).claims(passages)
