"""The cell rule: what an area's status is, given what is held of each actor there (docs/map.md tells it in words).

The rule is METHODS' of this project, after ACLED's practice of publishing the rule by which it assigns control. Thresholds are
in ``cell_rule.toml``, so that anybody can vary them and draw the map again.
"""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from segun.views.territory import Holding, Status

Chance = Callable[[str, str], float]
"""Gives a probability for two actors, in whichever order; 0 where nobody brought it up."""


@dataclass(frozen=True, slots=True)
class CellRule:
    """The thresholds: each is a probability (``cell_rule.toml`` says what it is for)."""

    control: float
    alone: float
    present: float
    allied: float
    war: float
    contest: float


@cache
def cell_rule() -> CellRule:
    """The bundled thresholds."""
    return CellRule(**tomllib.loads((files(__package__) / "cell_rule.toml").read_text(encoding="utf-8"))["rule"])


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one actor in one area, before it has a status: probabilities where brought up, and live origins."""

    actor: str
    present: float | None
    control: float | None
    contest: float | None
    asserting: int
    denying: int
    is_stale: bool

    @property
    def likely(self) -> float:
        """How likely it is there at all: who controls an area or fights for it is there."""
        return max(self.present or 0.0, self.control or 0.0, self.contest or 0.0)


def status_of_one(held: Held, rule: CellRule) -> Status:
    """The status of one actor in one area, whoever else is there."""
    if held.is_stale or not (held.asserting or held.denying):
        return Status.NONE
    if not held.asserting:
        return Status.DENIED
    if (held.control or 0.0) >= rule.control:
        return Status.CONTROL
    if (held.contest or 0.0) >= rule.contest:
        return Status.CONTESTED
    return Status.PRESENCE if held.likely >= rule.present else Status.REPORTED


def status_of(actors: Sequence[Held], allied: Chance, war: Chance, rule: CellRule) -> tuple[Status, tuple[str, ...]]:
    """The status of an area and the actors that it rests on. The order of ``actors`` does not matter.

    control: one is held to control it, and nobody else is there with ``alone`` or more; contested: two that are there are at
    war, or somebody is held to fight for it; shared: two that are there are allied or part of one another; presence; reported;
    denied; none. The first that fits is taken.
    """
    told = {one.actor: status_of_one(one, rule) for one in actors}
    live = sorted((one for one in actors if told[one.actor] not in (Status.NONE, Status.DENIED)), key=_likelier)
    if live:
        return _status_of_live(live, told, allied, war, rule)
    if Status.DENIED in told.values():
        return Status.DENIED, tuple(sorted(actor for actor, status in told.items() if status is Status.DENIED))
    return Status.NONE, ()


def _status_of_live(
    live: Sequence[Held], told: dict[str, Status], allied: Chance, war: Chance, rule: CellRule
) -> tuple[Status, tuple[str, ...]]:
    holder = max(live, key=lambda one: (one.control or 0.0, one.likely, _reversed(one.actor)))
    others = [one for one in live if one is not holder]
    if (holder.control or 0.0) >= rule.control and all(one.likely < rule.alone for one in others):
        return Status.CONTROL, (holder.actor,)
    there = [one.actor for one in live if one.likely >= rule.present]
    fighting = _paired(there, war, rule.war)
    fighting += [one.actor for one in live if told[one.actor] is Status.CONTESTED and one.actor not in fighting]
    if fighting:
        return Status.CONTESTED, tuple(fighting)
    sharing = _paired(there, allied, rule.allied)
    if sharing:
        return Status.SHARED, tuple(sharing)
    return (Status.PRESENCE, tuple(there)) if there else (Status.REPORTED, tuple(one.actor for one in live))


def _paired(there: Sequence[str], chance: Chance, least: float) -> list[str]:
    """Those of the actors that have such a tie to another of them, in their order."""
    return [one for one in there if any(one != other and chance(one, other) >= least for other in there)]


def _likelier(one: Held) -> tuple[float, str]:
    return -one.likely, one.actor


def _reversed(text: str) -> tuple[int, ...]:
    """A key by which the first name in order is the largest."""
    return tuple(-ord(char) for char in text)


def status_as_said(holdings: Sequence[Holding]) -> tuple[Status, tuple[str, ...]]:
    """The status of an area in the claimed layer: what was said last of each actor, put side by side and not judged.

    One group said to control it and nobody else named: control. Somebody said to fight for it, or two said to control it:
    contested. Else presence, of everybody named.
    """
    said = [one for one in holdings if one.status not in (Status.NONE, Status.DENIED)]
    if not said:
        denied = tuple(one.actor.id for one in holdings if one.status is Status.DENIED)
        return (Status.DENIED, denied) if denied else (Status.NONE, ())
    holders = [one for one in said if one.status is Status.CONTROL]
    names = tuple(one.actor.id for one in said)
    if len(said) == 1 and holders:
        return Status.CONTROL, names
    if len(holders) > 1 or any(one.status is Status.CONTESTED for one in said):
        return Status.CONTESTED, names
    return Status.PRESENCE, names
