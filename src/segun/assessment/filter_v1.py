"""filter/1: origins weighed by grade, hedge, reading and interest, less dependence, in a two-state chain over time.

A released method is never edited; a change of its numbers or rules makes a successor. ``docs/assessment.md`` tells how a
number comes about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from segun.assessment.course import course
from segun.assessment.judging import Case
from segun.assessment.priors import Priors, priors
from segun.assessment.scorer import CoursePoint
from segun.assessment.traces import Traces
from segun.assessment.voices import Voices
from segun.model import Assessment, Claim, Copy, Relation, Source


@dataclass(frozen=True, slots=True)
class FilterV1:
    """The scorer "filter/1". Without ``what_ifs`` it leaves out what one origin less or more would do, for long lists."""

    priors: Priors
    what_ifs: bool = True
    name: str = "filter/1"
    _traces: list[Traces] = field(default_factory=list, init=False, repr=False, compare=False)

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

        ``sources`` must not change between calls. ``copies`` are those between the documents of the claims, where they were
        looked for; text that two quotes share is seen without them.
        """
        case = self.case(relation, claims, on=on, known=known, sources=sources, copies=copies, recorded=recorded)
        return case.assessment(self.name, what_ifs=self.what_ifs and what_ifs) if case else None

    def case(
        self,
        relation: Relation,
        claims: Sequence[Claim],
        *,
        on: date,
        known: date,
        sources: Mapping[str, Source],
        copies: Sequence[Copy] = (),
        recorded: Mapping[str, date] | None = None,
    ) -> Case | None:
        """The case that :meth:`assess` judges, for whoever wants only a part of the judgement."""
        days = recorded or {}
        counted = [claim for claim in claims if (claim.published or days.get(claim.citation.document, known)) <= known]
        if not counted:
            return None
        items = self._traces_of(sources).weighed(relation, counted, copies, days, known)
        return Case.of(items, relation, on, known, self.priors)

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
        """What :meth:`assess` says of each day, without reasons; nothing where nothing was said by ``known``."""
        case = self.case(relation, claims, on=known, known=known, sources=sources, copies=copies, recorded=recorded)
        return course(case, days) if case else ()

    def _traces_of(self, sources: Mapping[str, Source]) -> Traces:
        """What was traced with the voices of ``sources``, which are indexed once for as long as the same come back."""
        kept = self._traces
        if not kept or kept[0].voices.sources is not sources:
            if kept and kept[0].voices.sources == sources:
                kept[0].voices.sources = sources
            else:
                kept[:] = [Traces(Voices(sources, self.priors), self.priors)]
        return kept[0]


def scorer(*, what_ifs: bool = True) -> FilterV1:
    """The scorer with the bundled priors."""
    return FilterV1(priors(), what_ifs)
