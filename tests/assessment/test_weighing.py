from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from segun.assessment import weighing
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.assessment.weighing import testimony as weigh
from segun.model import Claim, Grade, Relation, RelationKind, Source

Tell = Callable[..., Claim]
KNOWN = date(2026, 1, 1)


@pytest.fixture(scope="session")
def weighed(relation: Relation, sources: Mapping[str, Source], given: Priors) -> Callable[..., weighing.Testimony]:
    """Weighs one claim, its source with the grade given."""

    def weigh_one(claim: Claim, letter: str | None = None, about: Relation = relation) -> weighing.Testimony:
        grade = Grade(letter, "the tests", KNOWN, "given") if letter else None
        graded = {id: replace(source, grade=grade) for id, source in sources.items()}
        (found,) = trace([claim], Voices(graded, given), given)
        return weigh(found, about, given, KNOWN)

    return weigh_one


@pytest.mark.parametrize(
    ("letter", "weight"), [("A", 1.97), ("B", 1.31), ("C", 0.75), ("D", 0.29), ("E", 0.0), ("F", 0.36), (None, 0.36)]
)
def test_the_grade_of_the_source(
    weighed: Callable[..., weighing.Testimony], tell: Tell, letter: str | None, weight: float
) -> None:
    assert weighed(tell(), letter).weight == pytest.approx(weight, abs=0.006)


def test_a_hedge_takes_from_it_and_a_doubt_counts_less_than_a_denial(
    weighed: Callable[..., weighing.Testimony], tell: Tell
) -> None:
    hedges = ("plain", "reported", "rumoured", "possible", "question")
    weights = [weighed(tell(hedge=hedge), "B").weight for hedge in hedges]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0
    doubt, denial = (weighed(tell(stance=stance), "B").weight for stance in ("doubts", "denies"))
    assert doubt == pytest.approx(0.4 * denial)


def test_the_better_it_is_read_the_more_it_counts(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    assert weighed(tell(reading=0.5), "B").weight < weighed(tell(reading=1.0), "B").weight == pytest.approx(1.516, abs=0.001)


def test_a_party_that_denies_counts_as_grade_d_at_best(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    denial = weighed(tell(speaker="spokesman", stance="denies"), "A")
    assert (denial.interest, denial.reliability) == ("self-serving", 0.58)
    assert denial.weight == pytest.approx(0.29, abs=0.005)


def test_a_party_that_admits_counts_one_grade_better(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    assert weighed(tell(speaker="spokesman"), "C").reliability == 0.82
    assert weighed(tell(speaker="spokesman")).reliability == 0.70


def test_a_group_boasts_of_its_ground_and_admits_its_pacts(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    ours = Relation(RelationKind.LED_BY, "x:reds", "x:blues")
    assert weighed(tell(speaker="spokesman"), "A", ours).interest == "neutral"
    assert weighed(tell(speaker="spokesman", stance="denies"), "A", ours).interest == "self-serving"


def test_a_rival_that_accuses_counts_as_grade_d_at_best(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    assert weighed(tell(speaker="greens-voice"), "A").interest == "self-serving"


def test_an_official_has_the_interest_of_the_institution(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    owned = {**sources, "ministry": replace(sources["ministry"], party_to=("x:reds",))}
    (found,) = trace([tell(speaker="minister", stance="denies")], Voices(owned, given), given)
    assert weigh(found, relation, given, KNOWN).interest == "self-serving"


def test_an_unnamed_voice_has_no_grade(weighed: Callable[..., weighing.Testimony], tell: Tell) -> None:
    assert weighed(tell(speaker="unnamed:officials"), "A").reliability == 0.60


@pytest.mark.parametrize(
    ("more", "full"),
    [
        ({"speaker": "institute"}, True),
        ({"hedge": "reported"}, True),
        ({"hedge": "rumoured"}, False),
        ({"speaker": "unnamed:officials"}, False),
        ({"speaker": "spokesman", "stance": "denies"}, False),
        ({"status": "planned"}, False),
        ({"stance": "doubts"}, True),
        ({"reading": 0.3}, False),
        ({"publisher": None}, False),
    ],
)
def test_who_is_a_full_voice(weighed: Callable[..., weighing.Testimony], tell: Tell, more: dict[str, object], full: bool) -> None:
    assert weighed(tell(**more)).is_voice is full
