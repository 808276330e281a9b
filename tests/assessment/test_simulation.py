from random import Random

import pytest

from segun.assessment.calibration import Forecast, calibration
from segun.assessment.filter_v1 import scorer
from segun.assessment.simulation import Question, World, found, judged, naive, questions


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    return list(questions(2500, seed=7))


def test_the_same_seed_gives_the_same_press(asked: list[Question]) -> None:
    assert list(questions(20, seed=7)) == asked[:20]
    assert list(questions(20, seed=8)) != asked[:20]


def test_the_press_is_as_described(asked: list[Question]) -> None:
    assert sum(one.is_true for one in asked) / len(asked) == pytest.approx(World().base_rate, abs=0.03)
    roots = sum(len(one.claims) - len(one.copies) for one in asked)
    assert sum(len(one.copies) for one in asked) / roots == pytest.approx(World().copies, abs=0.15)


def test_counting_origins_keeps_its_word_and_counting_documents_does_not(asked: list[Question]) -> None:
    """The bars (0.03 and 0.04) are held on 20,000 questions by evals/calibration/simulate.py; fewer questions are noisier."""
    method, seen = scorer(), Random(1)
    perfect = calibration([Forecast(judged(one, method, one.copies), one.is_true) for one in asked])
    partial = calibration([Forecast(judged(one, method, found(one.copies, 0.7, seen)), one.is_true) for one in asked])
    outlets = calibration([Forecast(naive(one, method), one.is_true) for one in asked])
    assert perfect.error < 0.045
    assert partial.error < 0.055
    assert outlets.error > 2 * perfect.error
    assert outlets.brier > perfect.brier + 0.02
