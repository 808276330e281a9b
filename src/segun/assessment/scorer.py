"""What a scorer is: a versioned method that turns the claims about one relation into an assessment with its reasons."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from segun.model import Assessment, Claim, Copy, Relation, Source


class Scorer(Protocol):
    """A method. ``name`` holds its version ("filter/1"); a released method is never edited, it gets a successor."""

    @property
    def name(self) -> str:
        """The method's name and version."""
        ...

    def assess(
        self,
        relation: Relation,
        claims: Sequence[Claim],
        *,
        on: date,
        known: date,
        sources: Mapping[str, Source],
        copies: Sequence[Copy] = (),
    ) -> Assessment | None:
        """The judgement of ``relation`` on day ``on`` from what was published by ``known``; None where nothing was said.

        ``claims`` are those about this relation (its subjects and objects already brought to one id each by the
        identity stage), in any order; those published after ``known`` are left out here. ``copies`` are those found
        between the documents of these claims.
        """
        ...
