import pytest

from segun.model import Language
from segun.packs.countries import country_of, in_language


@pytest.mark.parametrize(
    ("name", "language", "called"),
    [
        ("Mexico", Language.ES, "México"),
        ("Mexico", Language.EN, "Mexico"),
        ("United States", Language.ES, "Estados Unidos"),
        ("Sinaloa", Language.ES, "Sinaloa"),
        ("México", Language.EN, "México"),  # the state
    ],
)
def test_a_country_is_called_as_in_the_language_and_other_places_as_they_are(name: str, language: Language, called: str) -> None:
    assert in_language(name, language) == called


def test_a_country_is_known_by_its_code() -> None:
    assert country_of("us", Language.ES) == "Estados Unidos"
    assert country_of("MX", Language.EN) == "Mexico"
    assert country_of("xx", Language.EN) == "XX"
