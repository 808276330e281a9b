import pytest

from segun.assessment.words import likelihood
from segun.model import Language


@pytest.mark.parametrize(
    ("probability", "en", "es"),
    [
        (0.01, "almost no chance", "casi imposible"),
        (0.05, "very unlikely", "muy improbable"),
        (0.2, "unlikely", "improbable"),
        (0.5, "roughly even chance", "aproximadamente igual de probable que no"),
        (0.55, "likely", "probable"),
        (0.8, "very likely", "muy probable"),
        (0.95, "almost certain", "casi seguro"),
        (1.0, "almost certain", "casi seguro"),
    ],
)
def test_the_words_of_likelihood_change_at_the_bounds_of_icd_203(probability: float, en: str, es: str) -> None:
    assert likelihood(probability, Language.EN) == en
    assert likelihood(probability, Language.ES) == es
