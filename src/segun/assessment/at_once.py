"""Many relations judged at once, for any pair of days: the method filter/1 as a table of its origins.

A map or a slider asks for thousands of relations at a time. What an origin says and what it counts depends on the day of
knowledge only by which claims were published by then, so each relation is weighed once for every state of knowledge it has
been in, and each origin becomes rows ``[known_from, known_to)`` of a table. A request then takes the rows of one day of
knowledge and walks the two-state chain (:mod:`segun.assessment.chain`) over all relations together.

It gives the same numbers as :meth:`segun.assessment.filter_v1.FilterV1.assess`, but for rounding; a test holds the two together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from segun.assessment.origin_rows import ALWAYS, OriginRow
from segun.assessment.priors import Priors
from segun.model import Relation

Numbers = np.ndarray[tuple[int], np.dtype[Any]]

_COLUMNS: Mapping[str, Any] = {
    "known_from": np.int32,
    "known_to": np.int32,
    "low": np.int32,
    "high": np.int32,
    "factor": np.float64,
    "cut": np.int32,
    "low_after": np.int32,
    "high_after": np.int32,
    "factor_after": np.float64,
    "moved": np.float64,
    "share": np.float64,
    "says_so": np.bool_,
    "is_voice": np.bool_,
    "counts": np.bool_,
    "voice": np.int32,
    "institution": np.int32,
    "access": np.int32,
    "first": np.int32,
    "last": np.int32,
    "ended": np.int32,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What is held of every relation of a table on one pair of days; arrays by the relation's place in the table.

    ``log_odds`` is that of the chain; ``known`` tells whether anything was said by then (where not, nothing else means
    anything). ``asserting`` and ``denying`` count origins that have not faded; ``worth`` is what those that say so are worth
    together as independent fresh ones. ``stale``: nothing is left, or the last to speak says that it is over.
    ``institutions`` and ``accesses`` count those of the full voices that say so, for the strength of the basis. ``first`` and
    ``last`` are the earliest and latest day (ordinals) that an assertion speaks for. ``live`` holds (relation, voice) of every
    origin that says so.
    """

    log_odds: Numbers
    known: Numbers
    asserting: Numbers
    denying: Numbers
    worth: Numbers
    stale: Numbers
    institutions: Numbers
    accesses: Numbers
    first: Numbers
    last: Numbers
    live: tuple[Numbers, Numbers]

    @property
    def probability(self) -> Numbers:
        """The probability of every relation."""
        return logistic(self.log_odds)


class Table:
    """The origins of many relations, with the days of knowledge over which each row holds."""

    def __init__(self, relations: Sequence[Relation], rows: Sequence[Sequence[OriginRow]], priors: Priors) -> None:
        self.relations = tuple(relations)
        flat = [row for per_relation in rows for row in per_relation]
        self._of = np.repeat(np.arange(len(rows), dtype=np.int32), [len(each) for each in rows])
        columns = zip(*flat, strict=True) if flat else ([] for _ in OriginRow._fields)
        by_name = dict(zip(OriginRow._fields, columns, strict=True))
        self._column = {name: np.array(by_name[name], dtype=kind) for name, kind in _COLUMNS.items()}
        self._base = np.array([priors.base_rate[each.kind] for each in relations], dtype=np.float64)
        self._half_life = np.array([priors.half_life[each.kind] for each in relations], dtype=np.float64)
        self._live_share = priors.standing.live_share

    def judge(self, on: int, known: int) -> Judged:
        """All relations as of day ``on``, from what was published by day ``known`` (both ordinals)."""
        column, count = self._column, len(self.relations)
        chosen = np.flatnonzero((column["known_from"] <= known) & (known < column["known_to"]))
        rows, of = {name: values[chosen] for name, values in column.items()}, self._of[chosen]
        day, factor = _heard(rows, on, known)
        left = 2.0 ** -(np.abs(on - day) / self._half_life[of])
        live = (factor != 0.0) & (left >= self._live_share) & rows["counts"]
        pro, con = live & (factor > 0), live & ~rows["says_so"]
        asserting, denying = np.bincount(of[pro], minlength=count), np.bincount(of[con], minlength=count)
        stale = (asserting + denying == 0) | self._is_over(of, rows, live & rows["says_so"] & (factor < 0), pro, known)
        firm = pro & rows["is_voice"]
        firm_known = firm & (rows["access"] >= 0)
        said = rows["says_so"]
        first, last = np.full(count, ALWAYS, dtype=np.int32), np.zeros(count, dtype=np.int32)
        np.minimum.at(first, of[said], rows["first"][said])
        np.maximum.at(last, of[said], rows["last"][said])
        return Judged(
            log_odds=self._walk(of, day, rows["moved"] * factor, on),
            known=np.bincount(of, minlength=count) > 0,
            asserting=asserting,
            denying=denying,
            worth=np.bincount(of[pro], weights=(rows["share"] * left)[pro], minlength=count),
            stale=stale,
            institutions=_distinct(of[firm], rows["institution"][firm], count),
            accesses=_distinct(of[firm_known], rows["access"][firm_known], count),
            first=first,
            last=last,
            live=(of[pro], rows["voice"][pro]),
        )

    def _is_over(self, of: Numbers, rows: Mapping[str, Numbers], ended: Numbers, pro: Numbers, known: int) -> Numbers:
        """Whether the last to speak says that it has ended (:mod:`segun.assessment.standing`)."""
        ends, spoke = (np.full(len(self.relations), -1, dtype=np.int32) for _ in range(2))
        np.maximum.at(ends, of[ended], np.minimum(rows["ended"], known)[ended])
        voices = pro & rows["is_voice"]
        np.maximum.at(spoke, of[voices], rows["last"][voices])
        return (ends >= 0) & (spoke <= ends)

    def _walk(self, of: Numbers, day: Numbers, moved: Numbers, on: int) -> Numbers:
        """Both directions of the chain, met by Bayes' rule."""
        base = logit(self._base)
        before = day <= on
        forward = self._one_way(of[before], day[before], moved[before], on)
        backward = self._one_way(of[~before], -day[~before], moved[~before], -on)
        return forward + backward - base

    def _one_way(self, of: Numbers, day: Numbers, moved: Numbers, on: int) -> Numbers:
        """The chain over evidence in rising order of ``day``, up to ``on``: the k-th piece of all relations in one step."""
        log_odds, last = logit(self._base), np.full(len(self._base), -1, dtype=np.int64)
        told = np.flatnonzero(moved != 0.0)
        order = told[np.lexsort((moved[told], day[told], of[told]))]
        of, day, moved = of[order], day[order].astype(np.int64), moved[order]
        started = np.zeros(len(log_odds), dtype=np.bool_)
        for step in _steps(of):
            where = of[step]
            gap = np.where(started[where], day[step] - last[where], 0)
            log_odds[where] = self._faded(log_odds[where], where, gap) + moved[step]
            last[where], started[where] = day[step], True
        where = np.flatnonzero(started)
        log_odds[where] = self._faded(log_odds[where], where, on - last[where])
        return log_odds

    def _faded(self, log_odds: Numbers, where: Numbers, gap: Numbers) -> Numbers:
        lives = gap / self._half_life[where]
        base = self._base[where]
        return np.where(lives == 0.0, log_odds, logit(base + (logistic(log_odds) - base) * 2.0**-lives))


def _heard(rows: Mapping[str, Numbers], on: int, known: int) -> tuple[Numbers, Numbers]:
    """The day nearest to ``on`` that each origin speaks for, and with which sign and share of its weight.

    An end that lies beyond the day of knowledge is known only so far.
    """
    late = (rows["cut"] != ALWAYS) & (on > np.minimum(rows["cut"], known))
    low, high = (np.minimum(np.where(late, rows[f"{end}_after"], rows[end]), known) for end in ("low", "high"))
    factor = np.where(late, rows["factor_after"], rows["factor"])
    return np.clip(on, low, high), factor


def logit(probability: Numbers) -> Numbers:
    """The log-odds of probabilities in (0, 1)."""
    return np.log(probability / (1.0 - probability))


def logistic(log_odds: Numbers) -> Numbers:
    """The probabilities of log-odds."""
    return 1.0 / (1.0 + np.exp(-log_odds))


def _steps(of: Numbers) -> Iterator[Numbers]:
    """The first places of all relations, then the second, and so on; ``of`` is sorted."""
    if not len(of):
        return
    begins = np.flatnonzero(np.r_[True, of[1:] != of[:-1]])
    place = np.arange(len(of)) - np.repeat(begins, np.diff(np.r_[begins, len(of)]))
    order = np.argsort(place, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(place[order])) + 1)


def _distinct(of: Numbers, value: Numbers, count: int) -> Numbers:
    """How many different values each relation has."""
    pairs = np.unique(np.stack((of, value)), axis=1) if len(of) else np.empty((2, 0), dtype=np.int32)
    return np.bincount(pairs[0], minlength=count)
