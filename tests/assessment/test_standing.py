"""The rules of standing; the written cases of evals/lineage cover how they meet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from segun.assessment.filter_v1 import scorer
from segun.model import Assessment, Basis, Claim, Grade, Relation, Source, Standing

Tell = Callable[..., Claim]
ON = date(2025, 6, 1)


def judged(claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source], on: date = ON) -> Assessment:
    found = scorer().assess(relation, claims, on=on, known=date(2026, 1, 1), sources=sources)
    assert found is not None
    return found


def test_it_does_not_hang_on_grades(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", speaker="institute")]
    graded = {id: replace(one, grade=Grade("A", "the tests", ON, "given")) for id, one in sources.items()}
    without, with_grades = judged(claims, relation, sources), judged(claims, relation, graded)
    assert without.standing is with_grades.standing is Standing.CORROBORATED
    assert without.probability < 0.5 < with_grades.probability


def test_a_source_of_grade_e_is_no_voice(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    worthless = {**sources, "institute": replace(sources["institute"], grade=Grade("E", "the tests", ON, "given"))}
    claims = [tell(speaker="agency-x"), tell("Courier", speaker="institute", stance="denies")]
    assert judged(claims, relation, sources).standing is Standing.CONTESTED
    assert judged(claims, relation, worthless).standing is Standing.DOUBTED


def test_an_origin_stops_counting_after_two_half_lives(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(published="2025-01-01")]
    assert judged(claims, relation, sources, date(2026, 12, 31)).standing is Standing.SINGLE_ORIGIN
    assert judged(claims, relation, sources, date(2027, 1, 2)).standing is Standing.STALE


def test_what_is_past_held_while_it_is_said_to_have_held(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(status="past", since="2022", until="2024", speaker="agency-x")]
    assert judged(claims, relation, sources, date(2023, 5, 1)).standing is Standing.SINGLE_ORIGIN
    assert judged(claims, relation, sources).standing is Standing.STALE


@pytest.mark.parametrize("speaker", ["unnamed:officials", None])
def test_an_unnamed_or_unknown_voice_makes_no_corroboration(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, speaker: str | None
) -> None:
    claims = [tell(speaker="agency-x"), tell("Never Heard Of", speaker=speaker)]
    assert judged(claims, relation, sources).standing is Standing.SINGLE_ORIGIN


def test_enough_papers_corroborate_although_none_is_known_to_be_independent(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    graded = {id: replace(one, grade=Grade("B", "the tests", ON, "given")) for id, one in sources.items()}
    days = {"Gazette": "2025-04-20", "Courier": "2025-04-30", "Herald": "2025-05-10", "Wire": "2025-05-20"}
    papers = [tell(name, day, reading=1.0) for name, day in days.items()]
    assert [judged(papers[:count], relation, graded).standing for count in (1, 4)] == [
        Standing.SINGLE_ORIGIN,
        Standing.CORROBORATED,
    ]
    assert judged(papers, relation, sources).standing is Standing.SINGLE_ORIGIN
    one_owner = [tell(name, f"2025-0{month}-01") for month, name in enumerate(("Herald", "Tribune"), 2)]
    assert judged(one_owner, relation, graded).standing is Standing.SINGLE_ORIGIN


def test_weak_denials_together_make_a_side(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    """Each doubts only; together they outweigh two to one."""
    graded = {id: replace(one, grade=Grade("A", "the tests", ON, "given")) for id, one in sources.items()}
    doubts = [
        tell(paper, f"2025-0{month}-10", speaker=speaker, stance="doubts", reading=1.0)
        for paper, month, speaker in (("Gazette", 3, "institute"), ("Courier", 4, "agency-x"), ("Herald", 5, "observer"))
    ]
    claim = tell("Wire", speaker="ministry")
    assert judged([claim, *doubts[:1]], relation, graded).standing is Standing.CONTESTED
    assert judged([claim, *doubts[:1]], relation, sources).standing is Standing.DOUBTED


def test_the_basis_grows_with_the_kinds_of_origins(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [
        tell(speaker="agency-x"),
        tell("Courier", speaker="institute"),
        tell("Herald", "2025-05-20", speaker="ministry", evidence="court-record"),
    ]
    assert [judged(claims[:count], relation, sources).basis for count in (1, 2)] == [Basis.LOW, Basis.MODERATE]


def test_independence_is_told_with_its_reason(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    found = judged([tell(speaker="agency-x"), tell("Courier", speaker="institute"), tell("Wire")], relation, sources)
    reasons = {origin.speaker.id if origin.speaker else "": origin.because for origin in found.origins}
    assert reasons == {
        "agency-x": "different institution, different kind of access (state)",
        "institute": "different institution, different kind of access (research)",
        "wire": None,
    }
