"""The rows of a timeline: every claim of an answer, by who says it, on the side where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from segun.model import DateSpan, Hedge, Stance
from segun.views.answer import Answer, OriginGroup, Quoted
from segun.views.course import tellings, when

ABOVE = (Stance.ASSERTS,)
BELOW = (Stance.DENIES, Stance.DOUBTS)


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: what one origin says in its first document, or in those that repeat it on one day, with every claim there.

    ``origin`` is None for a claim that the assessment leaves out.
    """

    voice: str | None
    stance: Stance
    origin: str | None
    first: bool
    said: DateSpan | None
    quotes: tuple[Quoted, ...]

    @property
    def hedge(self) -> Hedge:
        """How firmly it is said there."""
        return self.quotes[0].found.claim.hedge

    @property
    def documents(self) -> int:
        """In how many documents it stands."""
        return len({quoted.document for quoted in self.quotes})

    @property
    def day(self) -> date | None:
        """Where it stands on the axis: in the middle of its date as far as that was said."""
        return self.said.first + (self.said.last - self.said.first) / 2 if self.said else None


@dataclass(frozen=True, slots=True)
class Row:
    """All that one voice says on one side, in order of time."""

    voice: str | None
    points: tuple[Point, ...]

    @property
    def is_echoed(self) -> bool:
        """Whether anything in it is a repetition."""
        return not all(point.first for point in self.points)

    @property
    def origins(self) -> set[str]:
        """The origins in it."""
        return {point.origin for point in self.points if point.origin}


def rows(answer: Answer, stances: Sequence[Stance]) -> tuple[Row, ...]:
    """The rows of a side, who spoke first first."""
    by_voice: dict[str | None, list[Point]] = {}
    for point in _points(answer):
        if point.stance in stances:
            by_voice.setdefault(point.voice, []).append(point)
    made = [Row(voice, tuple(sorted(points, key=_order))) for voice, points in by_voice.items()]
    return tuple(sorted(made, key=lambda row: (_order(row.points[0]), row.voice or "")))


def _points(answer: Answer) -> Iterator[Point]:
    for group in answer.origins:
        yield from _of_origin(group)
    for quoted in answer.aside:
        claim = quoted.found.claim
        voice = claim.speaker.name if claim.speaker else claim.publisher
        yield Point(voice, claim.stance, None, True, when(claim), (quoted,))


def _of_origin(group: OriginGroup) -> Iterator[Point]:
    """The first document of an origin, then its repetitions by the day on which they were printed and how firmly."""
    documents = tellings(group)
    if documents:
        first = documents[0]
        yield Point(group.voice, group.origin.stance, group.origin.id, True, when(first[0].found.claim), first)
    again: dict[tuple[date | None, Hedge], list[Quoted]] = {}
    for quotes in documents[1:]:
        claim = quotes[0].found.claim
        again.setdefault((claim.published, claim.hedge), []).extend(quotes)
    for (published, _), repeated in again.items():
        # a repetition stands where it was printed, so that one sees how long a word was carried on
        said = DateSpan.of(published) if published else when(repeated[0].found.claim)
        yield Point(group.voice, group.origin.stance, group.origin.id, False, said, tuple(repeated))


def _order(point: Point) -> tuple[date, bool, str]:
    return (point.day or date.min, not point.first, point.quotes[0].id)
