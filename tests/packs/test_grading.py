from dataclasses import replace
from datetime import date

from segun.model import Grade, Pack, Source, SourceKind
from segun.packs import load_packs
from segun.packs.grading import starter_grades, with_starter_grades, without_grades

ATTRIBUTED = Grade("D", "the desk", date(2026, 1, 2), "was wrong twice")


def test_a_starter_grade_is_attributed_and_says_why() -> None:
    for grade in starter_grades().values():
        assert grade.letter in "BCDE"  # an A would need a record that somebody checked
        assert "Segun" in grade.by
        assert len(grade.basis) > 40


def test_a_grade_that_somebody_gave_stays() -> None:
    graded = Source("x", "X", SourceKind.OUTLET, grade=ATTRIBUTED)
    bare = replace(graded, id="y", grade=None)
    first, second = with_starter_grades(Pack("p", sources=(graded, bare))).sources
    assert first.grade == ATTRIBUTED
    assert second.grade == starter_grades()[SourceKind.OUTLET]


def test_nobody_is_graded_for_being_a_group_an_account_or_unnamed() -> None:
    assert not {SourceKind.GROUP, SourceKind.ACCOUNT, SourceKind.UNNAMED} & set(starter_grades())


def test_without_grades_nobody_has_one() -> None:
    pack = with_starter_grades(load_packs(("mexico",)))
    assert any(source.grade for source in pack.sources)
    assert not any(source.grade for source in without_grades(pack).sources)
