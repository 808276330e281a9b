"""What a scorer is: a versioned method that turns the claims about one relation into an assessment with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

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
        recorded: Mapping[str, date] | None = None,
        what_ifs: bool = True,
    ) -> Assessment | None:
        """The judgement of ``relation`` on day ``on`` from what was published by ``known``; None where nothing was said.

        ``claims`` are those about this relation (its subjects and objects already brought to one id each by the
        identity stage), in any order; those published after ``known`` are left out here. ``copies`` are those found
        between the documents of these claims. ``recorded`` gives, by its id, the day on which a document without a date was
        recorded: that is when it became known. Without ``what_ifs`` what one origin less or more would do is left out, as
        long lists need none of it.
        """
        ...


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """Our probability that a relation held on a day, with the ends of the central 80 %."""

    day: date
    probability: float
    interval: tuple[float, float]


@runtime_checkable
class Follower(Protocol):
    """A scorer that can follow a relation through many days at the cost of a few."""

    def course(
        self,
        relation: Relation,
        claims: Sequence[Claim],
        days: Sequence[date],
        *,
        known: date,
        sources: Mapping[str, Source],
        copies: Sequence[Copy] = (),
        recorded: Mapping[str, date] | None = None,
    ) -> tuple[CoursePoint, ...]:
        """What :meth:`Scorer.assess` says of each day, without reasons; nothing where nothing was said by ``known``."""
        ...


def course_of(
    scorer: Scorer,
    relation: Relation,
    claims: Sequence[Claim],
    days: Sequence[date],
    *,
    known: date,
    sources: Mapping[str, Source],
    copies: Sequence[Copy] = (),
    recorded: Mapping[str, date] | None = None,
) -> tuple[CoursePoint, ...]:
    """The course of a relation by any scorer: day by day where it cannot follow by itself."""
    if isinstance(scorer, Follower):
        return scorer.course(relation, claims, days, known=known, sources=sources, copies=copies, recorded=recorded)
    judged = (
        scorer.assess(relation, claims, on=day, known=known, sources=sources, copies=copies, recorded=recorded) for day in days
    )
    return tuple(CoursePoint(each.on, each.probability, each.interval) for each in judged if each is not None)
