import math

import pytest

from segun.assessment.priors import Priors, table
from segun.model import EvidenceKind, Hedge, RelationKind, SourceKind, Stance


def test_every_kind_has_its_number(given: Priors) -> None:
    assert set(given.base_rate) == set(given.half_life) == set(RelationKind)
    assert set(given.hedge) == set(Hedge)
    assert set(given.source_class) == set(SourceKind)
    assert set(given.evidence_access) == set(EvidenceKind)
    assert set(given.party) == set(given.bystander) == {Stance.ASSERTS, Stance.DENIES}


def test_the_numbers_are_possible(given: Priors) -> None:
    assert all(0 < rate < 1 for rate in given.base_rate.values())
    assert all(days > 0 for days in given.half_life.values())
    assert all(0.5 <= reliability < 1 for reliability in given.reliability.values())
    assert all(0 < kept <= 1 for kept in (*given.hedge.values(), *given.stance.values(), given.planned, given.past))
    assert list(given.hedge.values()) == sorted(given.hedge.values(), reverse=True)
    assert given.dependence.institution > given.dependence.class_ > given.dependence.other > 0
    assert given.dependence.class_cap == pytest.approx(math.log(19))
    words = {word for table in given.party.values() for word in table.values()} | set(given.bystander.values())
    assert words <= {"self-serving", "against", "neutral"}
    assert {given.half_life[RelationKind(kind)] for kind in table("half_lives")["lasting"]["relations"]} == {math.inf}


@pytest.mark.parametrize(("grade", "better"), [("F", "C"), ("E", "D"), ("D", "C"), ("C", "B"), ("B", "A"), ("A", "A")])
def test_the_next_better_grade(given: Priors, grade: str, better: str) -> None:
    assert given.better(grade) == better
