"""What a reader is: a versioned program that makes claims of a document's passages and mentions."""

from collections.abc import Sequence
from typing import Protocol

from segun.model import Claim, Document, Mention, Passage


class Reader(Protocol):
    """A reader. ``name`` holds its version ("grammar/1") and stands on every claim it makes."""

    @property
    def name(self) -> str:
        """The reader's name and version."""
        ...

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims that the document makes, in text order; every citation is exact. Same input, same output."""
        ...
