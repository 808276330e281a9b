import pytest

from segun.model import Language
from segun.packs.countries import in_language


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
