"""Ways of answering the questions of the simulated press, ours and those of others, scored on the same questions."""

from collections.abc import Callable
from random import Random

from segun.assessment.calibration import Calibration, Forecast, calibration, last_claim_wins, outlet_majority
from segun.assessment.filter_v1 import scorer
from segun.assessment.priors import priors
from segun.assessment.simulation import RELATION, Question, World, found, judged, naive, questions

LAST_BELIEVED = 0.75
"""How far "the last claim wins" believes the last: the mean reliability of the simulated grades."""


def ways(seed: int) -> dict[str, Callable[[Question], float]]:
    """Each way of answering, by the name it is shown under; ``seed`` chooses which copies are overlooked."""
    method, seen = scorer(), Random(seed)
    rate = priors().base_rate[RELATION.kind]
    return {
        "base rate": lambda _: rate,
        "majority of outlets": lambda question: outlet_majority(question.claims),
        "last claim wins": lambda question: last_claim_wins(question.claims, LAST_BELIEVED),
        "every document an origin": lambda question: naive(question, method),
        "filter/1, all copies found": lambda question: judged(question, method, question.copies),
        "filter/1, 70 % of copies found": lambda question: judged(question, method, found(question.copies, 0.7, seen)),
        "filter/1, no copy found": lambda question: judged(question, method, ()),
    }


def scored(count: int, seed: int, world: World | None = None) -> dict[str, Calibration]:
    """Every way on the same ``count`` questions."""
    asked = list(questions(count, seed, world))
    return {
        name: calibration([Forecast(answer(question), question.is_true) for question in asked])
        for name, answer in ways(seed + 1).items()
    }
