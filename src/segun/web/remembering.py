"""A scorer for whoever asks again and again: each relation is judged once, and again only where something new is said of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from segun.assessment.scorer import CoursePoint, Scorer, course_of
from segun.model import Assessment, Claim, Copy, Relation, Source

_JUDGED = 20_000  # assessments kept at most, a few kilobytes each
_FOLLOWED = 60  # courses kept at most

_Key = tuple[Relation, date, date, int, bool]


class Remembering:
    """A scorer that judges each relation once for each pair of days, for as long as what is said of it stands."""

    def __init__(self, scorer: Scorer) -> None:
        self.behind = scorer
        self._judged: dict[_Key, tuple[tuple[Copy, ...], Assessment | None]] = {}
        self._followed: dict[tuple[Relation, tuple[date, ...], date, int, tuple[Copy, ...]], tuple[CoursePoint, ...]] = {}

    def but(self, touched: Collection[Relation]) -> "Remembering":
        """What still stands when the record has moved on and touched some relations."""
        kept = Remembering(self.behind)
        kept._judged = {key: judged for key, judged in self._judged.items() if key[0] not in touched}
        return kept

    @property
    def name(self) -> str:
        """The method's name and version."""
        return self.behind.name

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
        """The judgement of the scorer behind it."""
        key = (relation, on, known, hash(tuple([claim.id for claim in claims])))  # of one relation in one place fewer claims
        taken = tuple(copies)
        for kept in ((*key, True), (*key, what_ifs)):
            if kept in self._judged and self._judged[kept][0] == taken:
                return self._judged[kept][1]
        if len(self._judged) >= _JUDGED:
            self._judged.clear()
        found = self.behind.assess(
            relation,
            claims,
            on=on,
            known=known,
            sources=sources,
            copies=copies,
            recorded=recorded,
            what_ifs=what_ifs,
        )
        self._judged[*key, what_ifs] = taken, found
        return found

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
        """The course of the scorer behind it."""
        key = (relation, tuple(days), known, hash(tuple([claim.id for claim in claims])), tuple(copies))
        if key not in self._followed:
            if len(self._followed) >= _FOLLOWED:
                self._followed.clear()
            self._followed[key] = course_of(
                self.behind, relation, claims, days, known=known, sources=sources, copies=copies, recorded=recorded
            )
        return self._followed[key]
