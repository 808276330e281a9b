"""filter/1: origins weighed by grade, hedge, reading and interest, less dependence, in a two-state chain over time.

A released method is never edited; a change of its numbers or rules makes a successor. ``docs/assessment.md`` tells how a
number comes about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from segun.assessment.course import course
from segun.assessment.judging import Case
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors, priors
from segun.assessment.scorer import CoursePoint
from segun.assessment.traces import Traces
from segun.assessment.voices import Voices
from segun.assessment.weighing import testimony
from segun.model import Assessment, Claim, Copy, Relation, Source


@dataclass(frozen=True, slots=True)
class FilterV1:
    """The scorer "filter/1". Without ``what_ifs`` it leaves out what one origin less or more would do, for long lists."""

    priors: Priors
    what_ifs: bool = True
    name: str = "filter/1"
    _voices: list[Voices] = field(default_factory=list, init=False, repr=False, compare=False)
    _traces: Traces = field(default_factory=Traces, init=False, repr=False, compare=False)

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
        voices = self._voices_of(sources)
        lineages = self._traces.of(relation, counted, copies, days, lambda: trace(counted, voices, self.priors, copies, days))
        items = [testimony(lineage, relation, self.priors, known) for lineage in lineages]
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

    def _voices_of(self, sources: Mapping[str, Source]) -> Voices:
        """The voices of ``sources``, indexed once for as long as the same come back."""
        if not self._voices or self._voices[0].sources is not sources:
            if self._voices and self._voices[0].sources == sources:
                self._voices[0].sources = sources
            else:
                self._voices[:] = [Voices(sources, self.priors)]
                self._traces.forget()
        return self._voices[0]


def scorer(*, what_ifs: bool = True) -> FilterV1:
    """The scorer with the bundled priors."""
    return FilterV1(priors(), what_ifs)
