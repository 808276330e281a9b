"""Holdings: everything that is shown of one actor in one area, in either layer."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from segun.model import Basis
from segun.views.look import Look
from segun.views.map_holds import Spotted
from segun.views.map_index import Ground
from segun.views.map_reports import Said
from segun.views.territory import Holding, Status

_HIGH_ACCESSES = 3  # kinds of access from which a basis may be high (standing.toml); then the scorer itself is asked


def assessed(ground: Ground, spot: Spotted, known: int, claims: int, basis: Callable[[], Basis]) -> Holding:
    """A spot in the assessed layer; ``basis`` asks the scorer how strong the basis of its relations is."""
    return Holding(
        actor=ground.actors[spot.held.actor],
        status=spot.held.status,
        present=_said(spot.present),
        control=_said(spot.held.control),
        contest=_said(spot.contest),
        basis=basis() if spot.accesses >= _HIGH_ACCESSES else Basis.MODERATE if spot.institutions > 1 else Basis.LOW,
        origins=spot.origins,
        weight=spot.worth,
        claims=claims,
        is_vague=spot.vague,
        is_partial=spot.partial,
        is_stale=spot.stale,
        first=date.fromordinal(int(spot.first)) if spot.last else None,
        last=date.fromordinal(spot.last) if spot.last else None,
        relation_ids=ground.relations_known(spot.number, known),
        claim_ids=ground.reports.newest(spot.number, known),
    )


def claimed(ground: Ground, spot: Spotted, said: Said | None, known: int, claims: int) -> Holding:
    """A spot in the claimed layer: what was ``said`` last; where that is nothing, there is no current report."""
    first, last = (said.first, said.last) if said else (int(spot.first) if spot.last else 0, spot.last)
    return Holding(
        actor=ground.actors[spot.held.actor],
        status=said.status if said else Status.NONE,
        present=None,
        control=None,
        contest=None,
        basis=None,
        origins=len(said.speakers) if said else 0,
        weight=float(len(said.speakers)) if said else 0.0,
        claims=claims,
        is_vague=said.is_vague if said else spot.vague,
        is_partial=said.is_partial if said else spot.partial,
        is_stale=said is None,
        first=date.fromordinal(first) if last else None,
        last=date.fromordinal(last) if last else None,
        relation_ids=ground.relations_known(spot.number, known),
        claim_ids=said.claim_ids if said else ground.reports.newest(spot.number, known),
        speakers=said.speakers if said else (),
    )


def _said(chance: float) -> float | None:
    return None if chance < 0.0 else chance


def look_of(status: Status, parties: Sequence[str], there: Sequence[tuple[str, bool, float]]) -> Look:
    """How an area looks: vague where all that its status rests on is, and weighing as much as its best founded party.

    ``there`` holds actor, vague and weight of everybody in it.
    """
    behind = [each for each in there if each[0] in parties] or list(there)
    weight = max((weight for _, _, weight in behind), default=0.0)
    return Look(status, tuple(parties), all(vague for _, vague, _ in behind), status is Status.NONE, weight)


def likeliest_first(holding: Holding) -> tuple[bool, float, float, str]:
    """The order of holdings: what is current first, then the likeliest, then the best founded."""
    chance = max(holding.present or 0.0, holding.control or 0.0, holding.contest or 0.0)
    return holding.status is Status.NONE, -chance, -holding.weight, holding.actor.id


def chance_of(holding: Holding) -> float | None:
    """The probability of what a holding's status says: of control, of fighting for the area, else of being there."""
    return chance(holding.status, holding.present, holding.control, holding.contest)


def chance(status: Status, present: float | None, control: float | None, contest: float | None) -> float | None:
    """The same from probabilities; None (or below 0) where nobody brought it up."""
    said = {Status.CONTROL: (control,), Status.CONTESTED: (contest,)}.get(status, (present, control, contest))
    return max((each for each in said if each is not None and each >= 0.0), default=None)


def lowest(chances: Iterable[float | None]) -> float | None:
    """The lowest of several probabilities; None without any: a status holds of all its parties."""
    return min((each for each in chances if each is not None), default=None)
