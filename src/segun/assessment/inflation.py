"""Inflation: a hedge that firmed up on its way from an origin to a retelling ("possible" that became "confirms")."""

from collections.abc import Iterator

from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.model import Flag


def inflations(lineage: Lineage, priors: Priors) -> Iterator[Flag]:
    """A flag for each claim that says more firmly what the claim that it goes back to says with a hedge."""
    if not lineage.edges:
        return
    claims = {one.id: one.claim for one in lineage.tellings}
    for edge in lineage.edges:
        child, parent = claims[edge.child], claims[edge.parent]
        if priors.hedge[child.hedge] >= priors.firming * priors.hedge[parent.hedge]:
            voice = lineage.ref.name if lineage.ref else "its source"
            teller = child.publisher or "a later document"
            yield Flag(
                kind="inflation",
                claim=edge.child,
                was=parent.hedge.value,
                became=child.hedge.value,
                says=f"{voice}: first told as {parent.hedge}, told as {child.hedge} by {teller}",
            )
