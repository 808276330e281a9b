"""The cell rule: what an area's status is, given what is held of each actor there (docs/map.md tells it in words).

The rule is METHODS' of this project, after ACLED's practice of publishing the rule by which it assigns control. Thresholds are
in ``cell_rule.toml``, so that anybody can vary them and draw the map again.
"""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from segun.views.territory import Status

Numbers = np.ndarray[tuple[int], np.dtype[Any]]
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


class Held(NamedTuple):
    """What is held of one actor in one area: its ``status`` whoever else is there, and probabilities (-1: nobody said so).

    ``likely`` is how likely it is there at all: who controls an area or fights for it is there.
    """

    actor: str
    status: Status
    likely: float
    control: float


def statuses(
    present: Numbers, control: Numbers, contest: Numbers, asserting: Numbers, denying: Numbers, stale: Numbers, rule: CellRule
) -> list[Status]:
    """The status of each actor in an area, whoever else is there.

    Arrays of probabilities (below 0 where nobody brought it up), of the origins that say so or deny it and have not faded,
    and of whether all is stale.
    """
    none = stale | (asserting + denying == 0)
    cases = (none, asserting == 0, control >= rule.control, contest >= rule.contest)
    there = np.maximum(np.maximum(present, control), contest) >= rule.present
    number = np.select((*cases, there), range(len(cases) + 1), default=len(cases) + 1)
    names = (Status.NONE, Status.DENIED, Status.CONTROL, Status.CONTESTED, Status.PRESENCE, Status.REPORTED)
    return [names[each] for each in number.tolist()]


def status_of(actors: Sequence[Held], allied: Chance, war: Chance, rule: CellRule) -> tuple[Status, tuple[str, ...]]:
    """The status of an area and the actors that it rests on. The order of ``actors`` does not matter.

    control: one is held to control it, and nobody else is there with ``alone`` or more; contested: two that are there are at
    war, or somebody is held to fight for it; shared: two that are there are allied or part of one another; presence; reported;
    denied; none. The first that fits is taken.
    """
    live = sorted((one for one in actors if one.status not in (Status.NONE, Status.DENIED)), key=_likelier)
    if len(live) == 1:
        return live[0].status, (live[0].actor,)
    if live:
        return _status_of_several(live, allied, war, rule)
    denied = tuple(sorted(one.actor for one in actors if one.status is Status.DENIED))
    return (Status.DENIED, denied) if denied else (Status.NONE, ())


def _status_of_several(live: Sequence[Held], allied: Chance, war: Chance, rule: CellRule) -> tuple[Status, tuple[str, ...]]:
    holder = min(live, key=lambda one: (-one.control, -one.likely, one.actor))
    if holder.control >= rule.control and all(one.likely < rule.alone for one in live if one is not holder):
        return Status.CONTROL, (holder.actor,)
    there = [one.actor for one in live if one.likely >= rule.present]
    fighting = _paired(there, war, rule.war)
    fighting += [one.actor for one in live if one.status is Status.CONTESTED and one.actor not in fighting]
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


def status_as_said(there: Sequence[tuple[str, Status]]) -> tuple[Status, tuple[str, ...]]:
    """The status of an area in the claimed layer: what was said last of each actor, put side by side and not judged.

    One group said to control it and nobody else named: control. Somebody said to fight for it, or two said to control it:
    contested. Else presence, of everybody named.
    """
    said = [one for one in there if one[1] not in (Status.NONE, Status.DENIED)]
    if not said:
        denied = tuple(actor for actor, status in there if status is Status.DENIED)
        return (Status.DENIED, denied) if denied else (Status.NONE, ())
    holders = [actor for actor, status in said if status is Status.CONTROL]
    names = tuple(actor for actor, _ in said)
    if len(said) == 1 and holders:
        return Status.CONTROL, names
    if len(holders) > 1 or any(status is Status.CONTESTED for _, status in said):
        return Status.CONTESTED, names
    return Status.PRESENCE, names
