"""What was said last of one actor in one area: which denial takes back what."""

import pytest

from segun.assessment.priors import priors
from segun.model import RelationKind, Stance
from segun.views.areas import Touch
from segun.views.map_reports import Report, Reports
from segun.views.territory import Status

DAY = 739_000
FOREVER = DAY + 10_000
PRESENT, CONTROLS, CONTESTS = RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS
SAYS, DENIES, DOUBTS = Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS


def said(day: int, kind: RelationKind, stance: Stance, *, town: bool = False) -> tuple[int, Report, Touch]:
    report = Report(f"clm_{day}{kind}{stance}", DAY + day, "sha256:1", "A", kind, stance, DAY + day, DAY + day, FOREVER)
    return 0, report, Touch("XX.01.001", "Elota", 1.0, is_vague=False, is_partial=town)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([said(0, PRESENT, SAYS), said(9, PRESENT, DENIES)], Status.DENIED),
        ([said(0, PRESENT, SAYS), said(9, CONTROLS, DENIES)], Status.PRESENCE),
        ([said(0, CONTROLS, SAYS), said(9, CONTROLS, DENIES)], Status.DENIED),
        ([said(0, CONTROLS, DENIES), said(9, CONTROLS, SAYS)], Status.CONTROL),
        ([said(0, CONTROLS, SAYS), said(9, CONTESTS, DENIES)], Status.CONTROL),
        ([said(0, PRESENT, SAYS), said(5, CONTROLS, SAYS), said(9, CONTROLS, DENIES)], Status.PRESENCE),
        ([said(0, PRESENT, SAYS), said(9, PRESENT, DENIES, town=True)], Status.PRESENCE),
        ([said(0, CONTROLS, SAYS), said(9, CONTROLS, DENIES, town=True)], Status.CONTROL),
        ([said(0, PRESENT, SAYS), said(9, PRESENT, DOUBTS)], Status.PRESENCE),
        ([said(0, CONTROLS, DENIES)], Status.DENIED),
    ],
)
def test_a_denial_takes_back_what_it_denies(told: list[tuple[int, Report, Touch]], status: Status) -> None:
    assert Reports(told, 1, priors()).latest(DAY + 10, DAY + 10)[0].status is status
