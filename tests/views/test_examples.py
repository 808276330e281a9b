import pytest
from tests.fictional import ledger_of, standpoint_of

from segun.model import Language
from segun.views.catalogue import Catalogue, catalogue
from segun.views.examples import example, examples
from segun.views.forms import forms, puts
from segun.views.standpoint import Standpoint

NOBODY = "…"
EMPTY = Catalogue({}, {})


@pytest.fixture(scope="module")
def now() -> Standpoint:
    return standpoint_of(ledger_of())


def test_the_example_is_about_what_the_record_tells_most_of(now: Standpoint) -> None:
    assert example(now, catalogue(now), Language.EN) == "Is The Herons allied with The Millers?"
    assert example(now, catalogue(now), Language.ES) == "¿Hay una alianza entre The Herons y The Millers?"


def test_an_empty_record_has_no_example(now: Standpoint) -> None:
    assert example(now, EMPTY, Language.EN) is None


@pytest.mark.parametrize("language", Language)
def test_every_example_can_be_asked(now: Standpoint, language: Language) -> None:
    shown = examples(now, catalogue(now), language)
    assert len(shown) == len(set(shown)) > 20
    assert all(next(puts(question), None) is not None for question in shown)


@pytest.mark.parametrize("language", Language)
def test_no_name_of_the_bundled_packs_stands_in_an_example_of_another_record(now: Standpoint, language: Language) -> None:
    kept = {form.example for form in forms()}
    assert not kept & {*examples(now, catalogue(now), language), *examples(now, EMPTY, language)}
    assert all(NOBODY in question for question in examples(now, EMPTY, language))


@pytest.mark.parametrize("language", Language)
def test_no_person_is_named_in_an_example(now: Standpoint, language: Language) -> None:
    assert not any("Stone" in question for question in examples(now, catalogue(now), language))


def test_a_name_of_several_is_not_put_where_the_verb_is_of_one(now: Standpoint) -> None:
    assert "How many members do … have?" in examples(now, catalogue(now), Language.EN)
