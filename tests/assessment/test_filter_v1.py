import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as supposing
from hypothesis import settings
from hypothesis import strategies as st

from segun.assessment.filter_v1 import scorer
from segun.assessment.scorer import Scorer
from segun.model import Assessment, Claim, Grade, Relation, RelationKind, Source, Standing

Tell = Callable[..., Claim]
ON = date(2025, 6, 1)
SPEAKERS = st.sampled_from(
    ["ministry", "minister", "agency-x", "institute", "spokesman", "unnamed:officials", "new:nobody", None]
)
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31)).map(date.isoformat)
WAYS = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(["Gazette", "Courier", "Herald", "Tribune", "Wire", "Unheard Of", None]),
        "published": DAYS,
        "speaker": SPEAKERS,
        "stance": st.sampled_from(["asserts", "denies", "doubts"]),
        "hedge": st.sampled_from(["plain", "reported", "rumoured", "possible", "question"]),
        "status": st.sampled_from(["current", "current", "past", "planned"]),
        "said": st.one_of(st.none(), DAYS, st.sampled_from(["2024", "2025-05"])),
        "since": st.one_of(st.none(), st.sampled_from(["2023", "2024-09"])),
        "until": st.one_of(st.none(), st.sampled_from(["2025-01", "2025-05"])),
        "quote": st.sampled_from(["allied", "217 men", "they have joined forces to hold the port and both of its roads"]),
        "reading": st.floats(0.5, 1.0),
    }
)
TELLINGS = st.lists(WAYS, min_size=1, max_size=8)


def judge(
    claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source], on: date = ON, known: date = date(2026, 1, 1)
) -> Assessment | None:
    return scorer().assess(relation, claims, on=on, known=known, sources=sources)


def judged(claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source], **more: Any) -> Assessment:
    found = judge(claims, relation, sources, **more)
    assert found is not None
    return found


def graded(sources: Mapping[str, Source], **letters: str) -> dict[str, Source]:
    given = {id.replace("_", "-"): Grade(letter, "the tests", ON, "given") for id, letter in letters.items()}
    return {id: replace(source, grade=given.get(id)) for id, source in sources.items()}


def test_it_is_a_scorer() -> None:
    method: Scorer = scorer()
    assert method.name == "filter/1"


def test_nothing_said_is_no_assessment(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    assert judge([], relation, sources) is None
    assert judge([tell(published="2025-05-10")], relation, sources, known=date(2025, 5, 9)) is None


def test_one_plain_word_of_a_graded_source_moves_it_as_the_method_says(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    found = judged([tell(published="2025-06-01")], relation, graded(sources, gazette="B"))
    assert [reason.what for reason in found.reasons] == ["base rate", "origin"]
    assert found.reasons[0].log_odds == pytest.approx(math.log(0.2 / 0.8))
    assert found.origins[0].moved == pytest.approx(1.31, abs=0.005)
    assert found.probability == pytest.approx(0.48, abs=0.005)


def test_without_its_grade_a_source_counts_little(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    assert judged([tell(published="2025-06-01")], relation, sources).origins[0].moved == pytest.approx(0.364, abs=0.005)


def test_what_holds_since_a_date_holds_in_full_from_then(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(published="2025-06-01", since="2024-09")]
    then, before = (judged(claims, relation, sources, on=day) for day in (date(2024, 12, 1), date(2024, 3, 1)))
    assert then.probability == judged(claims, relation, sources).probability
    assert 0.2 < before.probability < then.probability


def test_a_past_claim_speaks_for_its_time_and_against_the_present(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    claims = [tell(published="2025-05-20", status="past", since="2022", until="2024")]
    assert judged(claims, relation, sources, on=date(2023, 6, 1)).probability > 0.2
    assert judged(claims, relation, sources).probability < 0.2
    assert judged([tell(status="past")], relation, sources).probability < 0.2


def test_a_plan_moves_it_less_than_the_thing(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    plan, deed = (judged([tell(status=status)], relation, sources) for status in ("planned", "current"))
    assert 0 < plan.origins[0].moved < deed.origins[0].moved


def test_an_arrest_does_not_fade(sources: Mapping[str, Source], tell: Tell) -> None:
    arrest = Relation(RelationKind.REMOVED, "x:blues", "arrested")
    claims = [tell(published="2019-03-01", relation=RelationKind.REMOVED, object="arrested")]
    found = judged(claims, arrest, sources)
    assert [reason.what for reason in found.reasons] == ["base rate", "origin"]
    assert found.standing is Standing.SINGLE_ORIGIN


def test_leaving_out_one_origin_tells_what_would_be_left(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", speaker="institute"), tell("Herald", "2025-05-12", speaker="agency-x")]
    found = judged(claims, relation, sources)
    assert found.standing is Standing.CORROBORATED
    assert [without.standing for without in found.without] == [Standing.SINGLE_ORIGIN] * 2
    alone = judged(claims[1:2], relation, sources)
    left = next(
        without
        for without, origin in zip(found.without, found.origins, strict=True)
        if origin.speaker and origin.speaker.id == "agency-x"
    )
    assert left.probability == alone.probability


def test_the_interval_holds_the_number_and_is_wider_for_less(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    found = judged([tell(), tell("Courier", "2025-05-25", stance="denies")], relation, graded(sources, gazette="B", courier="C"))
    low, high = found.interval
    assert 0 < low < found.probability < high < 1


@settings(max_examples=150)
@supposing(TELLINGS, st.dates(date(2022, 1, 1), date(2027, 1, 1)))
def test_the_reasons_add_up_to_what_is_shown(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, ways: list[dict[str, Any]], on: date
) -> None:
    found = judged([tell(**way) for way in ways], relation, sources, on=on)
    assert math.fsum(reason.log_odds for reason in found.reasons) == pytest.approx(found.log_odds, abs=1e-9)
    assert 1 / (1 + math.exp(-found.log_odds)) == pytest.approx(found.probability, abs=1e-12)
    for origin in found.origins:
        mine = [reason.log_odds for reason in found.reasons if reason.origin == origin.id]
        assert math.fsum(mine) == pytest.approx(origin.moved, abs=1e-9)


@settings(max_examples=100)
@supposing(TELLINGS, st.randoms())
def test_the_order_of_the_claims_does_not_matter(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, ways: list[dict[str, Any]], random: Any
) -> None:
    claims = [tell(**way) for way in ways]
    shuffled = claims[:]
    random.shuffle(shuffled)
    assert judge(shuffled, relation, sources) == judge(claims, relation, sources)


@settings(max_examples=100)
@supposing(TELLINGS, st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_as_known_then_is_what_a_record_of_then_would_say(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, ways: list[dict[str, Any]], known: date
) -> None:
    claims = [tell(**way) for way in ways]
    by_then = [claim for claim in claims if claim.published is None or claim.published <= known]
    assert judge(claims, relation, sources, known=known) == judge(by_then, relation, sources, known=known)


@settings(max_examples=100)
@supposing(
    TELLINGS, st.sampled_from(["denies", "doubts"]), st.sampled_from(["institute", "new:somebody"]), st.integers(-900, 900)
)
def test_a_new_denial_never_raises_it(
    relation: Relation,
    sources: Mapping[str, Source],
    tell: Tell,
    ways: list[dict[str, Any]],
    stance: str,
    speaker: str,
    days: int,
) -> None:
    """Whoever denies, on whatever day one asks: what is published last takes nothing from what was said before."""
    claims = [tell(**(way | {"speaker": None})) for way in ways]
    on = ON + timedelta(days=days)
    denial = tell("Late Edition", "2026-01-01", speaker=speaker, stance=stance, quote="not so")
    before, after = judged(claims, relation, sources, on=on), judged([*claims, denial], relation, sources, on=on)
    assert after.probability <= before.probability + 1e-12


@settings(max_examples=60)
@supposing(st.integers(2, 30), st.sampled_from(["asserts", "denies"]))
def test_telling_one_origin_again_moves_nothing(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, times: int, stance: str
) -> None:
    tellings = [
        tell(f"Paper {number}", f"2025-05-{1 + number % 28:02}", speaker="agency-x", said="2025-05", stance=stance)
        for number in range(times)
    ]
    once, often = judged(tellings[:1], relation, sources), judged(tellings, relation, sources)
    assert len(often.origins) == 1
    assert often.probability == pytest.approx(once.probability, abs=0.02)


@supposing(st.integers(2, 12), st.integers(0, 400))
def test_saying_it_again_never_moves_more_than_saying_it_first(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, times: int, days: int
) -> None:
    first = date(2023, 1, 1)
    said = [first + timedelta(days=days * number) for number in range(times)]
    claims = [tell("Gazette", day.isoformat(), speaker="ministry", quote=f"word {day}") for day in said]
    moved = [origin.moved for origin in judged(claims, relation, sources, known=date(2040, 1, 1)).origins]
    assert all(later <= moved[0] + 1e-12 for later in moved)
